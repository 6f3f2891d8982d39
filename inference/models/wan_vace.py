"""Wan 2.1 VACE, of 1.3 billion weights: whole shots in windows of 81 frames, held by depth, or with a matte filled.

Frames hold together because the network sees them at once; the last nine of a window are the first of the next. Its
noise is not carried by the scene: it was not made for that, and has no need of it. For the look of a shot, make one
frame with an image model and give that as its reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..diffusers_model import LIBRARIES, Between, Pipeline, diffusers_model, final_model
from ..model import Download, Makes, Model, usual_steps
from ..shot import Pass
from . import diffusion_controls as control
from .diffusion_controls import PatchEdges

WINDOW, OVERLAP = 81, 9
EMPTY = 0.5             # the grey that stands for what it is to fill


@dataclass(frozen=True, slots=True)
class LookControls:
    prompt: str = control.prompt()
    negative_prompt: str = control.negative_prompt()
    reference: str = control.reference('A picture of the look: best, one frame of the shot that an image model made')
    hold: float = control.hold(1.0, 'the geometry')
    guidance: float = control.guidance(5.0)
    steps: int = control.steps(30)
    curve: str = control.curve()


@dataclass(frozen=True, slots=True)
class PatchControls(PatchEdges):
    prompt: str = control.prompt()
    negative_prompt: str = control.negative_prompt()
    reference: str = control.reference('A picture of what is to stand there')
    hold: float = control.hold(1.0, 'what is around it')
    guidance: float = control.guidance(5.0)
    steps: int = control.steps(30)


def open_pipeline(folders: Sequence[Path], dtype: Any) -> Any:
    import torch
    from diffusers import AutoencoderKLWan, WanVACEPipeline
    how = {'local_files_only': True, 'use_safetensors': True}
    vae = AutoencoderKLWan.from_pretrained(folders[0], subfolder='vae', dtype=torch.float32, **how)
    return WanVACEPipeline.from_pretrained(folders[0], vae=vae, dtype=dtype, **how)


def constants(pipe: Any, controls: LookControls | PatchControls) -> dict:
    from ..diffusers_inputs import reference_picture
    names = 'prompt_embeds', 'negative_prompt_embeds'
    made = dict(zip(names, pipe.encode_prompt(controls.prompt, controls.negative_prompt, controls.guidance > 1)))
    return made | {'reference_images': [reference_picture(controls.reference)] if controls.reference else None}


def look_arguments(pipe: Any, inputs: Any, controls: LookControls) -> dict:
    return arguments(inputs, controls, inputs.shown[0])


def patch_arguments(pipe: Any, inputs: Any, controls: PatchControls) -> dict:
    return arguments(inputs, controls, EMPTY)


def arguments(inputs: Any, controls: LookControls | PatchControls, inside: Any) -> dict:
    """`inside`: what it is shown where it is to generate."""
    frames, _, rows, columns = inputs.picture.shape
    video = inputs.mask * inside + (1 - inputs.mask) * inputs.picture
    return {'video': video[None], 'mask': inputs.mask[None], 'conditioning_scale': controls.hold, 'height': rows,
            'width': columns, 'num_frames': frames, 'num_inference_steps': controls.steps,
            'guidance_scale': controls.guidance}


PIPELINE = Pipeline(open_pipeline, constants, look_arguments, None, channels=16, cell=8, multiple=16, area=832 * 480,
                    shown=(Pass.DEPTH,), window=WINDOW, overlap=OVERLAP, stride=4)
PATCH_PIPELINE = replace(PIPELINE, arguments=patch_arguments, shown=())
COMMON = {
    'downloads': (
        Download('Wan-AI/Wan2.1-VACE-1.3B-diffusers', 19.0, 'Apache-2.0', commercial=True,
                 revision='ec4d2cb062b548996b179d493fdd05340de702a1',
                 patterns=('model_index.json', 'scheduler/*', 'text_encoder/*', 'tokenizer/*', 'transformer/*',
                           'vae/*')),
    ),
    'libraries': (*LIBRARIES, 'ftfy'), 'memory_gb': 23.0, 'offloaded_gb': 6.0, 'step_teraflops': 10.5,
    'window': WINDOW, 'overlap': OVERLAP,
}
LOOK = Model(name='wan_vace_look', label='Wan 2.1 VACE 1.3B', makes=Makes.LOOK, controls=LookControls,
             load=diffusers_model(PIPELINE, Makes.LOOK), needs=(Pass.COMBINED, Pass.DEPTH), **COMMON,
             description='The look of a whole shot, from a prompt and a key frame, held by depth')
PATCH = Model(name='wan_vace_patch', label='Wan 2.1 VACE 1.3B', makes=Makes.PATCH, controls=PatchControls,
              load=diffusers_model(PATCH_PIPELINE, Makes.PATCH), needs=(Pass.COMBINED,), **COMMON,
              description='What the matte covers, through a whole shot; footage too')


def between_looks(controls: Any) -> LookControls:
    """What an image card's controls ask of this one for 'final', as far as it is the same for both."""
    return LookControls(prompt=controls.prompt, negative_prompt=getattr(controls, 'negative_prompt', ''))


def between_patches(controls: Any) -> PatchControls:
    return PatchControls(prompt=controls.prompt, negative_prompt=getattr(controls, 'negative_prompt', ''))


BETWEEN = {Makes.LOOK: (LOOK, Between(PIPELINE, between_looks)),
           Makes.PATCH: (PATCH, Between(PATCH_PIPELINE, between_patches))}


def with_final(image: Model, pipeline: Pipeline) -> Model:
    """An image card for which this one makes what is between key frames, at the coherence 'final'."""
    video, between = BETWEEN[image.makes]
    # Per frame: a share of a key frame, where no more of them are needed, and one of the video.
    work = image.step_teraflops / between.every + video.step_teraflops * usual_steps(video) / usual_steps(image)
    return replace(image, final=replace(
        image, label=f'{image.label}, Final', step_teraflops=work, downloads=(*image.downloads, *video.downloads),
        libraries=tuple(dict.fromkeys((*image.libraries, *video.libraries))),
        needs=tuple(dict.fromkeys((*image.needs, *video.needs, Pass.DEPTH, Pass.VECTOR))),
        memory_gb=max(image.memory_gb, video.memory_gb), offloaded_gb=max(image.offloaded_gb, video.offloaded_gb),
        window=video.window, overlap=video.overlap,
        load=final_model(pipeline, between, image.makes, len(image.downloads))))
