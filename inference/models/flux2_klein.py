"""FLUX.2 klein, of 4 billion weights: it is shown the plate and, if there is one, a reference picture.

One pipeline serves both verbs, that for inpainting, which unlike the plain one takes tensors. It is given a mask of
everything: the adapter keeps what is to be kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..diffusers_model import LIBRARIES, Pipeline, diffusers_model
from ..model import Download, Makes, Model
from ..shot import Pass
from . import diffusion_controls as control
from .diffusion_controls import PatchEdges
from .wan_vace import with_final

MULTIPLE = 16
AREA = 1000 * 1000      # with its padding within a mebipixel, beyond which the pipeline would make the picture smaller


@dataclass(frozen=True, slots=True)
class LookControls:
    prompt: str = control.prompt()
    reference: str = control.reference('A picture of the look: an approved key frame, or a painting')
    strength: float = control.strength(1.0)
    steps: int = control.steps(4)
    coherence: str = control.coherence('standard')
    curve: str = control.curve()


@dataclass(frozen=True, slots=True)
class PatchControls(PatchEdges):
    prompt: str = control.prompt()
    reference: str = control.reference('A picture of what is to stand there')
    strength: float = control.strength(1.0)
    steps: int = control.steps(4)
    coherence: str = control.coherence('draft')


def open_pipeline(folders: Sequence[Path], dtype: Any) -> Any:
    from diffusers import Flux2KleinInpaintPipeline
    return Flux2KleinInpaintPipeline.from_pretrained(folders[0], dtype=dtype, local_files_only=True,
                                                     use_safetensors=True)


def constants(pipe: Any, controls: LookControls | PatchControls) -> dict:
    from ..diffusers_inputs import reference_tensor
    made = {'prompt_embeds': pipe.encode_prompt(controls.prompt)[0]}
    if controls.reference:
        made['image_reference'] = reference_tensor(controls.reference, AREA, MULTIPLE)
    return made


def arguments(pipe: Any, inputs: Any, controls: LookControls | PatchControls) -> dict:
    from ..diffusers_call import flow_sigmas
    rows, columns = inputs.picture.shape[2:]
    # It is distilled and has no guidance. Strength is in the sigmas and in what it starts from.
    return {'image': inputs.picture, 'mask_image': inputs.picture.new_ones(len(inputs.picture), 1, rows, columns),
            'sigmas': flow_sigmas(controls), 'num_inference_steps': controls.steps, 'strength': 1.0,
            'guidance_scale': 1.0, 'height': rows, 'width': columns}


def schedule(pipe: Any, inputs: Any, controls: LookControls | PatchControls) -> Any:
    from diffusers.pipelines.flux2.pipeline_flux2_klein_inpaint import compute_empirical_mu

    from ..diffusers_call import flow_schedule
    rows, columns = inputs.noise.shape[2:]
    return flow_schedule(pipe, controls, compute_empirical_mu(image_seq_len=rows * columns, num_steps=controls.steps))


PIPELINE = Pipeline(open_pipeline, constants, arguments, schedule, channels=128, cell=16, multiple=MULTIPLE, area=AREA)
COMMON = {
    'downloads': (
        Download('black-forest-labs/FLUX.2-klein-4B', 16.0, 'Apache-2.0', commercial=True,
                 revision='e7b7dc27f91deacad38e78976d1f2b499d76a294',
                 patterns=('model_index.json', 'scheduler/*', 'text_encoder/*', 'tokenizer/*', 'transformer/*',
                           'vae/*')),
    ),
    'libraries': LIBRARIES, 'memory_gb': 21.0, 'offloaded_gb': 4.0, 'step_teraflops': 75.0,
}
LOOK = with_final(Model(
    name='flux2_klein_look', label='FLUX.2 klein 4B', makes=Makes.LOOK, controls=LookControls,
    load=diffusers_model(PIPELINE, Makes.LOOK), needs=(Pass.COMBINED, Pass.DEPTH, Pass.VECTOR), **COMMON,
    description='The look of a reference picture, or of a prompt, in four steps'), PIPELINE)
PATCH = with_final(Model(
    name='flux2_klein_patch', label='FLUX.2 klein 4B', makes=Makes.PATCH, controls=PatchControls,
    load=diffusers_model(PIPELINE, Makes.PATCH), needs=(Pass.COMBINED,), **COMMON,
    description='What the matte covers, from a prompt and a reference picture; footage too'), PIPELINE)
