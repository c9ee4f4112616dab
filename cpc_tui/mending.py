"""Putting plain words into a sentence of the record: one change, which can be taken back."""

from __future__ import annotations

from cpc_tui.conference.places import PlaceGone, at_place
from cpc_tui.conference.plain_words.family import ToMend
from cpc_tui.conference.plain_words.mending import all_mended
from cpc_tui.session import Session


def put_plain_words(session: Session, each: ToMend) -> bool:
    """Put them in, where the text is still as it was read.

    Returns:
        Whether there were any; else the sentence has to be written anew.

    Raises:
        PlaceGone: The record does not hold the text any more.
        RecordClosed: It is approved.
    """
    written = each.written
    if not any(one.plain for one in each.findings):
        return False
    value = at_place(session.record, written.path)
    if (value if written.index is None else _nth(value, written.index)) != written.text:
        raise PlaceGone(written.path)
    text = all_mended(written.text, each.findings)
    if written.index is None:
        session.set(written.path, text, base=value)
    else:
        others = [*value[: written.index], text, *value[written.index + 1 :]]
        session.set(written.path, others, base=list(value))
    return True


def _nth(values: tuple[str, ...], index: int) -> str | None:
    return values[index] if index < len(values) else None
