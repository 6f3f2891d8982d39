"""The models and what an artist directs of them in Japanese. Names of models that are names stay as they are."""

from __future__ import annotations

MODELS = {
    'Element (embedded)': 'エレメント（内蔵）',
    'Simulated element': 'シミュレーション',
    'Blockout': 'ブロックアウト',
    'Clean plate': 'クリーンプレート',
    'SDXL': 'SDXL',
    'Z-Image Turbo': 'Z-Image Turbo',
    'FLUX.2 klein 4B': 'FLUX.2 klein 4B',
    'Wan 2.1 VACE 1.3B': 'Wan 2.1 VACE 1.3B',
    'Dust, plume, fireball and mist from a model of 10 MB that this project trained on its own simulations':
        'このプロジェクトが自作のシミュレーションで学習した10 MBのモデルによる、ほこり、煙、火球、霧',
    'Dust, plume, fireball and mist from a solver: slower than the embedded model and truer. The emitter moves with '
    'the anchor, and the camera may move around it':
        'ソルバーによる、ほこり、煙、火球、霧。内蔵モデルより遅く、より正確です。発生源はアンカーと共に動き、カメラは周りを動けます',
    'Light, mist and tone of a time of day on a grey-box shot, from its depth and normals. Needs no download and does '
    'not flicker':
        'グレーボックスのショットに、深度と法線から、ある時刻の光、もや、トーンを付けます。ダウンロードは不要で、ちらつきません',
    'What the matte covers is taken away, and filled with what other frames of the shot see behind it, by depth and '
    'cameras. Needs no download; what no frame sees is marked':
        'マットが覆うものを取り除き、ショットの他のフレームに写る背後で、深度とカメラを使って埋めます。ダウンロードは不要です。どのフレームにも写らない所は印が付きます',
    'The look of a reference picture, or of a prompt, in four steps': '参照画像またはプロンプトのルックを4ステップで',
    'What the matte covers, from a prompt and a reference picture; footage too':
        'マットが覆うものを、プロンプトと参照画像から。フッテージにも使えます',
    'Any look from a prompt, held by depth and normals': 'プロンプトからの任意のルック。深度と法線が形を保ちます',
    'What the matte covers, from a prompt': 'マットが覆うものを、プロンプトから',
    'The look of a whole shot, from a prompt and a key frame, held by depth':
        'プロンプトとキーフレームからのショット全体のルック。深度が形を保ちます',
    'What the matte covers, through a whole shot; footage too': 'マットが覆うものを、ショット全体で。フッテージにも使えます',
    'Any look from a prompt in eight steps, held by depth': 'プロンプトからの任意のルックを8ステップで。深度が形を保ちます',
    'What the matte covers, from a prompt in eight steps': 'マットが覆うものを、プロンプトから8ステップで',

    # Element
    'Kind': '種類',
    'What happens': '何が起こるか',
    'Dust': 'ほこり',
    'Plume': '煙',
    'Fireball': '火球',
    'Mist': '霧',
    'What a collapse throws up: spreads low over the ground, and thins': '崩壊が巻き上げるもの: 地面を低く広がり、薄れます',
    'Smoke that keeps rising from what burns': '燃えるものから立ち上り続ける煙',
    'An explosion: fire that rolls up and turns to smoke': '爆発: 巻き上がり、煙に変わる炎',
    'Fog that creeps over the ground, and hardly rises': '地面を這い、ほとんど上らない霧',
    'Speed': '速度',
    'How fast it happens: at 1, a collapse has thrown up its dust and spread it in four seconds':
        '起こる速さ: 1では、崩壊が4秒でほこりを巻き上げて広げます',
    'Emission': '発生時間',
    'How long something comes out of the anchor. 0: as long as this kind does by itself':
        'アンカーから何かが出る長さ。0: この種類の本来の長さ',
    'Density': '密度',
    'How thick the element is': 'エレメントの濃さ',
    'Buoyancy': '浮力',
    'How strongly what is hot rises, of what this kind does by itself': '熱いものが上る強さ。この種類の本来の強さに対する割合',
    'Expansion': '膨張',
    'How strongly it is pushed out of the anchor, of what this kind does by itself':
        'アンカーから押し出される強さ。この種類の本来の強さに対する割合',
    'Wind': '風',
    'Wind across the picture: to the right above 0, to the left below': '画面を横切る風: 正で右へ、負で左へ',
    'Glow': 'グロー',
    'Exposure of what is hot, in stops': '熱いものの露出（段）',
    'Debris': '破片',
    'How many chunks a collapse or an explosion throws; smoke and mist have none':
        '崩壊や爆発が飛ばす破片の量。煙と霧にはありません',
    'Debris Size': '破片の大きさ',
    "How large the chunks of debris are; at 1, up to a tenth of the anchor's height":
        '破片の大きさ。1では最大でアンカーの高さの10分の1',
    'Detail': 'ディテール',
    'Fine turbulence added to what the network makes, and carried along by its motion':
        'ネットワークが作るものに加え、その動きに乗せて運ぶ細かい乱れ',
    'Quality': '品質',
    'How much work goes into a take': 'テイクにかける手間',
    'Draft': 'ドラフト',
    'Standard': '標準',
    'High': '高',
    'Final': '最終',
    'Quick, for timing and place': 'すばやく、タイミングと位置の確認用',
    'For most shots': 'ほとんどのショット用',
    'As good as it gets, and slow': '最高の品質で、遅い',
    'Size': 'サイズ',
    'Usual': '通常',
    'Large': '大',
    'From 128 to 512 pixels, by quality': '品質に応じて128～512ピクセル',
    '1024 pixels at any quality: the network goes over the event again, tile by tile, for finer edges and billows. '
    'Takes minutes':
        'どの品質でも1024ピクセル。ネットワークがイベントをタイルごとにもう一度処理し、縁と渦を細かくする。数分かかる',
    'How large the pictures of the element are': 'エレメントの画像の大きさ',

    # Blockout
    'Time': '時刻',
    'The light, the air and the tone': '光、空気、トーン',
    'Dawn': '夜明け',
    'Noon Haze': '真昼のかすみ',
    'Overcast': '曇天',
    'Dusk': '夕暮れ',
    'Night': '夜',
    'A low sun in ground mist': '低い太陽と地面のもや',
    'A high white sun in dusty air': '埃っぽい空気の中の、高く白い太陽',
    'Soft grey light without a sun': '太陽のない、柔らかな灰色の光',
    'The sun goes down, and shadows are blue': '日が沈み、影は青い',
    'Moonlight and cold mist': '月光と冷たいもや',
    'Heading': '方位',
    'Where the sun stands: degrees to the right of where the camera looks at the first frame; 180 is behind it':
        '太陽の位置: 最初のフレームでカメラの向きから右への角度。180は真後ろ',
    'How much higher the sun stands than this time of day has it, in degrees': '太陽をこの時刻よりどれだけ高くするか（度）',
    'Sun': '太陽',
    'How strong the sun is, of what this time of day has': '太陽の強さ。この時刻の強さに対する割合',
    'How thick the air is, of what this time of day has': '空気の濃さ。この時刻の濃さに対する割合',
    'Occlusion': '遮蔽',
    'How dark corners and contacts are': '隅や接触部の暗さ',
    'Radius': '半径',
    'How far corners darken, in units of the scene. 0: by the depth of the first frame':
        '隅が暗くなる距離（シーンの単位）。0: 最初のフレームの深度から決めます',
    'Plate': 'プレート',
    'How much of the plate\'s own light and colour stays; at 0 all surfaces are the same grey':
        'プレート自身の光と色を残す割合。0ではすべての面が同じ灰色になります',
    'Sky': '空',
    'Painted': '手描き',
    'The sky of the time of day': 'この時刻の空',
    'What the plate shows where nothing was hit': '何もない所にプレートが写すもの',
    'What stands behind everything': 'すべての背後にあるもの',
    'Exposure': '露出',
    'Brighter or darker, in stops': '明るく、または暗く（段）',
    'Contrast': 'コントラスト',
    'Contrast about mid grey, of what this time of day has': '中間の灰色を中心としたコントラスト。この時刻に対する割合',
    'Warmth': '暖かさ',
    'Cooler below 0, warmer above': '負で冷たく、正で暖かく',
    'Bloom': 'ブルーム',
    'How much bright places glow into their surroundings': '明るい所が周囲ににじむ量',
    'Vignette': '周辺減光',
    'How much darker the corners of the frame are': '画面の隅が暗くなる量',

    # Clean plate
    'Grow': '拡張',
    'Pixels by which the matte is grown before it is filled': '埋める前にマットを広げるピクセル数',
    'Feather': 'ぼかし幅',
    'Pixels over which the patch fades into the plate around it': 'パッチが周囲のプレートに溶け込むピクセル数',
    'Holes': '穴',
    'Fill': '埋める',
    'Leave': '残す',
    'Filled smoothly from around them': '周囲から滑らかに埋めます',
    'Left open, so that the plate shows through': '開けたままにし、プレートが見えます',
    'What becomes of the pixels that no frame of the shot sees': 'ショットのどのフレームにも写らないピクセルの扱い',
    'Match': '光を合わせる',
    'Bring the patch to the light of the plate around it, where the light changes during the shot':
        'ショットの途中で光が変わる所で、パッチを周囲のプレートの光に合わせます',

    # Diffusion
    'Prompt': 'プロンプト',
    'What is to be seen, in words': '何が見えるべきかを言葉で',
    'Negative': 'ネガティブ',
    'Negative prompt: what is not to be seen, in words': 'ネガティブプロンプト: 見えてはいけないものを言葉で',
    'Reference': '参照画像',
    'A picture of the look: an approved key frame, or a painting': 'ルックの画像: 承認されたキーフレームや絵',
    'A picture of what is to stand there': 'そこにあるべきものの画像',
    'A picture of the look: best, one frame of the shot that an image model made':
        'ルックの画像: 画像モデルで作ったショットの1フレームが最良です',
    'Strength': '強さ',
    'How much is made anew: little keeps the plate\'s light and colour, at 1 nothing of it stays':
        '新しく作る割合: 小さいとプレートの光と色を保ち、1では何も残りません',
    'Control': '拘束',
    'Structure': '構造',
    'Depth Control': '深度の拘束',
    'Normal Control': '法線の拘束',
    'How firmly {0} holds the picture': '{0}が画像をどれだけ強く保つか',
    'depth': '深度',
    'normals': '法線',
    'the geometry': '形状',
    'the geometry of what is replaced': '置き換えるものの形状',
    'what is around it': 'その周囲',
    'what is around it, and the geometry of what is replaced,': '周囲と、置き換えるものの形状',
    'How firmly the geometry holds the picture': '形状が画像をどれだけ強く保つか',
    'How firmly the geometry of what is replaced holds the picture': '置き換えるものの形状が画像をどれだけ強く保つか',
    'How firmly what is around it holds the picture': '周囲が画像をどれだけ強く保つか',
    'How firmly what is around it, and the geometry of what is replaced, holds the picture':
        '周囲と、置き換えるものの形状が画像をどれだけ強く保つか',
    'Guidance': 'ガイダンス',
    'How literally the prompt is taken. At 1 the negative prompt does nothing, and a step takes half the time':
        'プロンプトにどれだけ忠実に従うか。1ではネガティブプロンプトは働かず、1ステップの時間が半分になります',
    'Steps': 'ステップ',
    'Denoising steps, of which a lower strength does fewer': 'ノイズ除去のステップ数。強さが低いと実際の数は減ります',
    'Coherence': '一貫性',
    'How frames are kept together': 'フレーム同士をどう揃えるか',
    'Flow': 'フロー',
    'Carried': '引き継ぎ',
    'Every frame by itself, from noise that stands on the surfaces': '各フレームを個別に、面に貼り付いたノイズから',
    'Each frame goes on from the one before, moved with the surfaces, and only what is new is made. For what stays on '
    'its surface': '各フレームは面と共に動かした前のフレームから続き、新しい所だけを作ります。面に留まるもの向き',
    'Key frames, and what is between made by Wan 2.1 VACE, which sees many frames at once: shadows and reflections may '
    'move as they like. Needs the weights of both':
        'キーフレームを作り、その間を多くのフレームを同時に見るWan 2.1 VACEで作ります: 影や反射も自由に動けます。両方の重みが必要です',
    'Curve': 'カーブ',
    'Display': 'ディスプレイ',
    'Log': 'ログ',
    'As a display shows it: what models know best. Nothing is brighter than 8':
        'ディスプレイの見え方。モデルが最も得意です。8より明るいものはありません',
    'A log curve that keeps highlights for grading. Models know it less well':
        'グレーディングのためにハイライトを残すログカーブ。モデルはあまり得意ではありません',
    'What of the light a model is shown, and what comes back': 'モデルに見せる光と、戻ってくる光',
    'Pixels by which the matte is grown': 'マットを広げるピクセル数',
    'Pixels over which the patch fades into the plate around the grown matte':
        '広げたマットの周囲で、パッチがプレートに溶け込むピクセル数',
    'Context': '周辺',
    'Pixels of the plate around the matte that the model sees': 'モデルに見せる、マットの周囲のプレートのピクセル数',
    'Bring the patch to the light of the plate, as measured along its edge': '縁に沿って測ったプレートの光にパッチを合わせます',
}
