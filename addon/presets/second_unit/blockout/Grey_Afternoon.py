import bpy

controls = bpy.context.scene.second_unit.controls_blockout

controls.time = 'overcast'
controls.heading = 20.0
controls.height = 0.0
controls.sun = 1.0
controls.mist = 0.6
controls.occlusion = 1.2
controls.radius = 0.0
controls.plate = 0.6
controls.sky = 'painted'
controls.exposure = 0.0
controls.contrast = 0.9
controls.warmth = -0.1
controls.bloom = 0.0
controls.vignette = 0.0
