"""A proxy in front of a server that can be unplugged: every connection breaks, and no new one is accepted. Or it can be clogged: connections stay
open, and no data is forwarded."""

import socket
import threading


class Cable:
    def __init__(self, server):
        """`server` has a `port` on this machine."""
        self._server = server
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._plugged = True
        self._flows = threading.Event()
        self._flows.set()
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

    def clog(self) -> None:
        self._flows.clear()

    def unclog(self) -> None:
        self._flows.set()

    def close(self) -> None:
        self.unclog()
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
        with near, socket.create_connection(("127.0.0.1", self._server.port), timeout=10) as far:
            far.settimeout(None)
            with self._lock:
                if not self._plugged:
                    return
                self._open |= {near, far}
            back = threading.Thread(target=self._pump, args=[far, near], daemon=True)
            back.start()
            self._pump(near, far)
            back.join()
            with self._lock:
                self._open -= {near, far}

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while received := source.recv(65_536):
                self._flows.wait()
                target.sendall(received)
        except OSError:
            pass  # unplugged
        _break(source)
        _break(target)


def _break(end: socket.socket) -> None:
    try:
        end.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # it was already broken
