"""Cryptomatte: published values of its hash, and coverage summed over ranks."""

import numpy as np
import pytest

from second_unit.inference.cryptomatte import coverage, crypto_id, ids_of, murmur3


@pytest.mark.parametrize(('text', 'expected'), [
    (b'', 0), (b'test', 0xBA6BD213), (b'Hello, world!', 0xC0363E43),
    (b'The quick brown fox jumps over the lazy dog', 0x2E4FF723)])
def test_the_hash_is_murmur3(text, expected):
    assert murmur3(text) == expected


def test_ids_are_normal_numbers():
    ids = np.array([crypto_id(f'name {number}') for number in range(3000)])
    exponents = (ids.view(np.uint32) >> 23) & 255
    assert np.isfinite(ids).all() and exponents.min() > 0 and exponents.max() < 255
    plain = np.array([murmur3(f'name {number}'.encode()) for number in range(3000)], np.uint32)
    changed = plain != ids.view(np.uint32)
    assert 0 < changed.sum() < 60 and set(plain[changed] ^ ids.view(np.uint32)[changed]) == {1 << 23}


def test_the_manifest_comes_first():
    assert ids_of(['wall', 'post'], {'wall': '3f800000'}) == [1.0, crypto_id('post')]


def test_a_manifest_may_have_the_plain_hash():
    """As Blender writes it for 'Tree 31', whose pixels hold 0xff4dcf33."""
    assert murmur3(b'Tree 31') == 0xFFCDCF33
    assert ids_of(['Tree 31'], {'Tree 31': 'ffcdcf33'}) == [crypto_id('Tree 31')]
    assert crypto_id('Tree 31').view(np.uint32) == 0xFF4DCF33


def test_coverage_is_summed_over_ranks_and_names():
    post, wall, sky = (crypto_id(name) for name in ('post', 'wall', 'sky'))
    ranks = np.array([[[post, 0.5, wall, 0.25, sky, 0.25, 0, 0], [wall, 1, 0, 0, 0, 0, 0, 0]]], np.float32)
    assert coverage(ranks, [post]).tolist() == [[0.5, 0]]
    assert coverage(ranks, [post, sky]).tolist() == [[0.75, 0]]
    assert coverage(ranks, [crypto_id('nothing')]).tolist() == [[0, 0]]
