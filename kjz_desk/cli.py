"""The command line: the same workflows as the window, for the office and for scripts."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import IO

from kjz_desk import __version__, messages, paths, settings
from kjz_desk.app import open_desk, rehearse, run_window
from kjz_desk.domain.reference import LISTS
from kjz_desk.domain.text import LINE_LIMIT, parse_object
from kjz_desk.errors import (
    DeskError,
    FileTrouble,
    LineTooLong,
    MalformedDay,
    Refused,
    UnknownFormat,
)
from kjz_desk.files import write_whole
from kjz_desk.workflows import Desk

REFUSED = 1
TROUBLE = 3
STOPPED = 130
_OF_A_BOOK = frozenset({"check", "export"})
CHECKPOINT_EVERY = 1000
"""After how many recorded acts the write-ahead log is folded into the book."""


def _folder(text: str) -> Path:
    """Return a folder's path; an empty one would be the folder that the user happens to stand in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("empty")
    return Path(text)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--book", type=_folder, default=None, help="folder of the book")
    common.add_argument("--json", action="store_true", help="answer in JSON")
    common.add_argument("--language", choices=("zh_CN", "en"), default=None)
    top = argparse.ArgumentParser(
        prog="kjz-desk",
        parents=[common],
        description="Event desk of a county's Science and Technology Week. Without a command: the window.",
    )
    top.add_argument("--version", action="version", version=f"kjz-desk {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        # Given before the command, a common option must not be reset by the command's own default.
        own = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
        own.add_argument("--book", type=_folder)
        own.add_argument("--json", action="store_true")
        own.add_argument("--language", choices=("zh_CN", "en"))
        return commands.add_parser(name, parents=[own], help=text, description=text)

    rehearse = command("rehearse", "play a launch day and leave its paper and pictures")
    rehearse.add_argument("--out", type=Path, required=True, help="folder for the results")
    rehearse.add_argument("--acts", type=int, default=400, help="how many acts (1 to 20000)")
    rehearse.add_argument("--seed", type=int, default=2021, help="the same seed gives the same day")
    record = command("record", "acts as JSON lines in, one receipt line out per act")
    record.add_argument("file", nargs="?", default="-", help="a file, or - for standard input")
    tally = command("tally", "the daily tally as .pdf, .xlsx, .csv or .json")
    tally.add_argument("day", help="such as 2021-05-17")
    tally.add_argument("--out", type=Path, required=True, help="the file's ending chooses the form")
    tally.add_argument("--site", default="", help="one site only, by code")
    handout = command("handout", "a QR-coded handout as PDF")
    handout.add_argument("code")
    handout.add_argument("--copies", type=int, default=1)
    handout.add_argument("--layout", default="a4", help="a4, or a5x2 for two A5 on an A4")
    handout.add_argument("--out", type=Path, required=True)
    listing = command("list", "one of the lists the desk works with")
    listing.add_argument("list", choices=sorted(one.replace("_", "-") for one in LISTS))
    command("check", "audit the book: exit status 0 if sound, 1 with one line for each finding")
    export = command("export", "a plain SQLite copy for other tools, without personal data")
    export.add_argument("out", type=Path, metavar="PLAIN.db")
    return top


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status.

    0 done, 1 refused, 2 misused, 3 trouble (also a reader who went away), 130 stopped by Ctrl+C.
    """
    chosen = parser().parse_args(arguments)
    folder: Path = chosen.book or paths.book_folder()
    language = chosen.language or settings.load(folder).language
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows no Chinese must not stop a record half-way.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if chosen.command is None:
        return run_window(folder, chosen.language or "")
    try:
        if chosen.command == "rehearse":
            return rehearse(chosen.out, acts=chosen.acts, seed=chosen.seed, language=language)
        # Auditing or copying what is not there would make an empty book and call it sound.
        existing = chosen.command in _OF_A_BOOK and chosen.book is not None
        with open_desk(folder, existing=existing) as desk:
            status = _COMMANDS[chosen.command](desk, chosen, language)
            sys.stdout.flush()
            return status
    except BrokenPipeError:
        # What is still buffered would fail once more, with a traceback, when Python shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except KeyboardInterrupt:
        return STOPPED
    except DeskError as error:
        _say(error, language, as_json=chosen.json)
        return REFUSED if isinstance(error, Refused) else TROUBLE


def _say(error: DeskError, language: str, *, as_json: bool) -> None:
    """Tell a person (on standard error) or a program (on standard output) what went wrong."""
    if as_json:
        sys.stdout.write(json.dumps(_refusal(error, language), ensure_ascii=False) + "\n")
    else:
        sys.stderr.write(messages.sentence(error, language) + "\n")


def _refusal(error: DeskError, language: str) -> dict[str, object]:
    return {
        "ok": False,
        "error": error.code,
        "field": error.field,
        "message": messages.sentence(error, language),
    }


def _record(desk: Desk, chosen: argparse.Namespace, language: str) -> int:
    """Record act after act; each receipt is written after its commit and before the next act."""
    refused = False
    with _opened(chosen.file) as stream:
        for count, line in enumerate(_lines(stream), 1):
            try:
                if line is None:
                    raise LineTooLong("", limit=LINE_LIMIT)
                receipt: dict[str, object] = {
                    "ok": True,
                    **asdict(desk.reception.record(parse_object(line))),
                }
            except DeskError as error:
                receipt = _refusal(error, language)
                refused = True
            sys.stdout.write(json.dumps(receipt, ensure_ascii=False) + "\n")
            sys.stdout.flush()
            if count % CHECKPOINT_EVERY == 0:
                desk.checkpoint()
    desk.checkpoint()
    return REFUSED if refused else 0


@contextmanager
def _opened(name: str) -> Iterator[IO[bytes]]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 - only the opening is to be watched
    except OSError as error:
        raise FileTrouble("", path=name, reason=error.strerror) from error
    with stream:
        yield stream


def _lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Yield the lines that are not blank; ``None`` stands for one that is too long to be read."""
    while line := stream.readline(LINE_LIMIT + 1):
        too_long = len(line) > LINE_LIMIT
        while too_long and line and not line.endswith(b"\n"):
            line = stream.readline(LINE_LIMIT + 1)
        if too_long:
            yield None
        elif line.strip().removeprefix(b"\xef\xbb\xbf"):
            yield line.removeprefix(b"\xef\xbb\xbf")


def _tally(desk: Desk, chosen: argparse.Namespace, language: str) -> int:
    del language  # the tally is an official page
    day, out = _day(chosen.day), chosen.out
    if chosen.site:
        desk.reference.sites.offered(chosen.site, "site")
    suffix = out.suffix.lower()
    if suffix == ".pdf":
        write_whole(out, desk.printing.tally(day, chosen.site))
    elif suffix in {".xlsx", ".csv", ".json"}:
        from kjz_desk.exchange import spreadsheet  # noqa: PLC0415 - a PDF needs none of it

        spreadsheet.write_tally(desk.reception.tally(day, chosen.site), desk.reference, out)
    else:
        raise UnknownFormat("out", known=".pdf .xlsx .csv .json")
    return _done(out, chosen)


def _handout(desk: Desk, chosen: argparse.Namespace, language: str) -> int:
    del language
    if chosen.out.suffix.lower() != ".pdf":
        raise UnknownFormat("out", known=".pdf")
    write_whole(chosen.out, desk.printing.handout(chosen.code, chosen.layout, copies=chosen.copies))
    return _done(chosen.out, chosen)


def _list(desk: Desk, chosen: argparse.Namespace, language: str) -> int:
    for row in desk.reference.codes(chosen.list.replace("-", "_")).known():
        if chosen.json:
            sys.stdout.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
        else:
            mark = "×" if row.retired else ""
            name = row.name(language)
            sys.stdout.write("\t".join(filter(None, (row.code, row.number, name, mark))) + "\n")
    return 0


def _check(desk: Desk, chosen: argparse.Namespace, language: str) -> int:
    found = 0
    for finding in desk.check():
        found = 1
        if chosen.json:
            sys.stdout.write(json.dumps(asdict(finding), ensure_ascii=False) + "\n")
        else:
            text = messages.finding_sentence(finding.code, asdict(finding), language)
            sys.stdout.write(text + "\n")
    return found


def _export(desk: Desk, chosen: argparse.Namespace, language: str) -> int:
    del language
    counts = desk.export(chosen.out)
    if chosen.json:
        sys.stdout.write(json.dumps({"ok": True, "file": str(chosen.out), "rows": counts}) + "\n")
        return 0
    return _done(chosen.out, chosen)


_COMMANDS: dict[str, Callable[[Desk, argparse.Namespace, str], int]] = {
    "record": _record,
    "tally": _tally,
    "handout": _handout,
    "list": _list,
    "check": _check,
    "export": _export,
}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise MalformedDay("day") from error


def _done(out: Path, chosen: argparse.Namespace) -> int:
    text = json.dumps({"ok": True, "file": str(out)}, ensure_ascii=False) if chosen.json else str(out)
    sys.stdout.write(text + "\n")
    return 0
