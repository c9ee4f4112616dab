"""What is plainer, told where it is written: a quiet line under a field that a family will read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.widget import Widget

from cpc_tui.conference.changes import Path
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.places import part_type
from cpc_tui.conference.plain_words.family_fields import WHILE_WRITING, WRITTEN
from cpc_tui.session import Session
from widgets.fields.typed import Typed
from widgets.knowing_plain_words import KnowsPlainWords
from widgets.spelling import Spelled

if TYPE_CHECKING:
    from cpc_tui.conference.plain_words.family import ToMend


@dataclass(frozen=True)
class MendAt:
    """Where in a field the first words stand that are to be mended.

    Attributes:
        path: The field.
        row: The line in its editor, the first 0.
        column: Where in that line the words begin.
        word: The first of them.
        advice: What is plainer, in one line.
    """

    path: Path
    row: int
    column: int
    word: str
    advice: str


def mend_at(each: ToMend) -> MendAt:
    """Where the first words of a sentence stand that are to be mended."""
    text, start = each.written.text, each.findings[0].start
    line_start = text.rfind("\n", 0, start) + 1
    row = (each.written.index or 0) + text.count("\n", 0, start)
    word = text[start : each.findings[0].end].split()[0]
    return MendAt(each.written.path, row, start - line_start, word, each.in_words)


def show_what_is_plainer(field: Widget | None, mend: MendAt) -> bool:
    """Put the cursor of an editor where the words stand, and say under it what is plainer.

    Returns:
        Whether there is such a line under it; else it has to be told elsewhere.
    """
    if isinstance(field, Spelled):
        lines = field.written_lines()
        here = mend.row, mend.column
        if not (mend.row < len(lines) and lines[mend.row].startswith(mend.word, mend.column)):
            found = ((n, line.find(mend.word)) for n, line in enumerate(lines))
            here = next((each for each in found if each[1] >= 0), (0, 0))
        field.put_cursor(*here)
    if not isinstance(field, Typed) or field.advise is None:
        return False
    field.advise_now()
    return True


def advice_at(app: App[Any], session: Session, path: Path) -> Mapping[str, Callable[[Any], str]]:
    """What says something about the texts of a form, by the names of its fields.

    Args:
        app: The program.
        session: The open conference.
        path: What the form is of.
    """
    kind = part_type(path)
    if kind not in WHILE_WRITING or not (isinstance(app, KnowsPlainWords) and app.plain_words):
        return {}
    return dict.fromkeys(WRITTEN[kind], partial(_advice, session))


def _advice(session: Session, value: Any) -> str:
    from cpc_tui.conference.plain_words.advice import in_one_line
    from cpc_tui.conference.plain_words.lists import mender_for
    from cpc_tui.conference.plain_words.names import names_in

    text = "\n".join(value) if isinstance(value, list) else value
    mender = mender_for(session.profile)
    return in_one_line(mender.to_mend(text or "", names_in(session.record)))
