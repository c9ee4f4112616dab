"""Whatever people type: no text stops an export, and what Word can hold is in it."""

import dataclasses
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.entry import Part
from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.parts import public_fields_of
from cpc_tui.conference.shapes import Listed, Text
from exports.word import word_bytes
from tests.conference.complete_records import edited
from tests.conference.small_records import base_profile
from tests.exports.word_files import opened, text_of

P = TypeVar("P", bound=Part)

ANYTHING = st.text(st.characters(exclude_categories=()))


def filled(part: P, text: str) -> P:
    """The part with this text in every field of text that it holds, however deep."""
    new: dict[str, Any] = {}
    for each in public_fields_of(type(part)).values():
        value = getattr(part, each.attribute)
        if type(each.shape) is Text:
            new[each.attribute] = text
        elif isinstance(value, Part):
            new[each.attribute] = filled(value, text)
        elif isinstance(each.shape, Listed):
            new[each.attribute] = tuple(
                filled(one, text) if isinstance(one, Part) else one for one in value
            )
    return dataclasses.replace(part, **new)


@settings(max_examples=40, deadline=None)
@given(ANYTHING)
def test_any_text_can_be_exported(text: str) -> None:
    """Any characters in every field give files that open, and plain text that can be encoded."""
    record = filled(edited({}), text)
    for paper in (minutes(record, base_profile()), plan(record, base_profile(), "c1")):
        opened(word_bytes(paper))
        plain_text(paper).encode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "[bold]x[/bold] & <w:p> ]]> %s {{ x }}",
        "שלום עולם مرحبا",
        "👩‍👧 🙂 Grażyna 中文",
        "word " * 12_000,
        "x" * 60_000,
        "\x00\x1b[31mred\x0c\x1b[0m \udfff end\ufffe",
        "e\u0301" + "\u0301" * 500,
    ],
)
def test_awkward_text_is_printed_as_typed(text: str) -> None:
    """Brackets, markup, scripts, 60,000 characters: all there, but for what Word cannot hold."""
    told = text_of(
        word_bytes(minutes(edited({"purpose": text.replace("\udfff", "")}), base_profile()))
    )
    assert " ".join(clean(text).split()) in told


def test_long_titles_fit_the_properties() -> None:
    """A reference and a marking that are too long for the properties are cut there alone."""
    profile = dataclasses.replace(base_profile(), marking="M" * 300)
    content = word_bytes(minutes(edited({"reference": "R" * 60}), profile))
    assert "M" * 300 in text_of(content)
