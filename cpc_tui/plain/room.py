"""The people in the room: who comes and goes, is kept out, speaks or waits, and closed sessions."""

from __future__ import annotations

from collections.abc import Container
from typing import cast

from cpc_tui.conference import closed_session, floor, roll_call
from cpc_tui.conference.asked import Option
from cpc_tui.conference.circulating import recipients_of
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.invited import asked, waiting_for
from cpc_tui.conference.kept_out import kept_out
from cpc_tui.conference.naming import person_name, person_short
from cpc_tui.conference.presence import OutOfOrder, present_at
from cpc_tui.conference.quick_people import people_called
from cpc_tui.conference.roll_call import Mark
from cpc_tui.conference.room_watch import OVER
from cpc_tui.keymap import commands_at
from cpc_tui.language import tr
from cpc_tui.plain.choosing import NotChosen, people_in, pick, several
from cpc_tui.plain.choosing import listed as options_listed
from cpc_tui.plain.desk import DONE, CannotDo, Desk
from cpc_tui.plain.filling import fill
from screens import (
    answer_deeds,
    circulation_deeds,
    floor_deeds,
    presence_deeds,
    room_deeds,
    voice_deeds,
)
from screens.presence_deeds import EXCLUSION_FIELDS

CHAIRS_OWN = tr("Who waits to speak is kept at the chair's seat.")
_HERE_KEY = "h"
"""What is typed for the space key of the roll-call."""


def come_in(desk: Desk, words: str) -> None:
    """Record who comes in, now or at the time typed."""
    here = present_at(desk.session.record, None)
    away = [each.id for each in desk.session.record.people if each.id not in here]
    people, at = people_in(desk, words, tr("Who comes in?"), away)
    desk.say(presence_deeds.pass_by(desk.session, "in", people, at))


def go_out(desk: Desk, words: str) -> None:
    """Record who leaves, now or at the time typed."""
    people, at = people_in(desk, words, tr("Who leaves?"), in_the_room(desk))
    desk.say(presence_deeds.pass_by(desk.session, "out", people, at))


def in_the_room(desk: Desk) -> list[str]:
    """Those in the meeting; everybody where nobody is recorded."""
    here = present_at(desk.session.record, None)
    return [each.id for each in desk.session.record.people if each.id in here or not here]


def exclude(desk: Desk, words: str) -> None:
    """Keep somebody out from now, or let them back in; ground and reason are asked for."""
    likely = dict.fromkeys([*in_the_room(desk), *kept_out(desk.session.record)])
    people, at = people_in(desk, words, tr("Who is kept out, or let back in?"), list(likely))
    said, keys = presence_deeds.keep_out_or_let_in(desk.session, people, at)
    desk.say(said)
    if len(keys) == 1:
        fill(desk, ("exclusions", keys[0]), EXCLUSION_FIELDS)


def close_or_open(desk: Desk, _words: str) -> None:
    """Begin a closed session and ask who stays, or end the one that goes on."""
    session = desk.session
    if closed_session.under_way(session.record, session.clock()):
        desk.say(room_deeds.end_closed_session(session, session.clock()))
        desk.said_already = OVER
        return
    if session.record.ended_at is not None:
        raise CannotDo(tr("The meeting has ended."))
    key = room_deeds.begin_closed_session(session)
    staying = [person_name(session.record, each) for each in closed_session.stays(session.record)]
    options = room_deeds.who_may_stay(session)
    desk.say(tr("CLOSED SESSION has begun. Who stays?"))
    for line in options_listed(options):
        desk.say(line)
    while typed := desk.answer(
        tr("Numbers; Enter for the professionals ({count}):", count=len(staying))
    ):
        try:
            room_deeds.let_stay(session, key, several(options, typed))
        except NotChosen as fault:
            if not desk.no_answer(typed, str(fault)):
                continue
        break
    closed = closed_session.under_way(session.record, session.clock())
    if closed is not None:
        desk.say(closed_session.who_is_where(session.record, closed))


def call_roll(desk: Desk, _words: str) -> None:
    """Ask of everybody of whom nothing is known yet whether they are here."""
    record = desk.session.record
    if not record.attendance:
        raise CannotDo(tr("Nobody is invited yet."))
    marks = {
        (each.keys[0] if each.keys[0] != "space" else _HERE_KEY): each
        for each in commands_at("roll_call")
    }
    ways = ", ".join(f"{key} {each.help.rstrip('.').lower()}" for key, each in marks.items())
    desk.say(tr("For each person: {ways}. Enter leaves it open, twice ends.", ways=ways))
    empty = 0
    for key in roll_call.still_to_mark(record):
        row = next(each for each in desk.session.record.attendance if each.entry_key == key)
        typed = _letter(desk, f"{person_short(desk.session.record, row.person)}:", marks)
        empty = 0 if typed else empty + 1
        if typed is None or empty > 1:
            break
        if typed:
            _mark(desk, key, marks[typed].id.removeprefix("mark_"))
    desk.say(f"{roll_call.counted(desk.session.record)}.")


def _letter(desk: Desk, prompt: str, among: Container[str]) -> str | None:
    """Ask for one of a few letters; empty for none, None where the roll-call is left."""
    while typed := desk.answer(prompt):
        if typed.casefold() in among:
            return typed.casefold()
        if typed == DONE or desk.no_answer(
            typed, tr("{typed} is none of the letters.", typed=typed)
        ):
            return None
    return typed


def _mark(desk: Desk, key: str, how: str) -> None:
    try:
        presence_deeds.mark(desk.session, key, cast("Mark", how))
    except OutOfOrder as fault:
        desk.fail(str(fault))
        return
    row = next(each for each in desk.session.record.attendance if each.entry_key == key)
    desk.stored(entry_line(row, desk.session.record, desk.session.profile))


# -- speaking


def wait(desk: Desk, words: str) -> None:
    """Put people into the queue; those who are in it go out of it."""
    _check_chair(desk)
    people, _ = people_in(desk, words, tr("Who waits to speak?"), in_the_room(desk))
    floor_deeds.wait_or_not(desk.session, people)
    desk.say(floor.queue_in_words(desk.session.record))


def next_speaker(desk: Desk, _words: str) -> None:
    """Give the word to the next in the queue."""
    _check_chair(desk)
    person = floor_deeds.next_speaker(desk.session)
    record = desk.session.record
    desk.say(
        tr("{name} has the word.", name=person_name(record, person))
        if person
        else floor.queue_in_words(record)
    )


def give_word(desk: Desk, words: str) -> None:
    """Give the word to somebody, whoever waits."""
    _check_chair(desk)
    people, _ = people_in(desk, words, tr("Who has the word?"), in_the_room(desk))
    floor_deeds.give_word(desk.session, people[0])
    desk.say(tr("{name} has the word.", name=person_name(desk.session.record, people[0])))


def quiet(desk: Desk, _words: str) -> None:
    """Take the word back, and tell how long each side has spoken."""
    _check_chair(desk)
    session = desk.session
    floor_deeds.quiet(session, session.clock())
    sides = floor.sides_in_words(session.record, session.clock())
    desk.say(tr("Nobody has the word. Spoken so far: {sides}.", sides=sides))


def _check_chair(desk: Desk) -> None:
    if desk.session.seat != "chair":
        raise CannotDo(CHAIRS_OWN)


# -- invitations, reading out, papers


def answer(desk: Desk, words: str) -> None:
    """Record that people come, send apologies or have not answered, one after the other."""
    record = desk.session.record
    likely = waiting_for(record) or tuple(each.person for each in asked(record))
    people, _ = people_in(desk, words, tr("Who comes?"), likely)
    desk.say(answer_deeds.step_on(desk.session, people))


def read_out(desk: Desk, words: str) -> None:
    """Record who reads out a statement or report that was sent in."""
    session = desk.session
    found = dict(voice_deeds.to_read_out(session))
    if not found:
        raise CannotDo(tr("Nothing was sent in that is still to be read out."))
    paths = {path[1]: path for path in found}
    options = [Option(path[1], line) for path, line in found.items()]
    key = options[0].value if len(options) == 1 else pick(desk, tr("What was read out?"), options)
    if key is None:
        raise CannotDo(tr("Nothing was chosen; nothing was done."))
    named = people_called(session.record, words)
    readers = [each.id for each in voice_deeds.readers_here(session.record)]
    if len(named) == 1:
        by = named[0].id
    else:
        by = people_in(desk, words, tr("Who read it out?"), readers)[0][0]
    desk.say(voice_deeds.read_out(session, paths[key], by))


def hand_over(desk: Desk, words: str) -> None:
    """Record that people have been handed their next papers."""
    session = desk.session
    shares = recipients_of(session.record, session.profile)
    likely = [each.person for each in shares if each.waiting]
    people, _ = people_in(desk, words, tr("Who has been handed their papers?"), likely)
    desk.say(circulation_deeds.hand_over(session, people))
