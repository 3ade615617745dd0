"""Let one window at a time work on a book; a second start raises the first one's window."""

import contextlib
import hashlib
import sys
from pathlib import Path
from typing import IO, Protocol

LOCK = "window.lock"


class _Raiser(Protocol):
    def __call__(self) -> None: ...


def channel(folder: Path) -> str:
    """Return the name under which the window of this book folder listens."""
    return "kjz-desk-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]


class WindowLock:
    """A lock of the kernel on a side file: it ends with the process, however that ends."""

    def __init__(self, folder: Path) -> None:
        self._file: IO[bytes] | None = None
        # Where nothing can be written, the book says so in the window, which needs no lock for that.
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, mode=0o700, exist_ok=True)
            self._file = (folder / LOCK).open("ab")

    def taken(self) -> bool:
        """Take the lock and return ``True``, or ``False`` while another window has it."""
        if self._file is None:
            return True
        try:
            _lock(self._file)
        except OSError:
            return False
        return True

    def release(self) -> None:
        """Let another window begin."""
        if self._file is not None:
            self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def raise_other(folder: Path) -> bool:
    """Ask the window that works on ``folder`` to come to the front; tell whether it answered."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - 8 ms that only a second start needs

    socket = QLocalSocket()
    socket.connectToServer(channel(folder))
    if not socket.waitForConnected(1000):
        return False
    socket.write(b"raise\n")
    answered = socket.waitForReadyRead(2000)
    socket.disconnectFromServer()
    return bool(answered)


class Doorbell:
    """Listens for a second start and calls ``ring`` then."""

    def __init__(self, folder: Path, ring: _Raiser) -> None:
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - loaded after the first paint

        self._ring = ring
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # A crashed window leaves its socket file behind; the kernel lock says that none is alive.
        QLocalServer.removeServer(channel(folder))
        self._server.newConnection.connect(self._answer)
        self._server.listen(channel(folder))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.write(b"here\n")
            caller.flush()
            caller.disconnected.connect(caller.deleteLater)
            self._ring()
