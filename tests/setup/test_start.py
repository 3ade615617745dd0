"""start.py means the same on every machine: it sets up once, heals itself, and says what to do."""

import ast
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

import start
from build_spec import set_up
from build_spec.set_up import Checkout
from build_spec.telling import Stopped

SHOWN = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}
# A port of this machine on which nobody listens, asked once.
NO_NETWORK = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_FIND_LINKS": "",
    "PIP_RETRIES": "1",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout whose .venv was made and then left."""
    root = tmp_path_factory.mktemp("made")
    (root / "build_spec").mkdir()
    for name in ("pyproject.toml", "build_spec/constraints.txt", "build_spec/debian_packages.txt"):
        shutil.copy(start.ROOT / name, root / name)
    half_made = Checkout(root)
    venv.create(half_made.venv, with_pip=False)
    set_up.make_venv(half_made)
    return root


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Checkout:
    """A copy of it."""
    return Checkout(shutil.copytree(made, tmp_path / "copy", symlinks=True))


def finish(folder: Checkout, level: str) -> None:
    folder.stamp.write_text(f"{level} {folder.fingerprint()}", encoding="ascii")


# What is run


def test_no_words_open_the_desk_on_a_screen() -> None:
    for screen in (SHOWN, WAYLAND):
        assert start.choose([], screen, "linux").words == ["-P", "-m", "kjz_desk"]
        assert not start.choose([], screen, "linux").offscreen


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_screen(platform: str) -> None:
    assert start.choose([], {}, platform) == start.choose([], SHOWN, "linux")


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}])
def test_no_words_rehearse_a_day_where_there_is_no_screen(environment: dict[str, str]) -> None:
    plan = start.choose([], environment, "linux")
    assert plan.words[3:5] == ["rehearse", "--out"]
    assert plan.words[5] == str(plan.rehearsal)
    assert plan.offscreen


def test_words_go_to_the_program_from_where_the_user_stands() -> None:
    plan = start.choose(["tally", "2021-05-17", "--out", "day.pdf"], {}, "linux")
    assert plan.words == ["-P", "-m", "kjz_desk", "tally", "2021-05-17", "--out", "day.pdf"]
    assert (plan.level, plan.folder, plan.rehearsal) == ("run", None, None)


def test_test_runs_pytest_in_the_checkout_with_the_words_that_follow(checkout: Path) -> None:
    plan = start.choose(["test", "-k", "void"], SHOWN, "linux")
    assert (plan.level, plan.words, plan.folder) == ("test", ["-m", "pytest", "-k", "void"], checkout)


def test_bench_runs_the_measurements_in_the_checkout(checkout: Path) -> None:
    plan = start.choose(["bench"], SHOWN, "linux")
    assert (plan.level, plan.words, plan.folder) == ("test", ["-m", "tests.bench"], checkout)


def test_the_exit_status_of_the_program_is_passed_on() -> None:
    assert start.wait_for([sys.executable, "-c", "raise SystemExit(7)"], os.environ) == 7


# Which Python


@pytest.mark.parametrize(
    "name", ["start", "build_spec/set_up", "build_spec/system_packages", "build_spec/telling"]
)
def test_an_old_python_can_read_the_set_up(checkout: Path, name: str) -> None:
    ast.parse((checkout / f"{name}.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_old_python_says_which_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert start.main([]) == 1
    assert "needs Python 3.11 or newer, and this is Python 3.9" in capsys.readouterr().out


def test_an_old_python_hands_over_to_a_newer_one(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], programs: Callable[..., str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    newer = programs(**{"python3.12": 'echo "$@"; exit 5'})
    monkeypatch.setenv("PATH", newer)
    assert start.main(["list", "topics"]) == 5
    assert "start.py list topics" in capfd.readouterr().out


# When to set up


def test_a_finished_set_up_is_not_done_again(folder: Checkout) -> None:
    finish(folder, "run")
    assert folder.ready("run")


def test_a_set_up_for_tests_serves_the_desk_and_not_the_other_way(folder: Checkout) -> None:
    finish(folder, "test")
    assert folder.ready("run")
    finish(folder, "run")
    assert not folder.ready("test")


@pytest.mark.parametrize("name", ["project", "constraints", "packages"])
def test_a_changed_list_is_set_up_again(folder: Checkout, name: str) -> None:
    finish(folder, "run")
    with getattr(folder, name).open("a", encoding="utf-8") as changed:
        changed.write("# more\n")
    assert not folder.ready("run")


def test_a_moved_checkout_is_set_up_again(folder: Checkout, tmp_path: Path) -> None:
    finish(folder, "run")
    moved = folder.root.rename(tmp_path / "moved")
    assert not Checkout(moved).ready("run")


def test_another_python_is_set_up_again(folder: Checkout) -> None:
    finish(folder, "run")
    (folder.venv / "pyvenv.cfg").write_text("version = 3.99.0\n", encoding="ascii")
    assert not folder.ready("run")


def test_a_venv_without_its_python_is_set_up_again(folder: Checkout) -> None:
    finish(folder, "run")
    folder.python.unlink()
    assert not folder.ready("run")


@pytest.mark.parametrize("stamp", [b"", b"unfinished", b"run", b"\xff\xfe\x00"])
def test_a_stamp_that_says_nothing_is_no_stamp(folder: Checkout, stamp: bytes) -> None:
    folder.stamp.write_bytes(stamp)
    assert not folder.ready("run")


# Setting up


def test_a_half_made_venv_is_made_anew(folder: Checkout) -> None:
    assert set_up.sound(folder.python)
    shutil.rmtree(next(folder.venv.glob("[lL]ib/**/site-packages/pip")))
    assert not set_up.sound(folder.python)


def test_a_set_up_that_was_broken_off_starts_from_nothing(folder: Checkout) -> None:
    left = folder.venv / "half-written"
    left.touch()
    assert folder.broken_off()
    set_up.make_venv(folder)
    assert set_up.sound(folder.python)
    assert not left.exists()


def test_a_set_up_that_was_not_broken_off_keeps_the_venv(folder: Checkout) -> None:
    finish(folder, "run")
    installed = folder.venv / "a-library"
    installed.touch()
    set_up.make_venv(folder)
    assert installed.exists()
    assert not folder.ready("run")


def test_without_a_network_a_sentence_says_so_and_the_venv_is_kept(
    folder: Checkout, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in NO_NETWORK.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(Stopped):
        set_up.pip(folder, "hatchling")
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 1
    assert "Is this machine on the network?" in said[0]
    assert "请检查网络连接" in said[0]
    assert not folder.broken_off()


def test_what_else_pip_complains_of_is_shown_without_a_traceback(
    folder: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Stopped):
        set_up.pip(folder, "--no-index", "never-there")
    said = capsys.readouterr().out
    assert "The libraries could not be installed" in said
    assert "ERROR: No matching distribution found for never-there" in said
    assert str(folder.log) in said
    assert "Traceback" not in said


def test_a_second_start_waits_for_the_first(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lock = tmp_path / "lock"
    held = (
        "import sys, time; from pathlib import Path; from build_spec.set_up import one_at_a_time\n"
        "with one_at_a_time(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", held, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=start.ROOT,
    ) as first:
        assert first.stdout.readline() == b"held\n"
        second = subprocess.Popen(
            [sys.executable, "-c", held, str(lock)], stdin=subprocess.DEVNULL, cwd=start.ROOT
        )
        told = ""
        while "waiting" not in told and second.poll() is None:
            time.sleep(0.05)
            told += capfd.readouterr().err
        assert second.poll() is None
        first.stdin.close()
        assert second.wait(timeout=30) == 0
    assert capfd.readouterr().out == "held\n"
