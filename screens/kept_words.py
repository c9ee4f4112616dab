"""Words that an approved record did not take: kept as corrections, so that they are not lost."""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.conference.corrections import CORRECTIONS
from cpc_tui.language import tr
from cpc_tui.session import Session


def keep_as_corrections(session: Session, typed: Iterable[tuple[str, str]]) -> None:
    """Keep words that a closed record did not take on the desk, as corrections to look at.

    Args:
        session: The conference.
        typed: Where each was typed, and what; blank ones say nothing.
    """
    day = session.clock().date().isoformat()
    for where, words in typed:
        if words.strip():
            wrong = tr("Typed after the approval ({where}): {words}", where=where, words=words)
            entry = {"raised_on": day, "wrong": wrong, "visibility": "chair"}
            session.note_down(CORRECTIONS, entry)
