"""Every document is as the format lays down: the schema's order, ids, relations, content types."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.papers.paper import (
    Blank,
    Block,
    Bullets,
    Contents,
    Fact,
    Facts,
    Gap,
    Heading,
    Paper,
    Paragraph,
    Span,
    Table,
    Tick,
    Turn,
)
from exports.template import read_template
from exports.word import word_bytes
from tests.exports.cases import CASES, documents_of
from tests.exports.house_templates import house_document, put, replaced, saved
from tests.exports.templated import PAPER
from tests.exports.valid import faults
from tests.exports.word_files import opened, written

TEXT = st.text(st.characters(exclude_categories=()), max_size=30)
LINES = st.lists(
    st.one_of(
        st.builds(Span, TEXT, st.sampled_from(["plain", "strong", "quiet", "quote"])),
        st.builds(Gap, TEXT),
        st.builds(Tick, TEXT, st.booleans()),
        st.builds(Blank, TEXT, st.integers(1, 3)),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
CELLS = st.lists(LINES, min_size=1, max_size=2).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of any words, as many in each row as in its header."""
    columns = draw(st.integers(1, 3))
    rows = st.tuples(*[CELLS] * columns)
    return Table(
        draw(st.tuples(*[TEXT] * columns)),
        draw(st.lists(rows, max_size=2).map(tuple)),
        (1,) * columns,
        draw(TEXT),
    )


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.sampled_from([1, 2, 3]), TEXT),
    st.builds(Paragraph, LINES, st.sampled_from(["normal", "label", "write", "card_role"])),
    st.builds(Bullets, st.lists(LINES, max_size=2).map(tuple), st.booleans()),
    st.builds(Facts, st.lists(st.builds(Fact, TEXT, CELLS), max_size=2).map(tuple), TEXT),
    tables(),
    st.builds(Turn, st.sampled_from(["portrait", "landscape"])),
    st.just(Contents()),
)
PAPERS = st.builds(
    Paper,
    title=TEXT,
    subtitle=st.lists(TEXT, max_size=2).map(tuple),
    kind=TEXT,
    marking=TEXT,
    reference=TEXT,
    blocks=st.lists(BLOCKS, max_size=6).map(tuple),
    copy=TEXT,
    dated=st.none() | st.dates(),
    version=TEXT,
    fingerprint=TEXT,
)


@pytest.mark.parametrize("case", CASES)
def test_every_document_of_a_case_is_valid(case: str) -> None:
    """No document of any reader has a fault."""
    found = {each.name: faults(each.content) for each in documents_of(case)}
    assert found
    assert {name: told for name, told in found.items() if told} == {}


def test_a_document_on_a_template_is_valid(tmp_path: Path) -> None:
    """What an authority's template brings and what is added to it fit together."""
    document = house_document()
    document.sections[0].different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    template = read_template(put(tmp_path, saved(document)))
    assert faults(word_bytes(PAPER, template)) == []


@settings(max_examples=40, deadline=None)
@given(PAPERS)
def test_no_words_can_break_a_file(paper: Paper) -> None:
    """Any characters, in any place and any kind of block: the file opens and has no fault."""
    content = word_bytes(paper)
    opened(content)
    assert faults(content) == []


def test_a_paper_without_marking_and_kind_is_valid() -> None:
    """A head with nothing to say is still one that Word opens."""
    assert faults(written(marking="", kind="", reference="")) == []


def test_the_validator_finds_faults() -> None:
    """An element in the wrong place, and an unknown value, are found."""
    content = written(Paragraph((Span("x"),)))
    part = "word/document.xml"
    for old, new in (
        ('<w:pStyle w:val="Normal"/>', '<w:numPr/><w:pStyle w:val="Normal"/>'),
        ('<w:type w:val="nextPage"/>', '<w:type w:val="somewhere"/>'),
    ):
        assert faults(replaced(content, part, old, new))
