"""Lines of quick entry: filed, corrected and taken back as on the screen, and said in full."""

from __future__ import annotations

from cpc_tui.conference.asked import Option
from cpc_tui.conference.private import NOTES, may_see
from cpc_tui.conference.quick_entry import Filed, Here, read_line
from cpc_tui.conference.quick_markers import Unclear
from cpc_tui.conference.quick_people import key_of
from cpc_tui.conference.quick_words import candidate_label
from cpc_tui.language import tr
from cpc_tui.plain.choosing import NotChosen, chosen, listed
from cpc_tui.plain.desk import CannotDo, Desk
from screens import quick_deeds, taking_back
from screens.deeds import stored
from screens.quick_deeds import Made

MOST_SAID = 200
"""Letters of a long text that are said back."""

READ_ONLY = tr("A viewer reads only: nothing was stored.")


def file_line(desk: Desk, line: str) -> None:
    """Put a line of quick entry into the record.

    Raises:
        CannotDo: This seat changes nothing.
        RecordClosed: The record is approved.
    """
    if desk.reads_only:
        raise CannotDo(READ_ONLY)
    session = desk.session
    here = Here(record=session.record, profile=session.profile, step=desk.step, now=session.clock())
    made = Made(here, {})
    filed = _as_meant(desk, line, made)
    words = quick_deeds.file(session, made, filed)
    desk.made = made
    desk.stored(_in_full(words, filed))


def correct(desk: Desk, line: str) -> None:
    """Let the last line say something else, where it stands."""
    if desk.made is None:
        raise CannotDo(tr("There is no line to correct yet."))
    if not line:
        raise CannotDo(tr("Type the whole line anew after /correct."))
    made = desk.made
    filed = _as_meant(desk, line, made)
    words = quick_deeds.correct(desk.session, made, filed)
    if words == quick_deeds.NOTHING_CHANGED:
        desk.say(words)
    else:
        desk.stored(_in_full(words, filed))


def _as_meant(desk: Desk, line: str, made: Made) -> Filed:
    """What a line makes, once it is known whom each mark means that may be several."""
    while True:
        filed = read_line(line, quick_deeds.here_again(desk.session, made), made.meant)
        unclear = filed.question
        if unclear is None or unclear.of not in ("person", "child"):
            return filed
        meant = _who(desk, unclear)
        if meant is None:
            return filed
        key = key_of("child" if unclear.of == "child" else "person", unclear.typed)
        made.meant = {**made.meant, key: meant}


def _who(desk: Desk, unclear: Unclear) -> str | None:
    """Who is meant; what is no answer is the next line, and the line is kept as it was typed."""
    record = desk.session.record
    options = [Option(each, candidate_label(unclear, each, record)) for each in unclear.candidates]
    desk.say(
        tr("{typed} may be several. Enter keeps the line as it is typed.", typed=unclear.typed)
    )
    for each in listed(options):
        desk.say(each)
    while typed := desk.answer(tr("Number:")):
        try:
            return chosen(options, typed)
        except NotChosen as fault:
            if desk.no_answer(typed, str(fault)):
                break
    return None


def _in_full(words: str, filed: Filed) -> str:
    text = str(filed.entry.get("text") or filed.entry.get("action") or "")
    said = text if len(text) <= MOST_SAID else f"{text[:MOST_SAID].rstrip()} …"
    return f"{words}: {said}"


def note_privately(desk: Desk, words: str) -> None:
    """Keep a note that only the chair sees."""
    session = desk.session
    if not may_see(NOTES, session.seat):
        raise CannotDo(tr("Private notes are the chair's own: nothing was written."))
    if not words:
        raise CannotDo(tr("Type the note after /private."))
    entry = {"step": desk.step, "at": stored(session.clock()), "text": words}
    session.add(NOTES, entry)
    desk.stored(tr("private, only you see it."))


def undo(desk: Desk, _words: str) -> None:
    """Take back the last change of this seat."""
    desk.say(taking_back.take_back(desk.session))


def redo(desk: Desk, _words: str) -> None:
    """Do again what was last taken back."""
    desk.say(taking_back.do_again(desk.session))
