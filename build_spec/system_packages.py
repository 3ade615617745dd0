"""Find out which system packages are missing, and have them installed."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from build_spec.telling import Stopped, say, step

NEEDS_A_PERSON = 3
DAY = 86_400


class Need(NamedTuple):
    """One system package, the thing that shows it is there, and why it is needed."""

    package: str
    probe: str
    why: str


def read_needs(text: str, level: str) -> list[Need]:
    """Return what the list asks for at this level: ``run``, or ``test`` with what running needs."""
    python = "python{}.{}".format(*sys.version_info[:2])
    section = ""
    needs = []
    for line in text.splitlines():
        words = line.partition("#")[0].strip().split(None, 2)
        if len(words) == 1:
            section = words[0].strip("[]")
        elif words and section in ("run", level):
            package, probe, why = words
            needs.append(Need(package.replace("{python}", python), probe, why))
    return needs


def missing(needs: Sequence[Need]) -> list[Need]:
    """Return the needs that this machine lacks."""
    return [need for need in needs if not there(need.probe)]


def there(probe: str) -> bool:
    """Say whether a library loads, a module of this Python or a program is found."""
    if probe.startswith("module:"):
        return importlib.util.find_spec(probe.partition(":")[2]) is not None
    if ".so." not in probe:
        return shutil.which(probe) is not None
    try:
        ctypes.CDLL(probe)
    except OSError:
        return False
    return True


def install_packages(packages: Path, level: str) -> None:
    """Install what is missing where we may, else print the one command for a person and stop."""
    needs = read_needs(packages.read_text(encoding="utf-8"), level)
    lacking = missing(needs)
    if not lacking:
        return
    if not shutil.which("apt-get"):
        stop_without_apt(lacking)
    names = [need.package for need in lacking]
    prefix = root_prefix()
    if prefix is None:
        stop_without_root(names)
    step(
        f"Installing {len(names)} system packages: {' '.join(names)}",
        f"正在安装 {len(names)} 个系统软件包",
    )
    apt(prefix, names)
    lacking = missing(needs)
    if lacking:
        stop_without_apt(lacking)


def root_prefix() -> list[str] | None:
    """Return what to put before a command so that it runs as root; None if we may not."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL, check=False)
    return None if asked.returncode else ["sudo", "-n"]


def apt(prefix: list[str], names: list[str]) -> None:
    """Install the packages, with a new package list if the one at hand is absent or old."""
    apt_get = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # A desktop that has just been started often holds the lock for its own updates.
    apt_get += ["-o", "DPkg::Lock::Timeout=300"]
    install = [*apt_get, "install", "-y", "--no-install-recommends", *names]
    if has_fresh_list() and not trouble_of(install):
        return
    trouble_of([*apt_get, "update"])
    trouble = trouble_of(install)
    if trouble:
        print(trouble)
        say("The system packages could not be installed", "系统软件包未能安装")
        raise Stopped


def trouble_of(command: list[str]) -> str:
    """Run the command; return its last words if it failed, else an empty text."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode == 0:
        return ""
    said = done.stdout.decode("utf-8", "replace").strip().splitlines()
    return "\n".join(said[-3:]) or f"exit status {done.returncode}"


def has_fresh_list() -> bool:
    """Say whether apt's list of packages is less than a day old."""
    lists = Path("/var/lib/apt/lists").glob("*_Packages*")
    return any(time.time() - path.stat().st_mtime < DAY for path in lists)


def stop_without_root(names: list[str]) -> NoReturn:
    """Print the one command that a person with root's rights must run, and stop."""
    install = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(names)}"
    # -l: without it root keeps the user's PATH, which lacks the folders that dpkg needs.
    as_root = "sudo sh -c" if shutil.which("sudo") else "su -l -c"
    say(
        "Some system packages are missing. Run this one command, then start again:",
        "缺少系统软件包。请运行下面这一条命令，然后重新启动：",
    )
    print(f'  {as_root} "{install}"')
    raise Stopped(NEEDS_A_PERSON)


def stop_without_apt(lacking: list[Need]) -> NoReturn:
    """Name what is missing and what Debian calls it, and stop."""
    say(
        "These are missing; install what your system calls these packages of Debian:",
        "缺少以下组件；请安装与这些 Debian 软件包相当的软件包：",
    )
    for need in lacking:
        print(f"  {need.probe}  (Debian: {need.package})  {need.why}")
    raise Stopped(NEEDS_A_PERSON)
