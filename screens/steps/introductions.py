"""Welcome, statements, who is here, and whether the conference is quorate."""

from __future__ import annotations

from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.quorum import quorum_at
from cpc_tui.conference.who import Attendance
from screens.page import Page
from screens.steps.shared import notes, statements
from screens.targets import PresenceOf

HERE = {"present": "✓", "expected": "?", "excluded": "x"}


def introductions(page: Page) -> None:
    """Write the lines of the introductions."""
    if page.record.started_at is None:
        page.do("start", "Start the meeting now", mark=">")
    attendance(page)
    statements(page, "introductions")
    other_statements(page)
    page.section(("exclusions",), from_="now")
    page.section(("closed_sessions",), from_="now")
    notes(page, "introductions")


def attendance(page: Page) -> None:
    """Everybody invited, with what Space does: they come, or they go."""
    page.heading("Who is here (Space: arrives or leaves now; Enter: apologies and more)")
    here = present_at(page.record, None)
    for each in page.record.attendance:
        gone = each.status == "present" and each.person not in here and bool(each.times)
        mark = "–" if gone else HERE.get(each.status, "·")
        _attendance(page, each, mark)
    page.hint(quorum_at(page.record, page.profile, None).words)
    listed = {each.person for each in page.record.attendance}
    for person in page.record.people:
        if person.id not in listed:
            page.add(
                f"Add to the list: {person.name}",
                ("attendance",),
                person=person.id,
                status="expected",
            )
    page.add("Add: somebody new", ("people",), kind="professional")


def _attendance(page: Page, each: Attendance, mark: str) -> None:
    person = find_person(page.record, each.person)
    role = f" ({person.role})" if person and person.role else ""
    name, _, rest = entry_line(each, page.record, page.profile).partition(" — ")
    page.line(f"{name}{role} — {rest}", PresenceOf(each.entry_key), mark=mark)


def other_statements(page: Page) -> None:
    """Statements given that no line to tick stands for: of another profile, or given again."""
    ticked = {each.key for each in page.profile.statements}
    others = []
    for said in page.record.said:
        if said.key not in ticked:
            others.append(said)
        ticked.discard(said.key)
    if others:
        page.heading("Other statements given")
    for said in others:
        page.entry(("said",), said)
