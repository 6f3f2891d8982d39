import bpy

controls = bpy.context.scene.second_unit.controls_element

controls.kind = 'dust'
controls.speed = 0.5
controls.emission = 0.0
controls.density = 1.3
controls.buoyancy = 0.8
controls.expansion = 1.0
controls.wind = 0.1
controls.glow = 0.0
controls.detail = 0.8
controls.painted = 0.6
controls.debris = 0.5
controls.chunk_size = 0.5
