"""Write a tally as a file for other programs: a workbook, comma-separated values or JSON."""

import csv
import json
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Final

from kjz_desk import phrases
from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import Tally
from kjz_desk.domain.tally_table import NOT_REPORTED, Cell, unit_table
from kjz_desk.errors import UnknownFormat
from kjz_desk.files import write_whole

FORMATS: Final = (".xlsx", ".csv", ".json")

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write_tally(tally: Tally, reference: Reference, path: Path, *, language: str = phrases.DEFAULT) -> None:
    """Write ``tally`` to ``path`` in the format of its suffix, whole or not at all.

    Raises ``UnknownFormat`` (known) and ``FileTrouble`` (path, reason).
    """
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        from kjz_desk.exchange import workbook  # noqa: PLC0415 - xlsxwriter takes 0.1 s to import

        data = workbook.tally_book(tally, reference, language)
    elif suffix == ".csv":
        data = tally_csv(tally, reference, language)
    elif suffix == ".json":
        data = tally_json(tally)
    else:
        raise UnknownFormat("out", known=" ".join(FORMATS))
    write_whole(path, data)


def tally_csv(tally: Tally, reference: Reference, language: str = phrases.DEFAULT) -> bytes:
    """Return the table by unit with its sums, as UTF-8 with the mark by which WPS and Excel know it.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    table = unit_table(tally, reference, language)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_text(column.heading(language)) for column in table.columns])
    for row in (*table.rows, table.total):
        writer.writerow(
            [_cell(column.key, value) for column, value in zip(table.columns, row, strict=True)]
        )
    return out.getvalue().encode("utf-8-sig")


def tally_json(tally: Tally) -> bytes:
    """Return every figure by its code; ``null`` is not reported, counts of zero are left out of maps."""
    found: dict[str, object] = {
        "day": tally.day.isoformat(),
        "site": tally.site,
        "as_of": tally.as_of.isoformat(),
        "check_code": tally.check_code,
        "acts": tally.acts,
        "voided": tally.voided,
        "backfilled": tally.backfilled,
        "estimated": tally.estimated,
        "totals": tally.totals.as_dict(),
        "departments": {row.department: row.figures.as_dict() for row in tally.rows},
        "topics": _counted(tally.topics),
        "groups": _counted(tally.groups),
        "ages": _counted(tally.ages),
        "visits_by_hour": _counted({str(hour): count for hour, count in tally.hours.items()}),
        "materials": _counted(tally.materials),
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _counted(counts: Mapping[str, int]) -> dict[str, int]:
    return {code: count for code, count in counts.items() if count}


def _cell(key: str, value: Cell) -> str | int:
    if isinstance(value, int):
        return value
    if value is None:
        return "" if key == "number" else NOT_REPORTED
    return _text(value)


def _text(value: str) -> str:
    return "'" + value if value.startswith(_FORMULA) else value
