import bpy

controls = bpy.context.scene.second_unit.controls_element

controls.kind = 'fireball'
controls.speed = 1.5
controls.emission = 0.0
controls.density = 1.5
controls.buoyancy = 1.2
controls.expansion = 1.3
controls.wind = 0.0
controls.glow = 1.0
controls.detail = 0.8
controls.painted = 0.6
controls.debris = 0.3
controls.chunk_size = 0.7
