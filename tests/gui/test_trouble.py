"""Bugs are caught, logged without personal data, shown and survived; slow work runs beside the window."""

import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from kjz_desk.desk.input_method import prepare_input_method
from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.shell import Shell
from kjz_desk.desk.trouble import LOG
from kjz_desk.desk.widgets.trouble_panel import TroublePanel

SECRET = "马晓兰 13800001234"


class Bug(Exception):
    """What nobody expected."""


def fail() -> None:
    raise Bug(SECRET)


@pytest.mark.qt_no_exception_capture
def test_a_bug_is_logged_and_shown_and_the_form_is_kept(shell: Shell, qtbot: QtBot) -> None:
    page = shell.window.page
    qtbot.keyClicks(page, "2QA")
    before = page.form.draft()  # type: ignore[attr-defined]  # the reception is in front
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: shell.frame.findChild(TroublePanel) is not None)
    log = (shell.desk.folder / LOG).read_text(encoding="utf-8")
    assert "test_trouble.py" in log
    assert "Bug" in log
    assert SECRET not in log
    panel = shell.frame.findChild(TroublePanel)
    assert panel is not None
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text().endswith("Bug")
    panel.go_on_button.click()
    assert page.form.draft() == before  # type: ignore[attr-defined]  # as above


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_in_a_thread_is_shown_too(shell: Shell, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: shell.frame.findChild(TroublePanel) is not None)


def test_the_hooks_are_given_back(shell: Shell) -> None:
    assert sys.excepthook is not sys.__excepthook__
    shell.end()
    assert "Trouble" not in repr(sys.excepthook)


@pytest.fixture
def jobs(qapp: QApplication) -> Jobs:
    return Jobs()


def test_jobs_run_in_order_beside_the_window_and_are_shown_on_it(jobs: Jobs, qtbot: QtBot) -> None:
    where: list[tuple[str, bool]] = []
    shown: list[str] = []

    def work(name: str) -> str:
        where.append((name, threading.current_thread() is threading.main_thread()))
        return name

    for name in "abc":
        jobs.run(lambda name=name: work(name), shown.append)  # type: ignore[misc]  # bound early on purpose
    assert jobs.busy
    qtbot.waitUntil(lambda: not jobs.busy)
    assert shown == ["a", "b", "c"]
    assert where == [("a", False), ("b", False), ("c", False)]
    jobs.stop()


def test_a_failed_job_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    failed: list[BaseException] = []
    jobs.run(fail, print, failed.append)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert isinstance(failed[0], Bug)
    jobs.stop()


def test_a_failed_job_that_nobody_minds_is_a_bug(jobs: Jobs, qtbot: QtBot) -> None:
    with capture_exceptions() as met:
        jobs.run(fail, print)
        qtbot.waitUntil(lambda: not jobs.busy)
    assert [kind for kind, *_ in met] == [Bug]
    jobs.stop()


def test_stopping_drops_what_waits(jobs: Jobs, qtbot: QtBot) -> None:
    gate, done = threading.Event(), []
    jobs.run(gate.wait, done.append)
    jobs.run(lambda: "second", done.append)
    gate.set()
    jobs.stop()
    qtbot.wait(20)
    assert "second" not in done


@pytest.mark.parametrize("variable", ["XMODIFIERS", "GTK_IM_MODULE", "QT_IM_MODULE"])
def test_fcitx_is_reached_through_the_ibus_portal(variable: str) -> None:
    environment = {variable: "@im=fcitx"}
    prepare_input_method(environment, "linux", running=lambda: False)
    assert environment["QT_IM_MODULE"] == "ibus"
    assert environment["IBUS_USE_PORTAL"] == "1"


def test_a_running_fcitx_is_found_without_any_variable() -> None:
    environment: dict[str, str] = {}
    prepare_input_method(environment, "linux", running=lambda: True)
    assert environment == {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}


@pytest.mark.parametrize(("platform", "runs"), [("linux", False), ("win32", True), ("darwin", True)])
def test_everything_else_is_left_alone(platform: str, runs: bool) -> None:
    environment = {"QT_IM_MODULE": "ibus"}
    prepare_input_method(environment, platform, running=lambda: runs)
    assert environment == {"QT_IM_MODULE": "ibus"}
