"""Labels and tooltips of the interface in Japanese."""

from __future__ import annotations

LABELS = {
    # Panels and buttons
    'Second Unit': 'Second Unit',
    'Shot': 'ショット',
    'Controls': 'コントロール',
    'Card': 'カード',
    'Generate': '生成',
    'Takes': 'テイク',
    'Resume': '再開',
    'Cancel': 'キャンセル',
    'Dismiss': 'リストから外す',
    'Random Seed': 'ランダムシード',
    'Deliver': '納品',
    'Deliver Take': 'テイクを納品',
    'Take Out': '取り外す',
    'Render Holdout': 'ホールドアウトをレンダー',
    'Refresh Takes': 'テイクを更新',
    'Refresh': '更新',
    'Open Folder': 'フォルダーを開く',
    'Download': 'ダウンロード',
    'Download...': 'ダウンロード...',
    'Settings...': '設定...',
    'Verify': '検証',
    'Remove Weights': '重みを削除',
    'Doctor': '診断',
    'Copy': 'コピー',
    'Models': 'モデル',
    'Deliver to': '納品先',
    'Deliver to {0}': '{0}に納品',
    'or Collection': 'コレクション',
    'Frames': 'フレーム',
    'Start': '開始',
    'Camera': 'カメラ',
    'Scale': 'スケール',
    'Offset': 'オフセット',

    # Settings of the shot
    'Source': 'ソース',
    'Verb': '種別',
    'Element': 'エレメント',
    'Look': 'ルック',
    'Patch': 'パッチ',
    'element': 'エレメント',
    'look': 'ルック',
    'patch': 'パッチ',
    'View Layer': 'ビューレイヤー',
    'Anchor': 'アンカー',
    'Anchor Collection': 'アンカーのコレクション',
    'Obstacle': '障害物',
    'Obstacle Collection': '障害物のコレクション',
    'anchor': 'アンカー',
    'obstacle': '障害物',
    'matte': 'マット',
    'With Anchor': 'アンカーに合わせる',
    'Start Frame': '開始フレーム',
    'Scene Range': 'シーンの範囲',
    'First': '最初',
    'Last': '最後',
    'Seed': 'シード',
    'Card Scale': 'カードのスケール',
    'Card Offset': 'カードのオフセット',
    'Motion Blur': 'モーションブラー',
    'Depth of Field': '被写界深度',
    'Holdout': 'ホールドアウト',
    'Depth': '深度',
    'Rendered': 'レンダー',
    'Compositor': 'コンポジター',
    'Take': 'テイク',
    'Model': 'モデル',
    'Target': 'ターゲット',
    'Where the plates come from: the pictures of the shot': 'プレート（ショットの画像）をどこから取るか',
    'What to make': '何を作るか',
    'Add smoke, dust, fire or mist to the shot': '煙、ほこり、炎、霧をショットに加えます',
    'Restyle the whole picture': '画面全体の見た目を変えます',
    'Replace a part of the picture': '画面の一部を置き換えます',
    'The view layer to capture. Empty: the active one': 'キャプチャするビューレイヤー。空の場合はアクティブなもの',
    'What the element comes from: an object, or an empty with its children':
        'エレメントが出てくる元: オブジェクト、または子を持つエンプティ',
    'What the element comes from, as a collection. Used when no anchor object is chosen':
        'エレメントが出てくる元のコレクション。アンカーのオブジェクトが選ばれていない時に使います',
    'What stands in the way of the element: an object, or an empty with its children. One body, as far as the element '
    'is concerned': 'エレメントの行く手にあるもの: オブジェクト、または子を持つエンプティ。エレメントにとっては一つの物体です',
    'What stands in the way of the element, as a collection. Used when no obstacle object is chosen':
        'エレメントの行く手にあるもののコレクション。障害物のオブジェクトが選ばれていない時に使います',
    'The event starts at the frame where the anchor begins to move. If it never does: where the range begins, or '
    'before it for what keeps burning':
        'アンカーが動き始めるフレームで始まります。動かない場合は範囲の最初から、燃え続けるものはそれより前から始まります',
    'The frame at which the event starts, in the range or before it': '出来事が始まるフレーム。範囲の中か、その前',
    'Use the frame range of the scene': 'シーンのフレーム範囲を使います',
    'The first frame of the take': 'テイクの最初のフレーム',
    'The last frame of the take': 'テイクの最後のフレーム',
    'Another seed makes another take': 'シードを変えると別のテイクになります',
    'Size of the card on which the element stands': 'エレメントが立つカードの大きさ',
    'Move the card to the right, up, and towards the camera': 'カードを右、上、カメラの方へ動かします',
    'Blur the element as the camera moves, if the scene has motion blur':
        'シーンにモーションブラーがあれば、カメラの動きに合わせてエレメントをぼかします',
    'Blur the element by its distance from focus, if the camera has depth of field':
        'カメラに被写界深度があれば、焦点からの距離に応じてエレメントをぼかします',
    'What hides the element where the scene stands nearer': 'シーンが手前にある所で、何がエレメントを隠すか',
    'Compare the depths of the scene and the element. At once, with hard edges':
        'シーンとエレメントの深度を比べます。すぐにできますが、縁は硬くなります',
    'Render what hides the element, before it is delivered. Takes a render of the shot, and has the renderer\'s own '
    'edges: hair, glass, motion blur':
        '納品の前に、エレメントを隠すものをレンダーします。ショットのレンダー時間がかかりますが、髪、ガラス、モーションブラーの縁も正しくなります',
    'When done, lay the take over the picture in a compositor node group; an element by its depth':
        '完成したら、コンポジターのノードグループでテイクを画像に重ねます。エレメントは深度で合成されます',
    'When done, stand the element in the scene on a plane': '完成したら、エレメントを平面に貼ってシーンに立てます',
    'The take that the buttons below work on': '下のボタンの対象となるテイク',
    'What makes the element': 'エレメントを作るモデル',
    'What makes the look': 'ルックを作るモデル',
    'What makes the patch': 'パッチを作るモデル',

    # Sources and targets
    'Render Layers': 'レンダーレイヤー',
    'The passes of a view layer, rendered with the scene': 'シーンと一緒にレンダーされる、ビューレイヤーのパス',
    'Viewport': 'ビューポート',
    'What the 3D view shows, in its own shading': '3Dビューの表示を、そのシェーディングのまま使います',
    'Footage': 'フッテージ',
    'The camera\'s background images or clip, in their own colour space':
        'カメラの下絵またはクリップを、それ自身の色空間で使います',
    'Rendered Files': 'レンダー済みファイル',
    'The multilayer EXR files that the scene was rendered to': 'シーンがレンダーされたマルチレイヤーEXRファイル',
    'A new compositor tree': '新しいコンポジターツリー',
    'A plane in a new collection': '新しいコレクションの平面',
    'a node group on one link of the compositor, where an element merges by depth':
        'コンポジターのリンク一本に入るノードグループ。エレメントは深度で合成されます',
    'a plane at its place in the scene, which turns to the camera': 'シーンのその場所に立つ、カメラを向く平面',
    '{0} to {1}': '{0}から{1}へ',
    'In "{0}"': '「{0}」の中',

    # Where a patch works
    'Matte': 'マット',
    'Where the patch works': 'パッチをかける場所',
    'Selected Objects': '選択オブジェクト',
    'What the camera sees of the objects that are selected when the take is started':
        'テイクの開始時に選択されているオブジェクトの、カメラから見える部分',
    'Object': 'オブジェクト',
    'What the camera sees of an object, or of an empty with its children':
        'オブジェクト、または子を持つエンプティの、カメラから見える部分',
    'Collection': 'コレクション',
    'What the camera sees of a collection': 'コレクションの、カメラから見える部分',
    'Cryptomatte': 'Cryptomatte',
    'A name of the Cryptomatte pass, with the renderer\'s own edges': 'Cryptomatteパスの名前。縁はレンダラーのものです',
    'Mask': 'マスク',
    'A mask, drawn in the Image Editor or the Movie Clip Editor': '画像エディターか動画クリップエディターで描いたマスク',
    'Image': '画像',
    'A painted image of the shot\'s size, white or opaque where it is replaced':
        'ショットと同じ大きさのペイント画像。置き換える所が白か不透明',
    'Rectangle': '長方形',
    'A rectangle of the picture, in pixels': '画像の中の長方形（ピクセル）',
    'X': 'X',
    'Y': 'Y',
    'Width': '幅',
    'Height': '高さ',
    'Name': '名前',
    'What is replaced': '置き換えられるもの',
    'The name in the Cryptomatte pass: that of an object': 'Cryptomatteパスの中の名前（オブジェクト名）',
    'White is what is replaced': '白い所が置き換えられます',
    'An image of the shot\'s size, or a sequence with #### for the frame. Save what you paint':
        'ショットと同じ大きさの画像、またはフレーム番号を####とした連番。ペイントしたものは保存してください',
    'The left and upper edge, width and height in pixels, from the upper left corner of the picture':
        '画像の左上隅から数えた、左端と上端、幅と高さ（ピクセル）',
    '{0} selected': '{0}個を選択中',

    # Tooltips of buttons
    'Capture the shot, generate a take of it, and deliver that when it is done. All in the background':
        'ショットをキャプチャしてテイクを生成し、完成したら納品します。すべて背後で行われます',
    'Go on with the newest take of just these settings: make the frames that are missing':
        'この設定と同じ最新のテイクの続きをします: 足りないフレームを作ります',
    'Stop this job. Finished frames stay, and Resume goes on from there':
        'このジョブを止めます。完成したフレームは残り、「再開」でそこから続けられます',
    'Take this job, which has ended, off the list. Its take stays': '終わったこのジョブをリストから外します。テイクは残ります',
    'Choose another seed': '別のシードを選びます',
    'Bring the active take into the scene, or what is there up to date: {0}.':
        'アクティブなテイクをシーンに入れるか、入っているものを更新します: {0}。',
    'Take what was delivered of this shot out of the scene, and restore what was there. The takes stay on disk':
        'このショットに納品されたものをシーンから取り外し、元に戻します。テイクはディスクに残ります',
    'Render what hides the active take, with the renderer\'s own edges, and use it in the compositor':
        'アクティブなテイクを隠すものをレンダラー自身の縁でレンダーし、コンポジターで使います',
    'Read the takes folder again': 'テイクのフォルダーを読み直します',
    'Show the folder of the active take': 'アクティブなテイクのフォルダーを表示します',

    # Preferences
    'Takes Folder': 'テイクのフォルダー',
    'Where plates and takes are kept. Empty: a folder "second_unit" beside the saved .blend file':
        'プレートとテイクの保存先。空の場合は、保存した.blendファイルの隣のフォルダー「second_unit」',
    'Device': 'デバイス',
    'What runs the models': 'モデルを動かすもの',
    'Automatic': '自動',
    'The graphics card if there is one that torch can use, else the processor':
        'torchが使えるグラフィックスカードがあればそれ、なければプロセッサー',
    'Processor': 'プロセッサー',
    'Slower, and always there': '遅いですが、いつでも使えます',
    'CUDA': 'CUDA',
    'NVIDIA (or AMD with ROCm)': 'NVIDIA（またはROCm対応のAMD）',
    'Metal': 'Metal',
    'Apple': 'Apple',
    'XPU': 'XPU',
    'Intel': 'Intel',
    'Memory Budget': 'メモリーの上限',
    'How many gigabytes a model may take. Models that need more are refused. 0: no limit':
        'モデルが使ってよいギガバイト数。それ以上必要なモデルは使いません。0: 制限なし',
    'Runtime Folder': 'ランタイムのフォルダー',
    'Own Libraries': '独自のライブラリ',
    'A folder of your own that holds torch and diffusers for this Blender\'s Python, instead of the runtime that is '
    'installed here': 'ここにインストールするランタイムの代わりに使う、このBlenderのPython用のtorchとdiffusersが入ったフォルダー',
    'Weights Folder': '重みのフォルダー',
    'Where downloaded weights are kept. Empty: the folder that Blender gives the extension for its files. Choose one '
    'to share weights between versions of Blender':
        'ダウンロードした重みの保存先。空の場合は、Blenderがエクステンションに与えるフォルダー。Blenderの複数のバージョンで共有するには選んでください',
    'Offline Folder': 'オフラインのフォルダー',
    'A folder of weights that is only read, such as a studio\'s: <organisation>--<name>/<commit>, or '
    '<organisation>--<name> with the files in it':
        'スタジオのものなど、読むだけの重みのフォルダー: <組織>--<名前>/<コミット>、またはファイルの入った<組織>--<名前>',
    'Download the weights of this model. What was begun goes on where it stopped':
        'このモデルの重みをダウンロードします。始めたものは、止まった所から続きます',
    'Stop. What came so far is kept, and goes on with the next download':
        '止めます。ここまでのものは残り、次のダウンロードで続きます',
    'Read all weights of this model, and compare them with the digests that they came with':
        'このモデルの重みをすべて読み、元のダイジェストと比べます',
    'Delete the weights of this model from the weights folder, for other models that use them as well':
        'このモデルの重みを重みのフォルダーから削除します。同じ重みを使う他のモデルからも消えます',
    'See what this machine can run: versions, device, disk, and for each model whether it fits and roughly how long '
    'the range of this scene would take':
        'このマシンで何が動くかを見ます: バージョン、デバイス、ディスク、各モデルが収まるか、このシーンの範囲におよそどれだけかかるか',
    'Copy what the doctor says, to send or to keep': '診断の結果をコピーします。送ったり保管したりできます',
    'Look again which weights are in the folders': 'フォルダーにある重みを調べ直します',
    'Weights cannot be removed while a take is made': 'テイクを作っている間は重みを削除できません',
    'Install For': 'インストール対象',
    'Which build of torch Install Runtime brings': '「ランタイムをインストール」で入れるtorchの種類',
    'The best device that this machine has a driver for': 'このマシンにドライバーのある、最良のデバイス',
    'Runs everywhere': 'どこでも動きます',
    'Wheel Folder': 'ホイールのフォルダー',
    'Install from this folder, which "dev.py wheels" prepared, without any network. Empty: from the package registry '
    'that pip is set up for':
        '「dev.py wheels」で用意したこのフォルダーから、ネットワークなしでインストールします。空の場合は、pipに設定されたパッケージレジストリから',
    'Install Runtime': 'ランタイムをインストール',
    'Update Runtime': 'ランタイムを更新',
    'Go On Installing': 'インストールを続ける',
    'Remove Runtime': 'ランタイムを削除',
    'Repair': '修復',
    'Copy Diagnostics': '診断情報をコピー',
    'Second Unit Diagnostics': 'Second Unitの診断情報',
    'Check every file of the libraries, and bring again only those libraries that are broken':
        'ライブラリの全ファイルを調べ、壊れたライブラリだけを入れ直します',
    'Delete the libraries, and what was begun of them. Weights and takes stay':
        'ライブラリと、その途中のものを削除します。重みとテイクは残ります',
    'Download the libraries that run the models (torch, diffusers and what they need) into a folder of their own, and '
    'check every one. What was begun goes on where it stopped':
        'モデルを動かすライブラリ（torch、diffusersと必要なもの）を専用のフォルダーにダウンロードし、一つずつ確かめます。始めたものは、止まった所から続きます',
    'Put together what a report of trouble needs: versions, device, libraries, folders, the last errors. It is copied, '
    'and stands in a text of this file. It names no person':
        '不具合の報告に必要なものをまとめます: バージョン、デバイス、ライブラリ、フォルダー、最近のエラー。コピーされ、このファイルのテキストにも入ります。個人名は含みません',
    'Read every file of the libraries, and compare it with the digest that it came with':
        'ライブラリの全ファイルを読み、元のダイジェストと比べます',
    'Private Key': '秘密鍵',
    'Certificate': '証明書',
    'The studio\'s certificate with its chain (PEM), which signs the record of every take. Empty: this machine makes '
    'one of its own, which shows that nothing was changed, and not who made it':
        '各テイクの記録に署名する、スタジオの証明書とそのチェーン（PEM）。空の場合はこのマシンが自分で作ります。それは変更がないことを示しますが、誰が作ったかは示しません',
    'The key of the certificate (PEM, without a password). Only its path is kept':
        '証明書の鍵（PEM、パスワードなし）。保存するのはパスだけです',
}
