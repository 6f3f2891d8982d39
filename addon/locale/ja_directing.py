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
}
