"""Takes that go on from others, in Japanese."""

from __future__ import annotations

GOING_ON = {
    'An image of the shot\'s size, white or opaque where the element stands in its first frame, and as thick. Save what '
    'you paint':
        'ショットと同じ大きさの画像。エレメントが最初のフレームで立つ所を、その濃さで白または不透明に描きます。描いたら保存してください',
    'How closely the first frame keeps to what was painted of it, if anything was':
        '描いたものがあれば、最初のフレームがそれにどれだけ近いか',
    'A take that goes on has its first frame already, so that cannot be painted or made anew.':
        '続きのテイクには最初のフレームがもうあるので、描いたり作り直したりはできません。',
    'Go on from a take without a matte.': 'マットなしでテイクを続けてください。',
    'Go On': '続き',
    'Continue': '続ける',
    'Set the panel for a new take that goes on behind the last frame of the active one, without a seam: with its '
    'settings, which may be changed before Generate. The compositor plays one after the other':
        'アクティブなテイクの最後のフレームの後から継ぎ目なく続く新しいテイクのために、パネルを設定します。設定はそのテイクのもので、'
        '生成の前に変えられます。コンポジターは続けて再生します',
    'Only takes of the embedded element go on': '続けられるのは内蔵エレメントのテイクだけです',
    'The take lacks frames: resume it first': 'テイクにフレームが足りません: 先に再開してください',
    'Generate goes on from take {0} with frame {1}.': '生成はテイク{0}の続きをフレーム{1}から作ります。',
    'Begin Anew': '新しく始める',
    'Let new takes begin by themselves, and not with another take': '新しいテイクを、他のテイクからではなく、自ら始まるものにします',
    'Refine Region': '一部を作り直す',
    'Set the panel for a new take that makes a region of the active one anew, where a matte shows it, with another seed '
    'or other controls. All else stays as it is, to the bit':
        'アクティブなテイクの、マットが示す一部を別のシードや別の設定で作り直す新しいテイクのために、パネルを設定します。'
        '他はすべて1ビットも変わりません',
    'Generate makes a region of take {0} anew: choose where.': '生成はテイク{0}の一部を作り直します: 場所を選んでください。',
    'Region of take {0}': 'テイク{0}の一部',
    'Refines Take': '一部を作り直すテイク',
    'The number of the take of which new ones make a region anew. 0: they make everything':
        '新しいテイクがどのテイクの一部を作り直すかを示す番号。0: すべてを作ります',
    'To make a region anew needs a matte: where.': '一部を作り直すには、場所を示すマットが必要です。',
    'Choose an object, an image or a rectangle.': 'オブジェクト、画像、または矩形を選んでください。',
    'Set them back, or begin anew.': '元に戻すか、新しく始めてください。',
    'Goes on from take {0}': 'テイク{0}の続き',
    'Goes on from Take': '続きにするテイク',
    'The number of the take that new ones go on from. 0: they begin by themselves':
        '新しいテイクがどのテイクの続きかを示す番号。0: 自ら始まります',
    'A region cannot have another {0} than all else.': '一部だけ{0}を変えることはできません。',
    'The matte is not on the card of the element.': 'マットがエレメントのカードの上にありません。',
    'Draw it around the anchor, or make the card larger.': 'アンカーの周りに描くか、カードを大きくしてください。',
    'The take that take {0} comes of is gone.': 'テイク{0}の元になるテイクがありません。',
    'Put its folder back, or make a take of its own.': 'フォルダーを元に戻すか、独立したテイクを作ってください。',
    'Take {0} was made with other weights than take {1}, which comes of it.':
        'テイク{0}は、それを元にしたテイク{1}とは別の重みで作られました。',
    'Make it again with the weights of now, and begin with that.': '今の重みで作り直し、その続きを作ってください。',
    'The scene "{0}" has no take {1} to begin with.': 'シーン「{0}」には、元になるテイク{1}がありません。',
    'Choose another one, or begin anew.': '別のテイクを選ぶか、新しく始めてください。',
    '{0} makes no takes that go on from others.': '{0}は、他のテイクの続きを作れません。',
    'Choose another model.': '別のモデルを選んでください。',
    'Take {0} was made by another model, so {1} cannot go on from it.':
        'テイク{0}は別のモデルで作られたので、{1}では続けられません。',
    'Choose the model that made it.': 'それを作ったモデルを選んでください。',
    'Take {0} lacks {1} frames, so nothing can go on from it.': 'テイク{0}は{1}フレーム足りないので、続きを作れません。',
    'Resume it first.': '先に再開してください。',
    'What began as {0} cannot go on as {1}.': '{0}として始まったものは、{1}として続けられません。',
    'A take cannot go on from one of another Size.': 'サイズの異なるテイクから続けることはできません。',
    'Leave that as in the take, or begin anew.': 'そこはテイクと同じにするか、新しく始めてください。',
    'Take {0} ends with frame {1}, and what goes on from it would begin with frame {2}.':
        'テイク{0}はフレーム{1}で終わり、その続きはフレーム{2}で始まることになります。',
    'Begin it behind that frame.': 'そのフレームより後から始めてください。',
    'Take {0} was made for {1} frames a second, and the scene has {2}.':
        'テイク{0}は毎秒{1}フレームで作られ、シーンは{2}フレームです。',
    'Set the rate back, or begin anew.': 'レートを元に戻すか、新しく始めてください。',
}
