"""The queue, presets, grids and previews, keyed controls, takes beside one another and where they go, in Japanese."""

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

    # Previews
    'Step Previews': 'ステップのプレビュー',
    'While a model samples, show a small picture of what it makes in the queue. Takes a few hundredths of the time, and '
    'changes nothing of the result':
        'モデルのサンプリング中、作成中の小さな画像をキューに表示します。時間は数パーセント増え、結果は変わりません',
    # Beside one another
    'Compare and Vary': '比較とバリエーション',
    'Compare Takes': 'テイクを比較',
    'Compare the active take with the one that the compositor shows, in the same node: with a wipe, or one of them '
    'alone': 'アクティブなテイクを、コンポジターが見せているテイクと同じノードで比べます: ワイプで、または一方だけ',
    'Stop Comparing': '比較を終了',
    'Let the compositor show the take alone, as it did before': 'コンポジターが元のようにテイクだけを見せるようにします',
    'Show Side': '片側を表示',
    'Side': '側',
    'Both': '両方',
    'Other': 'もう一方',
    'Wipe': 'ワイプ',
    'No Take': 'テイクなし',
    'The take left of the wipe, the other one right of it': 'ワイプの左にテイク、右にもう一方',
    'The take that was there before, alone': '前からあったテイクだけ',
    'The other take alone': 'もう一方のテイクだけ',
    'Renders show the comparison': 'レンダーにも比較が現れます',
    'No takes are compared': '比較中のテイクはありません',
    'No takes are compared here.': 'ここで比較中のテイクはありません。',
    'There is nothing to end.': '終えるものがありません。',
    'Compare takes of one verb.': '同じ種別のテイクを比べてください。',
    'Take {0} is a {1} and take {2} a {3}.': 'テイク{0}は{1}、テイク{2}は{3}です。',
    'Take {0} is left of the wipe, take {1} right of it. Renders show both.':
        'ワイプの左がテイク{0}、右がテイク{1}です。レンダーには両方が現れます。',
    'Take {0} shows alone.': 'テイク{0}だけを表示します。',
    'There are no two takes of this verb with finished frames': 'この種別で完成フレームのあるテイクが二つありません',
    'Use Settings': '設定を使う',
    'Set the panel to what the active take was made with: verb, model, controls, seed, anchor or matte, frames and '
    'card': 'パネルを、アクティブなテイクを作った時の設定にします: 種別、モデル、コントロール、シード、アンカーまたはマット、フレーム、カード',
    'The panel is set as for take {0}. {1}': 'パネルをテイク{0}の設定にしました。{1}',
    'The panel is set as for take {0}.': 'パネルをテイク{0}の設定にしました。',
    'It has every {0}th frame: set the range and step of the scene for that.':
        '{0}フレームごとです。シーンの範囲とステップをそれに合わせてください。',
    'The object "{0}" is not in the scene.': 'オブジェクト「{0}」はシーンにありません。',
    'The {0} "{1}" is not in the file.': '{0}「{1}」はファイルにありません。',
    'The {0} "{1}" is not in the scene.': '{0}「{1}」はシーンにありません。',
    'The plates of the take are gone, so the place of its card is not known.':
        'テイクのプレートがないため、カードの位置がわかりません。',
    'The scene has changed since take {0} was made: its size, rate or shutter are others now, or its camera.':
        'テイク{0}を作ってからシーンが変わりました: 大きさ、レート、シャッター、またはカメラが違います。',
    'Use the settings of the take and generate it anew.': 'テイクの設定を使って、新しく生成してください。',
    'Vary': 'バリエーション',
    'Variations': 'バリエーション数',
    'How many takes to make, each with another seed': 'それぞれ別のシードで作るテイクの数',
    'Count': '数',
    'Make more takes like the active one, of the same plates, each with another seed. When they are done they are '
    'shown side by side on a contact sheet; none is delivered':
        'アクティブなテイクと同じプレートから、別々のシードでテイクを作ります。完成したらコンタクトシートに並べます。納品はしません',
    'Contact Sheet': 'コンタクトシート',
    'Show the takes of this verb side by side in an Image Editor, without those that are rejected: the newest 25. The '
    'sheet is also a file beside the takes':
        'この種別のテイクを、却下したものを除いて、画像エディターに並べます（最新の25個）。シートはテイクの隣のファイルにもなります',
    'How many frames of each take the contact sheet shows: one is the middle one':
        'コンタクトシートに並べる各テイクのフレーム数。1なら中央のフレーム',
    '{0} takes are on the image "{1}".': '画像「{1}」にテイクが{0}個並んでいます。',
    '{0} Open it in an Image Editor.': '{0}画像エディターで開いてください。',
    'None of the takes has a picture yet.': 'どのテイクにもまだ画像がありません。',
    'Queue': 'キュー',
    'Cancel All': 'すべてキャンセル',
    'Clear': 'クリア',
    'Stop every job. Finished frames stay, and Resume goes on from there':
        'すべてのジョブを止めます。完成したフレームは残り、「再開」でそこから続けられます',
    'Take the jobs that have ended off the list. Their takes stay': '終わったジョブをリストから外します。テイクは残ります',
    '{0} more wait': 'ほか{0}件が待機中',
    'Frame': 'フレーム',
    'The frame of the take that is shown here': 'ここに表示するテイクのフレーム',
    'Follow Current Frame': '現在のフレームに追従',
    'Show the picture of the take at the current frame of the scene': 'シーンの現在のフレームでのテイクの画像を表示します',
    'Note': 'メモ',
    'What you want to remember about this take': 'このテイクについて覚えておきたいこと',
    '{0}, flicker {1}': '{0}、ちらつき{1}',

    # Menus and assets
    'Active Take': 'アクティブなテイク',
    'Take on a Card': 'テイクをカードに',
    'Mark Group as Asset': 'グループをアセットとしてマーク',
    'Show the node group of the active take in the Asset Browser, with its picture. Its frames stay where they are':
        'アクティブなテイクのノードグループを、画像付きでアセットブラウザーに表示します。フレームは元の場所のままです',
    '"{0}" is an asset.': '「{0}」はアセットになりました。',
    '{0} of the shot {1}': 'ショット{1}の{0}',

    # Keyframed controls
    'The control {0} of {1} has a driver or NLA strips: what they give is known only while the scene plays.':
        '{1}のコントロール{0}にはドライバーかNLAストリップがあり、その値は再生中にしかわかりません。',
    'Bake it to keyframes, or remove the driver.': 'キーフレームにベイクするか、ドライバーを削除してください。',
    '"{0}" are no keys for {1}.': '「{0}」は{1}のキーではありません。',
    'Give each frame once.': '各フレームは一度だけ指定してください。',
    'The keys of {0} are not in order of their frames: {1}.': '{0}のキーがフレーム順になっていません: {1}。',
    'Write value@frame, as in 0@1,0.5@24.': '値@フレームの形で書いてください。例: 0@1,0.5@24。',
    '{0} is the same over all of a take.': '{0}はテイク全体で一定です。',
    'Give it one value, without frames.': 'フレームなしで値を一つだけ指定してください。',

    # The camera's background
    'A background of the camera': 'カメラの下絵',
    'Camera Background': 'カメラの下絵',
    'Give the camera this name again, or choose another one in the scene properties.':
        'カメラをこの名前に戻すか、シーンプロパティで別のカメラを選んでください。',
    'In front of what "{0}" sees': '「{0}」の視界の手前',
    'No {0} of the shot "{1}" is a background.': 'ショット「{1}」の{0}は下絵になっていません。',
    'Take {0} is a background of "{1}".': 'テイク{0}は「{1}」の下絵になりました。',
    'Take {0} is no background of a camera.': 'テイク{0}はカメラの下絵ではありません。',
    'The background of "{0}" was taken out.': '「{0}」の下絵を取り外しました。',
    'The camera "{0}" is linked from another file.': 'カメラ「{0}」は別のファイルからリンクされています。',
    'The scene has no camera': 'シーンにカメラがありません',
    'The scene has no camera "{0}", with which the shot was captured.':
        'ショットをキャプチャしたカメラ「{0}」がシーンにありません。',
    'The shot was captured with a render border, and a background fills the whole frame.':
        'ショットはレンダー領域付きでキャプチャされましたが、下絵は画面全体に広がります。',
    'a background image of the camera, seen in the 3D view and in no render':
        'カメラの下絵。3Dビューに表示され、レンダーには現れません',
    'When done, show the take where the view looks through the camera. No render has it':
        '完成したら、カメラビューにテイクを表示します。レンダーには現れません',
    'When done, put the take on a channel of its own in the sequencer':
        '完成したら、テイクをシーケンサーの専用チャンネルに置きます',
    'Sequencer': 'シーケンサー',
    'Background': '下絵',

    # The sequencer
    'A new scene "{0}"': '新しいシーン「{0}」',
    'It lies over the whole picture: only the compositor knows what stands before it.':
        '画像全体の上に重なります。手前にあるものを知るのはコンポジターだけです。',
    'Move strips down, and try again.': 'ストリップを下に移して、やり直してください。',
    'No {0} of the shot "{1}" is in the sequencer.': 'ショット「{1}」の{0}はシーケンサーにありません。',
    'Renders of "{0}" show the sequencer from now on, unless Sequencer is off in its output settings.':
        '出力設定でシーケンサーをオフにしない限り、「{0}」のレンダーはこれからシーケンサーを表示します。',
    'Take {0} is on channel {1} of "{2}".': 'テイク{0}は「{2}」のチャンネル{1}に入りました。',
    'Take {0} was brought up to date in the sequencer.': 'シーケンサーのテイク{0}を更新しました。',
    'The scene "{0}" was made for it.': 'そのためにシーン「{0}」を作りました。',
    'There is no channel above the strips at these frames.': 'このフレームのストリップの上に空きチャンネルがありません。',
    'a strip on a channel of its own in the sequencer, the newest on top':
        'シーケンサーの専用チャンネルのストリップ。最新のものが一番上',
    '{0} strips of "{1}" were taken out of the sequencer.': '「{1}」のストリップ{0}本をシーケンサーから取り外しました。',
    'Wait for the first frame.': '最初のフレームを待ってください。',

    # Tooltips of the groups' inputs
    'The picture on which the element is laid': 'エレメントを重ねる画像',
    'The picture on which it is laid': '重ねる先の画像',
    'The picture with the element': 'エレメントを重ねた画像',
    'The picture with the look or the patch': 'ルックまたはパッチを重ねた画像',
    'Alpha of what was added': '加えたもののアルファ',
    'Distance of what the picture shows. Left alone, it is far away': '画像に写るものの距離。つながなければ遠方',
    'Hides the element where it is 1, beside the depth': '深度とは別に、1の所でエレメントを隠します',
    'Number of the take that shows, 0 for none': '表示するテイクの番号。0は表示なし',
    'Opacity of the element': 'エレメントの不透明度',
    'Brightness of the element, in stops': 'エレメントの明るさ（段）',
    'Brightness of the look, in stops': 'ルックの明るさ（段）',
    'How much of it shows: none at 0, the picture stays as it is': '見せる割合: 0では何も見せず、画像はそのまま',
    'Multiplies the colour of the element': 'エレメントの色に掛けます',
    'How far what stands nearer hides the element': '手前にあるものがエレメントを隠す度合い',
    'Depth over which the element fades in front of a surface': '面の手前でエレメントが薄れる奥行き',
    'Use the rendered holdout, where there is one, in place of the depth':
        'レンダー済みのホールドアウトがあれば、深度の代わりに使います',
    'How much of the light of the sun the element takes from the picture': 'エレメントが画像から奪う太陽の光の量',
    'How strongly what is hot lights the picture around it': '熱いものが周りの画像を照らす強さ',
    'Light of this node at 1, light with which the take was made at 0': '1でこのノードの光、0でテイクを作った時の光',
    'Towards the sun, in the world': '太陽の方向（ワールド）',
    'Color of the sun': '太陽の色',
    'Strength of the sun, as of a sun lamp': '太陽の強さ（サンライトと同じ）',
    'Color and brightness of the sky, as of the world': '空の色と明るさ（ワールドと同じ）',
    'Multiplies the color of the matter, not of its glow': '物質の色に掛けます。グローには掛けません',
    'Brightness of what glows, in stops': '光るものの明るさ（段）',
    'Temperature of what glows, in kelvin where the heat is 1': '光るものの温度（熱が1の所のケルビン）',
    'Number of the take to compare with, 0 for the picture without one': '比べるテイクの番号。0はテイクなしの画像',
    'Both with the wipe at 0, the take alone at 1, the other alone at 2':
        '0でワイプの両方、1でテイクだけ、2でもう一方だけ',
    'Where the edge stands, from the left: left of it the take shows, right of it the other':
        '左からの境目の位置: 左にテイク、右にもう一方',
    'The element as it was generated': '生成されたままのエレメント',
    'Its coverage': '覆う割合',
    'Light maps: right, left, above': 'ライトマップ: 右、左、上',
    'Light maps: below, front, back': 'ライトマップ: 下、前、後ろ',
    'How much of it glows': '光る割合',
    'Color of the matter': '物質の色',
    'Brightness of the glow with which the take was made, in stops': 'テイクを作った時のグローの明るさ（段）',
    'Are there pictures of debris?': '破片の画像があるか',
    'The debris as it was generated': '生成されたままの破片',
    'What is seen of it': '破片の見える割合',
    'Its light maps: right, left, above': '破片のライトマップ: 右、左、上',
    'Its light maps: below, front, back': '破片のライトマップ: 下、前、後ろ',
    'What share of the element it hides': '破片が隠すエレメントの割合',
    'How much of the debris shows: 0 leaves it out': '破片を見せる割合。0では破片なし',
    'Multiplies the color of the debris': '破片の色に掛けます',
}
