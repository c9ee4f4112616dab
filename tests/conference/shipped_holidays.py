"""`python -m tests.conference.shipped_holidays` writes the table of bank holidays anew.

It is made from the library for them, which a test holds it against.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import dropwhile, takewhile

from cpc_tui.conference import bank_holidays as table
from cpc_tui.conference.timescales import worked_out
from tests.terminal.child import CHECKOUT

FILE = CHECKOUT / "cpc_tui" / "conference" / "bank_holidays.py"
FIRST, LAST = 1970, 2100
_BEGINS, _ENDS = "_YEARS = {\n", "}\n"
_KEYS = {name: key for key, name in table.NAMES.items()}


def line(year: int) -> str:
    """The line of a year in the table.

    Raises:
        KeyError: A holiday is new: its name needs a letter in `bank_holidays.NAMES`.
    """
    days = (f"{day:%m%d}{_KEYS[name]}" for day, name in worked_out(year).items())
    return f'    {year}: "{" ".join(days)}",\n'


def written(lines: Iterable[str]) -> str:
    """The text of the module with the lines of all years made anew, from the lines that it has.

    Args:
        lines: The lines of the module as it is, each with its end.
    """
    told = iter(lines)
    before = [*takewhile(lambda each: each != _BEGINS, told), _BEGINS]
    behind = dropwhile(lambda each: each != _ENDS, told)
    years = [line(year) for year in range(FIRST, LAST + 1)]
    return "".join((*before, *years, *behind))


def main() -> int:
    """Write the module anew."""
    with FILE.open(encoding="utf-8") as file:
        text = written(file)
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
