"""Z-Image-Turbo, held by depth through its ControlNet: eight steps, and of the cards the best from words alone.

Looks go through the ControlNet's plain pipeline; patches through the one that also shows it what is around the matte.
"""

from __future__ import annotations

import json
import tempfile
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

UNION = 'Z-Image-Turbo-Fun-Controlnet-Union-2.1-2602-8steps.safetensors'


@dataclass(frozen=True, slots=True)
class LookControls:
    prompt: str = control.prompt()
    strength: float = control.strength(0.85)
    hold: float = control.hold(0.7, 'the geometry')
    steps: int = control.steps(8)
    coherence: str = control.coherence('standard')
    curve: str = control.curve()


@dataclass(frozen=True, slots=True)
class PatchControls(PatchEdges):
    prompt: str = control.prompt()
    strength: float = control.strength(1.0)
    hold: float = control.hold(0.7, 'what is around it, and the geometry of what is replaced,')
    steps: int = control.steps(8)
    coherence: str = control.coherence('draft')


def open_for_looks(folders: Sequence[Path], dtype: Any) -> Any:
    from diffusers import ZImageControlNetPipeline
    return opened(ZImageControlNetPipeline, folders, dtype)


def open_for_patches(folders: Sequence[Path], dtype: Any) -> Any:
    from diffusers import ZImageControlNetInpaintPipeline
    return opened(ZImageControlNetInpaintPipeline, folders, dtype)


def opened(kind: Any, folders: Sequence[Path], dtype: Any) -> Any:
    base, union = folders
    return kind.from_pretrained(base, controlnet=controlnet(union / UNION, dtype), dtype=dtype, local_files_only=True,
                                use_safetensors=True)


def controlnet(path: Path, dtype: Any) -> Any:
    """The ControlNet of a file that comes without the shape of its network, which its tensors tell."""
    from diffusers import ZImageControlNetModel
    from safetensors import safe_open
    with safe_open(path, 'pt') as tensors:
        shapes = {name: tensors.get_slice(name).get_shape() for name in list(tensors.keys())}
    width, patch = shapes['control_all_x_embedder.2-1.weight']
    heads = width // shapes['control_layers.0.attention.norm_q.weight'][0]
    layers, refiners = (len({name.split('.')[1] for name in shapes if name.startswith(part)})
                        for part in ('control_layers.', 'control_noise_refiner.'))
    config = {'_class_name': 'ZImageControlNetModel', 'add_control_noise_refiner': 'control_noise_refiner',
              'control_layers_places': list(range(0, 2 * layers, 2)),          # beside every other layer
              'control_refiner_layers_places': list(range(refiners)), 'n_refiner_layers': refiners,
              'control_in_dim': patch // 4, 'dim': width, 'n_heads': heads, 'n_kv_heads': heads}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / 'config.json').write_text(json.dumps(config), encoding='utf-8')
        return ZImageControlNetModel.from_single_file(str(path), config=folder, dtype=dtype, local_files_only=True)


def constants(pipe: Any, controls: LookControls | PatchControls) -> dict:
    return {'prompt_embeds': pipe.encode_prompt([controls.prompt], do_classifier_free_guidance=False)[0]}


def arguments(pipe: Any, inputs: Any, controls: LookControls | PatchControls) -> dict:
    from ..diffusers_call import flow_sigmas
    rows, columns = inputs.picture.shape[2:]
    # This pipeline takes pictures of -1 to 1, and guidance counts from 0.
    return {'control_image': inputs.shown[0] * 2 - 1, 'controlnet_conditioning_scale': controls.hold,
            'sigmas': flow_sigmas(controls), 'num_inference_steps': controls.steps, 'guidance_scale': 0.0,
            'height': rows, 'width': columns}


def patch_arguments(pipe: Any, inputs: Any, controls: PatchControls) -> dict:
    return {**arguments(pipe, inputs, controls), 'image': inputs.picture * 2 - 1, 'mask_image': inputs.mask}


def schedule(pipe: Any, inputs: Any, controls: LookControls | PatchControls) -> Any:
    from diffusers.pipelines.z_image.pipeline_z_image_controlnet import calculate_shift

    from ..diffusers_call import flow_schedule
    rows, columns = inputs.noise.shape[2:]
    config = pipe.scheduler.config
    return flow_schedule(pipe, controls, calculate_shift(
        (rows // 2) * (columns // 2), config.get('base_image_seq_len', 256), config.get('max_image_seq_len', 4096),
        config.get('base_shift', 0.5), config.get('max_shift', 1.15)))


PIPELINE = Pipeline(open_for_looks, constants, arguments, schedule, channels=16, cell=8, multiple=16, area=1024 * 1024,
                    shown=(Pass.DEPTH,))
PATCH_PIPELINE = replace(PIPELINE, open=open_for_patches, arguments=patch_arguments)
COMMON = {
    'needs': (Pass.COMBINED, Pass.DEPTH, Pass.VECTOR),
    'downloads': (
        Download('Tongyi-MAI/Z-Image-Turbo', 32.9, 'Apache-2.0', commercial=True,
                 revision='f332072aa78be7aecdf3ee76d5c247082da564a6',
                 patterns=('model_index.json', 'scheduler/*', 'text_encoder/*', 'tokenizer/*', 'transformer/*',
                           'vae/*')),
        Download('alibaba-pai/Z-Image-Turbo-Fun-Controlnet-Union-2.1', 6.7, 'Apache-2.0', commercial=True,
                 revision='5155fc56d17821007d6f62ac192c09e0f0e72016', patterns=(UNION,)),
    ),
    'libraries': LIBRARIES, 'memory_gb': 32.0, 'offloaded_gb': 4.0, 'step_teraflops': 93.0,
}
LOOK = with_final(Model(
    name='z_image_look', label='Z-Image Turbo', makes=Makes.LOOK, controls=LookControls,
    load=diffusers_model(PIPELINE, Makes.LOOK), **COMMON,
    description='Any look from a prompt in eight steps, held by depth'), PIPELINE)
PATCH = with_final(Model(
    name='z_image_patch', label='Z-Image Turbo', makes=Makes.PATCH, controls=PatchControls,
    load=diffusers_model(PATCH_PIPELINE, Makes.PATCH), **COMMON,
    description='What the matte covers, from a prompt in eight steps'), PATCH_PIPELINE)
