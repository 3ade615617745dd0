"""Make a fresh machine ready once, then start the desk, its tests or its measurements.

    python3 start.py             the desk; without a display, a rehearsal of a day
    python3 start.py test ...    the tests; further words go to pytest
    python3 start.py bench       the measurements
    python3 start.py WORDS ...   the program's own commands, as kjz-desk WORDS ...

This file and build_spec/*.py that it imports use the standard library only, in a
syntax that Python 3.7 reads, so that an old Python answers with a sentence.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from build_spec.set_up import OLDEST, Checkout, make_ready
from build_spec.telling import Stopped, say, step

ROOT = Path(__file__).resolve().parent
NEWEST_KNOWN = 14
INTERRUPTED = 130


class Plan(NamedTuple):
    """What the venv's Python is to run, which packages it needs, where and how."""

    level: str
    words: list[str]
    folder: Path | None = None
    offscreen: bool = False
    rehearsal: Path | None = None


def choose(words: Sequence[str], environment: Mapping[str, str], platform: str) -> Plan:
    """Return what ``start.py WORDS`` means on this machine."""
    shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    offscreen = platform.startswith("linux") and not shown
    first = words[0] if words else ""
    if first == "test":
        return Plan("test", ["-m", "pytest", *words[1:]], folder=ROOT, offscreen=offscreen)
    if first == "bench":
        return Plan("test", ["-m", "tests.bench", *words[1:]], folder=ROOT, offscreen=offscreen)
    # -P: a folder named like one of our libraries, where the user stands, must not hide it.
    program = ["-P", "-m", "kjz_desk", *words]
    if words or not offscreen:
        return Plan("run", program, offscreen=offscreen)
    results = rehearsal_folder()
    program += ["rehearse", "--out", str(results)]
    return Plan("run", program, offscreen=offscreen, rehearsal=results)


def rehearsal_folder() -> Path:
    """Return where the rehearsal of a machine without a display leaves its results."""
    return ROOT / "rehearsal" if os.access(ROOT, os.W_OK) else Path.home() / "kjz-desk-rehearsal"


def run(plan: Plan, python: Path) -> int:
    """Run the plan; where the system can replace a process by another, this does not return."""
    command = [str(python), *plan.words]
    environment = dict(os.environ)
    if plan.offscreen:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if plan.folder:
        os.chdir(plan.folder)
    if plan.rehearsal:
        say("No display here: rehearsing a day instead", "此处没有显示器：改为预演一天")
        status = wait_for(command, environment)
        if status == 0:
            say(f"Its results lie in {plan.rehearsal}", f"结果在 {plan.rehearsal}")
        return status
    if os.name == "nt":
        return wait_for(command, environment)
    return become(command, environment)


def become(command: list[str], environment: Mapping[str, str]) -> NoReturn:
    """Become the command."""
    sys.stdout.flush()
    os.execve(command[0], command, environment)


def wait_for(command: list[str], environment: Mapping[str, str]) -> int:
    """Run the command and return its exit status; Ctrl-C is the command's to answer."""
    with subprocess.Popen(command, env=environment) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue


def with_newer_python(words: Sequence[str]) -> int:
    """Start again with a newer Python if the machine has one, else say which is needed."""
    mine = "{}.{}".format(*sys.version_info[:2])
    for minor in range(NEWEST_KNOWN, OLDEST[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            step(f"This is Python {mine}; using {newer}", f"当前是 Python {mine}；改用 {newer}")
            return wait_for([newer, str(ROOT / "start.py"), *words], os.environ)
    oldest = "{}.{}".format(*OLDEST)
    say(
        f"KJZ Desk needs Python {oldest} or newer, and this is Python {mine}. "
        "Debian 12 and 13 have it; elsewhere install it from python.org.",
        f"本程序需要 Python {oldest} 或更高版本，当前是 {mine}。",
    )
    return 1


def main(words: Sequence[str]) -> int:
    """Set up if need be, then run; return the exit status."""
    if sys.version_info < OLDEST:
        return with_newer_python(words)
    checkout = Checkout(ROOT)
    plan = choose(words, os.environ, sys.platform)
    try:
        make_ready(checkout, plan.level)
        return run(plan, checkout.python)
    except Stopped as stopped:
        return stopped.status
    except KeyboardInterrupt:
        say("Stopped; the next start sets up anew", "已中止；下次启动会重新安装")
        return INTERRUPTED
    except OSError as trouble:
        say(f"This folder cannot be used: {trouble}", f"无法使用此目录：{trouble}")
        return 1


if __name__ == "__main__":
    # A terminal that cannot show Chinese must not stop the set-up.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))
