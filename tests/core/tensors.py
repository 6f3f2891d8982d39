"""Safetensors files without the library that reads them."""

import json
import struct


def safetensors(size: int, fill: bytes = b'\x01\x02\x03\x04') -> bytes:
    """A file with one tensor of `size` bytes, a multiple of four."""
    header = json.dumps({'__metadata__': {'format': 'pt'},
                         'weight': {'dtype': 'F32', 'shape': [size // 4], 'data_offsets': [0, size]}}).encode()
    return struct.pack('<Q', len(header)) + header + fill * (size // 4)
