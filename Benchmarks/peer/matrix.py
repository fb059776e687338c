"""The few calls of the Matrix client API that are needed."""

import hashlib
import hmac
import json
import urllib.error
import urllib.request

from bench import OPENER

CLIENT = "/_matrix/client/v3"
REGISTER = "/_synapse/admin/v1/register"


def call(url: str, method: str, path: str, body: dict | None = None, token: str | None = None) -> dict:
    request = urllib.request.Request(url + path, method=method, data=json.dumps(body).encode() if body is not None else None)
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with OPENER.open(request, timeout=60) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{method} {path} answered {error.code}: {error.read().decode()[:500]}") from error


def register(url: str, name: str, secret: str) -> str:
    """Registers an account with the shared secret; returns its token. The password is its name."""
    nonce = call(url, "GET", REGISTER)["nonce"]
    mac = hmac.new(secret.encode(), "\0".join([nonce, name, name, "notadmin"]).encode(), hashlib.sha1).hexdigest()
    body = {"nonce": nonce, "username": name, "password": name, "admin": False, "mac": mac}
    return call(url, "POST", REGISTER, body)["access_token"]


def log_in(url: str, name: str) -> str:
    """A token of a new device."""
    body = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": name}, "password": name}
    return call(url, "POST", f"{CLIENT}/login", body)["access_token"]


def make_room(url: str, tokens: list[str]) -> str:
    """A room with the owners of all tokens."""
    room = call(url, "POST", f"{CLIENT}/createRoom", {"preset": "public_chat", "name": "測定"}, tokens[0])["room_id"]
    for token in tokens[1:]:
        call(url, "POST", f"{CLIENT}/join/{room}", {}, token)
    return room


def say(url: str, room: str, text: str, key: str, token: str) -> None:
    call(url, "PUT", f"{CLIENT}/rooms/{room}/send/m.room.message/{key}", {"msgtype": "m.text", "body": text}, token)


def search(url: str, word: str, token: str) -> int:
    """The number of messages found."""
    criteria = {"search_term": word, "keys": ["content.body"], "order_by": "recent"}
    found = call(url, "POST", f"{CLIENT}/search", {"search_categories": {"room_events": criteria}}, token)
    return found["search_categories"]["room_events"]["count"]
