"""Stable Diffusion XL, held by depth and normals through a ControlNet: the one that fits 8 GB, and the best known.

Of pipelines this takes image to image alone: outside a matte the adapter keeps the picture, by the same rule as the
inpainting pipeline, but with noise that is carried.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..diffusers_model import LIBRARIES, Pipeline, diffusers_model
from ..model import Download, Makes, Model
from ..shot import Pass
from . import diffusion_controls as control
from .diffusion_controls import PatchEdges
from .wan_vace import with_final

MODES = [1, 4]          # the union's numbers of depth and normals, in the order in which they are shown


@dataclass(frozen=True, slots=True)
class LookControls:
    prompt: str = control.prompt()
    negative_prompt: str = control.negative_prompt()
    strength: float = control.strength(0.8)
    hold: float = control.hold(1.0, 'the geometry')
    guidance: float = control.guidance(6.0)
    steps: int = control.steps(25)
    coherence: str = control.coherence('standard')
    curve: str = control.curve()


@dataclass(frozen=True, slots=True)
class PatchControls(PatchEdges):
    prompt: str = control.prompt()
    negative_prompt: str = control.negative_prompt()
    strength: float = control.strength(1.0)
    hold: float = control.hold(0.0, 'the geometry of what is replaced')
    guidance: float = control.guidance(6.0)
    steps: int = control.steps(25)
    coherence: str = control.coherence('draft')


def open_pipeline(folders: Sequence[Path], dtype: Any) -> Any:
    from diffusers import ControlNetUnionModel, StableDiffusionXLControlNetUnionImg2ImgPipeline
    base, controlnet = folders
    how = {'dtype': dtype, 'local_files_only': True, 'use_safetensors': True}
    return StableDiffusionXLControlNetUnionImg2ImgPipeline.from_pretrained(
        base, variant='fp16', controlnet=ControlNetUnionModel.from_pretrained(controlnet, **how),
        add_watermarker=False, **how)


def constants(pipe: Any, controls: LookControls | PatchControls) -> dict:
    names = 'prompt_embeds', 'negative_prompt_embeds', 'pooled_prompt_embeds', 'negative_pooled_prompt_embeds'
    made = pipe.encode_prompt(controls.prompt, negative_prompt=controls.negative_prompt,
                              do_classifier_free_guidance=controls.guidance > 1)
    return {name: value for name, value in zip(names, made) if value is not None}


def arguments(pipe: Any, inputs: Any, controls: LookControls | PatchControls) -> dict:
    from ..diffusers_call import steps_left
    # Half a step more than are left, because the pipeline rounds down.
    strength = min(1.0, (steps_left(controls) + 0.5) / controls.steps)
    return {'image': inputs.picture, 'control_image': list(inputs.shown), 'control_mode': MODES[:len(inputs.shown)],
            'controlnet_conditioning_scale': controls.hold, 'strength': strength,
            'num_inference_steps': controls.steps, 'guidance_scale': controls.guidance}


def schedule(pipe: Any, inputs: Any, controls: LookControls | PatchControls) -> Any:
    from ..diffusers_call import euler_schedule
    return euler_schedule(pipe, controls)


PIPELINE = Pipeline(open_pipeline, constants, arguments, schedule, channels=4, cell=8, multiple=32, area=1024 * 1024,
                    shown=(Pass.DEPTH, Pass.NORMAL), batch=2)
# Of one control the union scales what it adds, and at 0 adds nothing; of two it only scales the pictures that it sees.
PATCH_PIPELINE = replace(PIPELINE, shown=(Pass.DEPTH,))
COMMON = {
    'downloads': (
        Download('stabilityai/stable-diffusion-xl-base-1.0', 6.9, 'OpenRAIL++-M', commercial=True, variant='fp16',
                 revision='462165984030d82259a11f4367a4eed129e94a7b',
                 patterns=('model_index.json', 'scheduler/*', 'text_encoder/*', 'text_encoder_2/*', 'tokenizer/*',
                           'tokenizer_2/*', 'unet/*', 'vae/*')),
        Download('xinsir/controlnet-union-sdxl-1.0', 2.5, 'Apache-2.0', commercial=True,
                 revision='801a4a3fa3d4c936f4feea95b98607bc6726f80c',
                 patterns=('config.json', 'diffusion_pytorch_model.safetensors')),
    ),
    'libraries': LIBRARIES, 'memory_gb': 14.0, 'offloaded_gb': 4.0, 'step_teraflops': 18.0,
}
LOOK = with_final(Model(
    name='sdxl_look', label='SDXL', makes=Makes.LOOK, controls=LookControls,
    load=diffusers_model(PIPELINE, Makes.LOOK),
    needs=(Pass.COMBINED, Pass.DEPTH, Pass.NORMAL, Pass.VECTOR), **COMMON,
    description='Any look from a prompt, held by depth and normals'), PIPELINE)
PATCH = with_final(Model(
    name='sdxl_patch', label='SDXL', makes=Makes.PATCH, controls=PatchControls,
    load=diffusers_model(PATCH_PIPELINE, Makes.PATCH),
    needs=(Pass.COMBINED, Pass.DEPTH, Pass.VECTOR), **COMMON,
    description='What the matte covers, from a prompt'), PATCH_PIPELINE)
