"""An authenticator app: RFC 6238 with Python's own HMAC, independent of the server's code."""

import base64
import hashlib
import hmac
import struct
import time

PERIOD = 30


def code(key: str, offset: int = 0) -> str:
    """The six digits for a key as shown on the page, `offset` steps from now."""
    secret = base64.b32decode(key.replace(" ", ""))
    digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // PERIOD + offset), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"
