import bpy

controls = bpy.context.scene.second_unit.controls_blockout

controls.time = 'dawn'
controls.heading = 10.0
controls.height = 0.0
controls.sun = 0.8
controls.mist = 2.5
controls.occlusion = 1.0
controls.radius = 0.0
controls.plate = 0.6
controls.sky = 'painted'
controls.exposure = 0.0
controls.contrast = 0.9
controls.warmth = 0.0
controls.bloom = 0.2
controls.vignette = 0.0
