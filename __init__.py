"""Second Unit: a generative second unit inside Blender.

Nothing of Blender or of this package is imported here: pytest, which imports the root of a checkout by
itself, and `extension build` both read this file outside Blender.
"""


def register():
    from . import addon
    addon.register()


def unregister():
    from . import addon
    addon.unregister()
