"""A bare Debian 12 in a folder, in which the commands of the install page run and services start."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

# Replaces the journal, which needs systemd. Debian's package systemctl starts units by their files without it, and keeps their output here.
JOURNALCTL = """#!/bin/sh
while [ $# -gt 0 ]; do case $1 in -u) cat "/var/log/journal/$2.service.log"; shift;; esac; shift; done
"""
NO_STARTS = "#!/bin/sh\nexit 101\n"
HOSTS = "127.0.0.1 localhost yoriai.city.example.jp mail.city.example.jp\n"


class Machine:
    def __init__(self, bare: Path, folder: Path, host_network: str):
        self.root = folder / "machine"
        self._host_network = host_network
        subprocess.run(["cp", "--archive", bare, self.root], check=True)
        for name, kind in (("proc", ["-t", "proc", "proc"]), ("dev", ["--bind", "/dev"])):
            subprocess.run(["mount", *kind, str(self.root / name)], check=True)
        self.write("etc/hosts", HOSTS)
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        # Units are started by the commands of the page, as by an administrator, not by the packages, because there is no systemd.
        self.write("usr/sbin/policy-rc.d", NO_STARTS, 0o755)
        self.runs("apt-get update -qq")
        self.runs("apt-get install -y -qq --no-install-recommends systemctl procps ca-certificates")
        self.write("usr/bin/journalctl", JOURNALCTL, 0o755)

    def write(self, path: str, text: str, mode: int = 0o644) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        file.chmod(mode)

    def runs(self, command: str, wanted: int | None = 0) -> str:
        """Runs a command as root in the machine and returns its output. Only apt reaches an outside network."""
        network = ["nsenter", f"--net={self._host_network}"] if command.startswith("apt-get") else []
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8", "HOME": "/root"}
        done = subprocess.run(
            [*network, "chroot", str(self.root), "sh", "-ec", "cd /root\n" + command], env=environment, capture_output=True, text=True, timeout=600,
        )
        said = done.stdout + done.stderr
        assert wanted is None or done.returncode == wanted, f"{command}\nended with {done.returncode}:\n{said[-2000:]}"
        return said

    def ends(self) -> None:
        """Ends every process whose root is this machine, each by its id."""
        for attempt in (signal.SIGTERM, signal.SIGKILL):
            for process in self._processes():
                with contextlib.suppress(ProcessLookupError):  # it has ended meanwhile
                    os.kill(process, attempt)
            until = time.monotonic() + 10
            while self._processes() and time.monotonic() < until:
                time.sleep(0.1)  # polling the process table
        for name in ("proc", "dev"):
            subprocess.run(["umount", "--lazy", str(self.root / name)], check=True)

    def _processes(self) -> list[int]:
        found = []
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and os.readlink(entry / "root") == str(self.root):
                    found.append(int(entry.name))
            except OSError:
                pass  # it has ended meanwhile
        return found


def sections(page: Path) -> list[list[str]]:
    """The commands of each section of a page that has any, one by one."""
    text = page.read_text(encoding="utf-8")
    found = []
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        commands = [command for block in re.findall(r"^```sh\n(.*?)^```", section, re.DOTALL | re.MULTILINE) for command in split(block)]
        if commands:
            found.append(commands)
    return found


def split(block: str) -> list[str]:
    """The commands of a block; a here-document stays with its command."""
    commands: list[str] = []
    end = None
    for line in block.splitlines():
        if end:
            commands[-1] += "\n" + line
            end = None if line == end else end
            continue
        commands.append(line)
        if marker := re.search(r"<<'(\w+)'", line):
            end = marker.group(1)
    return commands
