"""The form on which a family says what the conference was like, without a name on it."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, paragraph
from cpc_tui.conference.papers.paper import (
    Blank,
    Block,
    Heading,
    Paper,
    Paragraph,
    Span,
    Table,
    Tick,
)
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

_LINES = 5
_TITLE = tr("What was the conference like for you?")
_KIND = tr("Feedback form")
_ANSWERS = (tr("Yes"), tr("Partly"), tr("No"))
_WHO = (
    tr("A parent or carer"),
    tr("A child or young person"),
    tr("Another relative or friend"),
    tr("A supporter or advocate"),
)


def feedback_form(record: Record, profile: Profile) -> Paper:
    """The form to tick and write on: the authority's standards, then questions.

    Nobody can be recognised by it: it holds no name, no reference and no date. For that it must be
    given no version and no fingerprint either.

    Args:
        record: The conference; only its type is asked for.
        profile: Its authority's.
    """
    survey = profile.feedback.survey
    kind = record.conference_type
    about = (
        tr("{label} child protection conference", label=profile.label("conference_type", kind))
        if kind
        else ""
    )
    return Paper(
        title=_TITLE if is_blank(survey) else survey,
        subtitle=tuple(filter(None, (profile.name, about))),
        kind=_KIND,
        marking=profile.marking,
        reference="",
        blocks=tuple(_parts(profile)),
    )


def _parts(profile: Profile) -> Iterator[Block]:
    feedback = profile.feedback
    if not is_blank(feedback.text):
        yield paragraph(feedback.text)
    yield paragraph(
        tr(
            "You need not answer everything. Please write no names, neither yours "
            "nor anybody else’s."
        ),
        style="label",
    )
    yield Heading(1, tr("Who you are"))
    for each in _WHO:
        yield paragraph(Tick(each), Span(f"\u00a0{each}"), style="tick")
    promised = profile.standards or feedback.ask
    if promised:
        yield Heading(1, tr("Was it like this for you?"))
        yield _to_tick(promised)
    if feedback.write:
        yield Heading(1, tr("In your own words"))
    for question in feedback.write:
        yield Heading(2, question)
        yield Paragraph((Blank(question, _LINES),), "write")
    yield from _afterwards(profile)


def _to_tick(sentences: tuple[str, ...]) -> Table:
    rows = tuple(
        (cell(each), *(cell(Tick(f"{answer}: {each}")) for answer in _ANSWERS))
        for each in sentences
    )
    return Table((tr("How it was"), *_ANSWERS), rows, (64, 12, 12, 12), tr("What to tick"))


def _afterwards(profile: Profile) -> Iterator[Block]:
    feedback = profile.feedback
    yield Heading(1, tr("What happens with your answers"))
    if not is_blank(feedback.used_for):
        yield paragraph(feedback.used_for)
    yield paragraph(
        tr(
            "What you say here makes no difference to what was decided, and it is "
            "not a complaint. How to complain is in your letter."
        )
    )
    if not is_blank(feedback.contact):
        yield paragraph(feedback.contact)
