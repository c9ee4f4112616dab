"""The people of the record: the family and those around it, and the professionals."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.choices import ProtectedDetail
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.children import detail
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.paper import (
    Block,
    Cell,
    Gap,
    Heading,
    Line,
    Span,
    Table,
    cell,
    line,
    paragraph,
)
from cpc_tui.conference.who import Person

_FAMILY = frozenset({"family", "child", "network"})
_CONTACT: tuple[tuple[ProtectedDetail, str], ...] = (
    ("address", ""),
    ("phone", ""),
    ("email", ""),
    ("workplace", "Works at: "),
)


def the_people(book: Book) -> Iterator[Block]:
    """Who is listed, with parental responsibility, household and how to reach them."""
    yield Heading(1, "People")
    people = book.record.people
    if not people:
        yield paragraph(Gap("nobody is recorded"))
    family = tuple(each for each in people if each.kind in _FAMILY)
    others = tuple(each for each in people if each.kind not in _FAMILY)
    if family:
        yield Heading(2, "Family and those around it")
        yield _family(book, family)
    if others:
        yield Heading(2, "Professionals and others")
        yield _others(book, others)


def _family(book: Book, people: tuple[Person, ...]) -> Table:
    rows = tuple(
        (
            cell(*_name_and_parts(each, each.relationship, each.role, each.agency)),
            cell(_responsibility(book, each)),
            cell("Yes" if each.household else "No"),
            contact(each),
            _needs(book, each),
        )
        for each in people
    )
    header = (
        "Name",
        "Parental responsibility",
        "In the household",
        "Address and contact",
        "Language and help",
    )
    return Table(header, rows, (21, 15, 12, 33, 19), "The family and those around it")


def _others(book: Book, people: tuple[Person, ...]) -> Table:
    rows = tuple(
        (
            cell(*_name_and_parts(each, _role(book, each), each.relationship)),
            _agency(book, each),
            contact(each),
        )
        for each in people
    )
    header = ("Name and role", "Agency", "Contact")
    return Table(header, rows, (34, 27, 39), "The professionals and others")


def _name_and_parts(person: Person, *parts: str) -> Iterator[Line]:
    yield line(Span(person.name, "strong"))
    told: list[str] = []
    for part in parts:
        if not is_blank(part) and not any(_says(each, part) for each in told):
            told.append(part)
            yield line(Span(part, "quiet"))


def _says(longer: str, part: str) -> bool:
    """Whether one text says the other too: "mother of Jude" and "Mother"."""
    return part.casefold() in longer.casefold()


def _role(book: Book, person: Person) -> str:
    return person.role if not is_blank(person.role) else book.profile.label("kind", person.kind)


def _responsibility(book: Book, person: Person) -> str:
    if person.kind == "child":
        return "Does not apply"
    if not person.parental_responsibility:
        return "None recorded"
    return f"For {book.children(person.parental_responsibility)}"


def _agency(book: Book, person: Person) -> Cell:
    lines: list[Line] = []
    if not is_blank(person.agency):
        lines.append(line(person.agency))
    if person.supports is not None:
        lines.append(line(Span("For "), book.person(person.supports)))
    lines += [line(Span(each, "quiet")) for each in _extras(person)]
    return cell(*lines)


def _extras(person: Person) -> Iterator[str]:
    if not is_blank(person.language):
        yield f"Language: {person.language}"
    if not is_blank(person.adjustments):
        yield person.adjustments


def contact(person: Person) -> Cell:
    """How to reach a person; a gap where nothing is known."""
    lines = [
        line(Span(lead), *detail(person, name)) if lead else detail(person, name)
        for name, lead in _CONTACT
        if not is_blank(getattr(person, name))
    ]
    return cell(*lines)


def _needs(book: Book, person: Person) -> Cell:
    known = [text for text in (person.language, person.adjustments) if not is_blank(text)]
    none = Gap() if book.is_copy else Span("None recorded", "quiet")
    return cell(*known) if known else cell(none)
