"""The reports: which came when, whether the family has seen them, and what they say."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, fact, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import (
    Block,
    Cell,
    Fact,
    Facts,
    Gap,
    Heading,
    Line,
    Span,
    Table,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.spoken import Report
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr

_PARTS = ("summary", "child_wishes", "family_views", "recommendation")
_EXPECTED_PARTS = frozenset({"summary", "recommendation"})


def reports(book: Book) -> Iterator[Block]:
    """A list of the reports, then each with its most important points."""
    yield Heading(2, tr("Which reports came, and when"))
    if not book.record.reports:
        yield paragraph(Gap(tr("no report is recorded")))
        return
    rows = tuple(_row(book, report) for report in book.record.reports)
    header = (tr("Report"), tr("Received"), tr("Shared with the family"))
    yield Table(header, rows, (42, 22, 36), tr("The reports, and when they came"))
    for report in book.record.reports:
        if _says_something(report):
            yield from _told(book, report)


def report_name(book: Book, report: Report) -> str:
    """What a report is called: its agency, else its author."""
    if not is_blank(report.agency):
        return report.agency
    author = book.person(report.person)
    return author.text if isinstance(author, Span) else tr("A report by somebody not named")


def _row(book: Book, report: Report) -> tuple[Cell, ...]:
    author = [line(Span(tr("By ")), book.person(report.person))]
    read_out = [line(Span(tr("Read out by ")), book.person(report.read_out_by))]
    return (
        cell(
            line(Span(report_name(book, report), "strong")),
            *author,
            *(read_out if report.read_out_by else ()),
        ),
        cell(book.short_day(report.received_on, tr("not received"))),
        cell(*_shared(book, report)),
    )


def _shared(book: Book, report: Report) -> Iterator[Line]:
    if report.shared_with_family_on:
        yield line(book.short_day(report.shared_with_family_on))
        if not is_blank(report.not_shared_because):
            yield line(Span(report.not_shared_because, "quiet"))
    elif is_blank(report.not_shared_because):
        yield line(
            Gap(tr("not shared, no reason recorded") if report.received_on else tr("not shared"))
        )
    else:
        yield line(Span(tr("Not shared: ")), Span(report.not_shared_because))


def _says_something(report: Report) -> bool:
    return report.received_on is not None or any(
        not is_blank(getattr(report, name)) for name in _PARTS
    )


def _told(book: Book, report: Report) -> Iterator[Block]:
    name = report_name(book, report)
    yield Heading(3, name)
    for each in restriction(book, report):
        yield paragraph(*each, style="restricted")
    yield Facts(tuple(_facts(book, report)), tr("The report of {name}", name=name))


def _facts(book: Book, report: Report) -> Iterator[Fact]:
    yield fact(field_label(Report, "person"), book.person_and_part(report.person))
    about = book.about(report.children)
    if about:
        yield fact(tr("About"), about)
    for name in _PARTS:
        text: str = getattr(report, name)
        if name in _EXPECTED_PARTS or not is_blank(text):
            yield fact(field_label(Report, name), text_or_gap(text))
