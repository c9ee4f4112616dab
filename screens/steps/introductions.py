"""Welcome, statements, who is here, and whether the conference is quorate."""

from __future__ import annotations

from cpc_tui.conference import clocks, closed_session
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.kept_out import since_in_words
from cpc_tui.conference.line_parts import joined
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.quorum_told import told
from cpc_tui.conference.roll_call import still_to_mark
from cpc_tui.conference.who import Attendance
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.family import the_family_in_short
from screens.steps.last_time import changed_since
from screens.steps.shared import notes, statements
from screens.targets import PresenceOf

HERE = {"present": "✓", "expected": "?", "excluded": "x"}


def introductions(page: Page) -> None:
    """Write the lines of the introductions."""
    if page.record.started_at is None:
        page.do("start", tr("Start the meeting now"), mark=">")
    pause = clocks.pause_now(page.record)
    if pause is not None and pause.kind == "adjournment":
        page.do("reconvene", tr("The meeting is adjourned: go on with it now"), mark=">")
    going_on = closed_session.under_way(page.record, page.now)
    if going_on is not None:
        where = closed_session.who_is_where(page.record, going_on)
        words = tr(
            "CLOSED SESSION: end it now, the family comes back in ({key})",
            key=key_for("closed_session"),
        )
        page.do("closed_session", f"{words}. {where}".rstrip(), mark=">")
    attendance(page)
    the_family_in_short(page)
    changed_since(page)
    statements(page, "introductions")
    other_statements(page)
    page.section(("exclusions",), from_="now")
    page.section(("closed_sessions",), from_="now")
    if going_on is None and page.record.ended_at is None:
        words = tr(
            "Begin a closed session now and say who stays ({key})", key=key_for("closed_session")
        )
        page.do("closed_session", words, mark=">")
    notes(page, "introductions")


def attendance(page: Page) -> None:
    """Everybody invited, with what Space does: they come, or they go."""
    kept_out = tr("{key}: kept out", key=key_for("keep_out_here", "list"))
    page.heading(
        tr("Who is here"),
        keys=tr("Space: in or out now; Enter: more; {kept_out}", kept_out=kept_out),
    )
    if still_to_mark(page.record):
        page.do("roll_call", tr("Roll-call: mark everybody, a key each"), mark=">")
    here = present_at(page.record, None)
    for each in page.record.attendance:
        gone = each.status == "present" and each.person not in here and bool(each.times)
        mark = "x" if away(page, each) else "–" if gone else HERE.get(each.status, "·")
        _attendance(page, each, mark)
    for words in told(page.record, page.profile):
        page.hint(words)
    listed = {each.person for each in page.record.attendance}
    for person in page.record.people:
        if person.id not in listed:
            page.add(
                tr("Add to the list: {name}", name=person.name),
                ("attendance",),
                person=person.id,
                status="expected",
            )
    page.add(tr("Add: somebody new"), ("people",), kind="professional")


def _attendance(page: Page, each: Attendance, mark: str) -> None:
    person = find_person(page.record, each.person)
    role = f" ({person.role})" if person and person.role else ""
    name, _, rest = entry_line(each, page.record, page.profile).partition(" — ")
    text = joined(f"{name}{role}", rest, away(page, each))
    page.line(text, PresenceOf(each.entry_key), mark=mark)


def away(page: Page, each: Attendance) -> str:
    """That somebody is kept out, and since when; empty for the others."""
    return since_in_words(page.record, each.person)


def other_statements(page: Page) -> None:
    """Statements given that no line to tick stands for: of another profile, or given again."""
    ticked = {each.key for each in page.profile.statements}
    others = []
    for said in page.record.said:
        if said.key not in ticked:
            others.append(said)
        ticked.discard(said.key)
    if others:
        page.heading(tr("Other statements given"))
    for said in others:
        page.entry(("said",), said)
