"""What is said of takes beside one another, of their approval, of farms and of other programs, in Japanese."""

from __future__ import annotations

PRODUCTION = {
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

    # Approval
    'Approval': '承認',
    'Production': '制作',
    'Status': '状態',
    'candidate': '候補',
    'approved': '承認済み',
    'final': '最終',
    'rejected': '却下',
    'draft': 'ドラフト',
    'Make Candidate': '候補にする',
    'Approve': '承認',
    'Make Final': '最終にする',
    'Reject': '却下',
    'Back to Draft': 'ドラフトに戻す',
    'Set Status of Take': 'テイクの状態を設定',
    'Take the next step in the approval of the active take': 'アクティブなテイクの承認を次に進めます',
    'Propose the active take: it is as it is to be seen': 'アクティブなテイクを候補にします: このまま見てもらいます',
    'Note that the active take was approved in writing, by whom, and where it is written':
        'アクティブなテイクが書面で承認されたことを、誰が、どの書面でと共に記録します',
    'Let the active take go into the film. Weights whose licence forbids it cannot':
        'アクティブなテイクを本編に使えるようにします。ライセンスが禁じる重みではできません',
    'Note that the active take is not to be used. It stays on disk':
        'アクティブなテイクを使わないことを記録します。ディスクには残ります',
    'Take back what was said of the active take. What was said stays on record':
        'アクティブなテイクの状態を取り消します。これまでの記録は残ります',
    'Who says so': '誰の判断か',
    'The document, mail or ticket that says so in writing': 'そう書かれている文書、メール、チケット',
    'Consent': '同意',
    'The written consent of whoever\'s likeness the take shows, if it shows one':
        'テイクに似姿が写る人の、書面による同意（写る場合）',
    'What else is to be kept with this step': 'この記録に添えるその他のこと',
    'Burn In TEMP': 'TEMPを焼き込む',
    'Write TEMP into the thumbnails of what is not approved. Frames are never written into':
        '未承認のもののサムネイルにTEMPと書きます。フレームには決して書き込みません',
    'Shows a Likeness': '似姿が写る',
    'New takes show a person whom somebody may know. Approving them asks for a written consent':
        '新しいテイクに、誰かが知る人物が写ります。承認には書面による同意が必要です',
    'Take {0} is {1}': 'テイク{0}は{1}です',
    'Resume the take first: frames are missing': '先にテイクを再開してください：フレームが足りません',
    'There are no takes yet': 'まだテイクがありません',
    'Read every file of the active take, and compare it with what was recorded and signed':
        'アクティブなテイクの全ファイルを読み、記録と署名に照らして調べます',
    'Reading every file...': '全ファイルを読んでいます...',
    'Record Sheet': '記録シート',
    'Write all takes of all shots in the takes folder on one page and in one table, with thumbnails, models, '
    'licences, seeds and approvals, and open the page':
        'テイクのフォルダーの全ショットの全テイクを、サムネイル、モデル、ライセンス、シード、承認と共に1ページと1つの表に書き、開きます',
    '{0} takes in {1} and {2}': '{1}と{2}に{0}テイク',
    'Take {0} is {1}: what follows is {2}.': 'テイク{0}は{1}です。次にできるのは{2}です。',
    'Take {0} lacks {1} frames: resume it first.': 'テイク{0}は{1}フレーム足りません。先に再開してください。',
    'Nobody wrote down who approved take {0}: make it a candidate and approve it again.':
        'テイク{0}を誰が承認したかの記録がありません。候補にして、承認し直してください。',
    'This version does not know the model "{0}", nor what its licence allows.':
        'このバージョンはモデル「{0}」も、そのライセンスも知りません。',
    'The licence of {0} ({1}) allows no commercial work: it can never be final.':
        '{0}のライセンス（{1}）は商用を認めないため、最終にはできません。',
    'Take the steps in their order: candidate, approved, final.': '候補、承認済み、最終の順に進めてください。',
    'Nobody is named who says so.': '誰の判断かが書かれていません。',
    'Give a name.': '名前を書いてください。',
    'A take is approved in writing, and no reference is given to what was written.':
        '承認は書面で行いますが、その書面が示されていません。',
    'Give the document, mail or ticket that says so.': 'そう書かれている文書、メール、チケットを示してください。',
    'The take shows the likeness of a person, and no reference to a written consent is given.':
        'テイクに人物の似姿が写りますが、書面による同意が示されていません。',
    'Give the reference of the consent.': '同意の書面を示してください。',
    'Approve it, reject it, or take both back.': '承認するか、却下するか、取り消してください。',

    'Status: {0}.': '状態: {0}。',
    'Status: {0} (temp).': '状態: {0}（仮）。',
    'Status: {0}, by {1} on {2}.': '状態: {0}、{2}に{1}による。',
    'Status: {0} (temp), by {1} on {2}.': '状態: {0}（仮）、{2}に{1}による。',
    'Status: {0}, by {1} on {2}, reference "{3}".': '状態: {0}、{2}に{1}による。書面「{3}」。',
    'Status: {0} (temp), by {1} on {2}, reference "{3}".': '状態: {0}（仮）、{2}に{1}による。書面「{3}」。',

    # What verifying finds
    'The take lacks {0} frames, so it has no record yet: resume it.': 'テイクは{0}フレーム足りず、まだ記録がありません。再開してください。',
    'The take has no {0}: it was made before takes had one, or the record was deleted.':
        'テイクに{0}がありません。記録のない頃に作られたか、記録が削除されました。',
    'The record is not signed: there is no {0}. Whoever can write to the folder can have changed it.':
        '記録に署名がありません（{0}がない）。フォルダーに書き込める人なら誰でも変更できたことになります。',
    'The signature cannot be checked. {0}': '署名を確かめられません。{0}',
    'The signature cannot be checked.': '署名を確かめられません。',
    '{0} is not what was signed ({1}).': '{0}は署名された時のものではありません（{1}）。',
    '{0} is signed by "{1}", whom none of the trusted certificates vouches for.':
        '{0}は「{1}」の署名ですが、信頼する証明書のどれもこの人を保証していません。',
    '{0} is signed with a certificate that a machine made for itself. That shows that nothing was changed since, and '
    'not who made it.': '{0}は、マシンが自分で作った証明書で署名されています。変更がないことは示しますが、誰が作ったかは示しません。',
    '{0} is signed by "{1}" of "{2}", {3}.': '{0}は「{2}」の「{1}」の署名です（{3}）。',
    'whom a trusted certificate vouches for': '信頼する証明書が保証',
    'by the certificate\'s own word': '証明書自身の記載による',
    '{0} is missing.': '{0}がありません。',
    '{0} was changed.': '{0}が変更されています。',
    '{0} is not in the record.': '{0}は記録にありません。',
    '{0} files of {1} frames are unchanged.': '{1}フレームの{0}ファイルに変更はありません。',
    'Of the plates, {0} was changed.': 'プレートの{0}が変更されています。',
    '{0} of {1} files of its plates are gone: the take cannot be made again.':
        'プレートの{1}ファイルのうち{0}個がありません。テイクを作り直せません。',
    '{0} files of its plates are unchanged.': 'プレートの{0}ファイルに変更はありません。',
    'take.json and the record do not agree on "{0}": {1} and {2}.': 'take.jsonと記録の「{0}」が違います: {1}と{2}。',
    'take.json says the same as the record.': 'take.jsonは記録と一致しています。',

    # Farms, chunks, and Nuke
    'Farm': 'ファーム',
    'Submit': '送信',
    'Chunk Size': 'チャンクの大きさ',
    'How many frames a worker makes at a time': 'ワーカーが一度に作るフレーム数',
    'Write a job for a farm beside the takes, with a copy of the file as it is now: an Open Job Description bundle and '
    'plain shell lines. Nothing is generated here':
        '今のファイルのコピーと共に、ファーム用のジョブをテイクの隣に書きます: Open Job Descriptionのバンドルと普通のシェルの行。ここでは生成しません',
    'A farm has no window: choose another source than the viewport':
        'ファームにはウィンドウがありません：ビューポート以外のソースを選んでください',
    'The job is in {0}': 'ジョブは{0}にあります',
    '"{0}" names a frame twice.': '「{0}」は同じフレームを二度指しています。',
    'Name each frame once.': '各フレームは一度だけ指定してください。',
    'Nuke': 'Nuke',
    'When done, write scripts of Nuke beside the files of the take': '完成したら、テイクのファイルの隣にNukeのスクリプトを書きます',
    'Beside the files of the take': 'テイクのファイルの隣',
    'Beside the files of {0}': '{0}のファイルの隣',
    'Removed: {0}.': '削除しました: {0}。',
    'Take {0} has no script of Nuke.': 'テイク{0}にNukeのスクリプトはありません。',
    'Take {0} is in {1}, beside its frames.': 'テイク{0}は、フレームの隣の{1}にあります。',
    'scripts of Nuke beside the files of the take, with its merge by depth and its grade in stock nodes':
        'テイクのファイルの隣のNukeスクリプト。深度での合成とグレードを標準ノードで組みます',
    'The camera could not be written: {0}': 'カメラを書き込めませんでした: {0}',
    'Check the drive.': 'ドライブを確かめてください。',
    'Move the shot to later frames.': 'ショットを後のフレームに移してください。',
    'Take {0} has frames before 0, for which Nuke has no names.': 'テイク{0}には0より前のフレームがあり、Nukeでは名前を付けられません。',
    'Take {0} has no frames yet.': 'テイク{0}にはまだフレームがありません。',
    'Wait until the first one is made.': '最初のフレームを待ってください。',

    # A process of its own
    'Run In': '実行場所',
    'Where models run': 'モデルを動かす場所',
    'This Process': 'このプロセス',
    'Inside Blender, with nothing to start': 'Blenderの中。起動するものはありません',
    'A Separate Process': '別のプロセス',
    'Beside Blender, which stays up whatever happens there. Takes a second Blender\'s memory and its time to start':
        'Blenderの隣。そこで何が起きてもBlenderは動き続けます。もう一つのBlenderのメモリーと起動時間がかかります',
    'A separate process could not be started: {0}.': '別のプロセスを起動できませんでした: {0}。',
    'Choose to run in this process, in the preferences of Second Unit.':
        'Second Unitのプリファレンスで、このプロセスでの実行を選んでください。',
    'The process that generates ended with {0}: {1}': '生成のプロセスが{0}で終了しました: {1}',
    'The Blender that rendered the shot ended with {0}: {1}': 'ショットをレンダーしていたBlenderが{0}で終了しました: {1}',
    'Finished frames are kept, and Resume goes on. If it ends so again, there may not be enough memory: choose a '
    'smaller model, or close other programs.':
        '完成したフレームは残り、「再開」で続けられます。また終わる場合はメモリー不足かもしれません。より小さいモデルを選ぶか、他のプログラムを閉じてください。',
    'it said nothing': '出力なし',

    # Not approved yet
    'Burn TEMP into Renders': 'レンダーにTEMPを焼き込む',
    'Let Blender write into every picture that this scene renders, as of an animatic, that it is not approved. Pressed '
    'again, renders are as before':
        'このシーンがレンダーする全画像に、未承認であることをBlenderが書き込みます（アニマティックのように）。もう一度押すと元に戻ります',
    'Renders of this scene are bare': 'このシーンのレンダーには何も書き込まれません',
    'Renders of this scene say TEMP': 'このシーンのレンダーにはTEMPと書かれます',
    'TEMP, not approved': 'TEMP、未承認',
    'This scene renders OpenEXR, and nothing is burnt into that':
        'このシーンはOpenEXRにレンダーし、OpenEXRには何も焼き込まれません',
    'Write TEMP into the pictures of contact sheets and record sheets that nobody has approved':
        'コンタクトシートと記録シートの、誰も承認していない画像にTEMPと書きます',

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

    # The runtime
    'Runtime': 'ランタイム',
    'The runtime': 'ランタイム',
    'Install Second Unit as an extension.': 'Second Unitをエクステンションとしてインストールしてください。',
    'Press Install Runtime first.': '先に「ランタイムをインストール」を押してください。',
    'The runtime is being installed or verified.': 'ランタイムをインストール中か検証中です。',
    'There are no libraries to verify.': '検証するライブラリがありません。',
    'There is no folder for the libraries.': 'ライブラリのフォルダーがありません。',
    'Copied. It stands in the text "{0}" as well': 'コピーしました。テキスト「{0}」にも入っています',
    'The libraries are loaded. Their files go when Blender is started again':
        'ライブラリは読み込み済みです。ファイルは次にBlenderを起動した時に消えます',
    'The runtime cannot be removed while a take is made': 'テイクを作っている間はランタイムを削除できません',
    'Libraries are loaded from the former version. The new one is used when Blender is started again.':
        '前のバージョンのライブラリが読み込まれています。新しいものは次にBlenderを起動した時に使います。',
    'The libraries come from the folder that is chosen here.': 'ライブラリは、ここで選んだフォルダーのものを使います。',
    'The libraries that run the models are not installed for Python {0}.':
        'モデルを動かすライブラリが、Python {0}用にインストールされていません。',
    'torch is taken from {0}, which another extension or this Python brings. It stands before the runtime, and is left '
    'alone.': 'torchは、別のエクステンションかこのPythonにある{0}のものを使います。ランタイムより先に見つかるもので、触りません。',
    'torch {0} for {1}, {2} libraries: {3} to download': '{1}用torch {0}、ライブラリ{2}個: ダウンロード{3}',
    'torch {0}, diffusers {1}: every file verified {2}': 'torch {0}、diffusers {1}: 全ファイル検証済み（{2}）',
    'It has {0} in it, and runs on the processor as well. The package registry has no smaller build for this platform.':
        '{0}を含み、プロセッサーでも動きます。このプラットフォーム用のもっと小さいものは、パッケージレジストリにありません。',
    'the processor': 'プロセッサー',
    'There is no list for {0} with Python {1} on {2}.': '{0}用の一覧が、Python {1}、{2}にはありません。',
    'The one for {0} is offered, and models run on {1}.': '代わりに{0}用のものを使い、モデルは{1}で動きます。',
    'The package registry has no such torch: choose a Wheel Folder that a studio prepared with it, or Own Libraries.':
        'そのtorchはパッケージレジストリにありません。スタジオがそれで用意した「ホイールのフォルダー」か「独自のライブラリ」を選んでください。',
    'The installer ended with status {0}.': 'インストーラーが状態{0}で終了しました。',
    'What it said is in {0}.': '出力は{0}にあります。',
    'A wheel would write outside of its folder: {0}.': 'ホイールがフォルダーの外に書き込もうとしました: {0}。',
    'Do not install from where it is.': 'その場所からはインストールしないでください。',
    'Changed or missing among the libraries: {0}{1}.': '変更されたか足りないライブラリ: {0}{1}。',
    'Press Repair: only what is broken comes again.': '「修復」を押してください。壊れたものだけを入れ直します。',
    'Check the connection and the proxy, then press Install Runtime again: it goes on where it stopped. All that pip '
    'said is in {0}.':
        '接続とプロキシを確かめて、もう一度「ランタイムをインストール」を押してください。止まった所から続きます。pipの出力は{0}にあります。',
    'Choose a folder that "dev.py wheels" prepared for this Python and platform.':
        'このPythonとプラットフォーム用に「dev.py wheels」で用意したフォルダーを選んでください。',
    'Delete that file and press Install Runtime again.':
        'そのファイルを削除して、もう一度「ランタイムをインストール」を押してください。',
    'pip could not fetch {0}: {1}.': 'pipが{0}を取得できませんでした: {1}。',
    'it gave no reason': '理由は示されていません',
    '{0} is not in {1}.': '{0}は{1}にありません。',
    '{0} is not the wheel that is locked: its digest is another one.':
        '{0}は固定されたホイールではありません。ダイジェストが違います。',
    '{0} is no list of libraries that this Second Unit reads.': '{0}は、このSecond Unitが読めるライブラリの一覧ではありません。',
    'Make it again with the "dev.py lock" of this version.': 'このバージョンの「dev.py lock」で作り直してください。',
    'Free some space, then press Install Runtime again: it goes on where it stopped.':
        '空きを作って、もう一度「ランタイムをインストール」を押してください。止まった所から続きます。',
    'The disk has no room for {0}: {1} GB needed, {2} GB free in {3}.':
        'ディスクに{0}の空きがありません: 必要{1} GB、{3}の空き{2} GB。',
    'the libraries': 'ライブラリ',

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
}
