"""One server per data folder: a second one is refused with an explanation, and a killed one leaves no lock behind."""

import subprocess

from support.server import BINARY, Server, free_port


def test_a_second_server_on_a_folder_is_refused_and_the_first_goes_on(tmp_path):
    server = Server("demo", tmp_path)
    try:
        server.start()
        for command in ("serve", "demo"):
            done = run(command, "--port", str(free_port()), data=server.data)
            assert done.returncode != 0
            assert "A server is running" in done.stderr and "PostgreSQL" in done.stderr, done.stderr
        for command in (["doctor"], ["operator", "list"], ["backup", "--to", tmp_path / "backups"], ["directory", "import", "Data/bodies.csv"]):
            done = run(*command, data=server.data)
            assert done.returncode == 0, done.stdout + done.stderr
        assert server.process.poll() is None
        done = run("operator", "add", "nobody@city.example.jp", data=server.data)
        assert done.returncode != 0 and "A server is running" in done.stderr
        server.kill()
        server.start()
        assert server.stop() == 0
    finally:
        server.end()


def test_an_address_that_is_taken_is_told_in_a_sentence(tmp_path):
    server = Server("demo", tmp_path / "one")
    other = Server("demo", tmp_path / "two")
    try:
        server.start()
        other.port = server.port
        other.launch()
        assert other.process.wait(120) != 0
        assert f"Another program listens on port {server.port}" in other.output, other.output[-800:]
        done = run("demo", "--port", "8080", "--host", "no-such-host.invalid", data=other.data)
        assert done.returncode != 0 and "No address belongs to the name no-such-host.invalid" in done.stderr, done.stderr
    finally:
        server.end()
        other.end()


def run(*command, data) -> subprocess.CompletedProcess:
    return subprocess.run([BINARY, *command, "--data", data], capture_output=True, text=True, timeout=120)
