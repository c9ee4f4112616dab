"""The lines of a step in words: numbered where something can be done, each mark told in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.shared_screen import for_everyone, is_closed
from cpc_tui.language import tr
from cpc_tui.plain.desk import Desk
from cpc_tui.plain.matching import matches
from screens.mark_words import words_of_mark
from screens.page import Page
from screens.steps import write_step, writer_of
from screens.targets import AddTo
from widgets.outline_rows import Row

CLOSED = tr("CLOSED SESSION. The chair is speaking with the professionals. Please wait.")

ADD, TO_ADD = tr("Add: {name}", name=""), tr("To add: ")
"""What a line that adds something begins with, where it is shown and where it is read."""
_KEYS = re.compile(r"\s*\([^()]*\b(?:Space|Enter|Insert|Delete|Esc|F\d{1,2}|Ctrl\+\S)[^()]*\)")
_KEY = re.compile(r"\bF(5|6|7|8|9|12)\b")
_TYPED = {
    "5": "/who",
    "6": "/missing",
    "7": "/history",
    "8": "/back",
    "9": "/next",
    "12": "/closed",
}


@dataclass(frozen=True)
class Told:
    """One line of a step.

    Attributes:
        words: What it says, with its number where it has one.
        target: What it stands for; None where nothing can be done with it.
        heading: It begins a section.
    """

    words: str
    target: object = None
    heading: bool = False


def rows_of(desk: Desk, step: str) -> list[Row]:
    """The lines of a step as this seat may see them."""
    session = desk.session
    record, now = session.record, session.clock()
    if not desk.reads_only:
        page = Page(record, session.profile, now, seat=session.seat)
        write_step(page, step)
        return page.rows
    if is_closed(record, now):
        return [Row(key="closed", text=CLOSED, kind="hint")]
    page = Page(for_everyone(record), session.profile, now)
    if step != "prepare":
        writer_of(step)(page)
    return [row for row in page.rows if row.kind != "add"]


def told(rows: Iterable[Row]) -> Iterator[Told]:
    """The rows of a step in words, in their order; a section without a line is left out."""
    number, heading = 0, None
    for row in rows:
        if row.kind in ("gap", "drawing"):
            continue
        if row.kind == "heading":
            heading = Told(f"{in_commands(row.text)}:", heading=True)
            continue
        if heading is not None:
            yield heading
            heading = None
        if row.selectable:
            number += 1
            yield Told(f"{number}. {row_in_words(row)}", row.key)
        else:
            yield Told(row_in_words(row))


def row_in_words(row: Row) -> str:
    """What a row says, with words for its mark and for who alone may read it."""
    text = row.text if row.kind in ("entry", "text", "quiet") else in_commands(row.text)
    lead = TO_ADD if isinstance(row.key, AddTo) and not _says_add(text) else ""
    after = words_of_mark(row)
    more = "".join(f" ({each})" for each in (after, row.restricted) if each)
    return f"{lead}{text}{more}"


def in_commands(text: str) -> str:
    """The program's own words with what is typed here for the keys that they name."""
    return _KEY.sub(lambda found: _TYPED[found[1]], _KEYS.sub("", text))


def _says_add(text: str) -> bool:
    return text.startswith((ADD, tr("Add "), tr("Decide ")))


def section(lines: Iterable[Told], name: str) -> list[Told]:
    """The lines of the sections whose heading begins with a name, or has a word that does."""
    lines = list(lines)
    headings = {n: each.words for n, each in enumerate(lines) if each.heading}
    meant, within, found = set(matches(name, headings)), False, []
    for number, each in enumerate(lines):
        if each.heading:
            within = number in meant
        if within:
            found.append(each)
    return found
