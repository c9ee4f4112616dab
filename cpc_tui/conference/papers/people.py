"""The people of the record: the family and those around it, and the professionals."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.choices import ProtectedDetail
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.children import detail
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, line, paragraph
from cpc_tui.conference.papers.paper import Block, Cell, Gap, Heading, Line, Span, Table
from cpc_tui.conference.who import Person
from cpc_tui.language import tr

_FAMILY = frozenset({"family", "child", "network"})
_CONTACT: tuple[tuple[ProtectedDetail, str], ...] = (
    ("address", ""),
    ("phone", ""),
    ("email", ""),
    ("workplace", tr("Works at: ")),
)


def the_people(book: Book) -> Iterator[Block]:
    """Who is listed, with parental responsibility, household and how to reach them."""
    yield Heading(1, tr("People"))
    people = book.record.people
    if not people:
        yield paragraph(Gap(tr("nobody is recorded")))
    family = tuple(each for each in people if each.kind in _FAMILY)
    others = tuple(each for each in people if each.kind not in _FAMILY)
    if family:
        yield Heading(2, tr("Family and those around it"))
        yield _family(book, family)
    if others:
        yield Heading(2, tr("Professionals and others"))
        yield _others(book, others)


def _family(book: Book, people: tuple[Person, ...]) -> Table:
    rows = tuple(
        (
            cell(*_name_and_parts(each, each.relationship, each.role, each.agency)),
            cell(_responsibility(book, each)),
            cell(tr("Yes") if each.household else tr("No")),
            contact(each),
            _needs(book, each),
        )
        for each in people
    )
    header = (
        tr("Name"),
        tr("Parental responsibility"),
        tr("In the household"),
        tr("Address and contact"),
        tr("Language and help"),
    )
    return Table(header, rows, (21, 15, 12, 33, 19), tr("The family and those around it"))


def _others(book: Book, people: tuple[Person, ...]) -> Table:
    rows = tuple(
        (
            cell(*_name_and_parts(each, _role(book, each), each.relationship)),
            _agency(book, each),
            contact(each),
        )
        for each in people
    )
    header = (tr("Name and role"), tr("Agency"), tr("Contact"))
    return Table(header, rows, (34, 27, 39), tr("The professionals and others"))


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
        return tr("Does not apply")
    if not person.parental_responsibility:
        return tr("None recorded")
    return tr("For {children}", children=book.children(person.parental_responsibility))


def _agency(book: Book, person: Person) -> Cell:
    lines: list[Line] = []
    if not is_blank(person.agency):
        lines.append(line(person.agency))
    if person.supports is not None:
        lines.append(line(Span(tr("For ")), book.person(person.supports)))
    lines += [line(Span(each, "quiet")) for each in _extras(person)]
    return cell(*lines)


def _extras(person: Person) -> Iterator[str]:
    if not is_blank(person.language):
        yield tr("Language: {language}", language=person.language)
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
    none = Gap() if book.is_copy else Span(tr("None recorded"), "quiet")
    return cell(*known) if known else cell(none)
