"""Run the measurements that were asked for, or all of them, and print what they found.

Every figure is a ratio inside one run: ours and the floor take turns, and medians are compared.
Books of a million acts are built once and kept in the temporary folder (about 6 GB).
"""

import argparse
import json
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import books, day_figures, first_paint, recording, saving, tally_paper
from tests.bench.measuring import Figure, table

BENCHES: dict[str, Callable[[], Iterator[Figure]]] = {
    "first-paint": first_paint.measured,
    "save": saving.measured,
    "figures": day_figures.measured,
    "record": recording.measured,
    "tally": tally_paper.measured,
}


def main(words: list[str]) -> int:
    """Measure, print a table and write the figures to a file where one was named."""
    parser = argparse.ArgumentParser(prog="start.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHES)}; all if none")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    chosen = parser.parse_args(words)
    for name in chosen.names:
        if name not in BENCHES:
            parser.error(f"{name} is none of {', '.join(BENCHES)}")
    found: list[Figure] = []
    with books.keys_in(books.cache() / "keys"):
        for name in chosen.names or BENCHES:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            found += BENCHES[name]()
    print(table(found))
    if chosen.json:
        said = {"python": platform.python_version(), "figures": [one.record() for one in found]}
        chosen.json.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
