"""Words that are right in one conference: kept with it, and gone with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpc_tui.conference.changes import Path
from cpc_tui.language import tr
from cpc_tui.spelling.looked_at import without_possessive, words_of

if TYPE_CHECKING:
    from cpc_tui.session import Session

_KNOWN_WORDS: Path = ("room", "known_words")


def know_here(session: Session, words: str) -> str:
    """Keep words with a conference, as one step to undo; both seats know them then.

    Args:
        session: The conference.
        words: One word or several; what is known here already is not kept twice.

    Returns:
        What was done, in words.
    """
    wanted = dict.fromkeys(without_possessive(each.word) for each in words_of(words))
    known = {each.word for each in session.record.room.known_words}
    with session.together():
        for each in wanted:
            if each not in known:
                session.add(_KNOWN_WORDS, {"word": each})
    if not wanted:
        return tr("“{words}” is no word that is looked at.", words=words)
    return tr("Right in this conference: {words}.", words=", ".join(f"“{w}”" for w in wanted))
