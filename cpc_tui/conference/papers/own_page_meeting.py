"""Of a child's own page: who met and why, what the child said, and what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.naming import listed, person_name, person_short
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.own_page_words import OwnTold
from cpc_tui.conference.papers.paper import Block, Span
from cpc_tui.conference.spoken import Voice
from cpc_tui.conference.written_dates import day_in_words

_QUOTED = "“\"'‘«„"


def met(told: OwnTold) -> Iterator[Block]:
    """When people met and why, and who they were."""
    record = told.book.record
    if record.held_on is not None and (words := told.words("met", day=_day(told))):
        yield paragraph(words)
    yield from _who_was_there(told)


def _day(told: OwnTold) -> str:
    held = told.book.record.held_on
    return day_in_words(held) if held else ""


def _who_was_there(told: OwnTold) -> Iterator[Block]:
    record = told.book.record
    came = [each.person for each in record.attendance if each.status == "present"]
    others = [each for each in came if each != told.told.person]
    if told.band.people == "few":
        shown = sorted(
            (each for each in others if _is_close(told, each)),
            key=lambda each: each in _on_the_side_of(told),
        )
    else:
        shown = others
    more = len(others) - len(shown)
    sentences = []
    if shown:
        sentences.append(told.words("there", people=_in_a_row(told, shown)))
    if shown and more:
        others_ = told.words("others", count=str(more))
        sentences.append(told.words("another") if more == 1 else others_)
    if told.told.person in came:
        sentences.append(told.words("you_were_there"))
    if any(sentences):
        yield paragraph(" ".join(filter(None, sentences)))


def _in_a_row(told: OwnTold, people: Sequence[str]) -> str:
    """Names, with what each person is where everybody is named."""
    record = told.book.record
    if told.band.people == "few":
        return listed([person_name(record, each) for each in people])
    parted = [person_short(record, each).replace(", ", " (", 1) for each in people]
    return listed([f"{each})" if " (" in each else each for each in parted])


def _is_close(told: OwnTold, person_id: str) -> bool:
    """Family, and those who are there for this child."""
    kinds = {each.id: each.kind for each in told.book.record.people}
    family = kinds.get(person_id) in ("family", "child", "network")
    return family or person_id in _on_the_side_of(told)


def _on_the_side_of(told: OwnTold) -> frozenset[str]:
    return frozenset(each.id for each in (told.worker, told.advocate) if each is not None)


def said(told: OwnTold) -> Iterator[Block]:
    """What the child said, in their own words, else what was told for them."""
    for voice in told.book.record.voices:
        if told.is_mine(voice.child) and told.is_open(voice):
            yield from _said(told, voice)


def _said(told: OwnTold, voice: Voice) -> Iterator[Block]:
    if not is_blank(voice.own_words):
        if words := told.words("said"):
            yield paragraph(words, style="label")
        yield paragraph(Span(_quoted(voice.own_words.strip())), style="quote")
        return
    by = voice.conveyed_by
    if by is None or is_blank(voice.wishes):
        return
    if words := told.words("said_for_you", people=person_name(told.book.record, by)):
        yield paragraph(words, style="label")
        yield paragraph(voice.wishes)


def _quoted(words: str) -> str:
    return words if words[:1] in _QUOTED else f"“{words}”"


def decided(told: OwnTold) -> Iterator[Block]:
    """What was decided for this child, and who decided it."""
    made, record = told.decision, told.book.record
    if made is None:
        return
    yield paragraph(Span(told.outcome(made), "strong"))
    chair = person_name(record, record.chair)
    if record.chair is not None and (words := told.words("chair", people=chair)):
        yield paragraph(words)
