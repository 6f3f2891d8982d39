"""Pipelines of the cards' classes with few, random weights: built here, and saved as their repositories are."""

import json

import torch
from diffusers import (
    AutoencoderKL,
    AutoencoderKLFlux2,
    AutoencoderKLWan,
    ControlNetUnionModel,
    EulerDiscreteScheduler,
    FlowMatchEulerDiscreteScheduler,
    Flux2KleinInpaintPipeline,
    Flux2Transformer2DModel,
    StableDiffusionXLControlNetUnionImg2ImgPipeline,
    UNet2DConditionModel,
    UniPCMultistepScheduler,
    WanVACEPipeline,
    WanVACETransformer3DModel,
    ZImageControlNetModel,
    ZImagePipeline,
    ZImageTransformer2DModel,
)
from safetensors.torch import save_file
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    CLIPTextConfig,
    CLIPTextModel,
    CLIPTextModelWithProjection,
    CLIPTokenizer,
    PreTrainedTokenizerFast,
    Qwen3Config,
    Qwen3ForCausalLM,
    UMT5Config,
    UMT5EncoderModel,
)

from second_unit.inference.models.z_image import UNION

CHAT = "{% for message in messages %}{{ message['content'] }}{% endfor %}"


def bytes_of_clip():
    """The 256 bytes as CLIP's tokenizer writes them: printable ones as they are, the others from 256 on."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    return [chr(byte) for byte in printable] + [chr(256 + n) for n in range(256 - len(printable))]


def clip_tokenizer(folder):
    folder.mkdir(parents=True)
    symbols = bytes_of_clip()
    words = [*symbols, *(symbol + '</w>' for symbol in symbols), '<|startoftext|>', '<|endoftext|>']
    (folder / 'vocab.json').write_text(json.dumps({word: number for number, word in enumerate(words)}))
    (folder / 'merges.txt').write_text('#version: 0.2\n')
    return CLIPTokenizer(vocab=str(folder / 'vocab.json'), merges=str(folder / 'merges.txt'), model_max_length=77)


def bytes_tokenizer(**special):
    """A tokenizer of single bytes, in the place of the large ones of language models."""
    words = ['<pad>', '</s>', '<unk>', '<bos>', *sorted(pre_tokenizers.ByteLevel.alphabet())]
    tokenizer = Tokenizer(models.BPE(vocab={word: n for n, word in enumerate(words)}, merges=[], unk_token='<unk>'))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token='<pad>', eos_token='</s>', unk_token='<unk>',
                                   bos_token='<bos>', **special)


def clip_config(projection):
    return CLIPTextConfig(vocab_size=514, bos_token_id=512, eos_token_id=513, pad_token_id=1, hidden_size=32,
                          intermediate_size=37, num_attention_heads=4, num_hidden_layers=2, projection_dim=projection,
                          hidden_act='gelu')


def autoencoder(channels, blocks=(32, 32, 32, 32), **more):
    return AutoencoderKL(block_out_channels=list(blocks), in_channels=3, out_channels=3, latent_channels=channels,
                         down_block_types=['DownEncoderBlock2D'] * len(blocks), norm_num_groups=8, layers_per_block=1,
                         up_block_types=['UpDecoderBlock2D'] * len(blocks), sample_size=64, **more)


def save_sdxl(root):
    """Two folders: the base in half-precision files, and its ControlNet."""
    torch.manual_seed(0)
    shape = {'block_out_channels': (32, 64), 'attention_head_dim': (2, 4), 'cross_attention_dim': 64,
             'addition_embed_type': 'text_time', 'addition_time_embed_dim': 8, 'transformer_layers_per_block': (1, 2),
             'projection_class_embeddings_input_dim': 80, 'use_linear_projection': True, 'norm_num_groups': 8,
             'down_block_types': ('DownBlock2D', 'CrossAttnDownBlock2D'), 'layers_per_block': 1}
    unet = UNet2DConditionModel(sample_size=8, in_channels=4, out_channels=4,
                                up_block_types=('CrossAttnUpBlock2D', 'UpBlock2D'), **shape)
    controlnet = ControlNetUnionModel(conditioning_embedding_out_channels=(8, 16, 16, 16), num_control_type=6,
                                      num_trans_channel=32, num_trans_head=4, num_proj_channel=32, **shape)
    for layer in [*controlnet.controlnet_down_blocks, controlnet.controlnet_mid_block, controlnet.spatial_ch_projs,
                  controlnet.controlnet_cond_embedding.conv_out]:
        torch.nn.init.normal_(layer.weight, std=0.2)     # 0 before training: it would do nothing
    pipe = StableDiffusionXLControlNetUnionImg2ImgPipeline(
        vae=autoencoder(4), text_encoder=CLIPTextModel(clip_config(32)).eval(),
        text_encoder_2=CLIPTextModelWithProjection(clip_config(32)).eval(),
        tokenizer=clip_tokenizer(root / 'words'), tokenizer_2=clip_tokenizer(root / 'words_2'), unet=unet,
        controlnet=controlnet, scheduler=EulerDiscreteScheduler(beta_schedule='scaled_linear', steps_offset=1,
                                                                timestep_spacing='leading'), add_watermarker=False)
    pipe.save_pretrained(root / 'base', variant='fp16')
    controlnet.save_pretrained(root / 'controlnet')
    return root / 'base', root / 'controlnet'


def qwen(layers):
    config = Qwen3Config(vocab_size=260, hidden_size=16, intermediate_size=32, num_hidden_layers=layers, head_dim=8,
                         num_attention_heads=2, num_key_value_heads=2, max_position_embeddings=1024)
    return Qwen3ForCausalLM(config).eval()


def save_z_image(root):
    """Two folders: the base, and one with its ControlNet in a file of the form that it is published in."""
    torch.manual_seed(0)
    shape = {'dim': 24, 'n_refiner_layers': 2, 'n_heads': 2, 'n_kv_heads': 2}
    transformer = ZImageTransformer2DModel(in_channels=16, n_layers=4, cap_feat_dim=16, axes_dims=[4, 4, 4],
                                           axes_lens=[640, 64, 64], **shape)
    for token in (transformer.x_pad_token, transformer.cap_pad_token):
        torch.nn.init.zeros_(token)                      # left as memory was
    pipe = ZImagePipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(shift=3.0), vae=autoencoder(16, shift_factor=0.1159),
        text_encoder=qwen(2), tokenizer=bytes_tokenizer(chat_template=CHAT), transformer=transformer)
    pipe.save_pretrained(root / 'base')
    controlnet = ZImageControlNetModel(control_layers_places=[0, 2], control_refiner_layers_places=[0, 1],
                                       control_in_dim=33, add_control_noise_refiner='control_noise_refiner', **shape)
    for name, tensor in controlnet.named_parameters():
        if 'before_proj' in name or 'after_proj' in name:
            torch.nn.init.normal_(tensor, std=0.2)       # 0 before training: it would do nothing
    (root / 'union').mkdir()
    save_file(controlnet.state_dict(), root / 'union' / UNION)
    return root / 'base', root / 'union'


def save_flux2_klein(root):
    torch.manual_seed(0)
    blocks = [16, 16, 16, 16]
    vae = AutoencoderKLFlux2(block_out_channels=blocks, latent_channels=32, norm_num_groups=8, layers_per_block=1,
                             sample_size=64)
    torch.nn.init.uniform_(vae.bn.running_var, 0.5, 2.0)
    transformer = Flux2Transformer2DModel(in_channels=128, num_layers=1, num_single_layers=1, attention_head_dim=16,
                                          num_attention_heads=2, joint_attention_dim=48, axes_dims_rope=(4, 4, 4, 4),
                                          timestep_guidance_channels=32, guidance_embeds=False)
    pipe = Flux2KleinInpaintPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(shift=3.0, use_dynamic_shifting=True), vae=vae, text_encoder=qwen(28),
        tokenizer=bytes_tokenizer(chat_template=CHAT), transformer=transformer, is_distilled=True)
    pipe.save_pretrained(root)
    return (root,)


def save_wan_vace(root):
    torch.manual_seed(0)
    transformer = WanVACETransformer3DModel(
        patch_size=(1, 2, 2), num_attention_heads=2, attention_head_dim=12, in_channels=16, out_channels=16,
        text_dim=32, freq_dim=32, ffn_dim=32, num_layers=3, cross_attn_norm=True, vace_layers=[0, 2],
        qk_norm='rms_norm_across_heads', rope_max_seq_len=32, vace_in_channels=96)
    vae = AutoencoderKLWan(base_dim=3, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1,
                           temperal_downsample=[False, True, True])
    words = UMT5Config(d_model=32, d_ff=37, d_kv=8, num_heads=4, num_layers=2, vocab_size=260)
    pipe = WanVACEPipeline(
        tokenizer=bytes_tokenizer(), text_encoder=UMT5EncoderModel(words).eval(), vae=vae, transformer=transformer,
        scheduler=UniPCMultistepScheduler(prediction_type='flow_prediction', use_flow_sigmas=True, flow_shift=3.0))
    pipe.save_pretrained(root)
    return (root,)
