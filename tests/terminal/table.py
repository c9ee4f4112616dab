"""`python -m tests.terminal.table` tries the program in every terminal and writes the table.

It takes some minutes; names of terminals may follow, to try and print those alone.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.terminal.between import NAMES, Between
from tests.terminal.cast import SHIPPED
from tests.terminal.child import CHECKOUT
from tests.terminal.kinds import KINDS, Kind
from tests.terminal.shell import imported
from tests.terminal.trial import Trial

FILE = CHECKOUT / "docs" / "terminals.md"
COLUMNS = ("keys", "colours", "drawing", "resize", "paste")
BEGINS, ENDS = "<!-- table -->", "<!-- end of table -->"

Tried = tuple[str, dict[str, str]]


def row(name: str, found: dict[str, str]) -> str:
    """A row of the table."""
    named = "".join(f" {found[each]} |" for each in COLUMNS)
    return f"| {name} |{named}"


def table(rows: list[str]) -> str:
    """The table."""
    heads = ("Terminal", *(each.capitalize() for each in COLUMNS))
    return "\n".join([f"| {' | '.join(heads)} |", "|---" * len(heads) + "|", *rows])


def tried(names: list[str]) -> Iterator[Tried]:
    """Try the program in terminals, each with data of its own; in all where none is named."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        shipped = imported(SHIPPED, folder)
        for number, kind in enumerate(KINDS):
            if not names or kind.name in names:
                home = shutil.copytree(shipped, folder / str(number) / "data")
                found = Trial(kind, home).run()
                found["colours"] = _in_words(found["colours"], kind.colours)
                yield label(kind), found
        for name in NAMES:
            if not names or name in names:
                home = shutil.copytree(shipped, folder / name / "data")
                named, found = Between(name, home).run()
                yield f"{'over' if name == 'mosh' else 'inside'} {named}", found


def label(kind: Kind) -> str:
    """What a row is called; a terminal's description as it stands in `TERM`."""
    return f"`{kind.name}`" if kind.name == kind.environment["TERM"] else kind.name


def _in_words(found: str, colours: str) -> str:
    return f"{found}: {colours}" if found == "ok" else found


def put(text: str, into: str) -> str:
    """A page with another table."""
    before, _, rest = into.partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    return f"{before}{BEGINS}\n{text}\n{ENDS}{after}"


def main(names: list[str]) -> None:
    """Try what is named and print it; without a name try all, and write the page."""
    rows = []
    for name, found in tried(names):
        rows.append(row(name, found))
        sys.stdout.write(f"{rows[-1]}\n")
        sys.stdout.flush()
    if not names:
        FILE.write_text(put(table(rows), FILE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
