"""The queue, presets, grids and previews, keyed controls, takes beside one another and where they go, in Simplified Chinese."""

from __future__ import annotations

DIRECTING = {
    # Queue
    'Choose Job': '选择任务',
    'Choose this job, which waits, for the buttons beside the list': '选择这个等待中的任务，供列表旁的按钮使用',
    'Only jobs that wait can be moved': '只能移动等待中的任务',
    'Move Job Up': '上移任务',
    'Move Job Down': '下移任务',
    'Let the chosen job run earlier, by one place': '让选中的任务提前一位运行',
    'Let the chosen job run later, by one place': '让选中的任务推后一位运行',
    'It is the next one: none goes before the job that runs': '它已是下一个：不能排到正在运行的任务之前',
    'It is the last one already': '它已是最后一个',

    # Presets
    'Presets': '预设',
    'Add Preset': '添加预设',
    'Apply Preset': '应用预设',
    'Keep the controls as they are now under this name, or remove what was kept':
        '以此名称保存控件的当前值，或移除已保存的预设',
    'Distant Collapse': '远处坍塌',
    'Chimney': '烟囱',
    'Ground Fog': '贴地雾',
    'Fuel Explosion': '燃料爆炸',
    'Golden Hour': '黄金时刻',
    'Thick Morning Mist': '清晨浓雾',
    'Grey Afternoon': '阴沉的午后',
    'Moonlit': '月光',

    # A grid of two controls
    'Grid of Two Controls': '双控件栅格',
    'Grid': '栅格',
    'Make Grid': '制作栅格',
    'Make {0} Takes': '制作 {0} 个镜次',
    'Cancel Grid': '取消栅格',
    'Columns': '列',
    'Rows': '行',
    'Values': '值数',
    'From': '从',
    'To': '到',
    'None': '无',
    'On': '开启',
    'Off': '关闭',
    'What changes along this side': '沿此方向变化的内容',
    'The first value': '第一个值',
    'The last value': '最后一个值',
    'How many values there are, with both ends': '值的数量，包括两端',
    'No control is chosen': '未选择控件',
    'Make a take like the active one, of the same plates and seed, for each pair of values. When they are done they are '
    'shown as rows and columns of one picture; none is delivered':
        '用相同的底板和随机种，为每一对值制作一个与活动镜次类似的镜次。完成后按行和列显示在一张图像中；不会交付',
    'Stop the takes of the grid, what runs and what waits. What is made is shown, and stays':
        '停止栅格的镜次，包括正在运行的和等待中的。已制作的部分会显示并保留',
    'No grid is on its way': '没有正在制作的栅格',
    'The model of this take has no two controls that a grid can vary': '此镜次的模型没有两个可供栅格改变的控件',
    'Choose two controls': '请选择两个控件',
    'Choose two controls.': '请选择两个控件。',
    'Both sides of the grid are {0}.': '栅格的两个方向是同一控件：{0}。',
    '{0} times {1} are {2} takes, and a grid has no more than {3}.':
        '{0} 乘 {1} 是 {2} 个镜次，而栅格最多只能有 {3} 个。',
    'Choose fewer values.': '请减少值的数量。',
    '{0} has no {1} values from {2} to {3}.': '{0}从 {2} 到 {3} 没有 {1} 个值。',
    'Choose other ends, or fewer values.': '请选择其他两端的值，或减少值的数量。',

    # Previews
    'Step Previews': '步骤预览',
    'While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths of the time, and '
    'changes nothing of the result':
        '模型采样时，在队列中以小图显示其正在制作的内容。耗时增加百分之几，结果不受影响',
    # Beside one another
    'Compare and Vary': '对比与变体',
    'Compare Takes': '对比镜次',
    'Compare the active take with the one that the compositor shows, in the same node: with a wipe, or one of them '
    'alone': '在同一节点中，将活动镜次与合成器当前显示的镜次对比：用擦除方式，或只显示其中一个',
    'Stop Comparing': '停止对比',
    'Let the compositor show the take alone, as it did before': '让合成器像之前一样只显示该镜次',
    'Show Side': '显示一侧',
    'Side': '侧',
    'Both': '两者',
    'Other': '其他',
    'Wipe': '擦除',
    'No Take': '无镜次',
    'The take left of the wipe, the other one right of it': '擦除线左侧为该镜次，右侧为另一个',
    'The take that was there before, alone': '只显示之前已有的镜次',
    'The other take alone': '只显示另一个镜次',
    'Renders show the comparison': '渲染中也会显示对比',
    'No takes are compared': '没有正在对比的镜次',
    'No takes are compared here.': '这里没有正在对比的镜次。',
    'There is nothing to end.': '没有可结束的内容。',
    'Compare takes of one verb.': '请对比同一类别的镜次。',
    'Take {0} is a {1} and take {2} a {3}.': '镜次 {0} 是{1}，镜次 {2} 是{3}。',
    'Take {0} is left of the wipe, take {1} right of it. Renders show both.':
        '擦除线左侧为镜次 {0}，右侧为镜次 {1}。渲染中两者都会显示。',
    'Take {0} shows alone.': '只显示镜次 {0}。',
    'There are no two takes of this verb with finished frames': '此类别中有完成帧的镜次不足两个',
    'Use Settings': '使用其设置',
    'Set the panel to what the active take was made with: verb, model, controls, seed, anchor or matte, frames and '
    'card': '将面板设为制作活动镜次时的设置：类别、模型、控件、随机种、锚定物或蒙版、帧和卡片',
    'The panel is set as for take {0}. {1}': '面板已设为镜次 {0} 的设置。{1}',
    'The panel is set as for take {0}.': '面板已设为镜次 {0} 的设置。',
    'It has every {0}th frame: set the range and step of the scene for that.':
        '它每 {0} 帧取一帧：请相应设置场景的范围和步长。',
    'The object "{0}" is not in the scene.': '物体 "{0}" 不在场景中。',
    'The {0} "{1}" is not in the file.': '{0} "{1}" 不在文件中。',
    'The {0} "{1}" is not in the scene.': '{0} "{1}" 不在场景中。',
    'The plates of the take are gone, so the place of its card is not known.':
        '镜次的底板已不存在，因此无法得知其卡片的位置。',
    'The scene has changed since take {0} was made: its size, rate or shutter are others now, or its camera.':
        '制作镜次 {0} 之后场景发生了变化：其大小、帧率、快门或摄像机与当时不同。',
    'Use the settings of the take and generate it anew.': '请使用该镜次的设置重新生成。',
    'Vary': '生成变体',
    'Variations': '变体数',
    'How many takes to make, each with another seed': '要制作多少个镜次，每个使用不同的随机种',
    'Count': '数量',
    'Make more takes like the active one, of the same plates, each with another seed. When they are done they are '
    'shown side by side on a contact sheet; none is delivered':
        '用相同的底板制作更多与活动镜次类似的镜次，每个使用不同的随机种。完成后并排显示在联系表上；不会交付',
    'Contact Sheet': '联系表',
    'Show the takes of this verb side by side in an Image Editor, without those that are rejected: the newest 25. The '
    'sheet is also a file beside the takes':
        '在图像编辑器中并排显示此类别的镜次（最新的 25 个），不含已驳回的。联系表也会保存为镜次旁的文件',
    'How many frames of each take the contact sheet shows: one is the middle one':
        '联系表上每个镜次显示多少帧：为 1 时是中间的一帧',
    '{0} takes are on the image "{1}".': '图像 "{1}" 上有 {0} 个镜次。',
    '{0} Open it in an Image Editor.': '{0}请在图像编辑器中打开。',
    'None of the takes has a picture yet.': '还没有任何镜次有画面。',
    'Queue': '队列',
    'Cancel All': '全部取消',
    'Clear': '清空',
    'Stop every job. Finished frames stay, and Resume goes on from there':
        '停止所有任务。已完成的帧会保留，用 "恢复" 可从该处继续',
    'Take the jobs that have ended off the list. Their takes stay': '将已结束的任务移出列表。其镜次会保留',
    '{0} more wait': '还有 {0} 个等待中',
    'Frame': '帧',
    'The frame of the take that is shown here': '此处显示的镜次的帧',
    'Follow Current Frame': '跟随当前帧',
    'Show the picture of the take at the current frame of the scene': '显示镜次在场景当前帧的画面',
    'Note': '注记',
    'What you want to remember about this take': '关于此镜次想记下的内容',
    '{0}, flicker {1}': '{0}，闪烁 {1}',

    # Menus and assets
    'Active Take': '活动镜次',
    'Take on a Card': '镜次卡片',
    'Mark Group as Asset': '将组标记为资产',
    'Show the node group of the active take in the Asset Browser, with its picture. Its frames stay where they are':
        '在资产浏览器中显示活动镜次的节点组及其画面。它的帧保留在原处',
    '"{0}" is an asset.': '"{0}" 已是资产。',
    '{0} of the shot {1}': '镜头 {1} 的{0}',

    # Keyframed controls
    'The control {0} of {1} has a driver or NLA strips: what they give is known only while the scene plays.':
        '{1} 的控件 {0} 带有驱动器或 NLA 片段：其值只有在场景播放时才能得知。',
    'Bake it to keyframes, or remove the driver.': '请将其烘焙为关键帧，或移除驱动器。',
    '"{0}" are no keys for {1}.': '"{0}" 不是 {1} 的有效关键帧。',
    'Give each frame once.': '每一帧请只指定一次。',
    'The keys of {0} are not in order of their frames: {1}.': '{0} 的关键帧没有按帧的顺序排列：{1}。',
    'Write value@frame, as in 0@1,0.5@24.': '请写成 值@帧，例如 0@1,0.5@24。',
    '{0} is the same over all of a take.': '{0} 在整个镜次中保持不变。',
    'Give it one value, without frames.': '请只指定一个值，不带帧。',

    # The camera's background
    'A background of the camera': '摄像机的背景图',
    'Camera Background': '摄像机背景',
    'Give the camera this name again, or choose another one in the scene properties.':
        '请将摄像机改回此名称，或在场景属性中选择其他摄像机。',
    'In front of what "{0}" sees': '在 "{0}" 所见画面之前',
    'No {0} of the shot "{1}" is a background.': '没有镜头 "{1}" 的{0}用作背景图。',
    'Take {0} is a background of "{1}".': '镜次 {0} 已成为 "{1}" 的背景图。',
    'Take {0} is no background of a camera.': '镜次 {0} 不是摄像机的背景图。',
    'The background of "{0}" was taken out.': '"{0}" 的背景图已取出。',
    'The camera "{0}" is linked from another file.': '摄像机 "{0}" 是从其他文件关联的。',
    'The scene has no camera': '场景没有摄像机',
    'The scene has no camera "{0}", with which the shot was captured.':
        '场景中没有捕获镜头时的摄像机 "{0}"。',
    'The shot was captured with a render border, and a background fills the whole frame.':
        '镜头是带渲染区域捕获的，而背景图会填满整个画面。',
    'a background image of the camera, seen in the 3D view and in no render':
        '摄像机的背景图，在 3D 视图中可见，在渲染中不出现',
    'When done, show the take where the view looks through the camera. No render has it':
        '完成后，在摄像机视图中显示镜次。渲染中不会出现',
    'When done, put the take on a channel of its own in the sequencer':
        '完成后，将镜次放入序列编辑器中的专用通道',
    'Sequencer': '序列编辑器',
    'Background': '背景',

    # The sequencer
    'A new scene "{0}"': '新场景 "{0}"',
    'It lies over the whole picture: only the compositor knows what stands before it.':
        '它叠加在整个画面上：只有合成器知道什么在它前面。',
    'Move strips down, and try again.': '请将片段下移，然后重试。',
    'No {0} of the shot "{1}" is in the sequencer.': '序列编辑器中没有镜头 "{1}" 的{0}。',
    'Renders of "{0}" show the sequencer from now on, unless Sequencer is off in its output settings.':
        '从现在起，"{0}" 的渲染会显示序列编辑器的内容，除非在其输出设置中关闭序列编辑器。',
    'Take {0} is on channel {1} of "{2}".': '镜次 {0} 已放入 "{2}" 的通道 {1}。',
    'Take {0} was brought up to date in the sequencer.': '序列编辑器中的镜次 {0} 已更新。',
    'The scene "{0}" was made for it.': '已为它新建场景 "{0}"。',
    'There is no channel above the strips at these frames.': '这些帧处的片段上方没有可用的通道。',
    'a strip on a channel of its own in the sequencer, the newest on top':
        '序列编辑器中位于专用通道的片段，最新的在最上方',
    '{0} strips of "{1}" were taken out of the sequencer.': '已从序列编辑器中取出 "{1}" 的 {0} 个片段。',
    'Wait for the first frame.': '请等待第一帧。',

    # Tooltips of the groups' inputs
    'The picture on which the element is laid': '元素所叠加的画面',
    'The picture on which it is laid': '所叠加的画面',
    'The picture with the element': '叠加元素后的画面',
    'The picture with the look or the patch': '叠加风格或修补后的画面',
    'Alpha of what was added': '所添加内容的 Alpha',
    'Distance of what the picture shows. Left alone, it is far away': '画面内容的距离。不连接时视为极远',
    'Hides the element where it is 1, beside the depth': '除深度之外，在其值为 1 处隐藏元素',
    'Number of the take that shows, 0 for none': '显示的镜次编号，0 为不显示',
    'Opacity of the element': '元素的不透明度',
    'Brightness of the element, in stops': '元素的亮度，以档为单位',
    'Brightness of the look, in stops': '风格的亮度，以档为单位',
    'How much of it shows: none at 0, the picture stays as it is': '显示的程度：为 0 时不显示，画面保持原样',
    'Multiplies the colour of the element': '与元素的颜色相乘',
    'How far what stands nearer hides the element': '更近的物体遮挡元素的程度',
    'Depth over which the element fades in front of a surface': '元素在表面之前逐渐淡出的深度范围',
    'Use the rendered holdout, where there is one, in place of the depth':
        '有已渲染的阻隔时，用它代替深度',
    'How much of the light of the sun the element takes from the picture': '元素从画面中挡去多少日光',
    'How strongly what is hot lights the picture around it': '热的部分照亮周围画面的强度',
    'Light of this node at 1, light with which the take was made at 0': '为 1 时用此节点的光照，为 0 时用制作镜次时的光照',
    'Towards the sun, in the world': '朝向太阳的方向，世界空间',
    'Color of the sun': '日光的颜色',
    'Strength of the sun, as of a sun lamp': '日光的强度，与 "日光" 类型的灯光相同',
    'Color and brightness of the sky, as of the world': '天空的颜色和亮度，与世界环境相同',
    'Multiplies the color of the matter, not of its glow': '与物质的颜色相乘，不影响其辉光',
    'Brightness of what glows, in stops': '发光部分的亮度，以档为单位',
    'Temperature of what glows, in kelvin where the heat is 1': '发光部分的温度，即热量为 1 处的开氏温度',
    'Number of the take to compare with, 0 for the picture without one': '要对比的镜次编号，0 为不含镜次的画面',
    'Both with the wipe at 0, the take alone at 1, the other alone at 2':
        '为 0 时用擦除显示两者，为 1 时只显示该镜次，为 2 时只显示另一个',
    'Where the edge stands, from the left: left of it the take shows, right of it the other':
        '分界线从左侧算起的位置：其左侧显示该镜次，右侧显示另一个',
    'The element as it was generated': '生成时原样的元素',
    'Its coverage': '其覆盖程度',
    'Light maps: right, left, above': '光照贴图：右、左、上',
    'Light maps: below, front, back': '光照贴图：下、前、后',
    'How much of it glows': '发光的程度',
    'Color of the matter': '物质的颜色',
    'Brightness of the glow with which the take was made, in stops': '制作镜次时辉光的亮度，以档为单位',
    'Are there pictures of debris?': '是否有碎片的图像？',
    'The debris as it was generated': '生成时原样的碎片',
    'What is seen of it': '碎片可见的程度',
    'Its light maps: right, left, above': '碎片的光照贴图：右、左、上',
    'Its light maps: below, front, back': '碎片的光照贴图：下、前、后',
    'What share of the element it hides': '碎片遮挡元素的比例',
    'How much of the debris shows: 0 leaves it out': '碎片显示的程度：0 为不显示',
    'Multiplies the color of the debris': '与碎片的颜色相乘',
}
