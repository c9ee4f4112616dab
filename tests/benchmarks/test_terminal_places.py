"""What programs are measured with: texts, many conferences, a slow line, pinned versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.bench import CHECKOUT
from benchmarks.terminal.delay import Line
from benchmarks.terminal.shelf import COMMON, RARE, make_shelf, reference
from benchmarks.terminal.texts import EMPTY, FULL, ONE_PARAGRAPH, Length, put_conference, put_file
from cpc_tui.opening import Office, open_office
from cpc_tui.searching import look_through


@pytest.mark.parametrize("length", [FULL, ONE_PARAGRAPH])
def test_a_text_is_as_long_as_it_says(length: Length) -> None:
    """But for the ends of paragraphs it has so many letters, and no paragraph is longer."""
    text = length.text
    assert len(text) == pytest.approx(length.size, rel=0.02)
    assert max(map(len, text.split("\n"))) <= length.paragraph


def test_the_program_and_the_others_have_the_same_text(tmp_path: Path) -> None:
    """The conference's note and the file hold it letter for letter; the empty one has none."""
    length = Length("BENCH-TEXT", 2_000)
    for each in (length, EMPTY):
        put_conference(tmp_path / "data", each)
    session = open_office(tmp_path / "data").open(length.reference, "chair")
    (note,) = session.record.notes
    assert note.text == length.text
    assert put_file(tmp_path, length).read_text(encoding="utf-8") == length.text
    assert EMPTY.text == ""


def test_a_shelf_holds_so_many_conferences_and_one_rare_word(tmp_path: Path) -> None:
    """All are in the list, most hold the common word, and the first alone the rare one."""
    number = 12
    make_shelf(tmp_path / "data", number)
    office = open_office(tmp_path / "data")
    assert len(office.library.rows()) == number
    rare = _found(office, RARE)
    assert rare == [reference(0)]
    assert len(set(_found(office, COMMON))) > 1


def _found(office: Office, word: str) -> list[str]:
    """The references of the conferences that hold a word, one for each line."""
    return [hit.reference for each in look_through(office, [word]) if each for hit in each.hits]


def test_a_line_delays_all_and_is_no_faster_than_its_speed() -> None:
    """What comes while something goes through waits; an idle line only delays."""
    line = Line(seconds=1.0, speed=80.0)
    assert line.arrival(10.0, 20) == pytest.approx(13.0)
    assert line.arrival(10.5, 10) == pytest.approx(14.0)
    assert line.arrival(20.0, 10) == pytest.approx(22.0)
    assert Line(seconds=0.5, speed=0.0).arrival(10.0, 1_000_000) == pytest.approx(10.5)


def test_the_benchmarks_pin_what_the_program_pins() -> None:
    """Figures are of the same versions as the tests."""
    everything = (CHECKOUT / "constraints.txt").read_text(encoding="utf-8").split()
    pinned = (CHECKOUT / "benchmarks" / "constraints.txt").read_text(encoding="utf-8").split()
    assert pinned
    assert set(pinned) <= set(everything)
