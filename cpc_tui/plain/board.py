"""The board read out: each heading, and its points as lines."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.board_columns import BoardColumn, board_columns
from cpc_tui.conference.shared_screen import for_everyone, is_closed
from cpc_tui.language import tr, tr_n
from cpc_tui.plain.desk import CannotDo, Desk
from cpc_tui.plain.matching import matches
from cpc_tui.plain.reading import CLOSED


def read_board(desk: Desk, words: str) -> None:
    """Read the board as everybody may see it; or one heading, by its first words."""
    session = desk.session
    if is_closed(session.record, session.clock()):
        desk.say(CLOSED)
        return
    columns = board_columns(for_everyone(session.record), session.profile)
    if words:
        meant = matches(words, {number: each.label for number, each in enumerate(columns)})
        if not meant:
            raise CannotDo(tr("{words} is no heading of the board.", words=words))
        columns = tuple(each for number, each in enumerate(columns) if number in meant)
    for column in columns:
        for line in column_in_words(column):
            desk.say(line)


def column_in_words(column: BoardColumn) -> Iterator[str]:
    """A heading with how many points it has, then each point in a line of its own."""
    points = tr_n("{n} point", "{n} points", column.count) if column.count else tr("nothing yet")
    yield f"{column.label}: {points}."
    for each in column.points:
        text = " ".join(each.text.split())
        around = f" ({each.around})" if each.around.strip() else ""
        yield text if each.lead else f"- {text}{around}"
