"""What could be plainer in the family's copies, in the dialogue: read out, and put in by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpc_tui.conference.places import PlaceGone
from cpc_tui.language import tr
from cpc_tui.plain.desk import CannotDo, Desk

if TYPE_CHECKING:
    from cpc_tui.conference.plain_words.family import ToMend
    from cpc_tui.conference.plain_words.finding import Finding


def words(desk: Desk, number: str) -> None:
    """Say how hard the papers are to read and what could be plainer, or put plain words in."""
    from cpc_tui.conference.plain_words.family import family_words

    session = desk.session
    read = family_words(session.record, session.profile)
    if number:
        if not number.isdecimal() or not 1 <= int(number) <= len(read.to_mend):
            raise CannotDo(tr("There is no sentence {number}. /words lists them.", number=number))
        _put_in(desk, read.to_mend[int(number) - 1])
        return
    desk.say(f"{read.in_words or tr('No member of the family gets a paper of this conference')}.")
    for place, each in enumerate(read.to_mend, 1):
        desk.say(f"{place}. {each.sentence}")
        desk.say(tr("Plainer: {words}.", words="; ".join(map(_told, each.findings))))
    if read.to_mend:
        desk.say(tr("/words and a number puts the plain words in; /undo takes it back."))


def _told(each: Finding) -> str:
    """What is plainer, without signs."""
    if each.kind == "long":
        return each.advice
    if each.plain:
        return tr("instead of “{words}” write “{plain}”", words=each.words, plain=each.plain)
    return f"“{each.words}”: {each.advice}"


def _put_in(desk: Desk, each: ToMend) -> None:
    from cpc_tui.mending import put_plain_words

    try:
        is_done = put_plain_words(desk.session, each)
    except PlaceGone:
        raise CannotDo(tr("This is no longer in the record.")) from None
    if not is_done:
        raise CannotDo(tr("Nothing simply replaces these words: write the sentence anew."))
    desk.stored(tr("replaced."))
