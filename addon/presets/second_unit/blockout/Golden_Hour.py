import bpy

controls = bpy.context.scene.second_unit.controls_blockout

controls.time = 'dusk'
controls.heading = 40.0
controls.height = 6.0
controls.sun = 1.2
controls.mist = 0.7
controls.occlusion = 1.0
controls.radius = 0.0
controls.plate = 0.6
controls.sky = 'painted'
controls.exposure = 0.0
controls.contrast = 1.0
controls.warmth = 0.2
controls.bloom = 0.15
controls.vignette = 0.15
