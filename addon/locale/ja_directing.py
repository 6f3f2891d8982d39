"""The queue, presets, grids and previews in Japanese."""

from __future__ import annotations

DIRECTING = {
    # Queue
    'Choose Job': 'ジョブを選択',
    'Choose this job, which waits, for the buttons beside the list': '待機中のこのジョブを、リスト横のボタンの対象にします',
    'Only jobs that wait can be moved': '移動できるのは待機中のジョブだけです',
    'Move Job Up': 'ジョブを上へ移動',
    'Move Job Down': 'ジョブを下へ移動',
    'Let the chosen job run earlier, by one place': '選択したジョブの順番を1つ早めます',
    'Let the chosen job run later, by one place': '選択したジョブの順番を1つ遅らせます',
    'It is the next one: none goes before the job that runs': '次に実行されます。実行中のジョブより前には移動できません',
    'It is the last one already': 'すでに最後です',

    # Presets
    'Presets': 'プリセット',
    'Add Preset': 'プリセットを追加',
    'Apply Preset': 'プリセットを適用',
    'Keep the controls as they are now under this name, or remove what was kept':
        '現在のコントロールをこの名前で保存します。または、保存したものを削除します',
    'Distant Collapse': '遠くの崩壊',
    'Chimney': '煙突',
    'Ground Fog': '地を這う霧',
    'Fuel Explosion': '燃料の爆発',
    'Golden Hour': '夕方の金色の光',
    'Thick Morning Mist': '濃い朝霧',
    'Grey Afternoon': '曇りの午後',
    'Moonlit': '月明かり',

    # A grid of two controls
    'Grid of Two Controls': '2つのコントロールの格子',
    'Grid': '格子',
    'Make Grid': '格子を作成',
    'Make {0} Takes': '{0}テイクを作成',
    'Cancel Grid': '格子をキャンセル',
    'Columns': '列',
    'Rows': '行',
    'Control': 'コントロール',
    'Values': '値の数',
    'From': '最初',
    'To': '最後',
    'None': 'なし',
    'On': 'オン',
    'Off': 'オフ',
    'What changes along this side': 'この方向に変えるもの',
    'The first value': '最初の値',
    'The last value': '最後の値',
    'How many values there are, with both ends': '両端を含む値の数',
    'No control is chosen': 'コントロールが選択されていません',
    'Make a take like the active one, of the same plates and seed, for each pair of values. When they are done they are '
    'shown as rows and columns of one picture; none is delivered':
        'アクティブなテイクと同じプレートとシードで、値の組ごとにテイクを作成します。'
        '完了すると1枚の画像に行と列で並べて表示します。納品はしません',
    'Stop the takes of the grid, what runs and what waits. What is made is shown, and stays':
        '格子のテイクを、実行中も待機中も停止します。できたものは表示され、残ります',
    'No grid is on its way': '作成中の格子はありません',
    'The model of this take has no two controls that a grid can vary':
        'このテイクのモデルには、格子で変えられるコントロールが2つありません',
    'Choose two controls': 'コントロールを2つ選択してください',
    'Choose two controls.': 'コントロールを2つ選択してください。',
    'Both sides of the grid are {0}.': '格子の両方向が{0}です。',
    '{0} times {1} are {2} takes, and a grid has no more than {3}.':
        '{0}×{1}は{2}テイクです。格子は{3}テイクまでです。',
    'Choose fewer values.': '値の数を減らしてください。',
    '{0} has no {1} values from {2} to {3}.': '{0}には{2}から{3}までに{1}個の値がありません。',
    'Choose other ends, or fewer values.': '両端を変えるか、値の数を減らしてください。',
    '{0}, {1}, {2} × {3}': '{0}、{1}、{2} × {3}',

    # Previews
    'Step Previews': 'ステップのプレビュー',
    'While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths of the time, and '
    'changes nothing of the result':
        'モデルのサンプリング中、作成中の小さな画像をキューに表示します。時間は数パーセント増え、結果は変わりません',
}
