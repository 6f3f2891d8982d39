import bpy

controls = bpy.context.scene.second_unit.controls_element

controls.kind = 'mist'
controls.speed = 0.5
controls.emission = 600.0
controls.density = 0.6
controls.buoyancy = 0.6
controls.expansion = 0.8
controls.wind = 0.1
controls.glow = 0.0
controls.detail = 0.3
controls.painted = 0.6
controls.debris = 0.0
controls.chunk_size = 1.0
