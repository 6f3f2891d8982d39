"""The queue, presets, grids and previews in Simplified Chinese."""

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
}
