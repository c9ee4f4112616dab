"""The child's voice, parents' and carers' own account, and their answer to each report."""

from __future__ import annotations

from cpc_tui.conference.naming import called
from cpc_tui.conference.who import Person
from screens.page import Page
from screens.steps.shared import notes, statements


def contribution(page: Page) -> None:
    """Write the lines of the family's contribution."""
    statements(page, "contribution")
    voices(page)
    for person in page.record.people:
        if person.kind == "family":
            account(page, person)
    page.section(
        ("contributions",),
        title="Others' own account",
        where=lambda each: not _is_family(page, each.person),
        given="spoken",
        at="now",
    )
    responses(page)
    notes(page, "contribution")


def voices(page: Page) -> None:
    """Each child's own part, asked for by name."""
    page.heading("The children’s own voice")
    heard = {voice.child for voice in page.record.voices}
    for voice in page.record.voices:
        page.entry(("voices",), voice)
    for child in page.record.children:
        if child.id not in heard:
            page.add(f"Add: {called(child)}’s wishes and own words", ("voices",), child=child.id)


def account(page: Page, person: Person) -> None:
    """One parent's or carer's answers, and the questions still open."""
    page.heading(f"{person.name}’s own account")
    mine = [each for each in page.record.contributions if each.person == person.id]
    for each in mine:
        page.entry(("contributions",), each)
    answered = {each.question for each in mine}
    for question in page.profile.questions:
        if question.key not in answered:
            page.add(
                question.text,
                ("contributions",),
                person=person.id,
                question=question.key,
                given="spoken",
                at="now",
            )
    page.add(
        "Add: something else they say",
        ("contributions",),
        person=person.id,
        given="spoken",
        at="now",
    )


def responses(page: Page) -> None:
    """What the family says of each report."""
    page.heading("Answers to the reports")
    for response in page.record.responses:
        page.entry(("responses",), response)
    answered = {response.report for response in page.record.responses}
    for report in page.record.reports:
        if report.id not in answered:
            source = report.agency or "this report"
            page.add(f"Add: the answer to {source}", ("responses",), report=report.id)
    page.add("Add: another answer", ("responses",))


def _is_family(page: Page, person_id: str | None) -> bool:
    return any(each.id == person_id and each.kind == "family" for each in page.record.people)
