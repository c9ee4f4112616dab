"""Papers as plain text for screen readers and pipes."""

import pytest

from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.papers.composing import cell, line, paragraph
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Bullets, Fact, Facts, Gap, Heading, Span, Table
from cpc_tui.conference.papers.plain import plain_blocks, plain_text
from cpc_tui.conference.papers.steps import step_blocks
from tests.conference.complete_records import edited
from tests.conference.papers.crowded import crowded_record
from tests.conference.small_records import base_profile, small_record


def test_headings_are_underlined_to_their_length() -> None:
    """A heading of level 1 has a double line under it, one of level 2 a single one."""
    told = plain_blocks([Heading(1, "The plan"), Heading(2, "Rules")])
    assert told == "The plan\n========\n\nRules\n-----\n"


def test_a_table_is_told_row_by_row() -> None:
    """Each cell follows the name of its column; rows are apart; nothing is drawn."""
    rows = ((cell("A"), cell("1", "2")), (cell("B"), cell(None)))
    told = plain_blocks([Table(("Who", "What"), rows, (1, 1), "")])
    assert told == "Who: A\nWhat: 1\n  2\n\nWho: B\nWhat: [not recorded]\n"


def test_lists_and_facts_hang_under_their_labels() -> None:
    """Lists have marks or numbers, and what is too long goes on under its own words."""
    items = (line("one two three"), line("four"))
    assert plain_blocks([Bullets(items)], width=10) == "- one two\n  three\n- four\n"
    assert plain_blocks([Bullets(items, numbered=True)]) == "1. one two three\n2. four\n"
    facts = Facts((Fact("Label", cell("a b c d e f g")),), "")
    assert plain_blocks([facts], width=12) == "Label: a b c\n  d e f g\n"


def test_nothing_is_wider_than_the_terminal() -> None:
    """No line of long minutes goes beyond 80 columns, not even with a word that is wider."""
    record = edited({"purpose": "x" * 300, "reports.0.summary": "word " * 400})
    for paper in (minutes(record, base_profile()), minutes(crowded_record(), base_profile())):
        assert max(map(len, plain_text(paper).splitlines())) <= 80


def test_escapes_never_reach_the_terminal() -> None:
    """What a terminal would obey is left out, brackets stay as they were typed."""
    told = plain_text(minutes(small_record(purpose="\x1b[2J[b]x[/b]\x07"), base_profile()))
    assert "\x1b" not in told
    assert "\x07" not in told
    assert "[b]x[/b]" in told


def test_line_breaks_that_were_typed_are_kept() -> None:
    """A text of two lines stays two lines."""
    assert plain_blocks([paragraph("one\ntwo")]) == "one\ntwo\n"


def test_a_gap_stands_in_brackets() -> None:
    """What is missing can be told from what was written."""
    assert plain_blocks([paragraph(Span("By: "), Gap("nobody named"))]) == "By: [nobody named]\n"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("introductions", "Attendance"),
        ("reports", "What happened."),
        ("decision", "The chair’s decision"),
        ("plan", "Visit Ana."),
        ("prepare", "[nothing recorded]"),
        ("close", "Friday 26 February 2027"),
    ],
)
def test_one_step_can_be_told_alone(step: StepKey, words: str) -> None:
    """A step's text holds what was recorded in it and none of the other steps."""
    told = plain_blocks(step_blocks(edited({}), base_profile(), step))
    assert words in told
    assert told.count("====") >= 1
    assert ("Visit Ana." in told) is (step == "plan")
