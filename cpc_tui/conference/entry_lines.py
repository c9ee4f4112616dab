"""One line for any entry of the record, for lists on screen.

A line is made of what was recorded and leaves out what was not; it is never cut, and it says
nothing of who may read the entry.
"""

from __future__ import annotations

from functools import singledispatch

from cpc_tui.conference.around import Breach, Circulation
from cpc_tui.conference.decided import Decision, Dissent, View
from cpc_tui.conference.entry import Part
from cpc_tui.conference.kin_words import LINES as KIN_LINES
from cpc_tui.conference.line_parts import (
    dated,
    joined,
    label_or_nothing,
    labels,
    some_children,
    span,
    timed,
)
from cpc_tui.conference.naming import (
    NOT_KNOWN,
    called,
    child_name,
    child_names,
    people_names,
    person_name,
)
from cpc_tui.conference.planned import Action, Contingency, PlannedOutcome
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room_lines import LINES
from cpc_tui.conference.spoken import Contribution, Note, Report, Response, Said, Voice
from cpc_tui.conference.weighed import BoardItem, DangerStatement, ScaleMark
from cpc_tui.conference.who import (
    Attendance,
    Child,
    ClosedSession,
    Exclusion,
    Person,
    PreMeeting,
    Spell,
)
from cpc_tui.conference.wording import entry_label
from cpc_tui.conference.written_dates import short_moment
from cpc_tui.language import tr


def entry_line(entry: Part, record: Record, profile: Profile) -> str:
    """An entry in one line; what kind of entry it is where nothing of it is known.

    Args:
        entry: Any entry of a list of the record.
        record: The record it belongs to, for names.
        profile: The authority's, for the words of choices.
    """
    return line_of(entry, record, profile) or entry_label(type(entry))


@singledispatch
def line_of(entry: Part, record: Record, profile: Profile) -> str:
    """The line by kind of entry, empty where there is nothing to say."""
    del entry, record, profile
    return ""


@line_of.register
def _person(entry: Person, record: Record, profile: Profile) -> str:
    del record, profile
    part = ", ".join(each for each in (entry.role or entry.relationship, entry.agency) if each)
    return joined(entry.name, part)


@line_of.register
def _child(entry: Child, record: Record, profile: Profile) -> str:
    del record, profile
    known = called(entry)
    full = entry.name if entry.name != known else ""
    birth = dated("born", entry.born_on) or dated("due", entry.due_on)
    return joined(known, full, birth, "" if entry.subject else tr("not being considered"))


@line_of.register
def _spell(entry: Spell, record: Record, profile: Profile) -> str:
    del record, profile
    return span(entry.from_, entry.until) or NOT_KNOWN


@line_of.register
def _attendance(entry: Attendance, record: Record, profile: Profile) -> str:
    times = ", ".join(span(each.from_, each.until) for each in entry.times)
    instead = person_name(record, entry.represented_by) if entry.represented_by else ""
    return joined(
        person_name(record, entry.person),
        profile.label("attendance_status", entry.status),
        instead,
        label_or_nothing(profile, "attendance_mode", entry.mode)
        if entry.status == "present"
        else "",
        times,
    )


@line_of.register
def _exclusion(entry: Exclusion, record: Record, profile: Profile) -> str:
    return joined(
        person_name(record, entry.person),
        label_or_nothing(profile, "extent", entry.extent),
        span(entry.from_, entry.until),
        label_or_nothing(profile, "ground", entry.ground),
    )


@line_of.register
def _closed_session(entry: ClosedSession, record: Record, profile: Profile) -> str:
    del profile
    times = span(entry.from_, entry.until) or NOT_KNOWN
    return joined(times, people_names(record, entry.present))


@line_of.register
def _pre_meeting(entry: PreMeeting, record: Record, profile: Profile) -> str:
    del profile
    when = short_moment(entry.at) if entry.at else ""
    held = tr("took place") if entry.held else tr("has not taken place")
    return joined(people_names(record, entry.with_) or NOT_KNOWN, when, held)


@line_of.register
def _said(entry: Said, record: Record, profile: Profile) -> str:
    del record
    statement = profile.statement(entry.key)
    return joined(statement.label if statement else entry.key, timed(entry.at))


@line_of.register
def _report(entry: Report, record: Record, profile: Profile) -> str:
    del profile
    received = dated("received", entry.received_on) or tr("not received")
    return joined(
        entry.agency or person_name(record, entry.person),
        received,
        some_children(record, entry.children),
        entry.summary,
    )


@line_of.register
def _note(entry: Note, record: Record, profile: Profile) -> str:
    speaker = person_name(record, entry.speaker) if entry.speaker else ""
    kind = "" if entry.kind == "point" else profile.label("note_kind", entry.kind)
    about = some_children(record, entry.children)
    return joined(" ".join(filter(None, (timed(entry.at), speaker))), kind, entry.text, about)


@line_of.register
def _voice(entry: Voice, record: Record, profile: Profile) -> str:
    words = entry.wishes or entry.own_words
    took_part = profile.label("participation", entry.participation)
    return joined(child_name(record, entry.child), took_part, words)


@line_of.register
def _contribution(entry: Contribution, record: Record, profile: Profile) -> str:
    question = profile.question(entry.question)
    asked = question.text if question else entry.question
    return joined(person_name(record, entry.person), asked, entry.text)


@line_of.register
def _response(entry: Response, record: Record, profile: Profile) -> str:
    report = next((each for each in record.reports if each.id == entry.report), None)
    of = (report.agency or person_name(record, report.person)) if report else NOT_KNOWN
    agrees = profile.label("agrees", entry.agrees)
    return joined(person_name(record, entry.person), of, agrees, entry.text)


@line_of.register
def _board_item(entry: BoardItem, record: Record, profile: Profile) -> str:
    heading = profile.heading(entry.heading)
    return joined(
        heading.label if heading else entry.heading,
        entry.text,
        some_children(record, entry.children),
        person_name(record, entry.who) if entry.who else "",
        dated("by", entry.by_when),
    )


@line_of.register
def _danger_statement(entry: DangerStatement, record: Record, profile: Profile) -> str:
    del profile
    disputed = (
        tr("disputed by {names}", names=people_names(record, entry.disputed_by))
        if entry.disputed_by
        else ""
    )
    return joined(child_names(record, entry.children), entry.danger or NOT_KNOWN, disputed)


@line_of.register
def _scale_mark(entry: ScaleMark, record: Record, profile: Profile) -> str:
    now = tr("no number") if entry.value is None else str(entry.value)
    last = "" if entry.previous_value is None else f"last time {entry.previous_value}; "
    before = tr(" ({last}{safe_end} is the safe end)", last=last, safe_end=profile.scale.safe_end)
    child = child_name(record, entry.child) if entry.child else ""
    return joined(person_name(record, entry.person), now + before, child, entry.reason)


@line_of.register
def _view(entry: View, record: Record, profile: Profile) -> str:
    return joined(
        child_name(record, entry.child),
        person_name(record, entry.person),
        profile.label("view", entry.view),
        label_or_nothing(profile, "category", entry.category),
        entry.reason,
    )


@line_of.register
def _decision(entry: Decision, record: Record, profile: Profile) -> str:
    deferred = tr("category to be set later") if entry.category_deferred else ""
    return joined(
        child_name(record, entry.child),
        profile.label("outcome", entry.outcome),
        labels(profile, "category", entry.categories) or deferred,
    )


@line_of.register
def _dissent(entry: Dissent, record: Record, profile: Profile) -> str:
    return joined(
        person_name(record, entry.person),
        profile.label("dissent_about", entry.about),
        some_children(record, entry.children),
        "formal" if entry.formal else "",
        entry.reason,
    )


@line_of.register
def _outcome(entry: PlannedOutcome, record: Record, profile: Profile) -> str:
    del profile
    return joined(entry.text or NOT_KNOWN, some_children(record, entry.children))


@line_of.register
def _action(entry: Action, record: Record, profile: Profile) -> str:
    who = ", ".join(filter(None, (people_names(record, entry.who), entry.who_else)))
    return joined(
        entry.action or NOT_KNOWN,
        who or tr("nobody named"),
        dated("by", entry.by_when) or tr("no date"),
        "" if entry.status == "new" else profile.label("action_status", entry.status),
    )


@line_of.register
def _contingency(entry: Contingency, record: Record, profile: Profile) -> str:
    del profile
    trigger = tr("If: {trigger}", trigger=entry.trigger) if entry.trigger else ""
    who = people_names(record, entry.who)
    return joined(trigger, entry.action or NOT_KNOWN, who, some_children(record, entry.children))


@line_of.register
def _breach(entry: Breach, record: Record, profile: Profile) -> str:
    del record
    return joined(profile.label("deadline", entry.deadline), entry.reason)


@line_of.register
def _circulation(entry: Circulation, record: Record, profile: Profile) -> str:
    return joined(
        person_name(record, entry.person),
        labels(profile, "document", entry.documents),
        label_or_nothing(profile, "how", entry.how),
        dated("sent", entry.sent_on) or tr("not sent yet"),
    )


for _line in (*KIN_LINES, *LINES):
    line_of.register(_line)
