"""What is said of the approval of takes, of farms and other processes, and of the runtime, in Japanese."""

from __future__ import annotations

PRODUCTION = {
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
}
