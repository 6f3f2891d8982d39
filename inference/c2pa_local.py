"""A certificate of this machine's own, for those who have none. It shows that nothing was changed since, and not who
made it: nobody vouches for its name, and anyone can make one like it.
"""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from .errors import RuntimeMissingError
from .files import make_folder, said_plainly, whole_file

FILE = 'local_certificate.pem'       # chain and key in one file, so that they always belong together
COMMON_NAME = 'Local certificate, for integrity only'
YEARS = 30                           # a signature without a time stamp is valid as long as its certificate


def local_certificate(folder: Path) -> tuple[bytes, bytes]:
    """The chain and the key, as PEM, of the certificate in `folder`, which is made at the first call.

    Raises TakeError when the folder cannot be used, RuntimeMissingError when it cannot be made here.
    """
    path = folder / FILE
    if not path.is_file():
        _write(path, *_make())
    with said_plainly(path):
        text = path.read_bytes()
    chain, begin, key = text.partition(b'-----BEGIN PRIVATE KEY-----')
    return chain, begin + key


def _write(path: Path, chain: bytes, key: bytes) -> None:
    make_folder(path.parent)
    with whole_file(path) as part, open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), 'wb') as file:
        file.write(chain + key)


def _make() -> tuple[bytes, bytes]:
    """A root that signs one certificate and is forgotten: C2PA takes none that signs itself."""
    try:
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
    except ImportError as error:
        raise RuntimeMissingError('The library cryptography is not installed, so no certificate can be made here.',
                                  'Install the runtime in the preferences of Second Unit, or choose the studio\'s '
                                  'certificate there.') from error

    def name(common: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, 'Second Unit'),
                          x509.NameAttribute(NameOID.COMMON_NAME, common)])

    def certificate(key, subject: str, signs: bool) -> x509.CertificateBuilder:
        begins = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
        usage = x509.KeyUsage(
            digital_signature=not signs, key_cert_sign=signs, crl_sign=signs, content_commitment=False,
            key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False,
            decipher_only=False)
        return (x509.CertificateBuilder()
                .subject_name(name(subject)).issuer_name(name('Local root')).public_key(key.public_key())
                .serial_number(x509.random_serial_number())
                .not_valid_before(begins).not_valid_after(begins + datetime.timedelta(days=365 * YEARS))
                .add_extension(x509.BasicConstraints(ca=signs, path_length=None), critical=True)
                .add_extension(usage, critical=True)
                .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False))

    root, leaf = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    upper = certificate(root, 'Local root', signs=True).sign(root, hashes.SHA256())
    lower = (certificate(leaf, COMMON_NAME, signs=False)
             .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
             .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root.public_key()), critical=False)
             .sign(root, hashes.SHA256()))
    pem = serialization.Encoding.PEM
    return lower.public_bytes(pem) + upper.public_bytes(pem), leaf.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
