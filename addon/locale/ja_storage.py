"""What is said of weights, devices, memory, files and takes on disk, in Japanese. '{0}', '{1}' as in ja_sentences."""

from __future__ import annotations

STORAGE = {
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
    'roughly {0} hours {1}': '{1}約{0}時間',
    'roughly {0} minutes {1}': '{1}約{0}分',
    'roughly {0} seconds {1}': '{1}約{0}秒',
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
    '{0} needs {1} GB; the memory budget is {2} GB.':
        '{0}には{1} GB必要ですが、メモリーの上限は{2} GBです。',
    '{0} needs {1} GB; the device "{2}" has room for {3} GB.':
        '{0}には{1} GB必要ですが、デバイス「{2}」の空きは{3} GBです。',
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
    'Process {0} on {1} works on {2}: "{3}".': '{1}のプロセス{0}が{2}「{3}」を処理中です。',
    'Another process works on {0}: "{1}".': '別のプロセスが{0}「{1}」を処理中です。',
    'the take': 'テイク',
    'the libraries': 'ライブラリ',
    'the weights': '重み',
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
    'The matte "{0}" was not captured at frame {1}.': 'マット「{0}」はフレーム{1}でキャプチャされていません。',
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
