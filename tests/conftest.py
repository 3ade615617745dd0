"""Keep the tests off the screen and off the user's folders, and let nothing be skipped in CI."""

import os
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

# Before any test module is imported: some of ours read the environment at import, and so does Qt.
ISOLATED = Path(tempfile.mkdtemp(prefix="kjz-desk-tests-"))
for variable, folder in {
    "HOME": "",
    "USERPROFILE": "",
    "LOCALAPPDATA": "local",
    "APPDATA": "roaming",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "KJZ_DESK_HOME": "desk",
    "KJZ_DESK_KEYS": "keys",
}.items():
    (ISOLATED / folder).mkdir(exist_ok=True)
    os.environ[variable] = str(ISOLATED / folder)
os.environ["QT_QPA_PLATFORM"] = "offscreen"

IN_CI = os.environ.get("CI", "").lower() not in ("", "0", "false")


def pytest_unconfigure() -> None:
    shutil.rmtree(ISOLATED, ignore_errors=True)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds start.py and the package."""
    return Path(__file__).resolve().parent.parent


def fail_if_skipped(report: pytest.CollectReport | pytest.TestReport) -> None:
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI, where nothing may be left out: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    fail_if_skipped(report)
    return report
