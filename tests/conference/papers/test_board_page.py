"""The board on paper: side by side on a page that is turned, once, in the copy's own limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cpc_tui.conference.drawing import Label, Oval
from cpc_tui.conference.letter_widths import width_of
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import (
    Block,
    Drawing,
    Heading,
    Paper,
    Span,
    Table,
    Turn,
    pieces_of,
)
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.visibility import Recipient, copy_for
from tests.conference.small_records import PEOPLE, base_profile, small_record

ENTRIES = 60
TEXTS = [f"Point number {number:02}." for number in range(ENTRIES)]
MOTHER = Recipient("person", "mo")


def sixty(profile: Profile) -> Paper:
    """The minutes of a conference with sixty points under all headings."""
    keys = [each.key for each in profile.framework.headings]
    points = [
        {"id": f"p{number}", "heading": keys[number % len(keys)], "text": text}
        for number, text in enumerate(TEXTS)
    ]
    return minutes(small_record(analysis=points), profile)


def turned(paper: Paper) -> Iterator[tuple[str, Block]]:
    """Each block, with which way up its page is."""
    way = "portrait"
    for block in paper.blocks:
        if isinstance(block, Turn):
            way = block.orientation
        else:
            yield way, block


def boards_of(paper: Paper) -> list[Table]:
    """The boards of a paper."""
    return [each for each in paper.blocks if isinstance(each, Table) and each.lists]


@pytest.mark.parametrize("name", ["redbridge", "medway", "kent"])
def test_the_headings_stand_side_by_side_on_a_turned_page(name: str) -> None:
    """One table has the framework's headings in its order, on a page with the step's heading."""
    profile = load_profile(name)
    paper = sixty(profile)
    (board,) = boards_of(paper)
    assert board.header == tuple(each.label for each in profile.framework.headings)
    on_its_side = [block for way, block in turned(paper) if way == "landscape"]
    assert board in on_its_side
    first = on_its_side[0]
    assert isinstance(first, Heading)
    assert first.text.endswith(profile.label("step", "analysis"))
    assert [way for way, _ in turned(paper)][-1] == "portrait"


def test_each_point_is_on_paper_once() -> None:
    """The page takes the place of the list: all sixty are there, none of them twice."""
    paper = sixty(base_profile())
    pieces = (piece for block in paper.blocks for piece in pieces_of(block))
    words = [piece.text for piece in pieces if isinstance(piece, Span)]
    assert [words.count(each) for each in TEXTS] == [1] * ENTRIES
    told = plain_text(paper)
    assert [told.count(each) for each in TEXTS] == [1] * ENTRIES


def test_plain_text_has_lists_under_headings() -> None:
    """Read aloud, one heading follows the other, each with its points as a list."""
    told = plain_text(sixty(load_profile("kent")))
    assert "\nParenting\n---------\n\n- Point number 01.\n- Point number 06.\n" in told


def test_the_longer_list_has_the_wider_column() -> None:
    """Each column has room for the longest words; the rest of the page goes where the words are."""
    points = [{"id": f"m{n}", "heading": "risks", "text": "Long. " * 20} for n in range(20)]
    points.append({"id": "s", "heading": "strengths", "text": "Short."})
    profile = base_profile()
    (board,) = boards_of(minutes(small_record(analysis=points), profile))
    wide = [each.key for each in profile.framework.headings].index("risks")
    assert board.widths[wide] == max(board.widths) > 2 * min(board.widths)
    assert min(board.widths) / sum(board.widths) > 0.11


def test_an_empty_heading_is_a_gap_and_an_empty_board_no_page() -> None:
    """What is missing is told; for a board with nothing on it no page is turned."""
    point = {"id": "m1", "heading": "risks", "text": "Alone."}
    (board,) = boards_of(minutes(small_record(analysis=[point]), base_profile()))
    assert sum("[nothing recorded]" in plain_text(_only(board, n)) for n in range(5)) == 4
    empty = minutes(small_record(), base_profile())
    assert boards_of(empty) == []
    assert "landscape" not in [way for way, _ in turned(empty)]
    assert "Parenting\n---------\n\n[nothing recorded]" in plain_text(empty)


def _only(board: Table, number: int) -> Paper:
    """A paper of one column of a board."""
    column = replace(
        board,
        header=board.header[number : number + 1],
        rows=tuple(row[number : number + 1] for row in board.rows),
        widths=(1,),
    )
    return Paper("", (), "", "", "", (column,))


def test_too_many_headings_stand_below_each_other() -> None:
    """Nine headings have no room side by side: they are lists, on a page as any other."""
    base = load_profile("medway")
    more = tuple(replace(base.framework.headings[0], key=f"more{n}", label=f"M{n}") for n in (1, 2))
    framework = replace(base.framework, headings=(*base.framework.headings, *more))
    profile = replace(base, frameworks={**base.frameworks, base.framework_key: framework})
    paper = sixty(profile)
    assert boards_of(paper) == []
    told = plain_text(paper)
    assert [told.count(each) for each in TEXTS] == [1] * ENTRIES


def test_a_copy_has_only_what_its_reader_may_read() -> None:
    """A heading of which all points are for others is not in a mother's copy at all."""
    record = small_record(
        analysis=[
            {"id": "m1", "heading": "risks", "text": "Secret.", "visibility": "professionals"},
            {"id": "m2", "heading": "strengths", "text": "Open."},
        ]
    )
    profile = base_profile()
    (board,) = boards_of(minutes(copy_for(record, MOTHER), profile, MOTHER))
    assert board.header == ("Strengths and protection",)
    assert "Secret." not in str(board)
    told = plain_text(minutes(record, profile))
    assert "- For professionals only\n  Secret." in told


# -- the scales


MARKS = [
    {"person": "mo", "value": 6, "previous_value": 4},
    {"person": "sw", "value": 6},
    {"person": "te", "value": 3, "previous_value": 3, "visibility": "professionals"},
]


def drawings_of(paper: Paper) -> list[Drawing]:
    """The drawings of scales of a paper."""
    found = [each for each in paper.blocks if isinstance(each, Drawing)]
    return [each for each in found if each.title.startswith("Scale: ")]


def test_scales_are_drawn_beside_their_table() -> None:
    """Each person's mark and last time's are in the drawing, its words, its text and the table."""
    paper = minutes(small_record(scales=MARKS), base_profile())
    (drawing,) = drawings_of(paper)
    assert "Ama Okafor, mother: 6, was 4: safer." in drawing.description
    assert "Tom Oakes, headteacher (For professionals only): 3, was 3: no change." in (
        drawing.description
    )
    ovals = [each for each in drawing.scene.marks if isinstance(each, Oval)]
    assert [each.filled for each in ovals] == [False, True, True, True]
    assert [each.weight for each in ovals] == [0.75, 2.0, 2.0, 2.0]
    assert drawing.text[0].startswith("0 ├──┼──┼──┼──○──┼──●──")
    following = paper.blocks[paper.blocks.index(drawing) + 1]
    assert isinstance(following, Table)
    assert following.header[-1] == "Since last time"


def test_a_drawing_stays_within_its_frame_and_text_in_its_columns() -> None:
    """However many people and however long their names, nothing stands out or is left out."""
    people = [
        {"id": f"q{n}", "name": f"Person {n:02} " + "WIDE-NAME " * (n % 6), "kind": "professional"}
        for n in range(40)
    ]
    marks = [{"person": f"q{n}", "value": n % 11, "previous_value": n * 7 % 11} for n in range(40)]
    record = small_record(people=[*PEOPLE, *people], scales=marks)
    drawings = drawings_of(minutes(record, base_profile()))
    assert len(drawings) > 1
    words = " ".join(each.description for each in drawings)
    assert all(f"Person {n:02}" in words for n in range(40))
    for drawing in drawings:
        assert all(len(line) <= 80 for line in drawing.text)
        scene = drawing.scene
        for each in scene.marks:
            if isinstance(each, Label | Oval):
                assert each.x >= 0
                assert each.x + each.width <= scene.width
                assert each.y + each.height <= scene.height
            if isinstance(each, Label):
                widths = [width_of(line, each.size) for line in each.text.split("\n")]
                assert max(widths) <= each.width


def test_a_mothers_copy_has_no_number_that_is_for_others() -> None:
    """What is drawn is drawn from the copy."""
    copy = copy_for(small_record(scales=MARKS), MOTHER)
    drawings = drawings_of(minutes(copy, base_profile(), MOTHER))
    assert "Tom Oakes" not in " ".join(each.description for each in drawings)
    assert "Ama Okafor" in drawings[0].description
