import bpy

controls = bpy.context.scene.second_unit.controls_blockout

controls.time = 'night'
controls.heading = -50.0
controls.height = 0.0
controls.sun = 1.3
controls.mist = 0.6
controls.occlusion = 1.0
controls.radius = 0.0
controls.plate = 0.6
controls.sky = 'painted'
controls.exposure = 0.7
controls.contrast = 1.0
controls.warmth = -0.2
controls.bloom = 0.0
controls.vignette = 0.3
