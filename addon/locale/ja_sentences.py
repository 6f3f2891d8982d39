"""What is said while something happens, and what went wrong, in Japanese. '{0}', '{1}' are values, in English order."""

from __future__ import annotations

SENTENCES = {
    # Jobs and takes
    'Waiting': '待機中',
    'Loading': '読み込み中',
    'Measuring': '計測中',
    'Prompt': 'プロンプト',
    'Filling': '埋めています',
    'Reading plates': 'プレートを読み込み中',
    'Measuring the device': 'デバイスを計測中',
    'Waiting for the render': 'レンダーの終了待ち',
    'Loading what makes key frames': 'キーフレーム用モデルを読み込み中',
    'Loading what makes the frames between': '中間フレーム用モデルを読み込み中',
    'Frame {0}': 'フレーム{0}',
    'Frame {0}, step {1}/{2}': 'フレーム{0}、ステップ{1}/{2}',
    'Window {0}, step {1}/{2}': 'ウィンドウ{0}、ステップ{1}/{2}',
    'Step {0}/{1}': 'ステップ{0}/{1}',
    'Reading the scene': 'シーンを読み取り中',
    'Capturing frame {0}': 'フレーム{0}をキャプチャ中',
    'Holdout frame {0}': 'ホールドアウトのフレーム{0}',
    'Out of memory: going on {0}': 'メモリー不足: {0}で続けます',
    'in full precision': '全精度',
    'in half precision': '半精度',
    'decoding in tiles': 'タイルごとのデコード',
    'one frame at a time': '1フレームずつ',
    'with only the layers at work on the device': '使用中の層だけをデバイスに置く方法',
    'at half the pixels, enlarged': '半分のピクセルで作って拡大する方法',
    '{0} left': '残り{0}',
    '{0}, {1}, seed {2}': '{0}、{1}、シード{2}',
    '{0}, holdout of take {1}': '{0}、テイク{1}のホールドアウト',
    'Take {0}': 'テイク{0}',
    '{0} of {1}': '{0}/{1}',
    'Flicker {0}': '揺れ{0}',
    'Seed {0}': '#{0}',
    'Made in {0}': '生成時間{0}',
    'Colour returns within {0} %': '色の往復誤差は{0} %以内',
    '{0}: not for commercial work': '{0}: 商用には使えません',
    'Take {0} was brought up to date.': 'テイク{0}を更新しました。',
    'A take was passed over: {0}': 'テイクを飛ばしました: {0}',
    'Second Unit was switched off.': 'Second Unitが無効にされました。',
    'Resume goes on from there.': '「再開」でそこから続けられます。',
    'Another file was opened while the shot was captured.': 'ショットのキャプチャ中に別のファイルが開かれました。',
    'Open the shot again, then resume.': 'ショットを開き直して、再開してください。',
    'The scene is gone, so take {0} was not delivered.': 'シーンがないため、テイク{0}は納品されませんでした。',
    'It is safe on disk: deliver it to another scene.': 'ディスクに残っています。別のシーンに納品してください。',
    'There is no scene "{0}".': 'シーン「{0}」はありません。',
    'There are: {0}.': 'あるもの: {0}。',
    'The scene was removed while it was captured.': 'キャプチャ中にシーンが削除されました。',
    'Undo that, or start again.': '取り消すか、やり直してください。',

    # Why a button is grey
    'Choose an anchor: what the element comes from': 'アンカーを選んでください：エレメントが出てくる元です',
    'Choose a take in the list': 'リストでテイクを選んでください',
    'Select the objects to replace': '置き換えるオブジェクトを選択してください',
    'Choose a matte: where the patch works': 'マットを選んでください：パッチをかける場所です',
    '{0} needs {1}: choose another source': '{0}には{1}が必要です：別のソースを選んでください',
    'Model under {0}': 'モデルのライセンス: {0}',
    '{0} is not downloaded, {1} GB. Download it in the preferences of Second Unit':
        '{0}（{1} GB）は未ダウンロードです。Second Unitのプリファレンスでダウンロードしてください',
    'Save the file first, or choose a takes folder in the preferences':
        'ファイルを保存するか、プリファレンスでテイクのフォルダーを選んでください',
    'There is no takes folder {0}': 'テイクのフォルダー{0}はありません',
    'The takes folder is read-only: {0}': 'テイクのフォルダーは読み取り専用です: {0}',
    'A {0} has no holdout': '{0}にはホールドアウトがありません',
    'The holdout of this take is rendered': 'このテイクのホールドアウトはレンダー済みです',
    'Online access required to download {0}. Enable online access in System preferences':
        '{0}のダウンロードにはオンラインアクセスが必要です。システムのプリファレンスで有効にしてください',
    'Online access required to download {0}. Launch Blender without --offline-mode':
        '{0}のダウンロードにはオンラインアクセスが必要です。--offline-modeなしでBlenderを起動してください',
    'weights': '重み',
    'the runtime': 'ランタイム',
    'libraries': 'ライブラリ',
    'No picture reaches the output: select the two nodes between which it should go':
        '出力に届く画像がありません：間に入れたい二つのノードを選択してください',

    # Capture
    'There is no source "{0}".': 'ソース「{0}」はありません。',
    'Choose one of: {0}.': '次から選んでください: {0}。',
    '"{0}" is in the anchor and in the obstacle: nothing could come out of it.':
        '「{0}」はアンカーと障害物の両方に入っているため、そこからは何も出てきません。',
    'Choose an obstacle beside the anchor.': 'アンカー以外の障害物を選んでください。',
    '{0} has no geometry that renders.': '{0}にはレンダーされる形状がありません。',
    'Choose a mesh, an empty with meshes below it, or a collection of them, visible in renders.':
        'レンダーで見えるメッシュ、メッシュを子に持つエンプティ、またはそのコレクションを選んでください。',
    'There is no object or collection "{0}" in the scene "{1}".':
        'シーン「{1}」にオブジェクトまたはコレクション「{0}」はありません。',
    'Did you mean {0}?': '{0}のことですか？',
    'Choose an object or a collection of this scene.': 'このシーンのオブジェクトかコレクションを選んでください。',
    'A copy of the file could not be opened in another Blender: {0}': 'ファイルのコピーを別のBlenderで開けませんでした: {0}',
    'Make room on the drive for temporary files, or generate with the command line.':
        '一時ファイル用の空きを作るか、コマンドラインで生成してください。',
    'The Blender that rendered the shot ended with status {0}: {1}':
        'ショットをレンダーしていたBlenderが状態{0}で終了しました: {1}',
    'Render a frame of the shot to see what is wrong, or generate with the command line.':
        'ショットの1フレームをレンダーして原因を調べるか、コマンドラインで生成してください。',
    'The output of the scene is not set to OpenEXR MultiLayer.': 'シーンの出力がOpenEXRマルチレイヤーになっていません。',
    'There is no rendered file {0}.': 'レンダー済みファイル{0}がありません。',
    'Point the output properties to the multilayer EXR files of the render.':
        '出力プロパティを、レンダーしたマルチレイヤーEXRファイルに合わせてください。',
    'The render has no file for frame {0}: {1}.': 'フレーム{0}のレンダー済みファイルがありません: {1}。',
    'Render the {0} missing frames, or choose a range that is there.':
        '足りない{0}フレームをレンダーするか、ある範囲を選んでください。',
    'The footage "{0}" covers the frames {1}-{2}, and frame {3} lies outside.':
        'フッテージ「{0}」はフレーム{1}～{2}で、フレーム{3}は範囲外です。',
    'Choose a range inside it, or change its start or length.': '中に収まる範囲を選ぶか、開始や長さを変えてください。',
    'The footage "{0}" has no file {1}.': 'フッテージ「{0}」にファイル{1}がありません。',
    'Find the missing file, or choose others.': '足りないファイルを見つけるか、別のものを選んでください。',
    'Give the camera a background image or clip, or the scene an active clip.':
        'カメラに下絵かクリップ、またはシーンにアクティブクリップを設定してください。',
    'This clip has lens distortion: the element is undistorted and goes in front of the node that distorts.':
        'このクリップにはレンズの歪みがあります。エレメントは歪みのない状態で、歪ませるノードの前に入ります。',
    'The scene "{0}" has no footage.': 'シーン「{0}」にフッテージはありません。',
    'The footage file {0} cannot be read: {1}.': 'フッテージのファイル{0}を読めません: {1}。',
    'Save it again, or choose others.': '保存し直すか、別のものを選んでください。',
    'The movie {0} cannot be read.': '動画{0}を読めません。',
    'Check that it plays, or convert it to images.': '再生できるか確かめるか、画像に変換してください。',
    'The mask "{0}" cannot be read, because the scene "{1}" is not open.':
        'シーン「{1}」が開かれていないため、マスク「{0}」を読めません。',
    'Open the scene in the window, and start again.': 'ウィンドウでシーンを開いて、やり直してください。',
    'Blender could not draw the mask "{0}": {1}': 'Blenderはマスク「{0}」を描けませんでした: {1}',
    'Wait until nothing else renders, and start again.': '他のレンダーが終わってから、やり直してください。',
    '"{0}" is no matte.': '「{0}」はマットではありません。',
    'Write it as object:NAME, collection:NAME, cryptomatte:NAME, mask:NAME, image:FILE or rect:X,Y,W,H.':
        'object:名前、collection:名前、cryptomatte:名前、mask:名前、image:ファイル、rect:X,Y,W,Hの形で書いてください。',
    'The matte "{0}" is empty in every frame of the shot.': 'マット「{0}」はショットの全フレームで空です。',
    'The object "{0}"': 'オブジェクト「{0}」',
    'The collection "{0}"': 'コレクション「{0}」',
    'object in the scene "{0}"': 'シーン「{0}」のオブジェクト',
    'name in the Cryptomatte of the plates': 'プレートのCryptomatteの名前',
    'The plates have no Cryptomatte.': 'プレートにCryptomatteがありません。',
    'Capture render layers, or files rendered with the Cryptomatte pass of objects.':
        'レンダーレイヤーか、オブジェクトのCryptomatteパス付きのファイルをキャプチャしてください。',
    'The matte {0} cannot be read.': 'マット{0}を読めません。',
    'Find the missing file, or save it again.': '足りないファイルを見つけるか、保存し直してください。',
    'The matte {0} measures {1}x{2} pixels, the shot {3}x{4}.': 'マット{0}は{1}x{2}ピクセルですが、ショットは{3}x{4}です。',
    'Save it at the size of the shot.': 'ショットの大きさで保存してください。',
    '"{0}" is no rectangle.': '「{0}」は長方形ではありません。',
    'Write it as X,Y,W,H in whole pixels: 100,80,320,200.': '整数のピクセルでX,Y,W,Hと書いてください: 100,80,320,200。',
    'The rectangle {0} covers nothing of the picture of {1}x{2} pixels.':
        '長方形{0}は{1}x{2}ピクセルの画像のどこも覆っていません。',
    'Give it a width and a height, and count from the top left corner of the picture.':
        '幅と高さを指定し、画像の左上隅から数えてください。',
    'There is no {0} called "{1}".': '「{1}」という{0}はありません。',
    'Make one of that name, or choose another matte.': 'その名前で作るか、別のマットを選んでください。',
    'Nothing of it is in view of the camera: choose something else, or another range.':
        'カメラには何も写っていません。別のものか、別の範囲を選んでください。',
    'Draw a closed spline inside the picture, on a layer that renders.':
        'レンダーされるレイヤーで、画像の中に閉じたスプラインを描いてください。',
    'Paint what is to be replaced white, or opaque.': '置き換える所を白か不透明で塗ってください。',
    'Not saved, so not captured: {0}': '未保存のためキャプチャされません: {0}',
    'Workbench renders no {0}.': 'Workbenchは{0}をレンダーしません。',
    'Render the scene with Cycles or EEVEE.': 'シーンをCyclesかEEVEEでレンダーしてください。',
    'Blender could not render frame {0}: {1}': 'Blenderはフレーム{0}をレンダーできませんでした: {1}',
    'Render this frame in Blender to see what is wrong.': 'このフレームをBlenderでレンダーして、原因を調べてください。',
    'Frame {0} rendered without a picture.': 'フレーム{0}のレンダーには画像がありません。',
    'Check that the render engine {0} works in this Blender.':
        'レンダーエンジン{0}がこのBlenderで動くことを確かめてください。',
    'The Vector pass of frame {0} is zero everywhere, though the camera moves.':
        'カメラが動いているのに、フレーム{0}のベクトルパスがすべて0です。',
    'Render with motion blur switched off in the scene and its view layers.':
        'シーンとビューレイヤーのモーションブラーをオフにしてレンダーしてください。',
    'Open a 3D Viewport: no window shows one.': '3Dビューポートを開いてください。どのウィンドウにもありません。',
    'Choose another viewport shading: what this renderer shows there cannot be read.':
        '別のビューポートシェーディングを選んでください。このレンダラーの表示は読めません。',
    'Add a camera, or turn the view away from the missing one.':
        'カメラを追加するか、ビューを存在しないカメラから外してください。',
    'Without a graphics context the viewport is rendered by Workbench, through the camera and without normals. Blender '
    '5.2 or later draws the view itself, also in the background.':
        'グラフィックスがないため、ビューポートはWorkbenchでカメラからレンダーされ、法線はありません。Blender 5.2以降は、背後でもビュー自体を描きます。',
    'The 3D view cannot be captured.': '3Dビューをキャプチャできません。',
    'Without a graphics context the viewport gives no {0}.': 'グラフィックスがないと、ビューポートから{0}は得られません。',
    'Capture the render layers, or use Blender 5.2 or later.':
        'レンダーレイヤーをキャプチャするか、Blender 5.2以降を使ってください。',
    'The 3D view was closed while it was captured.': 'キャプチャ中に3Dビューが閉じられました。',
    'Open it again and capture the missing frames.': '開き直して、足りないフレームをキャプチャしてください。',
    'The scene "{0}" renders several views (stereo).': 'シーン「{0}」は複数のビュー（ステレオ）をレンダーします。',
    'Switch Stereoscopy off in the output properties; a shot has one camera.':
        '出力プロパティで立体視をオフにしてください。ショットのカメラは一つです。',
    'The range {0} crosses a camera cut at frame {1}.': '範囲{0}はフレーム{1}でカメラの切り替わりをまたぎます。',
    'Make one take for each camera: {0}.': 'カメラごとにテイクを作ってください: {0}。',
    '{0} (to "{1}")': '{0}（「{1}」へ）',
    'The scene "{0}" has no view layer "{1}".': 'シーン「{0}」にビューレイヤー「{1}」はありません。',
    'It has: {0}. Choose one of them.': 'あるもの: {0}。この中から選んでください。',
    'The render border holds no pixel.': 'レンダー領域にピクセルがありません。',
    'Draw it larger, or clear it with Ctrl Alt B.': '大きく描き直すか、Ctrl Alt Bで消してください。',
    'The scene "{0}" has no camera.': 'シーン「{0}」にカメラがありません。',
    'Add one, or choose it in the scene properties.': '追加するか、シーンプロパティで選んでください。',
    'The scene looks through "{0}", which is not a camera.': 'シーンはカメラではない「{0}」から見ています。',
    'Choose a camera in the scene properties.': 'シーンプロパティでカメラを選んでください。',
    'The camera "{0}" is not flat: its type is {1}.': 'カメラ「{0}」は平面ではありません（タイプは{1}）。',
    'Use a perspective or orthographic camera; an element stands on a flat picture.':
        '透視投影か平行投影のカメラを使ってください。エレメントは平らな画像に立ちます。',

    # What does not fit together
    '{0} is for the verb {1}, which has no {2}.': '{0}は種別「{1}」用で、{2}はありません。',
    'Leave the {0} out.': '{0}を外してください。',
    'An element needs an anchor: what it comes from.': 'エレメントには、出てくる元となるアンカーが必要です。',
    'Choose an object or a collection.': 'オブジェクトかコレクションを選んでください。',
    'A patch needs a matte: where it works.': 'パッチには、かける場所を示すマットが必要です。',
    'Choose objects, a collection, an image, a mask, Cryptomatte names or a rectangle.':
        'オブジェクト、コレクション、画像、マスク、Cryptomatteの名前、長方形のいずれかを選んでください。',
    'The source {0} gives no {1}, which this take needs.': 'ソース「{0}」からは、このテイクに必要な{1}が得られません。',
    'Choose another source, or another model.': '別のソースか、別のモデルを選んでください。',
    'A {0} has no holdout, so none can be rendered.': '{0}にはホールドアウトがないため、レンダーできません。',
    'Leave the holdout at depth.': 'ホールドアウトは「深度」のままにしてください。',
    'The target {0} takes no {1}.': 'ターゲット「{0}」は{1}を受け取りません。',
    'Choose another target.': '別のターゲットを選んでください。',
    'The libraries that run this model are not installed: {0}.': 'このモデルを動かすライブラリがありません: {0}。',
    'Press Install Runtime in the preferences of Second Unit.':
        'Second Unitのプリファレンスで「ランタイムをインストール」を押してください。',

    # Delivery
    'There is no target "{0}".': 'ターゲット「{0}」はありません。',
    'Take {0} is a {1}, which the target {2} does not take.': 'テイク{0}は{1}で、ターゲット「{2}」は受け取りません。',
    'Deliver it to: {0}.': '次に納品してください: {0}。',
    'There is no holdout "{0}".': 'ホールドアウト「{0}」はありません。',
    'Renders leave out the card: the compositor shows the element already.':
        'コンポジターがすでにエレメントを見せるため、カードはレンダーから外れます。',
    'The node group {0} is of an older version or was changed inside: it has no place for {1}.':
        'ノードグループ{0}は古いか、中が変更されていて、{1}の場所がありません。',
    'Take the group out and deliver again.': 'グループを取り外して、納品し直してください。',
    'The frames of take {0} have no layer {1}.': 'テイク{0}のフレームにレイヤー{1}がありません。',
    'Make the take again.': 'テイクを作り直してください。',
    'The node group {0} was changed inside: the {1} of take {2} is gone.':
        'ノードグループ{0}の中が変更され、テイク{2}の{1}がなくなっています。',
    'Take the group out and deliver again, or deliver before you edit its inside.':
        'グループを取り外して納品し直すか、中を編集する前に納品してください。',
    'Take {0} stands in the collection "{1}".': 'テイク{0}はコレクション「{1}」に立っています。',
    'Take {0} stands on no card in this scene.': 'テイク{0}のカードはこのシーンにありません。',
    'Deliver it first.': '先に納品してください。',
    'The shot "{0}" stands on no card in this scene.': 'ショット「{0}」のカードはこのシーンにありません。',
    'There is nothing to take out.': '取り外すものがありません。',
    'The card of "{0}" was taken out.': '「{0}」のカードを取り外しました。',
    'Take {0} has no place in the scene, so it has no card.': 'テイク{0}はシーンの中に位置がないため、カードがありません。',
    'Deliver it to the compositor.': 'コンポジターに納品してください。',
    '{0} nodes show this group: choose take {1} where you want it.':
        'このグループのノードが{0}個あります。使いたい所でテイク{1}を選んでください。',
    'Compositing is off in the output settings, so renders do not show it.':
        '出力設定でコンポジティングがオフのため、レンダーには現れません。',
    'Take {0} is in "{1}".': 'テイク{0}は「{1}」に入りました。',
    'It was made for {0}x{1} pixels and is stretched to the {2}x{3} that the scene renders now.':
        '{0}x{1}ピクセル用に作られ、シーンの現在の{2}x{3}に引き伸ばされます。',
    'The look lies over it: the patch shows where the Strength of the look is less than 1.':
        '上にルックがあります。パッチは、ルックの強さが1より小さい所で見えます。',
    'It lies over the patch, of which it knows nothing.': 'パッチの上に重なりますが、パッチを考慮していません。',
    'It lies over the card: deliver the element to the compositor as well.':
        'カードの上に重なります。エレメントもコンポジターに納品してください。',
    'The light changes during the shot: the element keeps it until Relight is raised.':
        'ショットの途中で光が変わります。Relightを上げるまで、エレメントは作った時の光のままです。',
    'Take {0} is not in the compositor.': 'テイク{0}はコンポジターにありません。',
    'The compositor tree of the scene is linked from another file.':
        'シーンのコンポジターツリーは別のファイルからリンクされています。',
    'Make it local.': 'ローカル化してください。',
    'The compositor holds nodes, but Use Nodes is off.': 'コンポジターにノードがありますが、「ノードを使用」がオフです。',
    'Switch Use Nodes on, or delete the nodes, and deliver again.':
        '「ノードを使用」をオンにするか、ノードを削除して、納品し直してください。',
    'The scene has no view layer "{0}", of which the shot was captured.':
        'ショットをキャプチャしたビューレイヤー「{0}」がシーンにありません。',
    'Give the view layer this name again, or capture the shot again.':
        'ビューレイヤーをこの名前に戻すか、ショットをキャプチャし直してください。',
    'The scene had no compositor: one was made.': 'シーンにコンポジターがなかったため、作成しました。',
    'No clip': 'クリップ',
    'No picture of the view layer "{0}"': 'ビューレイヤー「{0}」の画像',
    '{0} reaches the output of the compositor.': '{0}がコンポジターの出力に届いていません。',
    'Select the two nodes between which it should go, and deliver again.':
        '間に入れたい二つのノードを選択して、納品し直してください。',
    'It goes on the link from {0}.': '{0}のリンクに入りました。',
    'It goes on the link from {0} to {1}.': '{0}から{1}へのリンクに入りました。',
    'The compositor is shared with {0}, where it shows as well.': 'コンポジターは{0}と共有されていて、そこにも現れます。',
    'No {0} of the shot "{1}" is in the compositor.': 'ショット「{1}」の{0}はコンポジターにありません。',
    'take': 'テイク',
    'Taken out of the compositor: {0}.': 'コンポジターから取り外しました: {0}。',
    'Workbench renders no holdout.': 'Workbenchはホールドアウトをレンダーしません。',
    'Take {0} has no place in the scene, so nothing can stand before it.':
        'テイク{0}はシーンの中に位置がないため、手前に立つものがありません。',
    'Link a matte to its node group: to Matte, or to Strength.':
        'そのノードグループのMatteかStrengthにマットをつないでください。',
    'The scene renders {0}x{1} pixels, but take {2} has {3}x{4}.':
        'シーンのレンダーは{0}x{1}ピクセルですが、テイク{2}は{3}x{4}です。',
    'Set the resolution and the border that the shot had.': 'ショットの時の解像度と領域に設定してください。',
    'The material of "{0}" has lost its image texture.': '「{0}」のマテリアルの画像テクスチャがなくなっています。',
    'Take the card out and deliver again.': 'カードを取り外して、納品し直してください。',
    'Blender is rendering.': 'Blenderはレンダー中です。',
    'Deliver when it is done.': '終わってから納品してください。',
    'The scene is linked from another file.': 'シーンは別のファイルからリンクされています。',
    'Make it local, or deliver in the file that it comes from.': 'ローカル化するか、元のファイルで納品してください。',
    'Take {0} has no finished frame yet.': 'テイク{0}には完成したフレームがまだありません。',
    'Wait for its first frame.': '最初のフレームを待ってください。',
    'Take {0} begins at frame {1}, and Blender reads no image before frame 0.':
        'テイク{0}はフレーム{1}から始まりますが、Blenderはフレーム0より前の画像を読みません。',
    'Move the shot to frames from 0 on and make the take there.':
        'ショットを0以降のフレームに移し、そこでテイクを作ってください。',
    'This Blender has no colour space "{0}", in which take {1} was made.':
        'テイク{1}を作った色空間「{0}」が、このBlenderにはありません。',
    'Start Blender with the OpenColorIO configuration that the shot was captured with.':
        'ショットをキャプチャした時のOpenColorIO設定でBlenderを起動してください。',
    'The scene has no compositor, and no footage that it could show.':
        'シーンにコンポジターも、表示できるフッテージもありません。',
    'Add the footage to the compositor, join it with the output, and deliver again.':
        'フッテージをコンポジターに加えて出力につなぎ、納品し直してください。',
    'The Depth pass of {0} was switched on.': '{0}の深度パスをオンにしました。',
    'The picture has no depth: the element lies in front of everything.':
        '画像に深度がないため、エレメントはすべての手前に重なります。',
    'The Depth pass of {0} is off again.': '{0}の深度パスをオフに戻しました。',

    # Weights, devices, memory
    'There is no folder for weights.': '重みのフォルダーがありません。',
    'Choose one in the preferences of Second Unit.': 'Second Unitのプリファレンスで選んでください。',
    'Weights are being downloaded or checked.': '重みをダウンロード中か検証中です。',
    'Wait until that is done, or cancel it.': '終わるのを待つか、キャンセルしてください。',
    '{0} is being worked on already.': '{0}はすでに処理中です。',
    'Broken in {0}: {1}.': '{0}の壊れたもの: {1}。',
    'Press Download: they alone come again.': '「ダウンロード」を押してください。それらだけを入れ直します。',
    'Copy them to {0} once more.': 'それらを{0}にコピーし直してください。',
    'Checking {0}': '{0}を検証中',
    'in the extension': '内蔵',
    'here': 'あり',
    'begun': '途中',
    'to download': '未ダウンロード',
    '{0}: {1} GB': '{0}: {1} GB',
    'fits': '収まる',
    'fits {0}': '{0}で収まる',
    'does not fit: needs {0} GB': '収まらない: {0} GB必要',
    'time not known': '時間は不明',
    'a frame': '1フレームあたり',
    'for {0} frames': '{0}フレームで',
    'roughly a second {0}': '{0}約1秒',
    'memory not known': 'メモリーは不明',
    'Weights: no folder is chosen': '重み: フォルダーが選ばれていません',
    'There is no device "{0}".': 'デバイス「{0}」はありません。',
    'The take is to be made on the device "{0}", which torch does not find here.':
        'テイクはデバイス「{0}」で作るものですが、torchがここで見つけられません。',
    'Choose another device in the preferences and make a new take.':
        'プリファレンスで別のデバイスを選び、新しいテイクを作ってください。',
    'The take is to be made in {0}, which this version does not do.':
        'テイクは{0}で作るものですが、このバージョンは対応していません。',
    'Make a new take.': '新しいテイクを作ってください。',
    'The take is to be made with parts of the model outside of the device, but "{0}" has no memory of its own.':
        'テイクはモデルの一部をデバイスの外に置いて作るものですが、「{0}」には専用のメモリーがありません。',
    '{0} needs {1} GB; {2} {3} GB.': '{0}には{1} GB必要ですが、{2}{3} GBです。',
    'the memory budget is': 'メモリーの上限は',
    'the device "{0}" has room for': 'デバイス「{0}」の空きは',
    'Choose a smaller model, or raise the budget or choose another device in the preferences.':
        'より小さいモデルを選ぶか、プリファレンスで上限を上げるか、別のデバイスを選んでください。',
    'There was not enough memory to run the model.': 'モデルを動かすメモリーが足りませんでした。',
    'Close other programs or choose a smaller model; finished frames are kept.':
        '他のプログラムを閉じるか、より小さいモデルを選んでください。完成したフレームは残ります。',
    'The model stopped with an error: {0}': 'モデルがエラーで止まりました: {0}',
    'Look into the log of the take and report it.': 'テイクのログを見て、報告してください。',
    'The weights of {0} are not on this machine: {1}, {2} GB, {3}.':
        '{0}の重みがこのマシンにありません: {1}、{2} GB、{3}。',
    'Download them in the preferences of Second Unit, or choose a folder there that holds them.':
        'Second Unitのプリファレンスでダウンロードするか、重みのあるフォルダーを選んでください。',
    '{0} (not for commercial work)': '{0}（商用不可）',
    '{0} was not downloaded by Second Unit, so it is not deleted.':
        '{0}はSecond Unitがダウンロードしたものではないため、削除しません。',
    'Delete it by hand.': '手で削除してください。',
    '{0} could not be deleted: {1}.': '{0}を削除できませんでした: {1}。',
    'Close whatever uses these weights, then remove them again.': 'この重みを使っているものを閉じて、もう一度削除してください。',
    '{0} is a pickle, which can run any program when it is read, so it is refused.':
        '{0}はpickleで、読むと任意のプログラムが動きうるため、使いません。',
    'Use a copy of these weights that is saved as safetensors.': 'safetensors形式の同じ重みを使ってください。',
    'The weights in {0} are broken: {1}.': '{0}の重みが壊れています: {1}。',
    'Press Verify in the preferences of Second Unit, then download them again.':
        'Second Unitのプリファレンスで「検証」を押し、ダウンロードし直してください。',
    'The weights {0} cannot be read: {1}.': '重み{0}を読めません: {1}。',
    'Install Second Unit again.': 'Second Unitをインストールし直してください。',
    'The weights {0} are not those of this version.': '重み{0}はこのバージョンのものではありません。',
    'The take was begun with the weights {0}, and here are {1}.': 'テイクは重み{0}で始められましたが、ここにあるのは{1}です。',
    'Choose a folder with the same weights in the preferences, or make a new take.':
        'プリファレンスで同じ重みのフォルダーを選ぶか、新しいテイクを作ってください。',
    '{0} is not on this machine, and Blender is not allowed to go online.':
        '{0}はこのマシンになく、Blenderのオンラインアクセスも許可されていません。',
    'Allow Online Access in Blender\'s preferences under System, or choose a folder that holds the weights.':
        'Blenderのプリファレンスの「システム」でオンラインアクセスを許可するか、重みのあるフォルダーを選んでください。',
    '{0} has no weights as safetensors files among {1}.': '{0}の{1}の中に、safetensors形式の重みがありません。',
    'Report it: the model\'s card names the wrong files.': '報告してください。モデルのカードが別のファイルを指しています。',
    '{0} needs {1} GB more on the disk, and {2} has {3} GB free.':
        '{0}にはディスクがあと{1} GB必要ですが、{2}の空きは{3} GBです。',
    'Free some space, or choose another weights folder in the preferences.':
        '空きを作るか、プリファレンスで別の重みのフォルダーを選んでください。',
    '{0} of {1} came broken: its digest is another than the hub says.':
        '{1}の{0}が壊れて届きました。ダイジェストがハブのものと違います。',
    'Download again; the other files are kept.': 'ダウンロードし直してください。他のファイルは残ります。',
    '{0} is given only to those who agreed to its terms.': '{0}は、条件に同意した人だけが受け取れます。',
    'Agree on huggingface.co/{0}, log in with "hf auth login", and download again.':
        'huggingface.co/{0}で同意し、「hf auth login」でログインして、ダウンロードし直してください。',
    'The hub has no repository {0}, or not for everybody.': 'ハブにリポジトリ{0}がないか、公開されていません。',
    'If it is private, log in with "hf auth login" and download again.':
        '非公開の場合は「hf auth login」でログインして、ダウンロードし直してください。',
    'The hub no longer has the commit of {0} that is wanted.': '必要な{0}のコミットは、もうハブにありません。',
    'Update Second Unit, or choose a folder that holds the weights.':
        'Second Unitを更新するか、重みのあるフォルダーを選んでください。',
    'Free some space and download again: it goes on where it stopped.':
        '空きを作って、ダウンロードし直してください。止まった所から続きます。',
    '{0} cannot be written: it is protected.': '{0}に書き込めません。保護されています。',
    'Allow writing there, or choose another weights folder in the preferences.':
        '書き込みを許可するか、プリファレンスで別の重みのフォルダーを選んでください。',
    'The connection to the hub failed while {0} was asked for: {1}.': '{0}の取得中に、ハブとの接続が失敗しました: {1}。',
    'Check the network and download again: it goes on where it stopped.':
        'ネットワークを確かめて、ダウンロードし直してください。止まった所から続きます。',

    # Files
    'The disk is full: {0} could not be written.': 'ディスクがいっぱいで、{0}を書き込めませんでした。',
    'Free some space, then resume. The frames made so far are kept.':
        '空きを作って再開してください。ここまでのフレームは残っています。',
    '{0} cannot be written: it is protected, or another program holds it open.':
        '{0}に書き込めません。保護されているか、別のプログラムが開いています。',
    'Allow writing there, or choose another takes folder.': '書き込みを許可するか、別のテイクのフォルダーを選んでください。',
    '{0} could not be used: {1}.': '{0}を使えませんでした: {1}。',
    'Check the drive and the folder, then try again.': 'ドライブとフォルダーを確かめて、やり直してください。',
    '{0} is not readable JSON: {1}.': '{0}は読めるJSONではありません: {1}。',
    'Restore the file from a copy.': 'ファイルをコピーから復元してください。',
    '{0} was not written by Second Unit.': '{0}はSecond Unitが書いたものではありません。',
    'Choose a takes folder that Second Unit made.': 'Second Unitが作ったテイクのフォルダーを選んでください。',
    '{0} was written by a newer Second Unit (format {1}, this one reads {2}).':
        '{0}は新しいSecond Unitが書いたものです（形式{1}、これが読めるのは{2}）。',
    'Update Second Unit. The file was left as it is.': 'Second Unitを更新してください。ファイルはそのままです。',
    '{0} has not the contents that it should have ({1}: {2}).': '{0}の内容が正しくありません（{1}: {2}）。',
    'The file was changed by hand: restore it.': 'ファイルが手で変更されています。復元してください。',
    'The path "{0}" leads out of {1}.': 'パス「{0}」は{1}の外を指しています。',
    '{0} took no image: {1}': '{0}に画像を書けませんでした: {1}',
    'Check the drive, then try again.': 'ドライブを確かめて、やり直してください。',
    'The image {0} cannot be read: {1}': '画像{0}を読めません: {1}',
    'Check that the file is there and whole.': 'ファイルがあり、壊れていないことを確かめてください。',
    'OpenImageIO is not installed.': 'OpenImageIOがありません。',
    'OpenColorIO is not installed.': 'OpenColorIOがありません。',
    'Reinstall the Second Unit extension.': 'Second Unitエクステンションをインストールし直してください。',
    'The colour config {0} cannot be read: {1}.': 'カラー設定{0}を読めません: {1}。',
    'The colour config {0} cannot be read: {1}': 'カラー設定{0}を読めません: {1}',
    'Check the OCIO variable, or start Blender without it.': 'OCIO変数を確かめるか、それなしでBlenderを起動してください。',
    'Colour cannot be taken from "{0}" to "{1}": {2}': '「{0}」から「{1}」への色変換ができません: {2}',
    'Choose colour spaces that the config of this Blender has.': 'このBlenderの設定にある色空間を選んでください。',
    'The colour config {0} has no linear Rec.709 space, which models need.':
        'カラー設定{0}に、モデルに必要なリニアRec.709がありません。',
    'Start Blender without the OCIO variable, or add the space to the config.':
        'OCIO変数なしでBlenderを起動するか、設定にその色空間を加えてください。',

    # Plates, shots and takes
    'The plate of frame {0} has no {1}, so nothing can be followed.': 'フレーム{0}のプレートに{1}がないため、何も追えません。',
    'Capture the shot from render layers, with Cycles or EEVEE.':
        'CyclesかEEVEEで、レンダーレイヤーからショットをキャプチャしてください。',
    'The anchor has nothing to see at any frame.': 'アンカーはどのフレームにも写りません。',
    'Choose an object, empty or collection with visible geometry.':
        '見える形状を持つオブジェクト、エンプティ、コレクションを選んでください。',
    'The anchor is behind the camera at every frame.': 'アンカーは全フレームでカメラの後ろにあります。',
    'Turn the camera towards it, or choose another anchor or frame range.':
        'カメラをアンカーに向けるか、別のアンカーかフレーム範囲を選んでください。',
    'The anchor has no size.': 'アンカーに大きさがありません。',
    'Choose an object with geometry, or an empty that has objects as children.':
        '形状のあるオブジェクトか、オブジェクトを子に持つエンプティを選んでください。',
    'The anchor is not on its card, so nothing can come from it.': 'アンカーがカードの上にないため、何も出てきません。',
    'Take the card\'s offset back, or choose another anchor.': 'カードのオフセットを戻すか、別のアンカーを選んでください。',
    'The reference picture {0} cannot be read: {1}.': '参照画像{0}を読めません: {1}。',
    'Choose a picture file such as a PNG or a JPEG.': 'PNGやJPEGなどの画像ファイルを選んでください。',
    'The plates do not say which colour config they were captured with.':
        'プレートに、キャプチャ時のカラー設定が記録されていません。',
    'Capture the shot again and make a new take.': 'ショットをキャプチャし直して、新しいテイクを作ってください。',
    '{0} works on {1} {2}.': '{0}が{1}{2}を処理中です。',
    'process {0} on {1}': '{1}のプロセス{0}',
    'another process': '別のプロセス',
    'the take': 'テイク',
    'Wait until it is done. If it was switched off, try again in {0} seconds.':
        '終わるのを待ってください。電源が切れた場合は、{0}秒後にやり直してください。',
    '{0} has no control "{1}".': '{0}にコントロール「{1}」はありません。',
    'It has: {0}.': 'あるもの: {0}。',
    '"{0}" is no value for {1}.': '「{0}」は{1}の値ではありません。',
    'Give a value like {0}.': '{0}のような値にしてください。',
    '{0} cannot be "{1}".': '{0}は「{1}」にできません。',
    '{0} is {1}.': '{0}は{1}です。',
    'It goes from {0} to {1}.': '範囲は{0}から{1}です。',
    'There is no model "{0}".': 'モデル「{0}」はありません。',
    'There is no verb "{0}".': '種別「{0}」はありません。',
    'The model "{0}" is for the verb {1}, not for {2}.': 'モデル「{0}」は{1}用で、{2}用ではありません。',
    'Choose another verb.': '別の種別を選んでください。',
    'There is no model for the verb {0}.': '種別「{0}」のモデルがありません。',
    'Update Second Unit, or choose another verb.': 'Second Unitを更新するか、別の種別を選んでください。',
    'The clean plate was asked for without a matte.': 'クリーンプレートにマットがありません。',
    'Say what to take away: an object, a mask, an image or a rectangle.':
        '取り除くものを指定してください: オブジェクト、マスク、画像、長方形。',
    'The model made something that is no number.': 'モデルが数ではないものを出しました。',
    'Try another seed or another device.': '別のシードか、別のデバイスを試してください。',
    'The camera looks straight down on the card, which has no height from there.':
        'カメラがカードを真上から見ていて、高さがありません。',
    'Tilt the camera, or choose another model.': 'カメラを傾けるか、別のモデルを選んでください。',
    '{0} has no {1} of the view layer "{2}".': '{0}にビューレイヤー「{2}」の{1}がありません。',
    'Switch the passes on and render again. The file has: {0}.':
        'パスをオンにしてレンダーし直してください。ファイルにあるもの: {0}。',
    '{0} has {1} channels in {2}, and needs {3}.': '{0}の{2}は{1}チャンネルですが、{3}必要です。',
    'Render to OpenEXR MultiLayer as RGBA; a File Output node gives a Vector four dimensions.':
        'RGBAのOpenEXRマルチレイヤーでレンダーしてください。ファイル出力ノードはベクトルを4次元にします。',
    'Frame {0} has no pass.': 'フレーム{0}にパスがありません。',
    'Choose a source that gives pictures.': '画像を出すソースを選んでください。',
    'The pass {0} of frame {1} measures {2}x{3} pixels, the shot {4}x{5}.':
        'フレーム{1}のパス{0}は{2}x{3}ピクセルですが、ショットは{4}x{5}です。',
    'Render it at the size of the shot.': 'ショットの大きさでレンダーしてください。',
    'The pass {0} of frame {1} holds {2} values that are no numbers (NaN or infinite).':
        'フレーム{1}のパス{0}に、数ではない値（NaNか無限大）が{2}個あります。',
    'Find the material or light that makes them, and render the frame again.':
        '原因のマテリアルかライトを見つけて、フレームをレンダーし直してください。',
    'Frame {0} of the plates is not there.': 'プレートのフレーム{0}がありません。',
    'Capture the missing frames.': '足りないフレームをキャプチャしてください。',
    'Frame {0} of the plates has no {1}.': 'プレートのフレーム{0}に{1}がありません。',
    'Capture the shot again with these passes.': 'これらのパスでショットをキャプチャし直してください。',
    'The file {0} of the control {1} cannot be read: {2}.': 'コントロール{1}のファイル{0}を読めません: {2}。',
    'Choose a file that is there.': '存在するファイルを選んでください。',
    'The frame step is {0}.': 'フレームステップが{0}です。',
    'The frame range {0}-{1} is too long.': 'フレーム範囲{0}～{1}は長すぎます。',
    'Cut the shot.': 'ショットを分けてください。',
    'Set a resolution from 1x1 to {0}x{1}.': '1x1から{0}x{1}までの解像度にしてください。',
    'Restore the file.': 'ファイルを復元してください。',
    '{0} is larger than {1} MB, which no file of ours is.': '{0}は{1} MBより大きく、Second Unitのファイルではありえません。',
    'It is no file': 'ファイルではありません',
    'Use a step of 1 or more.': '1以上にしてください。',
    'The frame range {0}-{1} is empty.': 'フレーム範囲{0}～{1}は空です。',
    'Set the last frame to the first or later.': '最後のフレームを最初以降にしてください。',
    '"{0}" is not a frame range.': '「{0}」はフレーム範囲ではありません。',
    'Write it as 1-24, 1-24x2 or 7.': '1-24、1-24x2、7のように書いてください。',
    'The shot measures {0}x{1} pixels.': 'ショットが{0}x{1}ピクセルです。',
    'Set a resolution of at least 1x1.': '1x1以上の解像度にしてください。',
    'The picture that was generated for frame {0} has the shape {1}; the shot\'s are {2} high and {3} wide, with alpha.':
        'フレーム{0}の生成画像の形は{1}ですが、ショットは高さ{2}、幅{3}、アルファ付きです。',
    'Choose another model and report this one.': '別のモデルを選び、このモデルを報告してください。',
    'Frame {0} of take {1} was made already, and takes are never overwritten.':
        'テイク{1}のフレーム{0}はすでにあり、テイクは上書きされません。',
    'Frame {0} of take {1} came without the passes of the others.': 'テイク{1}のフレーム{0}に、他のフレームのパスがありません。',
    'A take cannot be "{0}".': 'テイクは「{0}」にできません。',
    'The plates {0} do not lie in the folder of the shot, {1}.': 'プレート{0}はショットのフォルダー{1}にありません。',
    'Use the takes folder that the plates are in, or copy them there.':
        'プレートのあるテイクのフォルダーを使うか、そこにコピーしてください。',
    'The {0} that was generated for frame {1} has {2} values that are no numbers.':
        'フレーム{1}の生成された{0}に、数ではない値が{2}個あります。',
    'Run the take again; with full precision (float32), if it had less.':
        'テイクを作り直してください。精度が低かった場合は全精度（float32）で。',
    '{0} frames were not made, the first of them {1}.': '{0}フレームができていません。最初はフレーム{1}です。',
    'Resume the take.': 'テイクを再開してください。',
    'The {0} has changed since the take was begun.': 'テイクを始めてから{0}が変わりました。',
    'matte "{0}"': 'マット「{0}」',
    '{0} and no {1}': '{0}と{1}',
}
