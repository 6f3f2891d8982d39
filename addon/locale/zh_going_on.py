"""Takes that go on from others, in Simplified Chinese."""

from __future__ import annotations

GOING_ON = {
    'An image of the shot\'s size, white or opaque where the element stands in its first frame, and as thick. Save what '
    'you paint':
        '与镜头同样大小的图像，第一帧中有元素之处为白色或不透明，浓度与元素一致。绘制的内容请先保存',
    'How closely the first frame keeps to what was painted of it, if anything was':
        '第一帧与所绘内容的接近程度（如果有绘制）',
    'A take that goes on has its first frame already, so that cannot be painted or made anew.':
        '接续的镜次已有第一帧，因此无法绘制或重做该帧。',
    'Go on from a take without a matte.': '请在没有蒙版的情况下接续镜次。',
    'Go On': '后续',
    'Continue': '接续',
    'Set the panel for a new take that goes on behind the last frame of the active one, without a seam: with its '
    'settings, which may be changed before Generate. The compositor plays one after the other':
        '为新镜次设置面板，使其在活动镜次的最后一帧之后无缝接续：沿用其设置，可在点击 "生成" 之前更改。'
        '合成器会依次播放两者',
    'Only takes of the embedded element go on': '只有内置元素的镜次可以接续',
    'The take lacks frames: resume it first': '镜次缺少帧：请先恢复它',
    'Generate goes on from take {0} with frame {1}.': '"生成" 将从第 {1} 帧起接续镜次 {0}。',
    'Begin Anew': '重新开始',
    'Let new takes begin by themselves, and not with another take': '让新镜次独立开始，不以其他镜次为开端',
    'Refine Region': '重做区域',
    'Set the panel for a new take that makes a region of the active one anew, where a matte shows it, with another seed '
    'or other controls. All else stays as it is, to the bit':
        '为新镜次设置面板，用其他随机种或控件，重做活动镜次中由蒙版指定的区域。其余部分逐位保持不变',
    'Generate makes a region of take {0} anew: choose where.': '"生成" 将重做镜次 {0} 的一个区域：请选择位置。',
    'Region of take {0}': '镜次 {0} 的区域',
    'Refines Take': '重做镜次',
    'The number of the take of which new ones make a region anew. 0: they make everything':
        '新镜次重做其中一个区域的镜次编号。0：制作全部',
    'To make a region anew needs a matte: where.': '重做区域需要用蒙版指定位置。',
    'Choose an object, an image or a rectangle.': '请选择物体、图像或矩形。',
    'Set them back, or begin anew.': '请将其恢复原状，或重新开始。',
    'Goes on from take {0}': '接续镜次 {0}',
    'Goes on from Take': '接续镜次',
    'The number of the take that new ones go on from. 0: they begin by themselves':
        '新镜次所接续的镜次编号。0：独立开始',
    'A region cannot have another {0} than all else.': '区域的此项不能与其余部分不同：{0}。',
    'The matte is not on the card of the element.': '蒙版不在元素的卡片上。',
    'Draw it around the anchor, or make the card larger.': '请在锚定物周围绘制，或放大卡片。',
    'The take that take {0} comes of is gone.': '镜次 {0} 所基于的镜次已不存在。',
    'Put its folder back, or make a take of its own.': '请放回其文件夹，或制作独立的镜次。',
    'Take {0} was made with other weights than take {1}, which comes of it.':
        '镜次 {0} 与基于它的镜次 {1} 使用了不同的权重。',
    'Make it again with the weights of now, and begin with that.': '请用当前的权重重新制作它，并以它为开端。',
    'The scene "{0}" has no take {1} to begin with.': '场景 "{0}" 中没有可作为开端的镜次 {1}。',
    'Choose another one, or begin anew.': '请选择其他镜次，或重新开始。',
    '{0} makes no takes that go on from others.': '{0} 不能制作接续其他镜次的镜次。',
    'Choose another model.': '请选择其他模型。',
    'Take {0} was made by another model, so {1} cannot go on from it.':
        '镜次 {0} 由其他模型制作，因此 {1} 无法接续它。',
    'Choose the model that made it.': '请选择制作它的模型。',
    'Take {0} lacks {1} frames, so nothing can go on from it.': '镜次 {0} 缺少 {1} 帧，因此无法接续。',
    'Resume it first.': '请先恢复它。',
    'What began as {0} cannot go on as {1}.': '以{0}开始的镜次不能以{1}接续。',
    'A take cannot go on from one of another Size.': '镜次不能接续另一尺寸的镜次。',
    'Leave that as in the take, or begin anew.': '请保持与镜次中相同，或重新开始。',
    'Take {0} ends with frame {1}, and what goes on from it would begin with frame {2}.':
        '镜次 {0} 结束于第 {1} 帧，而接续它的镜次将从第 {2} 帧开始。',
    'Begin it behind that frame.': '请从该帧之后开始。',
    'Take {0} was made for {1} frames a second, and the scene has {2}.':
        '镜次 {0} 按每秒 {1} 帧制作，而场景为每秒 {2} 帧。',
    'Set the rate back, or begin anew.': '请将帧率恢复原状，或重新开始。',
}
