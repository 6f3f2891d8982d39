"""C2PA manifests signed and read, through c2pa-python. Imports it at the first signature; nothing here goes online."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from .c2pa_local import COMMON_NAME, local_certificate
from .c2pa_manifest import JSON, Ingredient
from .credentials import Credentials
from .errors import RuntimeMissingError, TakeError
from .files import said_plainly, whole_file

# What C2PA can put a manifest into, of what leaves Blender. OpenEXR is not among it, so takes have theirs beside them.
EMBEDDED = {'.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.mp4': 'video/mp4'}
OFFLINE = {'verify': {'remote_manifest_fetch': False, 'ocsp_fetch': False}}
# A preview in the manifest of a picture of 300 kB has 180 kB itself.
WITHOUT_PREVIEW = {'builder': {'thumbnail': {'enabled': False}}}
UNTRUSTED = 'signingCredential.untrusted'


class Signature(NamedTuple):
    """What was found out about a signature."""

    valid: bool                  # whole, and of these very bytes
    trusted: bool                # by one of the certificates that were named as trusted
    signer: str                  # its name in the certificate
    organisation: str
    failures: tuple[str, ...]    # C2PA's own codes
    manifest: Mapping[str, Any]  # the active one, as JSON data

    @property
    def local(self) -> bool:
        """Is it by a machine's own certificate, which nobody vouches for?"""
        return self.signer == COMMON_NAME


def c2pa() -> ModuleType:
    """The library. Raises RuntimeMissingError."""
    try:
        import c2pa
    except ImportError as error:
        raise RuntimeMissingError('The library c2pa-python is not installed, so nothing can be signed or checked.',
                                  'Install the runtime in the preferences of Second Unit, or "pip install '
                                  'c2pa-python".') from error
    return c2pa


def sign_bytes(data: bytes, manifest: Mapping[str, Any], ingredients: Sequence[Ingredient], credentials: Credentials,
               ) -> bytes:
    """A signed manifest of `data`, to stand beside it. Raises TakeError or RuntimeMissingError."""
    with _builder(manifest, ingredients) as builder, _signer(credentials) as signer, _understood('signed'):
        builder.set_no_embed()
        return builder.sign(signer, JSON, io.BytesIO(data), io.BytesIO())


def sign_file(path: Path, manifest: Mapping[str, Any], ingredients: Sequence[Ingredient], credentials: Credentials,
              ) -> None:
    """Put a signed manifest into a PNG, JPEG or MP4. What was signed before stays in it, as an ingredient's own.

    The file is replaced as a whole or not at all. Raises TakeError or RuntimeMissingError.
    """
    kind = kind_of(path)
    with _builder(manifest, ingredients) as builder, _signer(credentials) as signer, whole_file(path) as part, \
            _understood('signed'), said_plainly(path), open(path, 'rb') as source, open(part, 'w+b') as target:
        builder.sign(signer, kind, source, target)


def read_bytes_signature(data: bytes, signature: bytes, trusted: str = '') -> Signature:
    """What the manifest `signature` beside `data` says, and whether it is of it. `trusted`: certificates as PEM."""
    return _read(JSON, io.BytesIO(data), signature, trusted)


def read_file_signature(path: Path, trusted: str = '') -> Signature:
    """The same for the manifest in a PNG, JPEG or MP4. Raises TakeError when there is none."""
    kind = kind_of(path)
    with said_plainly(path), open(path, 'rb') as file:
        return _read(kind, file, None, trusted)


def kind_of(path: Path) -> str:
    if path.suffix.lower() not in EMBEDDED:
        raise TakeError(f'{path} can hold no C2PA manifest.', f'Those can: {", ".join(EMBEDDED)}.')
    return EMBEDDED[path.suffix.lower()]


def _read(kind: str, data, signature: bytes | None, trusted: str) -> Signature:
    library = c2pa()
    settings = {**OFFLINE, **({'trust': {'trust_anchors': trusted}} if trusted else {})}
    with _understood('checked'), library.Reader(kind, data, signature, _context(settings)) as reader:
        said, state = json.loads(reader.json()), reader.get_validation_state()
    manifest = said['manifests'][said['active_manifest']]
    signer = manifest.get('signature_info', {})
    failures = tuple(dict.fromkeys(status['code'] for status in said.get('validation_status') or ()
                                   if status['code'] != UNTRUSTED))
    return Signature(state in ('Valid', 'Trusted') and not failures, state == 'Trusted',
                     signer.get('common_name') or '', signer.get('issuer') or '', failures, manifest)


@contextmanager
def _builder(manifest: Mapping[str, Any], ingredients: Sequence[Ingredient]) -> Iterator[Any]:
    with _understood('described'), c2pa().Builder(dict(manifest), _context(OFFLINE | WITHOUT_PREVIEW)) as builder:
        for ingredient in ingredients:
            builder.add_ingredient(dict(ingredient.description), ingredient.description['format'],
                                   io.BytesIO(ingredient.data))
        yield builder


@contextmanager
def _signer(credentials: Credentials) -> Iterator[Any]:
    library = c2pa()
    chain, key = _pems(credentials)
    with _understood('used for signing: its certificate and key do not fit'):
        info = library.C2paSignerInfo(alg=_algorithm(key).encode(), sign_cert=chain, private_key=key, ta_url=None)
        signer = library.Signer.from_info(info)
    with signer:
        yield signer


def _pems(credentials: Credentials) -> tuple[bytes, bytes]:
    if credentials.certificate is None and credentials.key is None:
        if credentials.local is None:
            raise TakeError('There is no certificate to sign with.', 'Give a certificate and its key.')
        return local_certificate(credentials.local)
    if credentials.certificate is None or credentials.key is None:
        raise TakeError('A certificate signs only together with its key, and one of the two is missing.',
                        'Choose both files, or neither.')
    with said_plainly(credentials.certificate):
        chain = credentials.certificate.read_bytes()
    with said_plainly(credentials.key):
        return chain, credentials.key.read_bytes()


def _algorithm(key: bytes) -> str:
    """What C2PA calls the signature that a key makes."""
    try:
        from cryptography.hazmat.primitives.asymmetric import ec, ed25519
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
    except ImportError:
        return 'es256'
    try:
        loaded = load_pem_private_key(key, password=None)
    except (ValueError, TypeError) as error:
        raise TakeError(f'The key cannot be read: {error}.', 'Choose a PEM file with a key that needs no password.') \
            from error
    if isinstance(loaded, ec.EllipticCurvePrivateKey):
        return {256: 'es256', 384: 'es384', 521: 'es512'}.get(loaded.curve.key_size, 'es256')
    return 'ed25519' if isinstance(loaded, ed25519.Ed25519PrivateKey) else 'ps256'


def _context(settings: Mapping[str, Any]):
    library = c2pa()
    return library.Context(library.Settings.from_dict(dict(settings)))


@contextmanager
def _understood(done: str) -> Iterator[None]:
    """What the library refuses, in a sentence."""
    try:
        yield
    except c2pa().C2paError as error:
        raise TakeError(f'The manifest could not be {done}: {error}.', 'Check the certificate, its key and the file.') \
            from error
