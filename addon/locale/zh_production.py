"""What is said of takes side by side, of their approval, of farms and of other programs, in Simplified Chinese."""

from __future__ import annotations

PRODUCTION = {
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

    # Approval
    'Approval': '审批',
    'Production': '制作',
    'Status': '状态',
    'candidate': '候选',
    'approved': '已批准',
    'final': '最终',
    'rejected': '已驳回',
    'draft': '草稿',
    'Make Candidate': '设为候选',
    'Approve': '批准',
    'Make Final': '设为最终',
    'Reject': '驳回',
    'Back to Draft': '退回草稿',
    'Set Status of Take': '设置镜次状态',
    'Take the next step in the approval of the active take': '对活动镜次进行审批的下一步',
    'Propose the active take: it is as it is to be seen': '提名活动镜次：它已可供审看',
    'Note that the active take was approved in writing, by whom, and where it is written':
        '记录活动镜次已获书面批准、由谁批准、见于何处',
    'Let the active take go into the film. Weights whose licence forbids it cannot':
        '允许活动镜次用于成片。许可证禁止商用的权重不可以',
    'Note that the active take is not to be used. It stays on disk':
        '记录活动镜次不予使用。它仍保留在磁盘上',
    'Take back what was said of the active take. What was said stays on record':
        '撤回对活动镜次的决定。之前的决定仍保留在记录中',
    'Who says so': '由谁决定',
    'The document, mail or ticket that says so in writing': '写明此决定的文档、邮件或工单',
    'Consent': '同意书',
    'The written consent of whoever\'s likeness the take shows, if it shows one':
        '如果镜次中出现人物肖像，填写本人的书面同意书',
    'What else is to be kept with this step': '与此步骤一并保存的其他说明',
    'Burn In TEMP': '刻录 TEMP',
    'Write TEMP into the thumbnails of what is not approved. Frames are never written into':
        '在未批准内容的缩略图中写入 TEMP。绝不会写入帧中',
    'Shows a Likeness': '含人物肖像',
    'New takes show a person whom somebody may know. Approving them asks for a written consent':
        '新镜次中会出现可能被人认出的人物。批准时需要书面同意书',
    'Take {0} is {1}': '镜次 {0}：{1}',
    'Resume the take first: frames are missing': '请先恢复该镜次：缺少帧',
    'There are no takes yet': '还没有镜次',
    'Read every file of the active take, and compare it with what was recorded and signed':
        '读取活动镜次的每个文件，并与所记录和签署的内容对比',
    'Reading every file...': '正在读取所有文件...',
    'Record Sheet': '记录表',
    'Write all takes of all shots in the takes folder on one page and in one table, with thumbnails, models, '
    'licences, seeds and approvals, and open the page':
        '将镜次文件夹中所有镜头的全部镜次写成一个页面和一张表，含缩略图、模型、许可证、随机种和审批，并打开该页面',
    '{0} takes in {1} and {2}': '{0} 个镜次已写入 {1} 和 {2}',
    'Take {0} is {1}: what follows is {2}.': '镜次 {0} 的状态为{1}：接下来可以是{2}。',
    'Take {0} lacks {1} frames: resume it first.': '镜次 {0} 缺少 {1} 帧：请先恢复它。',
    'Nobody wrote down who approved take {0}: make it a candidate and approve it again.':
        '没有记录镜次 {0} 由谁批准：请将其设为候选并重新批准。',
    'This version does not know the model "{0}", nor what its licence allows.':
        '此版本不认识模型 "{0}"，也不知道其许可证允许什么。',
    'The licence of {0} ({1}) allows no commercial work: it can never be final.':
        '{0} 的许可证（{1}）不允许商业用途：它不能设为最终。',
    'Take the steps in their order: candidate, approved, final.': '请按顺序进行：候选、已批准、最终。',
    'Nobody is named who says so.': '没有写明由谁决定。',
    'Give a name.': '请填写姓名。',
    'A take is approved in writing, and no reference is given to what was written.':
        '镜次需书面批准，但没有给出书面依据。',
    'Give the document, mail or ticket that says so.': '请给出写明此决定的文档、邮件或工单。',
    'The take shows the likeness of a person, and no reference to a written consent is given.':
        '镜次中出现人物肖像，但没有给出书面同意书。',
    'Give the reference of the consent.': '请给出同意书的出处。',
    'Approve it, reject it, or take both back.': '请批准、驳回，或撤回两者。',

    'Status: {0}.': '状态：{0}。',
    'Status: {0} (temp).': '状态：{0}（临时）。',
    'Status: {0}, by {1} on {2}.': '状态：{0}，由 {1} 于 {2} 决定。',
    'Status: {0} (temp), by {1} on {2}.': '状态：{0}（临时），由 {1} 于 {2} 决定。',
    'Status: {0}, by {1} on {2}, reference "{3}".': '状态：{0}，由 {1} 于 {2} 决定，依据 "{3}"。',
    'Status: {0} (temp), by {1} on {2}, reference "{3}".': '状态：{0}（临时），由 {1} 于 {2} 决定，依据 "{3}"。',

    # What verifying finds
    'The take lacks {0} frames, so it has no record yet: resume it.': '镜次缺少 {0} 帧，因此还没有记录：请恢复它。',
    'The take has no {0}: it was made before takes had one, or the record was deleted.':
        '镜次没有 {0}：它制作于尚无记录的时期，或记录已被删除。',
    'The record is not signed: there is no {0}. Whoever can write to the folder can have changed it.':
        '记录没有签名：没有 {0}。任何能写入该文件夹的人都可能更改过它。',
    'The signature cannot be checked. {0}': '无法验证签名。{0}',
    'The signature cannot be checked.': '无法验证签名。',
    '{0} is not what was signed ({1}).': '{0} 与签名时的内容不符（{1}）。',
    '{0} is signed by "{1}", whom none of the trusted certificates vouches for.':
        '{0} 由 "{1}" 签名，但没有任何受信任的证书为其担保。',
    '{0} is signed with a certificate that a machine made for itself. That shows that nothing was changed since, and '
    'not who made it.': '{0} 用机器自行生成的证书签名。这表明此后没有更改，但不能表明由谁制作。',
    '{0} is signed by "{1}" of "{2}", {3}.': '{0} 由 "{2}" 的 "{1}" 签名，{3}。',
    'whom a trusted certificate vouches for': '有受信任的证书担保',
    'by the certificate\'s own word': '仅以证书自身所述为据',
    '{0} is missing.': '缺少 {0}。',
    '{0} was changed.': '{0} 已被更改。',
    '{0} is not in the record.': '{0} 不在记录中。',
    '{0} files of {1} frames are unchanged.': '{1} 帧的 {0} 个文件没有变化。',
    'Of the plates, {0} was changed.': '底板中的 {0} 已被更改。',
    '{0} of {1} files of its plates are gone: the take cannot be made again.':
        '其底板的 {1} 个文件中有 {0} 个已不存在：该镜次无法重新制作。',
    '{0} files of its plates are unchanged.': '其底板的 {0} 个文件没有变化。',
    'take.json and the record do not agree on "{0}": {1} and {2}.': 'take.json 与记录中的 "{0}" 不一致：{1} 和 {2}。',
    'take.json says the same as the record.': 'take.json 与记录一致。',

    # Farms, chunks, and Nuke
    'Farm': '农场',
    'Submit': '提交',
    'Chunk Size': '块大小',
    'How many frames a worker makes at a time': '一个工作节点一次制作多少帧',
    'Write a job for a farm beside the takes, with a copy of the file as it is now: an Open Job Description bundle and '
    'plain shell lines. Nothing is generated here':
        '在镜次旁写入供农场使用的任务，附带当前文件的副本：Open Job Description 任务包和普通的 shell 命令行。不会在此生成',
    'A farm has no window: choose another source than the viewport':
        '农场没有窗口：请选择视图以外的源',
    'The job is in {0}': '任务位于 {0}',
    '"{0}" names a frame twice.': '"{0}" 重复指定了同一帧。',
    'Name each frame once.': '每一帧请只指定一次。',
    'Nuke': 'Nuke',
    'When done, write scripts of Nuke beside the files of the take': '完成后，在镜次的文件旁写入 Nuke 脚本',
    'Beside the files of the take': '在镜次的文件旁',
    'Beside the files of {0}': '在{0}的文件旁',
    'Removed: {0}.': '已移除：{0}。',
    'Take {0} has no script of Nuke.': '镜次 {0} 没有 Nuke 脚本。',
    'Take {0} is in {1}, beside its frames.': '镜次 {0} 位于其帧旁的 {1} 中。',
    'scripts of Nuke beside the files of the take, with its merge by depth and its grade in stock nodes':
        '镜次文件旁的 Nuke 脚本，用标准节点实现深度合并与调色',
    'The camera could not be written: {0}': '无法写入摄像机：{0}',
    'Check the drive.': '请检查磁盘。',
    'Move the shot to later frames.': '请将镜头移到靠后的帧。',
    'Take {0} has frames before 0, for which Nuke has no names.': '镜次 {0} 有第 0 帧之前的帧，Nuke 无法为其命名。',
    'Take {0} has no frames yet.': '镜次 {0} 还没有帧。',
    'Wait until the first one is made.': '请等待第一帧制作完成。',

    # A process of its own
    'Run In': '运行于',
    'Where models run': '模型在哪里运行',
    'This Process': '此进程',
    'Inside Blender, with nothing to start': '在 Blender 内部，无需启动其他程序',
    'A Separate Process': '独立进程',
    'Beside Blender, which stays up whatever happens there. Takes a second Blender\'s memory and its time to start':
        '与 Blender 并行，无论其中发生什么，Blender 都会继续运行。需要另一个 Blender 的内存和启动时间',
    'A separate process could not be started: {0}.': '无法启动独立进程：{0}。',
    'Choose to run in this process, in the preferences of Second Unit.':
        '请在 Second Unit 的偏好设置中选择在此进程中运行。',
    'The process that generates ended with {0}: {1}': '负责生成的进程以 {0} 结束：{1}',
    'The Blender that rendered the shot ended with {0}: {1}': '渲染镜头的 Blender 以 {0} 结束：{1}',
    'Finished frames are kept, and Resume goes on. If it ends so again, there may not be enough memory: choose a '
    'smaller model, or close other programs.':
        '已完成的帧会保留，用 "恢复" 可继续。如果再次这样结束，可能是内存不足：请选择较小的模型，或关闭其他程序。',
    'it said nothing': '没有输出',

    # Not approved yet
    'Burn TEMP into Renders': '渲染中刻录 TEMP',
    'Let Blender write into every picture that this scene renders, as of an animatic, that it is not approved. Pressed '
    'again, renders are as before':
        '让 Blender 在此场景渲染的每个画面（例如动态分镜）中写明未经批准。再次点击则恢复原样',
    'Renders of this scene are bare': '此场景的渲染中不写入任何内容',
    'Renders of this scene say TEMP': '此场景的渲染中会写入 TEMP',
    'TEMP, not approved': 'TEMP，未批准',
    'This scene renders OpenEXR, and nothing is burnt into that':
        '此场景渲染为 OpenEXR，不会在其中刻录任何内容',
    'Write TEMP into the pictures of contact sheets and record sheets that nobody has approved':
        '在联系表和记录表中，为无人批准的画面写入 TEMP',

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

    # The runtime
    'Runtime': '运行时',
    'The runtime': '运行时',
    'Install Second Unit as an extension.': '请将 Second Unit 作为扩展安装。',
    'Press Install Runtime first.': '请先点击 "安装运行时"。',
    'The runtime is being installed or verified.': '正在安装或校验运行时。',
    'There are no libraries to verify.': '没有可校验的库。',
    'There is no folder for the libraries.': '没有存放库的文件夹。',
    'Copied. It stands in the text "{0}" as well': '已复制。也写入了文本 "{0}"',
    'The libraries are loaded. Their files go when Blender is started again':
        '库已加载。其文件会在下次启动 Blender 时删除',
    'The runtime cannot be removed while a take is made': '正在制作镜次时不能移除运行时',
    'Libraries are loaded from the former version. The new one is used when Blender is started again.':
        '已加载的是旧版本的库。下次启动 Blender 时会使用新版本。',
    'The libraries come from the folder that is chosen here.': '库来自此处选择的文件夹。',
    'The libraries that run the models are not installed for Python {0}.':
        '未安装适用于 Python {0} 的模型运行库。',
    'torch is taken from {0}, which another extension or this Python brings. It stands before the runtime, and is left '
    'alone.': 'torch 取自 {0}，由其他扩展或此 Python 提供。它优先于运行时，不会被改动。',
    'torch {0} for {1}, {2} libraries: {3} to download': 'torch {0}（{1}），{2} 个库：需下载 {3}',
    'torch {0}, diffusers {1}: every file verified {2}': 'torch {0}，diffusers {1}：所有文件已校验（{2}）',
    'It has {0} in it, and runs on the processor as well. The package registry has no smaller build for this platform.':
        '它包含 {0}，也能在处理器上运行。软件包注册表中没有适用于此平台的更小版本。',
    'the processor': '处理器',
    'There is no list for {0} with Python {1} on {2}.': '没有 {0} 在 {2} 上配合 Python {1} 的列表。',
    'The one for {0} is offered, and models run on {1}.': '改为提供 {0} 的列表，模型在 {1} 上运行。',
    'The package registry has no such torch: choose a Wheel Folder that a studio prepared with it, or Own Libraries.':
        '软件包注册表中没有这样的 torch：请选择工作室用它准备的 "Wheel 文件夹"，或 "自备的库"。',
    'The installer ended with status {0}.': '安装程序以状态 {0} 结束。',
    'What it said is in {0}.': '其输出位于 {0}。',
    'A wheel would write outside of its folder: {0}.': '有 wheel 试图写入其文件夹之外：{0}。',
    'Do not install from where it is.': '请勿从其所在位置安装。',
    'Changed or missing among the libraries: {0}{1}.': '库中被更改或缺失的文件：{0}{1}。',
    'Press Repair: only what is broken comes again.': '请点击 "修复"：只会重新安装损坏的部分。',
    'Check the connection and the proxy, then press Install Runtime again: it goes on where it stopped. All that pip '
    'said is in {0}.':
        '请检查网络连接和代理，然后再次点击 "安装运行时"：会从停止处继续。pip 的全部输出位于 {0}。',
    'Choose a folder that "dev.py wheels" prepared for this Python and platform.':
        '请选择由 "dev.py wheels" 为此 Python 和平台准备的文件夹。',
    'Delete that file and press Install Runtime again.':
        '请删除该文件，然后再次点击 "安装运行时"。',
    'pip could not fetch {0}: {1}.': 'pip 无法获取 {0}：{1}。',
    'it gave no reason': '未说明原因',
    '{0} is not in {1}.': '{0} 不在 {1} 中。',
    '{0} is not the wheel that is locked: its digest is another one.':
        '{0} 不是所锁定的 wheel：其校验值不同。',
    '{0} is no list of libraries that this Second Unit reads.': '{0} 不是此 Second Unit 能读取的库列表。',
    'Make it again with the "dev.py lock" of this version.': '请用此版本的 "dev.py lock" 重新生成。',
    'Free some space, then press Install Runtime again: it goes on where it stopped.':
        '请腾出一些空间，然后再次点击 "安装运行时"：会从停止处继续。',
    'The disk has no room for {0}: {1} GB needed, {2} GB free in {3}.':
        '磁盘没有足够空间存放{0}：需要 {1} GB，{3} 中可用 {2} GB。',
    'the libraries': '库',

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
