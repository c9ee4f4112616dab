"""Plain text and Markdown: all the words, cleaned, and nothing typed becomes markup."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.composing import cell, line, paragraph
from cpc_tui.conference.papers.paper import Block, Bullets, Fact, Facts, Gap, Heading, Span, Table
from exports.plain_files import markdown_bytes, text_bytes
from tests.exports.word_files import paper_of

READER = MarkdownIt("gfm-like")
MARKUP = st.text(
    st.sampled_from("*_`#-+=>|[]()!<>&;:/~\\\"'1.) \n\tab@$^{}w") | st.characters(), max_size=40
)


def shape(content: bytes) -> list[str]:
    """What a reader of Markdown sees: every element, without the words and the line breaks."""

    def inside(tokens: list[Token]) -> list[str]:
        kinds = [(each.type, each.children or []) for each in tokens]
        return [
            one
            for kind, children in kinds
            if kind not in ("text", "text_special", "softbreak", "hardbreak")
            for one in (kind, *inside(children))
        ]

    return inside(READER.parse(content.decode()))


def seen(content: bytes) -> str:
    """The words that a reader of Markdown sees, without white space."""

    def words(tokens: list[Token]) -> str:
        return "".join(
            each.content if not each.children else words(each.children) for each in tokens
        )

    return "".join(words(READER.parse(content.decode())).split())


def blocks_with(text: str) -> tuple[Block, ...]:
    """Every kind of block with this text in it."""
    return (
        Heading(1, f"x{text}"),
        paragraph(text or "x"),
        Bullets((line(text), line("b"))),
        Bullets((line(text),), numbered=True),
        Facts((Fact(f"L{text}", cell(text, "more")),), "F"),
        Table(("Who", "What"), ((cell(text), cell("y", text)),), (1, 1), "T"),
    )


def test_markdown_reads_as_it_looks() -> None:
    """Title, headings, lists, facts and tables, each as Markdown has it."""
    made = markdown_bytes(
        paper_of(
            Heading(1, "One"),
            paragraph("a ", Span("b", "strong"), Gap("no date")),
            Bullets((line("x\ny"), line("z"))),
            Bullets((line("first"),), numbered=True),
            Facts((Fact("Venue", cell("Hall", "Room 2")),), "F"),
            Table(("Who", "What"), ((cell("A"), cell("1")), (cell("B"), cell("2"))), (1, 1), "T"),
            version="1",
            fingerprint="3f9ac01b22d4",
            copy="For A",
        )
    ).decode()
    assert made == (
        "OFFICIAL-SENSITIVE\\\nReference T-1 · Version 1 · 3f9a c01b 22d4\n\n"
        "# Minutes of the conference\n\nOkafor family\\\nFor A\n\n"
        "## One\n\na b\\[no date\\]\n\n- x\\\n  y\n- z\n\n1. first\n\n"
        "- **Venue:** Hall\\\n  Room 2\n\n"
        "- **Who:** A\\\n  **What:** 1\n- **Who:** B\\\n  **What:** 2\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "# heading", "- item", "1. item", "12) item", "***", "a\n===", "a\n---", "> quoted",
        "`code`", "    code", "<script>alert(1)</script>", "&lt;", "[a](https://example.org)",
        "![a](x.png)", "https://example.org", "www.example.org", "a@example.org",
        "| a | b |\n|---|---|",
        "~~no~~", "**no**", "_no_", "[a]: x", "+ a", "\\", "a  \nb", "```\nx", ":smile:", "= a",
        ".AL", "www.x", "came home.al was out",
    ],
)  # fmt: skip
def test_what_was_typed_is_never_markup(text: str) -> None:
    """Headings, lists, links, code, tables, HTML: they read as they were typed."""
    made = markdown_bytes(paper_of(*blocks_with(text)))
    assert shape(made) == shape(markdown_bytes(paper_of(*blocks_with("x"))))
    assert "".join(text.split()) in seen(made)


@given(MARKUP)
def test_no_text_changes_the_shape(text: str) -> None:
    """Whatever is typed, a reader sees the same headings, lists and paragraphs, and every word."""
    made = markdown_bytes(paper_of(*blocks_with(text)))
    assert shape(made) == shape(markdown_bytes(paper_of(*blocks_with("x"))))
    assert "".join(clean(text).split()) in unicodedata.normalize("NFC", seen(made))


@given(st.text(st.characters(exclude_categories=())))
def test_text_is_clean(text: str) -> None:
    """Plain text is UTF-8 in composed letters, without what a terminal would obey."""
    told = text_bytes(paper_of(*blocks_with(text), copy=text, reference=text)).decode()
    assert unicodedata.is_normalized("NFC", told)
    assert not set(told) & set(map(chr, [*range(9), *range(11, 32), 127, 0x9B, 0x202E]))


def test_text_says_which_paper_it_is() -> None:
    """Marking, reference, version and fingerprint stand at its head."""
    told = text_bytes(paper_of(paragraph("x"), version="1", fingerprint="3f9ac01b22d4")).decode()
    assert told.splitlines()[:2] == [
        "OFFICIAL-SENSITIVE",
        "Reference T-1 · Version 1 · 3f9a c01b 22d4",
    ]
