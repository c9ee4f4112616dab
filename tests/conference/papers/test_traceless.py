"""What a copy shows of what it lacks: nothing."""

from cpc_tui.conference.papers.composing import cell, fact, line, paragraph
from cpc_tui.conference.papers.paper import Block, Bullets, Facts, Gap, Heading, Table, Turn
from cpc_tui.conference.papers.traceless import NOTHING, without_trace

WORDS = paragraph("Something.")
GAP = paragraph(Gap())


def test_a_gap_goes_with_all_that_leads_to_it() -> None:
    """A heading, its lead-in and a heading above it go when only a gap is under them."""
    lead = paragraph("Lead.", style="lead")
    blocks: list[Block] = [Heading(1, "A"), Heading(2, "B"), lead, GAP]
    assert without_trace(blocks) == ()
    assert without_trace([*blocks, Heading(1, "C"), WORDS]) == (Heading(1, "C"), WORDS)


def test_a_section_with_words_keeps_its_headings() -> None:
    """A heading stays for what is left under it, also under a deeper heading."""
    blocks = (Heading(1, "A"), paragraph("Lead.", style="lead"), Heading(2, "B"), WORDS)
    assert without_trace(blocks) == blocks
    assert without_trace((*blocks[:2], Heading(2, "Gone"), GAP, *blocks[2:])) == blocks


def test_a_label_goes_with_what_it_labels() -> None:
    """A label or a mark of readers stays only before the very thing that it belongs to."""
    label, mark = paragraph("Label", style="label"), paragraph("For you", style="restricted")
    empty = Facts((fact("F", Gap()),), "Facts")
    assert without_trace([WORDS, label, GAP, WORDS]) == (WORDS, WORDS)
    assert without_trace([mark, empty, WORDS]) == (WORDS,)
    assert without_trace([mark, label, WORDS]) == (mark, label, WORDS)


def test_facts_items_rows_and_columns_of_gaps_go() -> None:
    """What holds a gap alone is left out; beside words a gap is a dash."""
    facts = Facts((fact("A", Gap()), fact("B", "b", Gap())), "Facts")
    assert without_trace([facts]) == (Facts((fact("B", "b"),), "Facts"),)
    bullets = Bullets((line(Gap()), line("One")))
    assert without_trace([bullets]) == (Bullets((line("One"),)),)
    rows = ((cell("x"), cell(Gap()), cell("y")), (cell("z"), cell(Gap()), cell(Gap())))
    left = without_trace([Table(("A", "B", "C"), (*rows, (cell(Gap()),) * 3), (1, 2, 3), "T")])
    wanted = ((cell("x"), cell("y")), (cell("z"), NOTHING))
    assert left == (Table(("A", "C"), wanted, (1, 3), "T"),)


def test_a_gap_that_stays_is_shown() -> None:
    """What is never kept from a reader of what stands around it may be told as missing."""
    stays = Gap("no date set", stays=True)
    blocks: tuple[Block, ...] = (paragraph(stays), Facts((fact("On", stays),), "Review"))
    assert without_trace(blocks) == blocks


def test_no_page_is_turned_for_nothing() -> None:
    """A page is turned only where something follows on it, and not turned back in vain."""
    there, back = Turn("landscape"), Turn("portrait")
    empty, after = Heading(1, "A"), Heading(1, "B")
    assert without_trace([WORDS, there, empty, GAP, back, after, WORDS]) == (WORDS, after, WORDS)
    assert without_trace([WORDS, there, WORDS, back]) == (WORDS, there, WORDS)
