"""The readiness board: what is ready before the day, and what is to do."""

from __future__ import annotations

from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.invited import Standing, is_asked, standing_in_words, standing_of
from cpc_tui.conference.line_parts import joined
from cpc_tui.conference.readiness import how_many, readiness
from cpc_tui.language import tr
from screens.page import Page
from screens.targets import EntryAt, ReadyFor

TITLE = tr("Before the day: {} (Enter goes there; Space: help arranged)")
INVITED = tr("People (Space: comes, sends apologies, has not answered)")
MARKS: dict[Standing, str] = {
    "not_listed": "·",
    "waiting": "?",
    "coming": "✓",
    "apologies": "–",
    "settled": " ",
}


def board(page: Page) -> None:
    """Write the readiness of a conference that is not over."""
    if page.record.ended_at is not None:
        return
    lines = readiness(page.record, page.profile, today=page.now.date())
    page.heading(TITLE.format(how_many(lines)))
    for each in lines:
        opens = each.opens and not each.ready
        target = ReadyFor(each.key, each.path, each.given, opens, each.help_for)
        page.line(each.in_words, target, mark="✓" if each.ready else "!")


def invited(page: Page) -> None:
    """Everybody, with how their invitation stands, and the ways to add more of them."""
    page.heading(INVITED)
    for person in page.record.people:
        line = entry_line(person, page.record, page.profile)
        standing = standing_in_words(page.record, page.profile, person.id)
        page.line(
            joined(line, standing),
            EntryAt(("people",), person.id, toggles="answer"),
            mark=_mark(page, person.id),
        )
    page.add(tr("Add: person"), ("people",), kind="professional")
    page.do("invitees", tr("Add invitees from a file … (/invitees FILE)"), mark="+")
    if page.record.room.answers:
        page.section(("room", "answers"))


def _mark(page: Page, person: str) -> str:
    standing = standing_of(page.record, person)
    return MARKS[standing] if is_asked(page.record, person) or standing != "waiting" else " "
