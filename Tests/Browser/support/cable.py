"""The way between a browser and a server, which can be unplugged: every connection breaks, and no new one comes through."""

import socket
import threading

from support.server import Server


class Cable:
    def __init__(self, server: Server):
        self._port = server.port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._plugged = True
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    def unplug(self) -> None:
        with self._lock:
            self._plugged = False
            for end in self._open:
                _break(end)
            self._open.clear()

    def plug_in(self) -> None:
        with self._lock:
            self._plugged = True

    def close(self) -> None:
        self.unplug()
        _break(self._listener)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=[near], daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        with near, socket.create_connection(("127.0.0.1", self._port), timeout=10) as far:
            far.settimeout(None)
            with self._lock:
                if not self._plugged:
                    return
                self._open |= {near, far}
            back = threading.Thread(target=_pump, args=[far, near], daemon=True)
            back.start()
            _pump(near, far)
            back.join()
            with self._lock:
                self._open -= {near, far}


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while received := source.recv(65_536):
            target.sendall(received)
    except OSError:
        pass  # unplugged
    _break(source)
    _break(target)


def _break(end: socket.socket) -> None:
    try:
        end.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # it was broken already
