"""The models and what an artist directs of them in Simplified Chinese. Names of models that are names stay as they are."""

from __future__ import annotations

MODELS = {
    'Element (embedded)': '元素（内置）',
    'Simulated element': '模拟元素',
    'Blockout': '灰模',
    'Clean plate': '干净底板',
    'SDXL': 'SDXL',
    'Z-Image Turbo': 'Z-Image Turbo',
    'FLUX.2 klein 4B': 'FLUX.2 klein 4B',
    'Wan 2.1 VACE 1.3B': 'Wan 2.1 VACE 1.3B',
    'Dust, plume, fireball and mist from a model of 10 MB that this project trained on its own simulations':
        '尘土、烟柱、火球和雾，由本项目用自己的模拟数据训练的 10 MB 模型生成',
    'Dust, plume, fireball and mist from a solver: slower than the embedded model and truer. The emitter moves with '
    'the anchor, and the camera may move around it':
        '尘土、烟柱、火球和雾，由解算器生成：比内置模型慢，但更真实。发射源随锚定物移动，摄像机可以绕着它移动',
    'Light, mist and tone of a time of day on a grey-box shot, from its depth and normals. Needs no download and does '
    'not flicker':
        '根据深度和法向，为灰模镜头加上某个时刻的光照、雾气和影调。无需下载，不会闪烁',
    'What the matte covers is taken away, and filled with what other frames of the shot see behind it, by depth and '
    'cameras. Needs no download; what no frame sees is marked':
        '去除蒙版覆盖的内容，并依据深度和摄像机，用镜头其他帧中看到的背后画面填补。无需下载；任何帧都看不到的部分会被标记',
    'The look of a reference picture, or of a prompt, in four steps': '以四步实现参照图像或提示词的风格',
    'What the matte covers, from a prompt and a reference picture; footage too':
        '由提示词和参照图像生成蒙版覆盖的内容；也可用于素材',
    'Any look from a prompt, held by depth and normals': '由提示词得到任意风格，以深度和法向保持形态',
    'What the matte covers, from a prompt': '由提示词生成蒙版覆盖的内容',
    'The look of a whole shot, from a prompt and a key frame, held by depth':
        '由提示词和一个关键帧得到整个镜头的风格，以深度保持形态',
    'What the matte covers, through a whole shot; footage too': '在整个镜头中生成蒙版覆盖的内容；也可用于素材',
    'Any look from a prompt in eight steps, held by depth': '以八步由提示词得到任意风格，以深度保持形态',
    'What the matte covers, from a prompt in eight steps': '以八步由提示词生成蒙版覆盖的内容',

    # Element
    'Kind': '种类',
    'What happens': '发生什么',
    'Dust': '尘土',
    'Plume': '烟柱',
    'Fireball': '火球',
    'Mist': '雾',
    'What a collapse throws up: spreads low over the ground, and thins': '坍塌扬起的尘土：贴着地面扩散，逐渐变薄',
    'Smoke that keeps rising from what burns': '从燃烧物上不断升起的烟',
    'An explosion: fire that rolls up and turns to smoke': '爆炸：翻滚上升并化为烟的火焰',
    'Fog that creeps over the ground, and hardly rises': '贴着地面蔓延、几乎不上升的雾',
    'Speed': '速率',
    'How fast it happens: at 1, a collapse has thrown up its dust and spread it in four seconds':
        '发生的快慢：为 1 时，坍塌会在四秒内扬起尘土并扩散开来',
    'Emission': '发射时长',
    'How long something comes out of the anchor. 0: as long as this kind does by itself':
        '锚定物持续发射的时长。0：此种类自身的时长',
    'Density': '密度',
    'How thick the element is': '元素的浓度',
    'Buoyancy': '浮力',
    'How strongly what is hot rises, of what this kind does by itself': '热的部分上升的强度，相对于此种类自身的强度',
    'Expansion': '膨胀',
    'How strongly it is pushed out of the anchor, of what this kind does by itself':
        '从锚定物向外推出的强度，相对于此种类自身的强度',
    'Wind': '风力',
    'Wind across the picture: to the right above 0, to the left below': '横穿画面的风：大于 0 向右，小于 0 向左',
    'Glow': '辉光',
    'Exposure of what is hot, in stops': '热的部分的曝光度，以档为单位',
    'Debris': '碎片',
    'Debris Size': '碎片大小',
    'How many chunks a collapse or an explosion throws; smoke and mist have none':
        '坍塌或爆炸抛出的碎片数量；烟和雾没有碎片',
    'How large the chunks of debris are; at 1, up to a tenth of the anchor\'s height':
        '碎片的大小；为 1 时，最大为锚定物高度的十分之一',
    'Detail': '细节',
    'Fine turbulence added to what the network makes, and carried along by its motion':
        '在网络生成的结果上添加的细小紊流，并随其运动而移动',
    'Quality': '品质',
    'How much work goes into a take': '在一个镜次上投入多少计算',
    'Draft': '草稿',
    'Standard': '标准',
    'High': '高',
    'Final': '最终',
    'Quick, for timing and place': '快速，用于确定时机和位置',
    'For most shots': '适合大多数镜头',
    'As good as it gets, and slow': '品质最佳，但较慢',
    'Size': '尺寸',
    'Usual': '常规',
    'Large': '大',
    'From 128 to 512 pixels, by quality': '128 到 512 像素，取决于品质',
    '1024 pixels at any quality: the network goes over the event again, tile by tile, for finer edges and billows. '
    'Takes minutes':
        '任何品质下均为 1024 像素：网络逐块再次处理整个事件，使边缘和翻卷更细腻。需要数分钟',
    'How large the pictures of the element are': '元素图像的大小',

    # Blockout
    'Time': '时间',
    'The light, the air and the tone': '光照、空气和影调',
    'Dawn': '黎明',
    'Noon Haze': '正午薄霾',
    'Overcast': '阴天',
    'Dusk': '黄昏',
    'Night': '夜晚',
    'A low sun in ground mist': '地面雾气中的低矮太阳',
    'A high white sun in dusty air': '尘土弥漫的空气中高悬的白色太阳',
    'Soft grey light without a sun': '没有太阳的柔和灰光',
    'The sun goes down, and shadows are blue': '太阳西沉，阴影呈蓝色',
    'Moonlight and cold mist': '月光与冷雾',
    'Heading': '方位',
    'Where the sun stands: degrees to the right of where the camera looks at the first frame; 180 is behind it':
        '太阳的方位：从摄像机在第一帧的朝向向右的度数；180 为摄像机后方',
    'How much higher the sun stands than this time of day has it, in degrees': '太阳比此时刻的位置高出多少度',
    'Sun': '日光',
    'How strong the sun is, of what this time of day has': '日光的强度，相对于此时刻的强度',
    'How thick the air is, of what this time of day has': '空气的浓度，相对于此时刻的浓度',
    'Occlusion': '遮挡',
    'How dark corners and contacts are': '角落和接触处有多暗',
    'Radius': '半径',
    'How far corners darken, in units of the scene. 0: by the depth of the first frame':
        '角落变暗的范围，以场景单位计。0：由第一帧的深度决定',
    'Plate': '底板',
    'How much of the plate\'s own light and colour stays; at 0 all surfaces are the same grey':
        '保留多少底板自身的光照和颜色；为 0 时所有表面都是同样的灰色',
    'Sky': '天空',
    'Painted': '绘制',
    'The sky of the time of day': '此时刻的天空',
    'What the plate shows where nothing was hit': '在没有物体的地方显示底板的内容',
    'What stands behind everything': '一切物体背后的内容',
    'Exposure': '曝光度',
    'Brighter or darker, in stops': '更亮或更暗，以档为单位',
    'Contrast': '对比度',
    'Contrast about mid grey, of what this time of day has': '以中灰为中心的对比度，相对于此时刻的对比度',
    'Warmth': '冷暖',
    'Cooler below 0, warmer above': '小于 0 偏冷，大于 0 偏暖',
    'Bloom': '辉光',
    'How much bright places glow into their surroundings': '明亮处向周围溢光的程度',
    'Vignette': '暗角',
    'How much darker the corners of the frame are': '画面四角变暗的程度',

    # Clean plate
    'Grow': '扩展',
    'Pixels by which the matte is grown before it is filled': '填补之前蒙版向外扩展的像素数',
    'Feather': '羽化',
    'Pixels over which the patch fades into the plate around it': '修补向周围底板过渡的像素数',
    'Holes': '孔洞',
    'Fill': '填充',
    'Leave': '保留',
    'Filled smoothly from around them': '由周围平滑填充',
    'Left open, so that the plate shows through': '保持空缺，透出底板',
    'What becomes of the pixels that no frame of the shot sees': '如何处理镜头中任何帧都看不到的像素',
    'Match': '匹配',
    'Bring the patch to the light of the plate around it, where the light changes during the shot':
        '当光照在镜头中变化时，使修补与周围底板的光照一致',

    # Diffusion
    'Prompt': '提示词',
    'What is to be seen, in words': '用文字描述应该看到的内容',
    'Negative': '负向',
    'Negative prompt: what is not to be seen, in words': '负向提示词：用文字描述不应看到的内容',
    'Reference': '参照',
    'A picture of the look: an approved key frame, or a painting': '体现风格的图像：已批准的关键帧，或一幅绘画',
    'A picture of what is to stand there': '该处应有内容的图像',
    'A picture of the look: best, one frame of the shot that an image model made':
        '体现风格的图像：最好是由图像模型制作的镜头中的一帧',
    'Strength': '强度',
    'How much is made anew: little keeps the plate\'s light and colour, at 1 nothing of it stays':
        '重新生成的程度：较小时保留底板的光照和颜色，为 1 时完全不保留',
    'Control': '控制',
    'Structure': '结构',
    'Depth Control': '深度控制',
    'Normal Control': '法向控制',
    'How firmly {0} holds the picture': '{0}对画面的约束强度',
    'depth': '深度',
    'normals': '法向',
    'the geometry': '几何形状',
    'the geometry of what is replaced': '被替换内容的几何形状',
    'what is around it': '周围内容',
    'what is around it, and the geometry of what is replaced,': '周围内容与被替换内容的几何形状',
    'How firmly the geometry holds the picture': '几何形状对画面的约束强度',
    'How firmly the geometry of what is replaced holds the picture': '被替换内容的几何形状对画面的约束强度',
    'How firmly what is around it holds the picture': '周围内容对画面的约束强度',
    'How firmly what is around it, and the geometry of what is replaced, holds the picture':
        '周围内容与被替换内容的几何形状对画面的约束强度',
    'Guidance': '引导',
    'How literally the prompt is taken. At 1 the negative prompt does nothing, and a step takes half the time':
        '遵循提示词的程度。为 1 时负向提示词不起作用，每步所需时间减半',
    'Steps': '步数',
    'Denoising steps, of which a lower strength does fewer': '降噪步数，强度较低时实际步数更少',
    'Coherence': '连贯性',
    'How frames are kept together': '如何保持各帧之间的一致',
    'Flow': '流动',
    'Carried': '延续',
    'Every frame by itself, from noise that stands on the surfaces': '每帧单独生成，使用附着在表面上的噪波',
    'Each frame goes on from the one before, moved with the surfaces, and only what is new is made. For what stays on '
    'its surface': '每帧从随表面移动的前一帧延续，只生成新出现的部分。适合留在表面上的内容',
    'Key frames, and what is between made by Wan 2.1 VACE, which sees many frames at once: shadows and reflections may '
    'move as they like. Needs the weights of both':
        '先生成关键帧，中间由能同时看到多帧的 Wan 2.1 VACE 生成：阴影和反射可以自由移动。需要两个模型的权重',
    'Curve': '曲线',
    'Display': '显示',
    'Log': '对数',
    'As a display shows it: what models know best. Nothing is brighter than 8':
        '如显示器所示：模型最熟悉的方式。不会有亮于 8 的内容',
    'A log curve that keeps highlights for grading. Models know it less well':
        '为调色保留高光的对数曲线。模型对它不太熟悉',
    'What of the light a model is shown, and what comes back': '模型能看到哪些光，以及返回哪些光',
    'Pixels by which the matte is grown': '蒙版向外扩展的像素数',
    'Pixels over which the patch fades into the plate around the grown matte':
        '修补在扩展后的蒙版周围向底板过渡的像素数',
    'Context': '周边',
    'Pixels of the plate around the matte that the model sees': '模型能看到的蒙版周围底板的像素数',
    'Bring the patch to the light of the plate, as measured along its edge': '沿边缘测量底板的光照，使修补与之一致',
}
