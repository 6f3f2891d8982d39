"""What is said while something happens, and what went wrong, in Simplified Chinese. '{0}', '{1}' in English order."""

from __future__ import annotations

SENTENCES = {
    # Jobs and takes
    'Waiting': '等待中',
    'Loading': '正在加载',
    'Measuring': '正在测量',
    'Prompt': '提示词',
    'Filling': '正在填补',
    'Reading plates': '正在读取底板',
    'Measuring the device': '正在测量设备',
    'Waiting for the render': '等待渲染完成',
    'Loading what makes key frames': '正在加载关键帧模型',
    'Loading what makes the frames between': '正在加载中间帧模型',
    'Frame {0}': '第 {0} 帧',
    'Frame {0}, step {1}/{2}': '第 {0} 帧，第 {1}/{2} 步',
    'Window {0}, step {1}/{2}': '窗口 {0}，第 {1}/{2} 步',
    'Window {0}, {1}x, frame {2}/{3}': '窗口 {0}，{1} 倍，帧 {2}/{3}',
    'Window {0}, {1}x, tile {2}/{3}': '窗口 {0}，{1} 倍，图块 {2}/{3}',
    'Step {0}/{1}': '第 {0}/{1} 步',
    'Reading the scene': '正在读取场景',
    'Capturing frame {0}': '正在捕获第 {0} 帧',
    'Captured {0} of {1}, generated {2}': '已捕获 {0}/{1}，已生成 {2}',
    'Holdout frame {0}': '阻隔：第 {0} 帧',
    'Out of memory: going on {0}': '内存不足：改用{0}继续',
    'in full precision': '全精度',
    'in half precision': '半精度',
    'decoding in tiles': '分块解码',
    'one frame at a time': '逐帧方式',
    'with only the layers at work on the device': '仅将工作层放在设备上的方式',
    'at half the pixels, enlarged': '半数像素再放大的方式',
    '{0} left': '剩余 {0}',
    '{0}, {1}, seed {2}': '{0}，{1}，随机种 {2}',
    '{0}, holdout of take {1}': '{0}，镜次 {1} 的阻隔',
    'Take {0}': '镜次 {0}',
    '{0} of {1}': '{0}/{1}',
    'Flicker {0}': '闪烁 {0}',
    'Seed {0}': '#{0}',
    'Made in {0}': '用时 {0}',
    'Colour returns within {0} %': '色彩往返误差在 {0} % 以内',
    '{0}: not for commercial work': '{0}：不可用于商业用途',
    'Take {0} was brought up to date.': '镜次 {0} 已更新。',
    'A take was passed over: {0}': '跳过了一个镜次：{0}',
    'Second Unit was switched off.': 'Second Unit 已被停用。',
    'Resume goes on from there.': '用 "恢复" 可从该处继续。',
    'Another file was opened while the shot was captured.': '捕获镜头时打开了另一个文件。',
    'Open the shot again, then resume.': '请重新打开该镜头，然后恢复。',
    'The scene is gone, so take {0} was not delivered.': '场景已不存在，因此镜次 {0} 未交付。',
    'It is safe on disk: deliver it to another scene.': '它仍安全地保存在磁盘上：请交付到其他场景。',
    'There is no scene "{0}".': '没有场景 "{0}"。',
    'There are: {0}.': '现有：{0}。',
    'The scene was removed while it was captured.': '场景在捕获过程中被移除。',
    'Undo that, or start again.': '请撤销该操作，或重新开始。',

    # Why a button is grey
    'Choose an anchor: what the element comes from': '请选择锚定物：元素由此产生',
    'Choose a take in the list': '请在列表中选择一个镜次',
    'Select the objects to replace': '请选择要替换的物体',
    'Choose a matte: where the patch works': '请选择蒙版：修补作用的区域',
    '{0} needs {1}: choose another source': '{0} 需要{1}：请选择其他源',
    'Model under {0}': '模型许可证：{0}',
    '{0} is not downloaded, {1} GB. Download it in the preferences of Second Unit':
        '{0} 尚未下载（{1} GB）。请在 Second Unit 的偏好设置中下载',
    'Save the file first, or choose a takes folder in the preferences':
        '请先保存文件，或在偏好设置中选择镜次文件夹',
    'There is no takes folder {0}': '没有镜次文件夹 {0}',
    'The takes folder is read-only: {0}': '镜次文件夹是只读的：{0}',
    'A {0} has no holdout': '{0}没有阻隔',
    'The holdout of this take is rendered': '此镜次的阻隔已渲染',
    'Online access required to download {0}. Enable online access in System preferences':
        '下载{0}需要联机访问。请在偏好设置的 "系统" 中允许联机访问',
    'Online access required to download {0}. Launch Blender without --offline-mode':
        '下载{0}需要联机访问。请不带 --offline-mode 启动 Blender',
    'weights': '权重',
    'the runtime': '运行时',
    'libraries': '库',
    'No picture reaches the output: select the two nodes between which it should go':
        '没有画面到达输出：请选择要插入其间的两个节点',

    # Capture
    'There is no source "{0}".': '没有源 "{0}"。',
    'Choose one of: {0}.': '请从中选择：{0}。',
    '"{0}" is in the anchor and in the obstacle: nothing could come out of it.':
        '"{0}" 同时在锚定物和障碍物中：不会有任何东西从中产生。',
    'Choose an obstacle beside the anchor.': '请选择锚定物以外的障碍物。',
    '{0} has no geometry that renders.': '{0} 没有可渲染的几何形状。',
    'Choose a mesh, an empty with meshes below it, or a collection of them, visible in renders.':
        '请选择渲染中可见的网格、子级为网格的空物体，或它们的集合。',
    'There is no object or collection "{0}" in the scene "{1}".':
        '场景 "{1}" 中没有物体或集合 "{0}"。',
    'Did you mean {0}?': '您是指 {0} 吗？',
    'Choose an object or a collection of this scene.': '请选择此场景中的物体或集合。',
    'A copy of the file could not be opened in another Blender: {0}': '无法在另一个 Blender 中打开文件的副本：{0}',
    'Make room on the drive for temporary files, or generate with the command line.':
        '请为临时文件腾出磁盘空间，或使用命令行生成。',
    'The Blender that rendered the shot ended with status {0}: {1}':
        '渲染镜头的 Blender 以状态 {0} 结束：{1}',
    'Render a frame of the shot to see what is wrong, or generate with the command line.':
        '请渲染镜头的一帧查看问题所在，或使用命令行生成。',
    'The output of the scene is not set to OpenEXR MultiLayer.': '场景的输出未设置为 OpenEXR 多层。',
    'There is no rendered file {0}.': '没有已渲染的文件 {0}。',
    'Point the output properties to the multilayer EXR files of the render.':
        '请让输出属性指向渲染得到的多层 EXR 文件。',
    'The render has no file for frame {0}: {1}.': '渲染结果中没有第 {0} 帧的文件：{1}。',
    'Render the {0} missing frames, or choose a range that is there.':
        '请渲染缺少的 {0} 帧，或选择已有的范围。',
    'The footage "{0}" covers the frames {1}-{2}, and frame {3} lies outside.':
        '素材 "{0}" 覆盖第 {1}-{2} 帧，第 {3} 帧在此之外。',
    'Choose a range inside it, or change its start or length.': '请选择其中的范围，或更改其起始或长度。',
    'The footage "{0}" has no file {1}.': '素材 "{0}" 缺少文件 {1}。',
    'Find the missing file, or choose others.': '请找到缺少的文件，或选择其他文件。',
    'Give the camera a background image or clip, or the scene an active clip.':
        '请为摄像机设置背景图或剪辑，或为场景设置活动剪辑。',
    'This clip has lens distortion: the element is undistorted and goes in front of the node that distorts.':
        '此剪辑有镜头畸变：元素是无畸变的，会放在产生畸变的节点之前。',
    'The scene "{0}" has no footage.': '场景 "{0}" 没有素材。',
    'The footage file {0} cannot be read: {1}.': '无法读取素材文件 {0}：{1}。',
    'Save it again, or choose others.': '请重新保存，或选择其他文件。',
    'The movie {0} cannot be read.': '无法读取影片 {0}。',
    'Check that it plays, or convert it to images.': '请确认它可以播放，或将其转换为图像。',
    'The mask "{0}" cannot be read, because the scene "{1}" is not open.':
        '无法读取遮罩 "{0}"，因为场景 "{1}" 没有打开。',
    'Open the scene in the window, and start again.': '请在窗口中打开该场景，然后重新开始。',
    'Blender could not draw the mask "{0}": {1}': 'Blender 无法绘制遮罩 "{0}"：{1}',
    'Wait until nothing else renders, and start again.': '请等其他渲染结束后重新开始。',
    '"{0}" is no matte.': '"{0}" 不是蒙版。',
    'Write it as object:NAME, collection:NAME, cryptomatte:NAME, mask:NAME, image:FILE or rect:X,Y,W,H.':
        '请写成 object:名称、collection:名称、cryptomatte:名称、mask:名称、image:文件 或 rect:X,Y,W,H。',
    'The matte "{0}" is empty in every frame of the shot.': '蒙版 "{0}" 在镜头的每一帧中都是空的。',
    'The object "{0}"': '物体 "{0}"',
    'The collection "{0}"': '集合 "{0}"',
    'object in the scene "{0}"': '场景 "{0}" 中的物体',
    'name in the Cryptomatte of the plates': '底板的 Cryptomatte 名称',
    'The plates have no Cryptomatte.': '底板没有 Cryptomatte。',
    'Capture render layers, or files rendered with the Cryptomatte pass of objects.':
        '请捕获渲染层，或带有物体 Cryptomatte 通道的渲染文件。',
    'The matte {0} cannot be read.': '无法读取蒙版 {0}。',
    'Find the missing file, or save it again.': '请找到缺少的文件，或重新保存。',
    'The matte {0} measures {1}x{2} pixels, the shot {3}x{4}.': '蒙版 {0} 为 {1}x{2} 像素，而镜头为 {3}x{4}。',
    'Save it at the size of the shot.': '请以镜头的大小保存。',
    '"{0}" is no rectangle.': '"{0}" 不是矩形。',
    'Write it as X,Y,W,H in whole pixels: 100,80,320,200.': '请以整数像素写成 X,Y,W,H：100,80,320,200。',
    'The rectangle {0} covers nothing of the picture of {1}x{2} pixels.':
        '矩形 {0} 没有覆盖 {1}x{2} 像素画面的任何部分。',
    'Give it a width and a height, and count from the top left corner of the picture.':
        '请指定宽度和高度，并从画面左上角算起。',
    'There is no {0} called "{1}".': '没有名为 "{1}" 的{0}。',
    'Make one of that name, or choose another matte.': '请新建一个同名的，或选择其他蒙版。',
    'Nothing of it is in view of the camera: choose something else, or another range.':
        '摄像机看不到它的任何部分：请选择其他内容，或其他范围。',
    'Draw a closed spline inside the picture, on a layer that renders.':
        '请在会渲染的层上，于画面内绘制一条闭合的样条线。',
    'Paint what is to be replaced white, or opaque.': '请将要替换的部分涂成白色或不透明。',
    'Not saved, so not captured: {0}': '未保存，因此不会捕获：{0}',
    'Workbench renders no {0}.': '工作台不渲染{0}。',
    'Render the scene with Cycles or EEVEE.': '请用 Cycles 或 EEVEE 渲染场景。',
    'Blender could not render frame {0}: {1}': 'Blender 无法渲染第 {0} 帧：{1}',
    'Render this frame in Blender to see what is wrong.': '请在 Blender 中渲染这一帧，查看问题所在。',
    'Frame {0} rendered without a picture.': '第 {0} 帧渲染后没有画面。',
    'Check that the render engine {0} works in this Blender.':
        '请确认渲染引擎 {0} 在此 Blender 中可用。',
    'The Vector pass of frame {0} is zero everywhere, though the camera moves.':
        '摄像机在移动，但第 {0} 帧的矢量通道全部为零。',
    'Render with motion blur switched off in the scene and its view layers.':
        '请在场景及其视图层中关闭运动模糊后渲染。',
    'Open a 3D Viewport: no window shows one.': '请打开一个 3D 视图：没有窗口显示它。',
    'Choose another viewport shading: what this renderer shows there cannot be read.':
        '请选择其他视图着色方式：无法读取此渲染器在其中显示的内容。',
    'Add a camera, or turn the view away from the missing one.':
        '请添加摄像机，或让视图离开不存在的摄像机。',
    'Without a graphics context the viewport is rendered by Workbench, through the camera and without normals. Blender '
    '5.2 or later draws the view itself, also in the background.':
        '没有图形环境时，视图由工作台通过摄像机渲染，且没有法向。Blender 5.2 或更高版本在后台也会绘制视图本身。',
    'The 3D view cannot be captured.': '无法捕获 3D 视图。',
    'Without a graphics context the viewport gives no {0}.': '没有图形环境时，视图不提供{0}。',
    'Capture the render layers, or use Blender 5.2 or later.':
        '请捕获渲染层，或使用 Blender 5.2 或更高版本。',
    'The 3D view was closed while it was captured.': '3D 视图在捕获过程中被关闭。',
    'Open it again and capture the missing frames.': '请重新打开并捕获缺少的帧。',
    'The scene "{0}" renders several views (stereo).': '场景 "{0}" 渲染多个视图（立体）。',
    'Switch Stereoscopy off in the output properties; a shot has one camera.':
        '请在输出属性中关闭立体视法；一个镜头只有一台摄像机。',
    'The range {0} crosses a camera cut at frame {1}.': '范围 {0} 在第 {1} 帧跨越了摄像机切换。',
    'Make one take for each camera: {0}.': '请为每台摄像机各制作一个镜次：{0}。',
    '{0} (to "{1}")': '{0}（切换到 "{1}"）',
    'The scene "{0}" has no view layer "{1}".': '场景 "{0}" 没有视图层 "{1}"。',
    'It has: {0}. Choose one of them.': '现有：{0}。请选择其中之一。',
    'The render border holds no pixel.': '渲染区域内没有像素。',
    'Draw it larger, or clear it with Ctrl Alt B.': '请画得大一些，或用 Ctrl Alt B 清除。',
    'The scene "{0}" has no camera.': '场景 "{0}" 没有摄像机。',
    'Add one, or choose it in the scene properties.': '请添加一台，或在场景属性中选择。',
    'The scene looks through "{0}", which is not a camera.': '场景的视角是 "{0}"，但它不是摄像机。',
    'Choose a camera in the scene properties.': '请在场景属性中选择摄像机。',
    'The camera "{0}" is not flat: its type is {1}.': '摄像机 "{0}" 的画面不是平面：其类型为 {1}。',
    'Use a perspective or orthographic camera; an element stands on a flat picture.':
        '请使用透视或正交摄像机；元素需要平面的画面。',

    # What does not fit together
    '{0} is for the verb {1}, which has no {2}.': '{0} 用于类别 "{1}"，该类别没有{2}。',
    'Leave the {0} out.': '请去掉{0}。',
    'An element needs an anchor: what it comes from.': '元素需要锚定物：它由此产生。',
    'Choose an object or a collection.': '请选择一个物体或集合。',
    'A patch needs a matte: where it works.': '修补需要蒙版：它作用的区域。',
    'Choose objects, a collection, an image, a mask, Cryptomatte names or a rectangle.':
        '请选择物体、集合、图像、遮罩、Cryptomatte 名称或矩形。',
    'The source {0} gives no {1}, which this take needs.': '源 "{0}" 不提供此镜次所需的{1}。',
    'Choose another source, or another model.': '请选择其他源或其他模型。',
    'A {0} has no holdout, so none can be rendered.': '{0}没有阻隔，因此无法渲染。',
    'Leave the holdout at depth.': '请让阻隔保持为 "深度"。',
    'The target {0} takes no {1}.': '目标 "{0}" 不接受{1}。',
    'Choose another target.': '请选择其他目标。',
    'The libraries that run this model are not installed: {0}.': '运行此模型的库未安装：{0}。',
    'Press Install Runtime in the preferences of Second Unit.':
        '请在 Second Unit 的偏好设置中点击 "安装运行时"。',

    # Delivery
    'There is no target "{0}".': '没有目标 "{0}"。',
    'Take {0} is a {1}, which the target {2} does not take.': '镜次 {0} 是{1}，目标 "{2}" 不接受。',
    'Deliver it to: {0}.': '请交付到：{0}。',
    'There is no holdout "{0}".': '没有阻隔 "{0}"。',
    'Renders leave out the card: the compositor shows the element already.':
        '渲染时不包含卡片：合成器中已显示该元素。',
    'The node group {0} is of an older version or was changed inside: it has no place for {1}.':
        '节点组 {0} 版本较旧或内部被更改：其中没有 {1} 的位置。',
    'Take the group out and deliver again.': '请取出该组并重新交付。',
    'The frames of take {0} have no layer {1}.': '镜次 {0} 的帧没有层 {1}。',
    'Make the take again.': '请重新制作该镜次。',
    'The node group {0} was changed inside: the {1} of take {2} is gone.':
        '节点组 {0} 内部被更改：镜次 {2} 的 {1} 已不存在。',
    'Take the group out and deliver again, or deliver before you edit its inside.':
        '请取出该组并重新交付，或在编辑其内部之前交付。',
    'Take {0} stands in the collection "{1}".': '镜次 {0} 位于集合 "{1}" 中。',
    'Take {0} stands on no card in this scene.': '镜次 {0} 在此场景中没有卡片。',
    'Deliver it first.': '请先交付。',
    'The shot "{0}" stands on no card in this scene.': '镜头 "{0}" 在此场景中没有卡片。',
    'There is nothing to take out.': '没有可取出的内容。',
    'The card of "{0}" was taken out.': '"{0}" 的卡片已取出。',
    'Take {0} has no place in the scene, so it has no card.': '镜次 {0} 在场景中没有位置，因此没有卡片。',
    'Deliver it to the compositor.': '请交付到合成器。',
    '{0} nodes show this group: choose take {1} where you want it.':
        '有 {0} 个节点使用此组：请在需要的节点上选择镜次 {1}。',
    'Compositing is off in the output settings, so renders do not show it.':
        '输出设置中的合成处理已关闭，因此渲染中看不到它。',
    'Take {0} is in "{1}".': '镜次 {0} 已放入 "{1}"。',
    'It was made for {0}x{1} pixels and is stretched to the {2}x{3} that the scene renders now.':
        '它是按 {0}x{1} 像素制作的，将拉伸到场景当前渲染的 {2}x{3}。',
    'The look lies over it: the patch shows where the Strength of the look is less than 1.':
        '风格叠加在它上面：在风格的强度小于 1 的地方才能看到修补。',
    'It lies over the patch, of which it knows nothing.': '它叠加在修补上面，但没有考虑该修补。',
    'It lies over the card: deliver the element to the compositor as well.':
        '它叠加在卡片上面：请将元素也交付到合成器。',
    'The light changes during the shot: the element keeps it until Relight is raised.':
        '光照在镜头中变化：在调高 Relight 之前，元素保持制作时的光照。',
    'Take {0} is not in the compositor.': '镜次 {0} 不在合成器中。',
    'The compositor tree of the scene is linked from another file.':
        '场景的合成器节点树是从其他文件关联的。',
    'Make it local.': '请转为本地项。',
    'The compositor holds nodes, but Use Nodes is off.': '合成器中有节点，但 "使用节点" 已关闭。',
    'Switch Use Nodes on, or delete the nodes, and deliver again.':
        '请开启 "使用节点" 或删除这些节点，然后重新交付。',
    'The scene has no view layer "{0}", of which the shot was captured.':
        '场景中没有捕获镜头时的视图层 "{0}"。',
    'Give the view layer this name again, or capture the shot again.':
        '请将视图层改回此名称，或重新捕获镜头。',
    'The scene had no compositor: one was made.': '场景原先没有合成器：已新建一个。',
    'No clip': '剪辑',
    'No picture of the view layer "{0}"': '视图层 "{0}" 的画面',
    '{0} reaches the output of the compositor.': '{0}没有到达合成器的输出。',
    'Select the two nodes between which it should go, and deliver again.':
        '请选择要插入其间的两个节点，然后重新交付。',
    'It goes on the link from {0}.': '它插入在 {0} 的连线上。',
    'It goes on the link from {0} to {1}.': '它插入在 {0} 到 {1} 的连线上。',
    'The compositor is shared with {0}, where it shows as well.': '合成器与 {0} 共用，在那里也会显示。',
    'No {0} of the shot "{1}" is in the compositor.': '合成器中没有镜头 "{1}" 的{0}。',
    'take': '镜次',
    'Taken out of the compositor: {0}.': '已从合成器中取出：{0}。',
    'Workbench renders no holdout.': '工作台不渲染阻隔。',
    'Take {0} has no place in the scene, so nothing can stand before it.':
        '镜次 {0} 在场景中没有位置，因此没有东西能挡在它前面。',
    'Link a matte to its node group: to Matte, or to Strength.':
        '请将蒙版连接到其节点组的 "蒙版"（Matte）或 "强度"（Strength）。',
    'The scene renders {0}x{1} pixels, but take {2} has {3}x{4}.':
        '场景渲染 {0}x{1} 像素，但镜次 {2} 为 {3}x{4}。',
    'Set the resolution and the border that the shot had.': '请设为镜头当时的分辨率和渲染区域。',
    'The material of "{0}" has lost its image texture.': '"{0}" 的材质丢失了图像纹理。',
    'Take the card out and deliver again.': '请取出卡片并重新交付。',
    'Blender is rendering.': 'Blender 正在渲染。',
    'Deliver when it is done.': '请在渲染完成后交付。',
    'The scene is linked from another file.': '场景是从其他文件关联的。',
    'Make it local, or deliver in the file that it comes from.': '请转为本地项，或在其来源文件中交付。',
    'Take {0} has no finished frame yet.': '镜次 {0} 还没有完成的帧。',
    'Wait for its first frame.': '请等待它的第一帧。',
    'Take {0} begins at frame {1}, and Blender reads no image before frame 0.':
        '镜次 {0} 从第 {1} 帧开始，而 Blender 不读取第 0 帧之前的图像。',
    'Move the shot to frames from 0 on and make the take there.':
        '请将镜头移到第 0 帧及之后，再制作镜次。',
    'This Blender has no colour space "{0}", in which take {1} was made.':
        '此 Blender 没有制作镜次 {1} 时的色彩空间 "{0}"。',
    'Start Blender with the OpenColorIO configuration that the shot was captured with.':
        '请使用捕获镜头时的 OpenColorIO 配置启动 Blender。',
    'The scene has no compositor, and no footage that it could show.':
        '场景没有合成器，也没有可显示的素材。',
    'Add the footage to the compositor, join it with the output, and deliver again.':
        '请将素材添加到合成器，连接到输出，然后重新交付。',
    'The Depth pass of {0} was switched on.': '已开启 {0} 的深度通道。',
    'The picture has no depth: the element lies in front of everything.':
        '画面没有深度：元素位于一切之前。',
    'The Depth pass of {0} is off again.': '已重新关闭 {0} 的深度通道。',

}
