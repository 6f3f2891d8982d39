"""What is said of the approval of takes, of farms and other processes, and of the runtime, in Simplified Chinese."""

from __future__ import annotations

PRODUCTION = {
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
}
