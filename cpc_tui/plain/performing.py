"""What is done with a numbered line: its form, its tick, what it adds, and taking it out."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from cpc_tui.conference.approval import RecordClosed, check_open
from cpc_tui.conference.asked import Option
from cpc_tui.conference.changes import Path
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.written_dates import day_in_words, moment_in_words
from cpc_tui.language import tr
from cpc_tui.plain.arriving import arrive, lacking
from cpc_tui.plain.choosing import NotChosen, chosen, listed
from cpc_tui.plain.desk import DONE, CannotDo, Desk
from cpc_tui.plain.filling import fill
from cpc_tui.plain.listing import targets_of
from cpc_tui.plain.matching import matches
from cpc_tui.plain.reading import rows_of, told
from cpc_tui.session import StillNamed
from screens import deeds, headings, presence_deeds, rearranging, room_deeds, toggling
from screens.grid import views_grid
from screens.leading import Given, line_for, step_of_place
from screens.steps.shared import statement_line
from screens.targets import AddTo, Do, EntryAt, PartAt, PresenceOf, ReadyFor, SaidAt


def target_at(desk: Desk, meant: str) -> object:
    """What a line stands for, by its number as it was read last, or by what it begins with.

    Raises:
        CannotDo: There is no such line, or there are several.
    """
    if not desk.targets:
        desk.targets = targets_of(desk)
    if meant.isdecimal():
        if not 1 <= int(meant) <= len(desk.targets):
            raise CannotDo(tr("There is no line {meant} here. /read numbers them.", meant=meant))
        return desk.targets[int(meant) - 1]
    lines = [each for each in told(rows_of(desk, desk.step)) if each.target is not None]
    names = {n: each.words.partition(" ")[2] for n, each in enumerate(lines)}
    found = matches(meant, names)
    if len(found) != 1:
        which = tr("several lines") if found else tr("no line here")
        raise CannotDo(
            tr(
                "{meant} is the beginning of {which}. /read numbers them.",
                meant=meant or tr("Nothing"),
                which=which,
            )
        )
    return lines[found[0]].target


def tick(desk: Desk, target: object) -> None:
    """Do what Space does on a line: tick it, let a person in or out, begin something."""
    session = desk.session
    with suppress(PlaceGone):
        if words := toggling.step_on(session, target):
            desk.say(words)
            return
    match target:
        case SaidAt(key):
            deeds.tick_statement(session, key)
            if statement := session.profile.statement(key):
                desk.stored(statement_line(session.record, statement))
        case PresenceOf(key):
            presence_deeds.come_or_go(session, key)
            row = next(each for each in session.record.attendance if each.entry_key == key)
            desk.stored(entry_line(row, session.record, session.profile))
        case _:
            perform(desk, target)


def perform(desk: Desk, target: object) -> None:
    """Do what Enter does on a line: open its form, add an entry, or do something at once.

    Raises:
        CannotDo: Nothing can be done with it.
    """
    match target:
        case EntryAt(path, key, fields):
            fill(desk, (*path, key), fields)
        case PartAt(path, fields):
            fill(desk, path, fields)
        case PresenceOf(key):
            fill(desk, ("attendance", key))
        case AddTo():
            add(desk, target)
        case SaidAt(key):
            _open_statement(desk, key)
        case ReadyFor(path=path, given=given):
            reach(desk, desk.step, path, given)
        case Do(deed):
            desk.deeds[deed](desk, "")
        case _:
            raise CannotDo(tr("This line is only read."))


def _open_statement(desk: Desk, key: str) -> None:
    """Read a statement whole; one that was given has its time and readers to change."""
    said = rearranging.said_key(desk.session, key)
    if said:
        fill(desk, ("said", said))
        return
    statement = desk.session.profile.statement(key)
    if statement is not None:
        desk.say(f"{statement.label}: {statement.text}")
        desk.say(tr("Not given yet: /do and its number ticks it."))


def add(desk: Desk, target: AddTo, *, first: str = "", keep: bool = False) -> None:
    """Add an entry and ask for its fields; left just as it was added, it goes again.

    Args:
        desk: Who asks.
        target: What to add.
        first: The field to begin with.
        keep: It says something already, and stays.
    """
    session = desk.session
    check_open(session.record, target.path)
    key = deeds.add(session, target)
    at = session.steps_done
    fill(desk, (*target.path, key), target.fields, first=first)
    if session.steps_done == at and not keep:
        # What another seat has written in meanwhile, or named, stays.
        with suppress(PlaceGone, StillNamed, RecordClosed):
            session.undo()
            desk.say(tr("Nothing was typed, so nothing was added."))


def offer_core_group(desk: Desk, _words: str) -> None:
    """Set the first core group meeting to the last day allowed."""
    deeds.offer_core_group(desk.session)
    moment = desk.session.record.core_group.first_meeting_at
    desk.stored(
        tr("first meeting {moment}.", moment=moment_in_words(moment))
        if moment
        else tr("no date is known.")
    )


def offer_review(desk: Desk, _words: str) -> None:
    """Set the review conference to the last day allowed."""
    deeds.offer_review(desk.session)
    day = desk.session.record.review.on
    desk.stored(tr("review {day}.", day=day_in_words(day)) if day else tr("no date is known."))


def ask_dissent(desk: Desk, _words: str) -> None:
    """Record that dissent was asked for now, or take that back."""
    deeds.ask_dissent(desk.session)
    asked = desk.session.record.dissent_asked
    desk.stored(tr("dissent was asked for.") if asked else tr("dissent was not asked for yet."))


def offer_new_date(desk: Desk, _words: str) -> None:
    """Set the next conference to the last day that a missing quorum allows."""
    desk.say(room_deeds.offer_new_date(desk.session))


def ask_views(desk: Desk, _words: str = "") -> None:
    """Ask each agency that gives a view for one on each child."""
    session = desk.session
    people, children, views, words = views_grid(session.record, session.profile)
    if not people or not children:
        raise CannotDo(tr("Nobody who is here gives a view yet."))
    options = [Option(key, label) for key, label in words.items()]
    desk.say(tr("Each agency's view on each child. Enter leaves one as it is, twice ends."))
    for line in listed(options):
        desk.say(line)
    empty = 0
    for person, name in people:
        for child, called in children:
            view = views.get((person, child))
            now = words.get(view, view) if view else tr("none yet")
            view = _ask_view(
                desk, tr("{name}, on {called} [{now}]:", name=name, called=called, now=now), options
            )
            empty = 0 if view else empty + 1
            if view is None or empty > 1:
                return
            if view:
                _set_view(desk, person, child, view)


def _ask_view(desk: Desk, prompt: str, options: list[Option]) -> str | None:
    """Ask for one view; empty for none, None where the views are left."""
    while typed := desk.answer(prompt):
        if typed == DONE:
            return None
        try:
            return chosen(options, typed)
        except NotChosen as fault:
            if desk.no_answer(typed, str(fault)):
                return None
    return typed


def _set_view(desk: Desk, person: str, child: str, view: str) -> None:
    key = deeds.view_of(desk.session, person, child)
    desk.session.set(("views", key, "view"), view)
    row = next(each for each in desk.session.record.views if each.entry_key == key)
    desk.stored(entry_line(row, desk.session.record, desk.session.profile))


def reach(desk: Desk, step: str, path: Path, given: Given) -> None:
    """Go to a place of the record, and ask for it.

    Args:
        desk: Who asks.
        step: The step in which it is asked for.
        path: A field, an entry or a list.
        given: What a new entry of that list starts with.
    """
    for each in dict.fromkeys((step, step_of_place(desk.session.record, path))):
        if each not in desk.steps:
            continue
        row = line_for(rows_of(desk, each), path, given)
        if row is None:
            continue
        if each != desk.step:
            arrive(desk, each)
        match row.key:
            case AddTo() as adding:
                started = tuple((dict(adding.given) | dict(given)).items())
                add(desk, replace(adding, given=started))
            case EntryAt(place, key, fields):
                fill(desk, (*place, key), fields, first="".join(path[len(place) + 1 :][:1]))
            case PartAt(part, fields):
                fill(desk, part, fields, first="".join(path[len(part) :][:1]))
            case PresenceOf(key):
                fill(desk, ("attendance", key), first="".join(path[2:3]))
            case other:
                perform(desk, other)
        return
    raise CannotDo(tr("No line of the agenda leads there."))


def fix(desk: Desk, words: str) -> None:
    """Go to something that is missing, by its number in the list of this step or of all."""
    everywhere, _, number = words.rpartition(" ")
    found = lacking(desk, None if everywhere.casefold() == "all" else desk.step)
    if not number.isdecimal() or not 1 <= int(number) <= len(found):
        raise CannotDo(
            tr("Type /fix and a number of /missing, or /fix all and one of /missing all.")
        )
    what = found[int(number) - 1]
    reach(desk, what.step, what.path, what.given)


def remove(desk: Desk, number: str) -> None:
    """Take a line out of the record; /undo brings it back."""
    try:
        removed = rearranging.remove(desk.session, target_at(desk, number))
    except StillNamed as named:
        raise CannotDo(headings.still_named(named.places)) from None
    if not removed:
        raise CannotDo(tr("This line is nothing that can be taken out."))
    desk.targets = []
    desk.stored(tr("removed; /undo brings it back. The lines have new numbers."))


def move(desk: Desk, words: str) -> None:
    """Move a line up or down among its neighbours."""
    number, _, way = words.partition(" ")
    target = target_at(desk, number)
    by = {"up": -1, "down": 1}.get(way.strip().casefold())
    if by is None:
        raise CannotDo(tr("Type /move, a number, and up or down."))
    place = desk.targets.index(target) + by
    if not 0 <= place < len(desk.targets):
        raise CannotDo(tr("It stands at the end of its list."))
    before = desk.session.record
    rearranging.move_beside(desk.session, target, desk.targets[place])
    if desk.session.record is before:
        raise CannotDo(tr("The line beside it is of another list."))
    desk.targets = []
    desk.stored(tr("moved. The lines have new numbers."))
