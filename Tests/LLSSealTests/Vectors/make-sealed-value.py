"""Writes sealed-value.txt: a wrapped key and a sealed value as the store has them, made by another implementation (python-cryptography).

HPKE is written out from RFC 9180 (base mode, X25519, HKDF-SHA256, ChaCha20-Poly1305); its example A.2.1 is asserted first.
A line is a name and bytes in hexadecimal.

    python3 make-sealed-value.py > sealed-value.txt
"""
import hashlib, hmac
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

KEM = b"KEM" + (0x20).to_bytes(2, "big")
SUITE = b"HPKE" + b"".join(n.to_bytes(2, "big") for n in (0x20, 1, 3))


def extract(salt, label, key, suite):
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + key, "sha256")


def expand(key, label, info, count, suite):
    info = count.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    made, block = b"", b""
    for number in range(1, 3):
        block = hmac.digest(key, block + info + bytes([number]), "sha256")
        made += block
    return made[:count]


def context(shared, encapsulated, receiver, info):
    secret = expand(extract(b"", b"eae_prk", shared, KEM), b"shared_secret", encapsulated + receiver, 32, KEM)
    schedule = b"\0" + extract(b"", b"psk_id_hash", b"", SUITE) + extract(b"", b"info_hash", info, SUITE)
    secret = extract(secret, b"secret", b"", SUITE)
    return (expand(secret, b"key", schedule, 32, SUITE), expand(secret, b"base_nonce", schedule, 12, SUITE))


def public(private):
    return private.public_key().public_bytes_raw()


# RFC 9180, A.2.1, the first message.
receiver = X25519PrivateKey.from_private_bytes(bytes.fromhex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb"))
encapsulated = bytes.fromhex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a")
key, nonce = context(receiver.exchange(X25519PublicKey.from_public_bytes(encapsulated)), encapsulated, public(receiver),
                     bytes.fromhex("4f6465206f6e2061204772656369616e2055726e"))
assert ChaCha20Poly1305(key).encrypt(nonce, bytes.fromhex("4265617574792069732074727574682c20747275746820626561757479"), b"Count-0") == bytes.fromhex(
    "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28")

passphrase, salt, logarithm = b"seven quiet herons", bytes(range(16)), 10
private = X25519PrivateKey.from_private_bytes(hashlib.sha256(b"a receiver for tests").digest())
sender = X25519PrivateKey.from_private_bytes(hashlib.sha256(b"a sender for tests").digest())
wrapping = hashlib.scrypt(passphrase, salt=salt, n=1 << logarithm, r=8, p=1, dklen=32, maxmem=1 << 28)
nonce = bytes(range(12))
wrapped = nonce + ChaCha20Poly1305(wrapping).encrypt(
    nonce, private.private_bytes_raw(), b"lls private key 1" + public(private) + salt + bytes([logarithm]))
row = bytes(range(100, 116))
place = b"".join(len(part).to_bytes(4, "big") + part for part in (b"held_words", row, b"sealed"))
key, nonce = context(sender.exchange(private.public_key()), public(sender), public(private), b"lls sealed value 1")
plain = "It helped that nobody asked why. 🦢".encode()
sealed = b"\x01" + public(sender) + ChaCha20Poly1305(key).encrypt(nonce, plain, place)
for name, value in [("passphrase", passphrase), ("salt", salt), ("logarithm", bytes([logarithm])), ("public", public(private)),
                    ("wrapped", wrapped), ("row", row), ("plain", plain), ("sealed", sealed)]:
    print(name, value.hex())
