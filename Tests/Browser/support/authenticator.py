"""The app that shows codes: RFC 6238 by Python's own HMAC, apart from what the server computes."""

import base64
import hashlib
import hmac
import struct
import time

PERIOD = 30


def code(key: str, offset: int = 0) -> str:
    """The six digits for a key as the page shows it, `offset` half minutes from now."""
    secret = base64.b32decode(key.replace(" ", ""))
    digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // PERIOD + offset), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"
