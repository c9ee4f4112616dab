"""The family tree told in sentences, and typed in lines."""

from __future__ import annotations

from cpc_tui.conference.family_tree.drawn_from import family_tree
from cpc_tui.conference.family_tree.text import told
from cpc_tui.conference.shared_screen import for_everyone, is_closed
from cpc_tui.language import tr
from cpc_tui.plain.desk import CannotDo, Desk
from cpc_tui.plain.reading import CLOSED


def tell_family(desk: Desk, words: str) -> None:
    """Say who belongs to the family and how, or enter what is typed about it.

    Raises:
        CannotDo: It is not clear who or what is meant, or nothing can be entered here.
    """
    session = desk.session
    if not words:
        _tell(desk)
        return
    if desk.reads_only:
        raise CannotDo(tr("This seat only reads."))
    from screens.tree_deeds import NotEntered, enter

    try:
        desk.stored(enter(session, words).words)
    except NotEntered as why:
        raise CannotDo(str(why)) from why


def _tell(desk: Desk) -> None:
    session = desk.session
    record = session.record
    if desk.reads_only:
        if is_closed(record, session.clock()):
            desk.say(CLOSED)
            return
        record = for_everyone(record)
    tree = family_tree(record)
    if not tree.unions:
        desk.say(tr("Nobody’s relationships are entered yet."))
    for sentence in told(tree):
        desk.say(sentence)
