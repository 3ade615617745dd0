"""What happened to the stock of one material, as a statement that adds up to what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from kjz_desk.desk.widgets.material_table import amount, signed
from kjz_desk.desk.widgets.record_table import Column, RecordTable
from kjz_desk.domain.listing import Act, PrintRun
from kjz_desk.domain.material import STOCKTAKE, Movement, Stock
from kjz_desk.domain.reference import Reference

MOST = 100
"""Movements that are listed one by one; what lies before them is one line."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the statement; ``change`` is in copies and counts only where ``live``."""

    what: str
    change: int
    when: str = ""
    number: str = ""
    note: str = ""
    live: bool = True
    total: bool = False


def ledger_rows(
    acts: Sequence[Act], stock: Stock, reference: Reference, language: str, *, today: date
) -> list[LedgerRow]:
    """Return the statement of ``stock`` from its movements ``acts``, newest first.

    The changes of all live lines add up to what is left. Movements of ``today`` have their time,
    earlier ones their day. Givings are one line: they belong to
    receptions, which the records list one by one.
    """
    translate = QCoreApplication.translate
    moved = [_moved(act, reference, language, today) for act in acts]
    earlier = stock.moved - sum(row.change for row in moved if row.live)
    rows = [LedgerRow(translate("StockLedger", "Given to visitors"), -stock.given, total=True)]
    rows += moved
    if earlier:
        rows.append(LedgerRow(translate("StockLedger", "Earlier movements"), earlier, total=True))
    rows.append(LedgerRow(translate("StockLedger", "Stock at the start"), stock.opening, total=True))
    return rows


def _moved(act: Act, reference: Reference, language: str, today: date) -> LedgerRow:
    what = act.what
    if isinstance(what, Movement):
        name = reference.movements.name_of(what.movement, language)
        notes = [what.party, what.note]
        if what.movement == STOCKTAKE:
            counted = QCoreApplication.translate("StockLedger", "counted {count}")
            notes.insert(0, counted.format(count=amount(what.quantity)))
        note, change = " · ".join(part for part in notes if part), what.change
    else:
        name, note = reference.kinds.name_of(act.kind, language), ""
        change = what.copies if isinstance(what, PrintRun) else 0
    when = f"{act.at:%H:%M}" if act.at.date() == today else f"{act.at:%m-%d}"
    return LedgerRow(name, change, when, act.number, note, live=act.live)


class StockLedger(RecordTable[LedgerRow]):
    """The statement as a table; a voided movement is struck through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), parent, struck=lambda row: not row.live)


def _columns() -> Sequence[Column[LedgerRow]]:
    translate = QCoreApplication.translate
    return (
        Column(translate("StockLedger", "When"), lambda row: row.when, width=68),
        Column(translate("StockLedger", "Number"), lambda row: row.number, width=116),
        Column(translate("StockLedger", "What"), _what, color=lambda row: "text2" if row.total else ""),
        Column(
            translate("StockLedger", "Change"),
            lambda row: signed(row.change),
            width=92,
            number=True,
            color=lambda row: "danger" if row.change < 0 and not row.total else "",
        ),
    )


def _what(row: LedgerRow) -> str:
    return f"{row.what} · {row.note}" if row.note else row.what
