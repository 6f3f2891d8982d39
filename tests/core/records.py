"""Small whole takes with plates, and certificates to sign them with."""

import datetime

import numpy as np

from second_unit.inference.engine import Engine
from second_unit.inference.model import Makes
from second_unit.inference.plates import Plates
from second_unit.inference.recipe import Recipe
from second_unit.inference.shot import Camera, FrameRange, Light, Pass, PlateFrame, Shot
from second_unit.inference.shot_takes import new_take

SHOT = Shot('Éboulement 01', FrameRange(1, 3), 40, 22, 24.0)
CAMERA = Camera(((1.0, 0.0, 0.0, 0.0), (0.0, 1.0, 0.0, 0.0), (0.0, 0.0, 1.0, 5.0), (0.0, 0.0, 0.0, 1.0)))
BLOCKOUT = Recipe('blockout', {}, 3)


def plates(root, shot=SHOT, matte=''):
    made = Plates.create(root, shot, 'd1', {})
    for frame in shot.frames:
        random = np.random.default_rng(frame)
        if made.missing((frame,)):
            made.commit(PlateFrame(frame, CAMERA, Light(), {
                Pass.COMBINED: random.random((shot.height, shot.width, 4), np.float32),
                Pass.DEPTH: np.full((shot.height, shot.width, 1), 5.0, np.float32),
                Pass.NORMAL: np.full((shot.height, shot.width, 3), (0.0, 0.0, 1.0), np.float32)}))
        if matte:
            area = np.zeros((shot.height, shot.width), np.float32)
            area[:11, :10] = 1.0
            made.commit_matte(matte, frame, area)
    return made


def begun(root, recipe=BLOCKOUT, makes=Makes.LOOK, shot=SHOT, weights='', **said):
    provenance = {'licence': 'GPL-3.0-or-later', **({'weights': weights} if weights else {}), **said}
    return new_take(root, shot, recipe, plates(root, shot, recipe.matte), Engine(threads=1), makes=makes,
                    provenance=provenance)


def whole(root, *arguments, **named):
    take = begun(root, *arguments, **named)
    size = (take.shot.height, take.shot.width, 4)
    for frame in take.shot.frames:
        take.commit_picture(frame, np.random.default_rng(frame).random(size, np.float32))
    return take


def spoil(path):
    """Change one bit of the last pixels."""
    data = bytearray(path.read_bytes())
    data[-5] ^= 1
    path.write_bytes(data)


def studio(folder, name='Ann Signer', organisation='Studio'):
    """Paths of a certificate with its chain, its key, and the root that vouches for it."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
    now = datetime.datetime.now(datetime.UTC)
    keys = [ec.generate_private_key(ec.SECP384R1()) for _ in range(2)]
    names = [x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
                        x509.NameAttribute(NameOID.COMMON_NAME, common)]) for common in ('Studio root', name)]
    made = []
    for index, signs in enumerate((True, False)):
        builder = (x509.CertificateBuilder().subject_name(names[index]).issuer_name(names[0])
                   .public_key(keys[index].public_key()).serial_number(x509.random_serial_number())
                   .not_valid_before(now - datetime.timedelta(1)).not_valid_after(now + datetime.timedelta(9))
                   .add_extension(x509.BasicConstraints(signs, None), True)
                   .add_extension(x509.KeyUsage(not signs, *4 * [False], signs, signs, False, False), True)
                   .add_extension(x509.SubjectKeyIdentifier.from_public_key(keys[index].public_key()), False)
                   .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(keys[0].public_key()), False))
        if not signs:
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False)
        made.append(builder.sign(keys[0], hashes.SHA384()).public_bytes(serialization.Encoding.PEM))
    folder.mkdir(exist_ok=True)
    paths = [folder / name for name in ('chain.pem', 'key.pem', 'root.pem')]
    key = keys[1].private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                                serialization.NoEncryption())
    for path, data in zip(paths, (made[1] + made[0], key, made[0])):
        path.write_bytes(data)
    return paths
