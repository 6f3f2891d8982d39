"""Labels and tooltips of the interface in Simplified Chinese."""

from __future__ import annotations

LABELS = {
    # Panels and buttons
    'Second Unit': 'Second Unit',
    'Shot': '镜头',
    'Controls': '控件',
    'Card': '卡片',
    'Generate': '生成',
    'Takes': '镜次',
    'Resume': '恢复',
    'Cancel': '取消',
    'Dismiss': '移出列表',
    'Random Seed': '随机种',
    'Deliver': '交付',
    'Deliver Take': '交付镜次',
    'Take Out': '取出',
    'Render Holdout': '渲染阻隔',
    'Refresh Takes': '刷新镜次',
    'Refresh': '刷新',
    'Open Folder': '打开文件夹',
    'Download': '下载',
    'Download...': '下载...',
    'Settings...': '设置...',
    'Verify': '校验',
    'Remove Weights': '移除权重',
    'Doctor': '诊断',
    'Copy': '复制',
    'Models': '模型',
    'Deliver to': '交付到',
    'Deliver to {0}': '交付到{0}',
    'or Collection': '或集合',
    'Frames': '帧',
    'Start': '起始',
    'Camera': '摄像机',
    'Scale': '缩放',
    'Offset': '偏移',

    # Settings of the shot
    'Source': '源',
    'Verb': '类别',
    'Element': '元素',
    'Look': '风格',
    'Patch': '修补',
    'element': '元素',
    'look': '风格',
    'patch': '修补',
    'View Layer': '视图层',
    'Anchor': '锚定物',
    'Anchor Collection': '锚定物集合',
    'Obstacle': '障碍',
    'Obstacle Collection': '障碍物集合',
    'anchor': '锚定物',
    'obstacle': '障碍物',
    'matte': '蒙版',
    'With Anchor': '随锚定物',
    'Start Frame': '起始帧',
    'Scene Range': '场景范围',
    'First': '起始',
    'Last': '结束',
    'Seed': '随机种',
    'Card Scale': '卡片缩放',
    'Card Offset': '卡片偏移',
    'Motion Blur': '运动模糊',
    'Depth of Field': '景深',
    'Holdout': '阻隔',
    'Depth': '深度',
    'Rendered': '渲染',
    'Compositor': '合成器',
    'Take': '镜次',
    'Model': '模型',
    'Target': '目标',
    'Where the plates come from: the pictures of the shot': '底板（镜头的画面）从哪里来',
    'What to make': '要制作什么',
    'Add smoke, dust, fire or mist to the shot': '为镜头添加烟、尘土、火或雾',
    'Restyle the whole picture': '改变整个画面的风格',
    'Replace a part of the picture': '替换画面的一部分',
    'The view layer to capture. Empty: the active one': '要捕获的视图层。留空：活动视图层',
    'What the element comes from: an object, or an empty with its children':
        '元素由此产生：一个物体，或带有子级的空物体',
    'What the element comes from, as a collection. Used when no anchor object is chosen':
        '元素由此集合产生。未选择锚定物时使用',
    'What stands in the way of the element: an object, or an empty with its children. One body, as far as the element '
    'is concerned': '挡住元素去路的东西：一个物体，或带有子级的空物体。对元素来说是一个整体',
    'What stands in the way of the element, as a collection. Used when no obstacle object is chosen':
        '挡住元素去路的集合。未选择障碍物时使用',
    'The event starts at the frame where the anchor begins to move. If it never does: where the range begins, or '
    'before it for what keeps burning':
        '事件从锚定物开始移动的那一帧开始。如果它不动：从范围的开头开始，持续燃烧的则更早开始',
    'The frame at which the event starts, in the range or before it': '事件开始的帧，在范围之内或之前',
    'Use the frame range of the scene': '使用场景的帧范围',
    'The first frame of the take': '镜次的第一帧',
    'The last frame of the take': '镜次的最后一帧',
    'Another seed makes another take': '换一个随机种就会得到另一个镜次',
    'Size of the card on which the element stands': '承载元素的卡片的大小',
    'Move the card to the right, up, and towards the camera': '将卡片向右、向上、朝摄像机移动',
    'Blur the element as the camera moves, if the scene has motion blur':
        '如果场景有运动模糊，则随摄像机的运动模糊元素',
    'Blur the element by its distance from focus, if the camera has depth of field':
        '如果摄像机有景深，则按离焦点的距离模糊元素',
    'What hides the element where the scene stands nearer': '在场景更靠近镜头的地方，用什么遮挡元素',
    'Compare the depths of the scene and the element. At once, with hard edges':
        '比较场景与元素的深度。立即可用，但边缘较硬',
    'Render what hides the element, before it is delivered. Takes a render of the shot, and has the renderer\'s own '
    'edges: hair, glass, motion blur':
        '在交付之前渲染遮挡元素的部分。需要渲染一遍镜头，毛发、玻璃、运动模糊的边缘与渲染器一致',
    'When done, lay the take over the picture in a compositor node group; an element by its depth':
        '完成后，在合成器中用节点组将镜次叠加到画面上；元素按深度合成',
    'When done, stand the element in the scene on a plane': '完成后，将元素放在一个平面上，立于场景之中',
    'The take that the buttons below work on': '下方按钮所作用的镜次',
    'What makes the element': '制作元素的模型',
    'What makes the look': '制作风格的模型',
    'What makes the patch': '制作修补的模型',

    # Sources and targets
    'Render Layers': '渲染层',
    'The passes of a view layer, rendered with the scene': '视图层的通道，随场景一起渲染',
    'Viewport': '视图',
    'What the 3D view shows, in its own shading': '3D 视图中显示的内容，使用其自身的着色方式',
    'Footage': '素材',
    'The camera\'s background images or clip, in their own colour space':
        '摄像机的背景图或剪辑，使用其自身的色彩空间',
    'Rendered Files': '已渲染的文件',
    'The multilayer EXR files that the scene was rendered to': '场景渲染输出的多层 EXR 文件',
    'A new compositor tree': '新的合成器节点树',
    'A plane in a new collection': '新集合中的平面',
    'a node group on one link of the compositor, where an element merges by depth':
        '插入合成器某条连线的节点组，元素在其中按深度合成',
    'a plane at its place in the scene, which turns to the camera': '位于场景中相应位置、始终朝向摄像机的平面',
    '{0} to {1}': '{0} 到 {1}',
    'In "{0}"': '在 "{0}" 中',

    # Where a patch works
    'Matte': '蒙版',
    'Where the patch works': '修补作用的区域',
    'Selected Objects': '选定的物体',
    'What the camera sees of the objects that are selected when the take is started':
        '开始生成镜次时，选定的物体中摄像机能看到的部分',
    'Object': '物体',
    'What the camera sees of an object, or of an empty with its children':
        '物体或带有子级的空物体中，摄像机能看到的部分',
    'Collection': '集合',
    'What the camera sees of a collection': '集合中摄像机能看到的部分',
    'Cryptomatte': 'Cryptomatte',
    'A name of the Cryptomatte pass, with the renderer\'s own edges': 'Cryptomatte 通道中的名称，边缘与渲染器一致',
    'Mask': '遮罩',
    'A mask, drawn in the Image Editor or the Movie Clip Editor': '在图像编辑器或影片剪辑编辑器中绘制的遮罩',
    'Image': '图像',
    'A painted image of the shot\'s size, white or opaque where it is replaced':
        '与镜头同样大小的绘制图像，要替换的部分为白色或不透明',
    'Rectangle': '矩形',
    'A rectangle of the picture, in pixels': '画面中的矩形，以像素为单位',
    'X': 'X',
    'Y': 'Y',
    'Width': '宽度',
    'Height': '高度',
    'Name': '名称',
    'What is replaced': '要替换的内容',
    'The name in the Cryptomatte pass: that of an object': 'Cryptomatte 通道中的名称，即物体的名称',
    'White is what is replaced': '白色部分会被替换',
    'An image of the shot\'s size, or a sequence with #### for the frame. Save what you paint':
        '与镜头同样大小的图像，或以 #### 代表帧号的序列。绘制的内容请先保存',
    'The left and upper edge, width and height in pixels, from the upper left corner of the picture':
        '从画面左上角算起的左边缘、上边缘、宽度和高度，以像素为单位',
    '{0} selected': '已选择 {0} 个',

    # Tooltips of buttons
    'Capture the shot, generate a take of it, and deliver that when it is done. All in the background':
        '捕获镜头，生成一个镜次，完成后交付。全部在后台进行',
    'Go on with the newest take of just these settings: make the frames that are missing':
        '继续与当前设置完全相同的最新镜次：补齐缺少的帧',
    'Stop this job. Finished frames stay, and Resume goes on from there':
        '停止此任务。已完成的帧会保留，用 "恢复" 可从该处继续',
    'Take this job, which has ended, off the list. Its take stays': '将这个已结束的任务移出列表。其镜次会保留',
    'Choose another seed': '换一个随机种',
    'Bring the active take into the scene, or what is there up to date: {0}.':
        '将活动镜次放入场景，或更新场景中已有的内容：{0}。',
    'Take what was delivered of this shot out of the scene, and restore what was there. The takes stay on disk':
        '将此镜头已交付的内容从场景中取出，并恢复原状。镜次仍保留在磁盘上',
    'Render what hides the active take, with the renderer\'s own edges, and use it in the compositor':
        '渲染遮挡活动镜次的部分，边缘与渲染器一致，并用于合成器',
    'Read the takes folder again': '重新读取镜次文件夹',
    'Show the folder of the active take': '显示活动镜次的文件夹',

    # Preferences
    'Takes Folder': '镜次文件夹',
    'Where plates and takes are kept. Empty: a folder "second_unit" beside the saved .blend file':
        '存放底板和镜次的位置。留空：已保存的 .blend 文件旁的 "second_unit" 文件夹',
    'Device': '设备',
    'What runs the models': '运行模型的设备',
    'Automatic': '自动',
    'The graphics card if there is one that torch can use, else the processor':
        '有 torch 可用的显卡时使用显卡，否则使用处理器',
    'Processor': '处理器',
    'Slower, and always there': '较慢，但始终可用',
    'CUDA': 'CUDA',
    'NVIDIA (or AMD with ROCm)': 'NVIDIA（或支持 ROCm 的 AMD）',
    'Metal': 'Metal',
    'Apple': 'Apple',
    'XPU': 'XPU',
    'Intel': 'Intel',
    'Memory Budget': '内存上限',
    'How many gigabytes a model may take. Models that need more are refused. 0: no limit':
        '一个模型最多可占用的 GB 数。需要更多的模型会被拒绝。0：不限制',
    'Runtime Folder': '运行时文件夹',
    'Own Libraries': '自备的库',
    'A folder of your own that holds torch and diffusers for this Blender\'s Python, instead of the runtime that is '
    'installed here': '您自己的文件夹，其中有适用于此 Blender 的 Python 的 torch 和 diffusers，用来代替在此安装的运行时',
    'Weights Folder': '权重文件夹',
    'Where downloaded weights are kept. Empty: the folder that Blender gives the extension for its files. Choose one '
    'to share weights between versions of Blender':
        '存放已下载权重的位置。留空：Blender 分配给此扩展的文件夹。要在多个 Blender 版本之间共享权重，请选择一个文件夹',
    'Offline Folder': '离线文件夹',
    'A folder of weights that is only read, such as a studio\'s: <organisation>--<name>/<commit>, or '
    '<organisation>--<name> with the files in it':
        '只读取的权重文件夹，例如工作室的文件夹：<组织>--<名称>/<提交>，或直接放有文件的 <组织>--<名称>',
    'Download the weights of this model. What was begun goes on where it stopped':
        '下载此模型的权重。未完成的下载会从停止处继续',
    'Stop. What came so far is kept, and goes on with the next download':
        '停止。已下载的部分会保留，下次下载时继续',
    'Read all weights of this model, and compare them with the digests that they came with':
        '读取此模型的全部权重，并与随附的校验值对比',
    'Delete the weights of this model from the weights folder, for other models that use them as well':
        '从权重文件夹中删除此模型的权重。使用相同权重的其他模型也会失去它们',
    'See what this machine can run: versions, device, disk, and for each model whether it fits and roughly how long '
    'the range of this scene would take':
        '查看这台机器能运行什么：版本、设备、磁盘，以及每个模型能否容纳、制作此场景的帧范围大约需要多久',
    'Copy what the doctor says, to send or to keep': '复制诊断结果，以便发送或保存',
    'Look again which weights are in the folders': '重新查看文件夹中有哪些权重',
    'Weights cannot be removed while a take is made': '正在制作镜次时不能移除权重',
    'Install For': '安装目标',
    'Which build of torch Install Runtime brings': '"安装运行时" 所安装的 torch 构建版本',
    'The best device that this machine has a driver for': '这台机器有驱动程序的最佳设备',
    'Runs everywhere': '在任何机器上都能运行',
    'Wheel Folder': 'Wheel 文件夹',
    'Install from this folder, which "dev.py wheels" prepared, without any network. Empty: from the package registry '
    'that pip is set up for':
        '从这个由 "dev.py wheels" 准备的文件夹安装，无需网络。留空：从 pip 所设置的软件包注册表安装',
    'Install Runtime': '安装运行时',
    'Update Runtime': '更新运行时',
    'Go On Installing': '继续安装',
    'Remove Runtime': '移除运行时',
    'Repair': '修复',
    'Copy Diagnostics': '复制诊断信息',
    'Second Unit Diagnostics': 'Second Unit 诊断信息',
    'Check every file of the libraries, and bring again only those libraries that are broken':
        '检查库的每个文件，只重新安装损坏的库',
    'Delete the libraries, and what was begun of them. Weights and takes stay':
        '删除库以及未完成的部分。权重和镜次会保留',
    'Download the libraries that run the models (torch, diffusers and what they need) into a folder of their own, and '
    'check every one. What was begun goes on where it stopped':
        '将运行模型的库（torch、diffusers 及其依赖）下载到专用文件夹，并逐一检查。未完成的下载会从停止处继续',
    'Put together what a report of trouble needs: versions, device, libraries, folders, the last errors. It is copied, '
    'and stands in a text of this file. It names no person':
        '汇总报告问题所需的信息：版本、设备、库、文件夹、最近的错误。信息会复制到剪贴板，并写入此文件的一个文本中。不含任何人名',
    'Read every file of the libraries, and compare it with the digest that it came with':
        '读取库的每个文件，并与随附的校验值对比',
    'Private Key': '私钥',
    'Certificate': '证书',
    'The studio\'s certificate with its chain (PEM), which signs the record of every take. Empty: this machine makes '
    'one of its own, which shows that nothing was changed, and not who made it':
        '工作室的证书及其证书链（PEM），用于签署每个镜次的记录。留空：这台机器自行生成证书，它能表明内容未被更改，但不能表明由谁制作',
    'The key of the certificate (PEM, without a password). Only its path is kept':
        '证书的密钥（PEM，无密码）。只保存其路径',
}
