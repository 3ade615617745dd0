"""The one list of system packages is read, compared with the machine, and installed or told."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_spec import system_packages
from build_spec.set_up import Checkout
from build_spec.system_packages import Need, missing, read_needs
from build_spec.telling import Stopped

LIST = """
# a note
[run]
libone1       libone.so.1        drawing  # and more
{python}-venv module:ensurepip   the folder
[test]
two           two-program        a test of printing
"""


def test_the_list_gives_each_level_its_packages() -> None:
    run = read_needs(LIST, "run")
    venv_package = "python{}.{}-venv".format(*sys.version_info[:2])
    assert run == [
        Need("libone1", "libone.so.1", "drawing"),
        Need(venv_package, "module:ensurepip", "the folder"),
    ]
    assert read_needs(LIST, "test") == [*run, Need("two", "two-program", "a test of printing")]


def test_the_real_list_says_of_each_package_what_shows_it_and_why(checkout: Path) -> None:
    needs = read_needs(Checkout(checkout).packages.read_text(encoding="utf-8"), "test")
    assert len(needs) == len({need.package for need in needs}) > 20
    assert missing(needs) == []


def test_what_is_missing_is_found_by_library_module_and_program() -> None:
    needs = [
        Need("a", "libc.so.6", ""),
        Need("b", "libnever.so.9", ""),
        Need("c", "module:json", ""),
        Need("d", "module:never_there", ""),
        Need("e", "sh", ""),
        Need("f", "never-there", ""),
    ]
    assert [need.package for need in missing(needs)] == ["b", "d", "f"]


@pytest.mark.parametrize(
    ("sudo", "command"),
    [
        (None, 'su -l -c "apt-get update && apt-get install -y --no-install-recommends libnever9"'),
        ("exit 1", 'sudo sh -c "apt-get update && apt-get install -y --no-install-recommends libnever9"'),
    ],
)
def test_without_root_the_one_command_is_printed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    programs: Callable[..., str],
    sudo: str | None,
    command: str,
) -> None:
    scripts = {"apt-get": "exit 0"} | ({"sudo": sudo} if sudo else {})
    monkeypatch.setenv("PATH", programs(**scripts))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    wanted = tmp_path / "list"
    wanted.write_text("[run]\nlibnever9 libnever.so.9 drawing\n", encoding="utf-8")
    with pytest.raises(Stopped) as stopped:
        system_packages.install_packages(wanted, "run")
    assert stopped.value.status != 0
    assert capsys.readouterr().out.splitlines()[-1].strip() == command


def test_where_there_is_no_apt_the_libraries_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    wanted = tmp_path / "list"
    wanted.write_text("[run]\nlibnever9 libnever.so.9 drawing\n", encoding="utf-8")
    with pytest.raises(Stopped):
        system_packages.install_packages(wanted, "run")
    assert "libnever.so.9  (Debian: libnever9)  drawing" in capsys.readouterr().out


def test_packages_are_installed_by_root_and_a_failure_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    programs: Callable[..., str],
) -> None:
    log = tmp_path / "asked"
    scripts = {
        "apt-get": f'echo "$@" >> {log}; echo "E: no space left"; exit 100',
        "sudo": 'shift; exec "$@"',
        "env": 'shift; exec "$@"',
        "true": "exit 0",
    }
    monkeypatch.setenv("PATH", programs(**scripts))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    wanted = tmp_path / "list"
    wanted.write_text("[run]\nlibnever9 libnever.so.9 drawing\n", encoding="utf-8")
    with pytest.raises(Stopped):
        system_packages.install_packages(wanted, "run")
    asked = log.read_text(encoding="utf-8")
    assert "update" in asked
    assert "install -y --no-install-recommends libnever9" in asked
    assert "E: no space left" in capsys.readouterr().out
