"""Writes age-files.txt: files in the age format for a passphrase, made by another implementation of the format (python-cryptography).

The cases are those that C2SP's CCTV publishes for the scrypt recipient, the header and the stream (github.com/C2SP/CCTV, age): the
same passphrase, file key and pseudo-random bytes (a ChaCha20 key stream), written anew from the text of the format.
A line is: what is expected, the name, the passphrase, the plain text in hexadecimal, the file in Base64.

    python3 make-age-files.py > age-files.txt
"""
import base64, hashlib, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
FILE_KEY = b"YELLOW SUBMARINE"


def b64(data):
    return base64.b64encode(data).decode().rstrip("=")


def not_canonical(text):
    return text[:-1] + ALPHABET[ALPHABET.index(text[-1]) + 1]


def hkdf(key, salt, info):
    return HKDF(SHA256(), 32, salt, info).derive(key)


class Made:
    def __init__(self, key=FILE_KEY, password="password", factor=10):
        cipher = Cipher(algorithms.ChaCha20(b"TEST RANDOMNESS TEST RANDOMNESS!", bytes(16)), None)
        self.random = lambda count, stream=cipher.encryptor(): stream.update(bytes(count))
        self.key, self.password, self.factor = key, password, factor
        self.head, self.tail, self.plain, self.count = "age-encryption.org/v1\n", b"", b"", 0

    def wrap(self, salt, password=None):
        key = hashlib.scrypt((password or self.password).encode(), salt=b"age-encryption.org/v1/scrypt" + salt,
                             n=1 << self.factor, r=8, p=1, maxmem=1 << 30, dklen=32)
        return ChaCha20Poly1305(key).encrypt(bytes(12), self.key, None)

    def stanza(self, salt=None, args=None, body=None):
        salt = self.random(16) if salt is None else salt
        body = b64(self.wrap(salt)) if body is None else body
        self.head += " ".join(["->"] + (args or ["scrypt", b64(salt), str(self.factor)])) + "\n" + body + "\n"
        return salt

    def code(self, line=None):
        made = b64(hmac.digest(hkdf(self.key, b"", b"header"), (self.head + "---").encode(), "sha256"))
        self.head += ("--- " + made if line is None else line(made)) + "\n"

    def nonce(self):
        nonce = self.random(16)
        self.stream = ChaCha20Poly1305(hkdf(self.key, nonce, b"payload"))
        self.tail += nonce

    def chunk(self, plain, last=False):
        self.plain += plain
        self.tail += self.stream.encrypt(self.count.to_bytes(11, "big") + bytes([last]), plain, None)
        self.count += 1

    def payload(self, plain=b"age"):
        self.nonce()
        self.chunk(plain, True)

    def out(self, expected, name, password="password"):
        data = self.head.encode() + self.tail
        plain = self.plain.hex() if expected == "success" else ""
        print(expected, name, password, plain or "-", base64.b64encode(data).decode())


def case(expected, name, change, password="password", **settings):
    made = Made(**settings)
    change(made)
    made.out(expected, name, password)


def usual(made, **stanza):
    made.stanza(**stanza)
    made.code()
    made.payload()


def factor(text):
    def change(made):
        salt = made.random(16)
        usual(made, salt=salt, args=["scrypt", b64(salt)] + ([text] if text is not None else []))
    return change


def stanza_line(rewrite):
    def change(made):
        salt = made.stanza()
        lines = made.head.split("\n")
        lines[1] = rewrite(lines[1], salt)
        made.head = "\n".join(lines)
        made.code()
        made.payload()
    return change


def code_line(rewrite):
    def change(made):
        made.stanza()
        made.code(rewrite)
        made.payload()
    return change


def chunks(*parts):
    def change(made):
        made.stanza()
        made.code()
        made.nonce()
        for plain, last in parts:
            made.chunk(plain, last)
    return change


def spoiled(change, spoil):
    def both(made):
        change(made)
        made.tail = spoil(made.tail)
    return both


def headed(old, new):
    def change(made):
        usual(made)
        made.head = made.head.replace(old, new)
    return change


def second(args, body):
    def change(made):
        made.stanza()
        made.head += "-> " + args + "\n" + body + "\n"
        made.code()
        made.payload()
    return change


case("success", "scrypt", usual)
case("success", "empty-file", chunks((b"", True)))
case("wrong-passphrase", "scrypt-no-match", usual, password="another")
case("wrong-passphrase", "scrypt-bad-tag", lambda m: usual(m, body=b64(bytes(32))))
case("damaged", "scrypt-extra-argument", stanza_line(lambda line, _: line + " 10"))
case("not-for-a-passphrase", "scrypt-uppercase", stanza_line(lambda line, _: line.replace("scrypt", "Scrypt")))
case("damaged", "scrypt-double", lambda m: (m.stanza(), usual(m)))
case("damaged", "scrypt-and-x25519", second("X25519 " + b64(bytes(32)), b64(bytes(32))))
case("damaged", "scrypt-long-file-key", usual, key=FILE_KEY + b"!" * 8)
case("damaged", "scrypt-not-canonical-body", lambda m: (lambda salt: usual(m, salt=salt, body=not_canonical(b64(m.wrap(salt)))))(m.random(16)))
case("damaged", "scrypt-not-canonical-salt", stanza_line(lambda line, salt: line.replace(b64(salt), not_canonical(b64(salt)))))
case("damaged", "scrypt-salt-long", lambda m: usual(m, salt=m.random(20)))
case("damaged", "scrypt-salt-short", lambda m: usual(m, salt=m.random(12)))
case("damaged", "scrypt-salt-missing", lambda m: usual(m, args=["scrypt", "10"]))
for name, text, expected in [
    ("23", "23", "too-much-work"), ("21", "21", "too-much-work"), ("hex", "0xa", "damaged"),
    ("leading-garbage", "aaaa10", "damaged"), ("leading-plus", "+10", "damaged"),
    ("leading-zero-decimal", "010", "damaged"), ("leading-zero-octal", "012", "damaged"),
    ("missing", None, "damaged"), ("negative", "-10", "damaged"), ("overflow", "18446744073709551616", "damaged"),
    ("trailing-garbage", "10aaaa", "damaged"), ("wrong", "12", "wrong-passphrase"), ("zero", "0", "damaged"),
    ("empty", "", "damaged"),
]:
    case(expected, "scrypt-work-factor-" + name, factor(text))
case("damaged", "hmac-bad", code_line(lambda code: "--- " + b64(bytes(32))))
case("damaged", "hmac-extra-space", code_line(lambda code: "---  " + code))
case("damaged", "hmac-garbage", code_line(lambda code: "--- " + code + " AAA"))
case("damaged", "hmac-missing", code_line(lambda code: "---"))
case("damaged", "hmac-no-space", code_line(lambda code: "---" + code))
case("damaged", "hmac-not-canonical", code_line(lambda code: "--- " + not_canonical(code)))
case("damaged", "hmac-trailing-space", code_line(lambda code: "--- " + code + " "))
case("damaged", "hmac-truncated", code_line(lambda code: "--- " + code[:-4]))
case("not-age", "header-crlf", headed("\n", "\r\n"))
case("not-age", "version-unsupported", headed("v1\n", "v1234\n"))
case("not-age", "armour", lambda m: setattr(m, "head", "-----BEGIN AGE ENCRYPTED FILE-----\n"))
case("damaged", "stanza-bad-start", headed("-> ", "--> "))
case("damaged", "stanza-missing-body", headed(b64(Made().wrap(Made().random(16))) + "\n", ""))
case("damaged", "stanza-base64-padding", headed("\n---", "=\n---"))
case("damaged", "stanza-spurious-cr", headed("\n---", "\r\n---"))
case("damaged", "stanza-empty-argument", stanza_line(lambda line, _: line.replace("scrypt ", "scrypt  ")))
case("damaged", "header-endless", headed("---", "A" * 4000))
case("damaged", "no-nonce", lambda m: (m.stanza(), m.code()))
case("damaged", "short-nonce", lambda m: (m.stanza(), m.code(), setattr(m, "tail", bytes(8))))
case("damaged", "stream-no-chunks", lambda m: (m.stanza(), m.code(), m.nonce()))
case("damaged", "stream-bad-tag", spoiled(usual, lambda tail: tail[:-1] + bytes([tail[-1] ^ 1])))
case("damaged", "stream-bad-first-byte", spoiled(usual, lambda tail: tail[:16] + bytes([tail[16] ^ 1]) + tail[17:]))
case("damaged", "stream-missing-tag", spoiled(usual, lambda tail: tail[:19]))
case("damaged", "stream-short-chunk", chunks((b"age", False), (b"age", True)))
case("damaged", "stream-no-final", chunks((b"age", False)))
case("damaged", "stream-trailing-data", spoiled(usual, lambda tail: tail + b"after"))
case("damaged", "stream-two-final-chunks", chunks((b"age", True), (b"age", True)))
case("damaged", "stream-last-chunk-empty-after-short", chunks((b"age", False), (b"", True)))
