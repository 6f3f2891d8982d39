"""Pipelines of the cards' classes with few, random weights: built here, and saved as their repositories are."""

import json

import torch
from diffusers import (
    AutoencoderKL,
    ControlNetUnionModel,
    EulerDiscreteScheduler,
    StableDiffusionXLControlNetUnionImg2ImgPipeline,
    UNet2DConditionModel,
)
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    CLIPTextConfig,
    CLIPTextModel,
    CLIPTextModelWithProjection,
    CLIPTokenizer,
    PreTrainedTokenizerFast,
)

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
    for layer in [*controlnet.controlnet_down_blocks, controlnet.controlnet_mid_block]:
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
