"""The child's voice, parents' and carers' own account, and their answer to each report."""

from __future__ import annotations

from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.line_parts import joined, label_or_nothing
from cpc_tui.conference.read_aloud import statement_words
from cpc_tui.conference.spoken import Contribution
from cpc_tui.conference.who import Person
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.answering import answers_in_full
from screens.steps.shared import notes, statements
from screens.steps.voices import voices
from screens.targets import EntryAt

CONTRIBUTIONS = ("contributions",)
READ_BACK = {"agreed": "✓", "not_agreed": "x", None: "·"}


def contribution(page: Page) -> None:
    """Write the lines of the family's contribution."""
    statements(page, "contribution")
    voices(page)
    for person in page.record.people:
        if person.kind == "family":
            account(page, person)
    others(page)
    answers_in_full(page)
    notes(page, "contribution")


def account(page: Page, person: Person) -> None:
    """One parent's or carer's answers, and the questions still open."""
    mine = [each for each in page.record.contributions if each.person == person.id]
    keys = tr("Space: read back, agreed or not") if mine else ""
    page.heading(tr("{name}’s own account", name=person.name), keys=keys)
    for each in mine:
        said(page, each, leave_out=person.name)
    answered = {each.question for each in mine}
    for question in page.profile.questions:
        if question.key not in answered:
            page.add(
                question.text,
                CONTRIBUTIONS,
                person=person.id,
                question=question.key,
                given="spoken",
                at="now",
            )
    page.add(
        tr("Add: something else they say"),
        CONTRIBUTIONS,
        person=person.id,
        given="spoken",
        at="now",
    )


def others(page: Page) -> None:
    """What people who are not of the family say of themselves, and whose words are not known."""
    family = {each.id for each in page.record.people if each.kind == "family"}
    page.heading(tr("Others' own account"))
    for each in page.record.contributions:
        if each.person not in family:
            said(page, each)
    page.add(tr("Add: what somebody else says"), CONTRIBUTIONS, given="spoken", at="now")


def said(page: Page, each: Contribution, *, leave_out: str = "") -> None:
    """What somebody said, how it came, and whether it was read back to them."""
    line = entry_line(each, page.record, page.profile).removeprefix(f"{leave_out} — ")
    read_out = statement_words(page.record, each)
    given = "" if read_out else label_or_nothing(page.profile, "given", each.given)
    read_back = label_or_nothing(page.profile, "read_back", each.read_back)
    page.line(
        joined(line, read_out or given, read_back or tr("Not read back yet")),
        EntryAt(CONTRIBUTIONS, each.id, toggles="read_back"),
        mark=READ_BACK[each.read_back],
        restricted=page.restricted(each),
    )
