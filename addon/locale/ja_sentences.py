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
    'Window {0}, {1}x, frame {2}/{3}': 'ウィンドウ{0}、{1}倍、フレーム{2}/{3}',
    'Window {0}, {1}x, tile {2}/{3}': 'ウィンドウ{0}、{1}倍、タイル{2}/{3}',
    'Step {0}/{1}': 'ステップ{0}/{1}',
    'Reading the scene': 'シーンを読み取り中',
    'Capturing frame {0}': 'フレーム{0}をキャプチャ中',
    'Captured {0} of {1}, generated {2}': '{1}中{0}をキャプチャ済み、{2}を生成済み',
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

}
