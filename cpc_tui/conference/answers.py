"""The answers of parents and carers to the reports: whom to ask about which, and who answered."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import blank
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person, person_name
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.spoken import Report, Response
from cpc_tui.conference.visibility import readership
from cpc_tui.conference.who import Person


@dataclass(frozen=True, kw_only=True)
class ToAsk:
    """A parent or carer who has not answered a report.

    Attributes:
        person: Whom to ask.
        report: About what.
        response: An answer begun and left empty; None where there is none.
    """

    person: Person
    report: Report
    response: Response | None


def to_ask(record: Record) -> tuple[ToAsk, ...]:
    """Everybody here with parental responsibility who has not answered a report, by report.

    Asked is about reports that were heard and that they may read, but for the family's own.
    """
    here = present_at(record, None)
    parents = [each for each in record.people if each.id in here and _is_parent(each)]
    return tuple(_to_ask(record, parents))


def _to_ask(record: Record, parents: list[Person]) -> Iterator[ToAsk]:
    for report in record.reports:
        if not was_heard(report):
            continue
        readers = may_read(record, report, {each.id for each in parents})
        for person in parents:
            own = [each for each in answers_to(record, report) if each.person == person.id]
            if person.id in readers and _is_about(report, person) and not any(map(says, own)):
                yield ToAsk(person=person, report=report, response=own[0] if own else None)


def answers_to(record: Record, report: Report) -> tuple[Response, ...]:
    """What was said of a report."""
    return tuple(each for each in record.responses if each.report == report.id)


def says(response: Response) -> bool:
    """Whether an answer says anything yet."""
    return response.agrees is not None or not blank(response.text)


def was_heard(report: Report) -> bool:
    """Whether a report has come, or its most important points are written down."""
    return report.received_on is not None or not blank(report.summary)


def is_familys(record: Record, report: Report) -> bool:
    """Whether a report is of the family itself."""
    author = find_person(record, report.person)
    return author is not None and author.kind in {"family", "child"}


def may_read(record: Record, report: Report, family: set[str]) -> set[str]:
    """Those of the family who may read a report, and so answer it; nobody answers their own."""
    if is_familys(record, report):
        return set()
    rule = readership(record, report)
    if rule.visibility == "everyone":
        return family
    return family & set(rule.readers)


def source(record: Record, report: Report) -> str:
    """Whose report it is: the agency, else the author."""
    return report.agency.strip() or person_name(record, report.person)


def _is_parent(person: Person) -> bool:
    return person.kind == "family" and bool(person.parental_responsibility)


def _is_about(report: Report, person: Person) -> bool:
    """Whether a report is about a child for whom somebody has parental responsibility."""
    return not report.children or bool(set(report.children) & set(person.parental_responsibility))
