"""Synapse as a process: its configuration and start."""

import json
import subprocess
import urllib.parse
from pathlib import Path

from bench import Server

SECRET = "of-this-run-only"
NO_LIMIT = {"per_second": 1_000_000, "burst_count": 1_000_000}
LIMITS = {
    **dict.fromkeys(("rc_message", "rc_registration", "rc_admin_redaction", "rc_joins_per_room", "rc_room_creation", "rc_user_directory"), NO_LIMIT),
    "rc_login": dict.fromkeys(("address", "account", "failed_attempts"), NO_LIMIT),
    "rc_joins": dict.fromkeys(("local", "remote"), NO_LIMIT),
    "rc_invites": dict.fromkeys(("per_room", "per_user", "per_issuer"), NO_LIMIT),
}
SETTINGS = "no limits on requests, no federation, presence off, one process, default caches, bcrypt_rounds 4 (for registering only)"


class Homeserver(Server):
    """Starts like Yoriai's server and answers the same /health."""

    def __init__(self, python: Path, folder: Path, port: int, database: str | None = None):
        config = folder / "homeserver.yaml"
        if not config.exists():
            write(config, port, database)
            subprocess.run(command(python, config, "--generate-keys"), check=True, capture_output=True)
        self.launch(command(python, config), port, {})


def command(python: Path, config: Path, *options: str) -> list[str]:
    return [str(python), "-m", "synapse.app.homeserver", "--config-path", str(config), *options]


def write(config: Path, port: int, database: str | None) -> None:
    """JSON is YAML."""
    folder = config.parent
    log = {
        "version": 1,
        "disable_existing_loggers": False,
        "handlers": {"file": {"class": "logging.FileHandler", "filename": str(folder / "log")}},
        "root": {"level": "ERROR", "handlers": ["file"]},
    }
    (folder / "log.yaml").write_text(json.dumps(log))
    resources = [{"names": ["client"], "compress": False}]
    config.write_text(json.dumps({
        "server_name": "localhost",
        "listeners": [{"port": port, "type": "http", "tls": False, "bind_addresses": ["127.0.0.1"], "resources": resources}],
        "database": database_of(folder, database),
        "log_config": str(folder / "log.yaml"),
        "media_store_path": str(folder / "media"),
        "pid_file": str(folder / "pid"),
        "signing_key_path": str(folder / "signing.key"),
        "registration_shared_secret": SECRET,
        "macaroon_secret_key": SECRET,
        "form_secret": SECRET,
        "bcrypt_rounds": 4,
        "report_stats": False,
        "trusted_key_servers": [],
        "suppress_key_server_warning": True,
        "federation_domain_whitelist": [],
        "presence": {"enabled": False},
        **LIMITS,
    }))


def database_of(folder: Path, database: str | None) -> dict:
    if not database:
        return {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}}
    url = urllib.parse.urlsplit(database)
    arguments = {"host": url.hostname, "port": url.port or 5432, "user": url.username, "dbname": url.path[1:], "cp_min": 5, "cp_max": 10}
    return {"name": "psycopg2", "args": arguments | ({"password": urllib.parse.unquote(url.password)} if url.password else {})}
