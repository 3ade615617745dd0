"""Programs that write at once leave one chain; one that is killed loses nothing it was told of."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kjz_desk.book import open_store
from kjz_desk.book.journal import audited
from tests.book.written import lines

WRITER = """
import sys
import time
from pathlib import Path
from kjz_desk.app import open_desk
from kjz_desk.settings import Settings

folder, letter, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
desk = open_desk(folder, chosen=Settings(letter=letter))
for _ in range(count):
    receipt = desk.reception.receive({"department": "cast", "visit": {"group": "farmers"}})
    print(receipt.entry, receipt.seq, receipt.number, flush=True)
desk.close()
"""


def writer(folder: Path, letter: str = "A", count: int = 10**9) -> subprocess.Popen[str]:
    """Start a program that waits for one line of input and then writes acts, one receipt line each."""
    started = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), letter, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


def begin(*writers: subprocess.Popen[str]) -> None:
    for one in writers:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()


@pytest.mark.parametrize("letters", ["AA", "AB"], ids=["one desk", "two desks"])
def test_two_programs_on_a_new_book_write_one_gapless_chain_for_each_desk(
    folder: Path, letters: str
) -> None:
    both = [writer(folder, letter, 100) for letter in letters]
    begin(*both)
    receipts = [line.split() for one in both for line in one.communicate()[0].splitlines()]
    assert [one.returncode for one in both] == [0, 0]
    store = open_store(folder)
    written = {entry: json.loads(text) for entry, text in lines(store)}
    assert len(receipts) == len({entry for entry, _, _ in receipts}) == 200
    assert len({number for _, _, number in receipts}) == 200
    assert all(written[entry]["seq"] == int(seq) for entry, seq, _ in receipts)
    for desk in {record["desk"] for record in written.values()}:
        chain = [record["seq"] for record in written.values() if record["desk"] == desk]
        assert chain == list(range(1, 1 + 100 * 2 // len(set(letters)) + 1))
    assert list(audited(store)) == []
    store.close()


def test_a_program_that_is_killed_loses_no_act_it_gave_a_receipt_for(folder: Path) -> None:
    known: list[str] = []
    for kill in range(5):
        one = writer(folder)
        assert one.stdout is not None
        begin(one)
        known += [one.stdout.readline().split()[0] for _ in range(3 + 17 * kill)]
        one.kill()
        rest = one.communicate()[0].splitlines(keepends=True)
        known += [line.split()[0] for line in rest if line.endswith("\n")]
    store = open_store(folder)
    kept = [entry for entry, _ in lines(store)]
    assert set(known) <= set(kept)
    # The desk's own first line, and at each kill one act whose receipt was still on its way.
    assert len(kept) - len(known) <= 1 + 5
    assert list(audited(store)) == []
    store.close()


def test_a_first_start_that_is_killed_at_any_point_leaves_a_folder_that_opens(tmp_path: Path) -> None:
    for wait in range(6):
        folder = tmp_path / f"book-{wait}"
        one = writer(folder)
        begin(one)
        time.sleep(wait / 100)
        one.kill()
        one.communicate()
        store = open_store(folder)
        assert list(audited(store)) == []
        store.close()
