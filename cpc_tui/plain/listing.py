"""Reading out: the lines of a step, what is missing, who is here, what is found, the script."""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.conference.clash_words import clash_in_words
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.finding import everything, holds_all
from cpc_tui.conference.floor import floor_in_words
from cpc_tui.conference.kept_out import since_in_words
from cpc_tui.conference.line_parts import joined
from cpc_tui.conference.quorum_told import told as quorum_told
from cpc_tui.conference.shared_screen import for_everyone
from cpc_tui.language import tr
from cpc_tui.plain.arriving import lacking, step_named, tell_step
from cpc_tui.plain.desk import CannotDo, Desk
from cpc_tui.plain.reading import Told, rows_of, section, told
from screens.steps.shared import script

MOST_FOUND = 20
"""Lines that one look for words tells."""

_SCRIPT = {"?": tr("Ask"), "·": tr("Cover"), "[x]": tr("Said"), "[ ]": tr("To say")}


def read(desk: Desk, words: str) -> None:
    """Read the lines of this step, of another, or of one section of this."""
    step, part = desk.step, ""
    if words:
        try:
            step = step_named(desk, words)
        except CannotDo:
            part = words
    lines = list(told(rows_of(desk, step)))
    if part and not (lines := section(lines, part)):
        raise CannotDo(tr("{part} is neither a step nor a section of this step.", part=part))
    _say_lines(desk, lines)
    if step == desk.step:
        return
    desk.say(tr("Numbers are taken where you are: /go there to use these."))


def _say_lines(desk: Desk, lines: Iterable[Told]) -> None:
    for each in lines:
        desk.say(each.words)
    # The numbers stand for what was read, whatever others add meanwhile.
    desk.targets = targets_of(desk)


def targets_of(desk: Desk) -> list[object]:
    """What the numbers of the lines of this step stand for now."""
    return [each.target for each in told(rows_of(desk, desk.step)) if each.target is not None]


def where(desk: Desk, _words: str) -> None:
    """Say again which step this is, what to ask and what is missing."""
    tell_step(desk)


def tell_missing(desk: Desk, words: str) -> None:
    """Name what is missing in this step, or in all of the conference."""
    everywhere = words.casefold() == "all"
    if not everywhere and words:
        raise CannotDo(tr("Type /missing, or /missing all for every step."))
    found = lacking(desk, None if everywhere else desk.step)
    for number, each in enumerate(found, 1):
        step = f" {desk.session.profile.step_label(each.step)}:" if everywhere else ""
        desk.say(f"{number}. {each.weight.capitalize()}:{step} {each.words}.")
    if found:
        desk.say(
            tr("/fix {words}1 goes to the first of them.", words=tr("all ") if everywhere else "")
        )
    else:
        desk.say(tr("Nothing is missing.") if everywhere else tr("Nothing is missing here."))
    if clashes := desk.session.clashes:
        desk.say(
            tr("{count} written by two at once, to settle: /settle names them.", count=len(clashes))
        )


def settle(desk: Desk, words: str) -> None:
    """Name what two people wrote at once, or tick one of them as settled."""
    clashes = desk.session.clashes
    if words:
        if not words.isdecimal() or not 1 <= int(words) <= len(clashes):
            raise CannotDo(tr("There is no number {words} to settle.", words=words))
        desk.session.clear_clash(clashes[int(words) - 1])
        desk.stored(tr("settled."))
        return
    for number, each in enumerate(clashes, 1):
        desk.say(f"{number}. {clash_in_words(each)}")
    desk.say(tr("/settle and a number ticks it.") if clashes else tr("There is nothing to settle."))


def who(desk: Desk, _words: str) -> None:
    """Say who is here, who is not, and how the quorum stands."""
    session = desk.session
    record = for_everyone(session.record) if desk.reads_only else session.record
    for each in record.attendance:
        line = entry_line(each, record, session.profile)
        desk.say(joined(line, since_in_words(record, each.person)))
    if not record.attendance:
        desk.say(tr("Nobody is on the list of attendance yet."))
    for words in quorum_told(record, session.profile):
        desk.say(words)
    if session.seat == "chair":
        desk.say(next(iter(floor_in_words(record, session.clock())), ""))


def find(desk: Desk, words: str) -> None:
    """Say every line of the record that holds all the words."""
    if not words:
        raise CannotDo(tr("Type the words after /find."))
    session = desk.session
    record = for_everyone(session.record) if desk.reads_only else session.record
    wanted = words.split()
    found = [each for each in everything(record, session.profile) if holds_all(each.line, wanted)]
    for each in found[:MOST_FOUND]:
        desk.say(each.line)
    if len(found) > MOST_FOUND:
        desk.say(tr("And {count} more: add a word to find fewer.", count=len(found) - MOST_FOUND))
    if not found:
        desk.say(tr("Nothing holds these words."))


def tell_script(desk: Desk, _words: str) -> None:
    """Read all that the chair asks, covers and says in this step."""
    found = list(script(desk.session.record, desk.session.profile, desk.step))
    for mark, words in found:
        desk.say(f"{_SCRIPT.get(mark, 'Say')}: {words}")
    if not found:
        desk.say(tr("There is no script for this step."))
