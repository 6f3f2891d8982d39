import bpy

controls = bpy.context.scene.second_unit.controls_element

controls.kind = 'plume'
controls.speed = 1.2
controls.emission = 600.0
controls.density = 0.7
controls.buoyancy = 1.3
controls.expansion = 0.6
controls.wind = 0.2
controls.glow = 0.0
controls.detail = 0.5
controls.painted = 0.6
controls.debris = 0.0
controls.chunk_size = 1.0
