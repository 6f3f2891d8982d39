"""What is said of weights, devices, memory, files and takes on disk, in Simplified Chinese. As in zh_sentences."""

from __future__ import annotations

STORAGE = {
    # Weights, devices, memory
    'There is no folder for weights.': '没有权重文件夹。',
    'Choose one in the preferences of Second Unit.': '请在 Second Unit 的偏好设置中选择。',
    'Weights are being downloaded or checked.': '正在下载或校验权重。',
    'Wait until that is done, or cancel it.': '请等待完成，或取消它。',
    '{0} is being worked on already.': '{0} 已在处理中。',
    'Broken in {0}: {1}.': '{0} 中已损坏：{1}。',
    'Press Download: they alone come again.': '请点击 "下载"：只会重新下载这些文件。',
    'Copy them to {0} once more.': '请将它们重新复制到 {0}。',
    'Checking {0}': '正在校验 {0}',
    'in the extension': '内置',
    'here': '已有',
    'begun': '未完成',
    'to download': '待下载',
    '{0}: {1} GB': '{0}：{1} GB',
    'fits': '可容纳',
    'fits {0}': '可容纳（{0}）',
    'does not fit: needs {0} GB': '无法容纳：需要 {0} GB',
    'time not known': '时间未知',
    'a frame': '每帧',
    'for {0} frames': '{0} 帧共',
    'roughly a second {0}': '{0}约 1 秒',
    'roughly {0} hours {1}': '{1}约 {0} 小时',
    'roughly {0} minutes {1}': '{1}约 {0} 分钟',
    'roughly {0} seconds {1}': '{1}约 {0} 秒',
    'memory not known': '内存未知',
    'Weights: no folder is chosen': '权重：未选择文件夹',
    'There is no device "{0}".': '没有设备 "{0}"。',
    'The take is to be made on the device "{0}", which torch does not find here.':
        '此镜次要在设备 "{0}" 上制作，但 torch 在这里找不到它。',
    'Choose another device in the preferences and make a new take.':
        '请在偏好设置中选择其他设备，并制作新的镜次。',
    'The take is to be made in {0}, which this version does not do.':
        '此镜次要以 {0} 制作，但此版本不支持。',
    'Make a new take.': '请制作新的镜次。',
    'The take is to be made with parts of the model outside of the device, but "{0}" has no memory of its own.':
        '此镜次要在模型部分位于设备之外的情况下制作，但 "{0}" 没有自己的内存。',
    '{0} needs {1} GB; the memory budget is {2} GB.':
        '{0} 需要 {1} GB；内存上限为 {2} GB。',
    '{0} needs {1} GB; the device "{2}" has room for {3} GB.':
        '{0} 需要 {1} GB；设备 "{2}" 可容纳 {3} GB。',
    'Choose a smaller model, or raise the budget or choose another device in the preferences.':
        '请选择较小的模型，或在偏好设置中提高上限或选择其他设备。',
    'There was not enough memory to run the model.': '没有足够的内存来运行模型。',
    'Close other programs or choose a smaller model; finished frames are kept.':
        '请关闭其他程序或选择较小的模型；已完成的帧会保留。',
    'The model stopped with an error: {0}': '模型因错误而停止：{0}',
    'Look into the log of the take and report it.': '请查看镜次的日志并报告。',
    'The weights of {0} are not on this machine: {1}, {2} GB, {3}.':
        '{0} 的权重不在这台机器上：{1}，{2} GB，{3}。',
    'Download them in the preferences of Second Unit, or choose a folder there that holds them.':
        '请在 Second Unit 的偏好设置中下载，或选择存有它们的文件夹。',
    '{0} (not for commercial work)': '{0}（不可商用）',
    '{0} was not downloaded by Second Unit, so it is not deleted.':
        '{0} 不是由 Second Unit 下载的，因此不会删除。',
    'Delete it by hand.': '请手动删除。',
    '{0} could not be deleted: {1}.': '无法删除 {0}：{1}。',
    'Close whatever uses these weights, then remove them again.': '请关闭正在使用这些权重的程序，然后再次移除。',
    '{0} is a pickle, which can run any program when it is read, so it is refused.':
        '{0} 是 pickle 文件，读取时可能运行任意程序，因此被拒绝。',
    'Use a copy of these weights that is saved as safetensors.': '请使用以 safetensors 格式保存的相同权重。',
    'The weights in {0} are broken: {1}.': '{0} 中的权重已损坏：{1}。',
    'Press Verify in the preferences of Second Unit, then download them again.':
        '请在 Second Unit 的偏好设置中点击 "校验"，然后重新下载。',
    'The weights {0} cannot be read: {1}.': '无法读取权重 {0}：{1}。',
    'Install Second Unit again.': '请重新安装 Second Unit。',
    'The weights {0} are not those of this version.': '权重 {0} 不属于此版本。',
    'The take was begun with the weights {0}, and here are {1}.': '此镜次开始时使用权重 {0}，而这里是 {1}。',
    'Choose a folder with the same weights in the preferences, or make a new take.':
        '请在偏好设置中选择存有相同权重的文件夹，或制作新的镜次。',
    '{0} is not on this machine, and Blender is not allowed to go online.':
        '{0} 不在这台机器上，且 Blender 未获准联机。',
    'Allow Online Access in Blender\'s preferences under System, or choose a folder that holds the weights.':
        '请在 Blender 偏好设置的 "系统" 中开启 "允许联机访问"，或选择存有权重的文件夹。',
    '{0} has no weights as safetensors files among {1}.': '{0} 的 {1} 中没有 safetensors 格式的权重。',
    'Report it: the model\'s card names the wrong files.': '请报告此问题：模型卡列出了错误的文件。',
    '{0} needs {1} GB more on the disk, and {2} has {3} GB free.':
        '{0} 还需要 {1} GB 磁盘空间，而 {2} 只有 {3} GB 可用。',
    'Free some space, or choose another weights folder in the preferences.':
        '请腾出一些空间，或在偏好设置中选择其他权重文件夹。',
    '{0} of {1} came broken: its digest is another than the hub says.':
        '{1} 的 {0} 下载后已损坏：其校验值与模型库所给的不同。',
    'Download again; the other files are kept.': '请重新下载；其他文件会保留。',
    '{0} is given only to those who agreed to its terms.': '{0} 只提供给同意其条款的人。',
    'Agree on huggingface.co/{0}, log in with "hf auth login", and download again.':
        '请在 huggingface.co/{0} 上同意条款，用 "hf auth login" 登录，然后重新下载。',
    'The hub has no repository {0}, or not for everybody.': '模型库中没有仓库 {0}，或者它不公开。',
    'If it is private, log in with "hf auth login" and download again.':
        '如果它是私有的，请用 "hf auth login" 登录并重新下载。',
    'The hub no longer has the commit of {0} that is wanted.': '模型库中已没有所需的 {0} 提交版本。',
    'Update Second Unit, or choose a folder that holds the weights.':
        '请更新 Second Unit，或选择存有权重的文件夹。',
    'Free some space and download again: it goes on where it stopped.':
        '请腾出一些空间并重新下载：会从停止处继续。',
    '{0} cannot be written: it is protected.': '无法写入 {0}：它受保护。',
    'Allow writing there, or choose another weights folder in the preferences.':
        '请允许在该处写入，或在偏好设置中选择其他权重文件夹。',
    'The connection to the hub failed while {0} was asked for: {1}.': '请求 {0} 时与模型库的连接失败：{1}。',
    'Check the network and download again: it goes on where it stopped.':
        '请检查网络并重新下载：会从停止处继续。',

    # Files
    'The disk is full: {0} could not be written.': '磁盘已满：无法写入 {0}。',
    'Free some space, then resume. The frames made so far are kept.':
        '请腾出一些空间，然后恢复。已制作的帧会保留。',
    '{0} cannot be written: it is protected, or another program holds it open.':
        '无法写入 {0}：它受保护，或被其他程序占用。',
    'Allow writing there, or choose another takes folder.': '请允许在该处写入，或选择其他镜次文件夹。',
    '{0} could not be used: {1}.': '无法使用 {0}：{1}。',
    'Check the drive and the folder, then try again.': '请检查磁盘和文件夹，然后重试。',
    '{0} is not readable JSON: {1}.': '{0} 不是可读取的 JSON：{1}。',
    'Restore the file from a copy.': '请从副本恢复该文件。',
    '{0} was not written by Second Unit.': '{0} 不是由 Second Unit 写入的。',
    'Choose a takes folder that Second Unit made.': '请选择由 Second Unit 创建的镜次文件夹。',
    '{0} was written by a newer Second Unit (format {1}, this one reads {2}).':
        '{0} 由更新版本的 Second Unit 写入（格式 {1}，当前版本可读 {2}）。',
    'Update Second Unit. The file was left as it is.': '请更新 Second Unit。该文件保持原样。',
    '{0} has not the contents that it should have ({1}: {2}).': '{0} 的内容不正确（{1}：{2}）。',
    'The file was changed by hand: restore it.': '该文件被手动更改过：请恢复它。',
    'The path "{0}" leads out of {1}.': '路径 "{0}" 超出了 {1}。',
    '{0} took no image: {1}': '无法将图像写入 {0}：{1}',
    'Check the drive, then try again.': '请检查磁盘，然后重试。',
    'The image {0} cannot be read: {1}': '无法读取图像 {0}：{1}',
    'Check that the file is there and whole.': '请确认该文件存在且完整。',
    'OpenImageIO is not installed.': 'OpenImageIO 未安装。',
    'OpenColorIO is not installed.': 'OpenColorIO 未安装。',
    'Reinstall the Second Unit extension.': '请重新安装 Second Unit 扩展。',
    'The colour config {0} cannot be read: {1}.': '无法读取色彩配置 {0}：{1}。',
    'The colour config {0} cannot be read: {1}': '无法读取色彩配置 {0}：{1}',
    'Check the OCIO variable, or start Blender without it.': '请检查 OCIO 变量，或不带该变量启动 Blender。',
    'Colour cannot be taken from "{0}" to "{1}": {2}': '无法将色彩从 "{0}" 转换到 "{1}"：{2}',
    'Choose colour spaces that the config of this Blender has.': '请选择此 Blender 的配置中已有的色彩空间。',
    'The colour config {0} has no linear Rec.709 space, which models need.':
        '色彩配置 {0} 中没有模型所需的线性 Rec.709 色彩空间。',
    'Start Blender without the OCIO variable, or add the space to the config.':
        '请不带 OCIO 变量启动 Blender，或将该色彩空间添加到配置中。',

    # Plates, shots and takes
    'The plate of frame {0} has no {1}, so nothing can be followed.': '第 {0} 帧的底板没有{1}，因此无法跟踪任何内容。',
    'Capture the shot from render layers, with Cycles or EEVEE.':
        '请用 Cycles 或 EEVEE，从渲染层捕获镜头。',
    'The anchor has nothing to see at any frame.': '锚定物在任何帧都不可见。',
    'Choose an object, empty or collection with visible geometry.':
        '请选择有可见几何形状的物体、空物体或集合。',
    'The anchor is behind the camera at every frame.': '锚定物在每一帧都位于摄像机后方。',
    'Turn the camera towards it, or choose another anchor or frame range.':
        '请将摄像机转向它，或选择其他锚定物或帧范围。',
    'The anchor has no size.': '锚定物没有大小。',
    'Choose an object with geometry, or an empty that has objects as children.':
        '请选择有几何形状的物体，或以物体为子级的空物体。',
    'The anchor is not on its card, so nothing can come from it.': '锚定物不在其卡片上，因此不会产生任何东西。',
    'Take the card\'s offset back, or choose another anchor.': '请还原卡片的偏移，或选择其他锚定物。',
    'The reference picture {0} cannot be read: {1}.': '无法读取参照图像 {0}：{1}。',
    'Choose a picture file such as a PNG or a JPEG.': '请选择 PNG 或 JPEG 等图像文件。',
    'The plates do not say which colour config they were captured with.':
        '底板没有记录捕获时使用的色彩配置。',
    'Capture the shot again and make a new take.': '请重新捕获镜头，并制作新的镜次。',
    'Process {0} on {1} works on {2}: "{3}".': '{1} 上的进程 {0} 正在处理{2}："{3}"。',
    'Another process works on {0}: "{1}".': '另一个进程正在处理{0}："{1}"。',
    'the take': '镜次',
    'the libraries': '库',
    'the weights': '权重',
    'Wait until it is done. If it was switched off, try again in {0} seconds.':
        '请等待完成。如果它已关闭，请在 {0} 秒后重试。',
    '{0} has no control "{1}".': '{0} 没有控件 "{1}"。',
    'It has: {0}.': '现有：{0}。',
    '"{0}" is no value for {1}.': '"{0}" 不是 {1} 的有效值。',
    'Give a value like {0}.': '请给出类似 {0} 的值。',
    '{0} cannot be "{1}".': '{0} 不能为 "{1}"。',
    '{0} is {1}.': '{0} 为 {1}。',
    'It goes from {0} to {1}.': '其范围为 {0} 到 {1}。',
    'There is no model "{0}".': '没有模型 "{0}"。',
    'There is no verb "{0}".': '没有类别 "{0}"。',
    'The model "{0}" is for the verb {1}, not for {2}.': '模型 "{0}" 用于{1}，不用于{2}。',
    'Choose another verb.': '请选择其他类别。',
    'There is no model for the verb {0}.': '没有用于类别 "{0}" 的模型。',
    'Update Second Unit, or choose another verb.': '请更新 Second Unit，或选择其他类别。',
    'The clean plate was asked for without a matte.': '干净底板没有指定蒙版。',
    'Say what to take away: an object, a mask, an image or a rectangle.':
        '请指定要去除的内容：物体、遮罩、图像或矩形。',
    'The model made something that is no number.': '模型产生了非数值的内容。',
    'Try another seed or another device.': '请尝试其他随机种或其他设备。',
    'The camera looks straight down on the card, which has no height from there.':
        '摄像机垂直俯视卡片，从该角度看卡片没有高度。',
    'Tilt the camera, or choose another model.': '请倾斜摄像机，或选择其他模型。',
    '{0} has no {1} of the view layer "{2}".': '{0} 中没有视图层 "{2}" 的{1}。',
    'Switch the passes on and render again. The file has: {0}.':
        '请开启这些通道并重新渲染。文件中现有：{0}。',
    '{0} has {1} channels in {2}, and needs {3}.': '{0} 的{2}有 {1} 个颜色通道，但需要 {3} 个。',
    'Render to OpenEXR MultiLayer as RGBA; a File Output node gives a Vector four dimensions.':
        '请以 RGBA 渲染为 OpenEXR 多层；文件输出节点会将矢量存为四维。',
    'Frame {0} has no pass.': '第 {0} 帧没有通道。',
    'Choose a source that gives pictures.': '请选择能提供画面的源。',
    'The pass {0} of frame {1} measures {2}x{3} pixels, the shot {4}x{5}.':
        '第 {1} 帧的通道 {0} 为 {2}x{3} 像素，而镜头为 {4}x{5}。',
    'Render it at the size of the shot.': '请以镜头的大小渲染。',
    'The pass {0} of frame {1} holds {2} values that are no numbers (NaN or infinite).':
        '第 {1} 帧的通道 {0} 含有 {2} 个非数值的值（NaN 或无穷大）。',
    'Find the material or light that makes them, and render the frame again.':
        '请找到产生它们的材质或灯光，然后重新渲染该帧。',
    'Frame {0} of the plates is not there.': '底板缺少第 {0} 帧。',
    'Capture the missing frames.': '请捕获缺少的帧。',
    'The matte "{0}" was not captured at frame {1}.': '蒙版 "{0}" 在第 {1} 帧未被捕获。',
    'Frame {0} of the plates has no {1}.': '底板的第 {0} 帧没有{1}。',
    'Capture the shot again with these passes.': '请带上这些通道重新捕获镜头。',
    'The file {0} of the control {1} cannot be read: {2}.': '无法读取控件 {1} 的文件 {0}：{2}。',
    'Choose a file that is there.': '请选择存在的文件。',
    'The frame step is {0}.': '帧步长为 {0}。',
    'The frame range {0}-{1} is too long.': '帧范围 {0}-{1} 过长。',
    'Cut the shot.': '请拆分镜头。',
    'Set a resolution from 1x1 to {0}x{1}.': '请将分辨率设为 1x1 到 {0}x{1} 之间。',
    'Restore the file.': '请恢复该文件。',
    '{0} is larger than {1} MB, which no file of ours is.': '{0} 大于 {1} MB，Second Unit 的文件不会这么大。',
    'It is no file': '不是文件',
    'Use a step of 1 or more.': '请使用 1 或更大的步长。',
    'The frame range {0}-{1} is empty.': '帧范围 {0}-{1} 为空。',
    'Set the last frame to the first or later.': '请将结束帧设为起始帧或更晚。',
    '"{0}" is not a frame range.': '"{0}" 不是帧范围。',
    'Write it as 1-24, 1-24x2 or 7.': '请写成 1-24、1-24x2 或 7。',
    'The shot measures {0}x{1} pixels.': '镜头为 {0}x{1} 像素。',
    'Set a resolution of at least 1x1.': '请将分辨率设为至少 1x1。',
    'The picture that was generated for frame {0} has the shape {1}; the shot\'s are {2} high and {3} wide, with alpha.':
        '为第 {0} 帧生成的画面形状为 {1}；而镜头的画面高 {2}、宽 {3}，带 Alpha。',
    'Choose another model and report this one.': '请选择其他模型，并报告此模型的问题。',
    'Frame {0} of take {1} was made already, and takes are never overwritten.':
        '镜次 {1} 的第 {0} 帧已经制作，镜次不会被覆盖。',
    'Frame {0} of take {1} came without the passes of the others.': '镜次 {1} 的第 {0} 帧缺少其他帧所有的通道。',
    'Frame {0} of take {1} came without the debris of the others.': '镜次 {1} 的第 {0} 帧缺少其他帧所有的碎片。',
    'A take cannot be "{0}".': '镜次不能为 "{0}"。',
    'The plates {0} do not lie in the folder of the shot, {1}.': '底板 {0} 不在镜头的文件夹 {1} 中。',
    'Use the takes folder that the plates are in, or copy them there.':
        '请使用底板所在的镜次文件夹，或将底板复制到该处。',
    'The {0} that was generated for frame {1} has {2} values that are no numbers.':
        '为第 {1} 帧生成的{0}含有 {2} 个非数值的值。',
    'Run the take again; with full precision (float32), if it had less.':
        '请重新运行该镜次；如果精度较低，请改用全精度（float32）。',
    '{0} frames were not made, the first of them {1}.': '有 {0} 帧未制作，其中第一帧是 {1}。',
    'Resume the take.': '请恢复该镜次。',
    'The {0} has changed since the take was begun.': '镜次开始之后，{0}发生了变化。',
    'matte "{0}"': '蒙版 "{0}"',
    '{0} and no {1}': '{0}和{1}',
}
