"""Make the folder ``.venv`` of a checkout: one start at a time, and anew if it was broken off."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from build_spec.system_packages import install_packages
from build_spec.telling import Stopped, say, step

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

OLDEST = (3, 11)
UNFINISHED = "unfinished"


class Checkout:
    """The program's folder, what the set-up reads there and what it makes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.project = root / "pyproject.toml"
        self.constraints = root / "build_spec" / "constraints.txt"
        self.packages = root / "build_spec" / "debian_packages.txt"
        self.lock = root / ".setup.lock"
        self.venv = root / ".venv"
        self.stamp = self.venv / "kjz-desk.ready"
        self.log = self.venv / "set_up.log"
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def fingerprint(self) -> str:
        """Return a hash of all that a finished set-up depends on."""
        digest = hashlib.sha256()
        for path in (self.project, self.constraints, self.packages, self.venv / "pyvenv.cfg"):
            digest.update(path.read_bytes() + b"\0")
        digest.update(os.fsencode(f"{self.root}\0{os.path.realpath(self.python)}"))
        return digest.hexdigest()

    def ready(self, level: str) -> bool:
        """Say whether a set-up of this level was finished and still fits; tests include the run."""
        try:
            found, _, stamped = self.stamp.read_text(encoding="ascii").partition(" ")
            return found in (level, "test") and self.python.exists() and stamped == self.fingerprint()
        except (OSError, ValueError):
            return False

    def broken_off(self) -> bool:
        """Say whether the last set-up neither finished nor failed cleanly."""
        return self.stamp.exists() and self.stamp.read_text(encoding="ascii") == UNFINISHED


def make_ready(checkout: Checkout, level: str) -> None:
    """Set the checkout up for ``run`` or ``test``, unless that was done before."""
    if checkout.ready(level):
        return
    with one_at_a_time(checkout.lock):
        if not checkout.ready(level):
            set_up(checkout, level)


@contextlib.contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Let one start at a time through; the others wait for it."""
    with lock.open("a+b") as file:
        told = False
        while not locked(file.fileno()):
            if not told:
                step("Another start is setting up, waiting for it", "另一个启动正在安装，请稍候")
                told = True
            time.sleep(0.2)
        yield


def locked(descriptor: int) -> bool:
    """Take the lock if it is free; the system frees it when this process ends, however it ends."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def set_up(checkout: Checkout, level: str) -> None:
    """Install what is missing; the stamp of success is written last."""
    if sys.platform.startswith("linux"):
        install_packages(checkout.packages, level)
    make_venv(checkout)
    checkout.log.write_bytes(b"")
    step(
        "Installing the program's libraries; the first time takes a minute or two",
        "正在安装程序所需的库，首次约需一两分钟",
    )
    # hatchling first and pinned: the package is then installed without a build environment of
    # its own, which would need the network again after each move of this folder.
    pip(checkout, "hatchling", "editables")
    extras = "[test]" if level == "test" else ""
    pip(checkout, "--no-build-isolation", "--editable", f"{checkout.root}{extras}")
    checkout.stamp.write_text(f"{level} {checkout.fingerprint()}", encoding="ascii")
    step("Ready", "准备就绪")


def make_venv(checkout: Checkout) -> None:
    """Make ``.venv`` unless a sound one is there, and leave it marked as unfinished."""
    # A set-up that was broken off may have left a library half written; pip would trust it.
    if checkout.broken_off() or not sound(checkout.python):
        step("Making the program's own Python folder .venv", "正在创建程序自己的 Python 目录 .venv")
        if checkout.venv.exists():
            shutil.rmtree(checkout.venv)
        checkout.venv.mkdir()
        checkout.stamp.write_text(UNFINISHED, encoding="ascii")
        made = logged(checkout, [sys.executable, "-m", "venv", str(checkout.venv)])
        if made:
            give_up(checkout, "The folder .venv could not be made", "无法创建目录 .venv")
    checkout.stamp.write_text(UNFINISHED, encoding="ascii")


def sound(python: Path) -> bool:
    """Say whether this Python runs, is new enough and has pip."""
    if not python.exists():
        return False
    probe = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    return not subprocess.run([python, "-c", probe], stderr=subprocess.DEVNULL, check=False).returncode


def pip(checkout: Checkout, *words: str) -> None:
    """Install by the pinned constraints."""
    command = [str(checkout.python), "-m", "pip", "install", "--no-input"]
    command += ["--disable-pip-version-check", "--constraint", str(checkout.constraints), *words]
    if not logged(checkout, command):
        return
    # pip fetches everything before it installs anything, so what was there is still sound.
    checkout.stamp.unlink()
    if "after connection broken by" in checkout.log.read_text(encoding="utf-8", errors="replace"):
        say(
            "The libraries could not be fetched. Is this machine on the network? "
            "When it is, run the same command again.",
            "无法下载所需的库。请检查网络连接，然后再次运行同一命令。",
        )
        raise Stopped
    give_up(checkout, "The libraries could not be installed", "所需的库未能安装")


def logged(checkout: Checkout, command: list[str]) -> int:
    """Run the command with its output in the log, and return its exit status."""
    with checkout.log.open("ab") as log:
        return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)


def give_up(checkout: Checkout, english: str, chinese: str) -> NoReturn:
    """Say what failed, with the last words of the log, and stop."""
    said = checkout.log.read_text(encoding="utf-8", errors="replace").splitlines()
    say(english, chinese)
    print("\n".join([line for line in said if line.startswith("ERROR")][-2:] or said[-2:]))
    say(f"All of it is in {checkout.log}", f"详细记录见 {checkout.log}")
    raise Stopped
