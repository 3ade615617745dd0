"""Keep the reference data in the book by code, so that a code that vanished is retired, not lost."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from kjz_desk.book.connection import Store
from kjz_desk.domain import reference as records
from kjz_desk.domain.reference import LISTS, Coded, Codes, Reference
from kjz_desk.domain.text import canonical

_TYPES: Mapping[str, type[Coded]] = {
    "departments": records.Department,
    "sites": records.Site,
    "topics": records.Topic,
    "ages": records.AgeBand,
    "material_kinds": records.MaterialKind,
    "materials": records.Material,
    "handouts": records.Handout,
}


def fingerprint(files: Mapping[str, bytes]) -> str:
    """Return a digest over names and bytes of the reference files."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()


def kept(store: Store, reference: Reference, mark: str) -> Reference:
    """Upsert ``reference`` by code and return it with every retired row of the book added.

    ``mark`` is the fingerprint of the files; nothing is written when the book already has it.
    """
    if store.row("SELECT 1 FROM meta WHERE name = 'reference' AND value = :mark", mark=mark) is None:
        _upsert(store, reference, mark)
    retired: dict[str, list[Coded]] = {}
    for listed, data in store.rows("SELECT list, data FROM reference WHERE retired = 1 ORDER BY place"):
        retired.setdefault(listed, []).append(_record(listed, json.loads(data)))
    changed: dict[str, Any] = {
        name: Codes(name, (*reference.codes(name).known(), *rows)) for name, rows in retired.items()
    }
    return replace(reference, **changed)


def _upsert(store: Store, reference: Reference, mark: str) -> None:
    with store.transaction():
        store.run("UPDATE reference SET retired = 1")
        store.run_many(
            "INSERT INTO reference(list, code, place, data) VALUES (?, ?, ?, ?)"
            " ON CONFLICT(list, code) DO UPDATE"
            " SET place = excluded.place, data = excluded.data, retired = 0",
            [
                (name, row.code, place, canonical(asdict(row)))
                for name in LISTS
                for place, row in enumerate(reference.codes(name).known())
            ],
        )
        store.run("INSERT OR REPLACE INTO meta VALUES ('reference', :mark)", mark=mark)


def _record(listed: str, data: dict[str, Any]) -> Coded:
    """Make the record again; another version may have kept fields that this one does not know."""
    kind = _TYPES.get(listed, Coded)
    known = {one.name for one in fields(kind)}
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in data.items()
        if key in known
    }
    values["retired"] = True
    return kind(**values)
