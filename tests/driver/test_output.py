"""What is sent leaves the same screen as all that Textual writes, and is far less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.driver.abilities import ALL, NOTHING, Abilities
from cpc_tui.driver.output import Output
from tests.driver.emulated import Emulated
from tests.driver.frames import COLUMNS, ROWS, Parts, frames, stretches, styled, whole_rows

OTHERS = (
    "\x07",
    "\x1b[?25l",
    "\x1b]52;c;YWJj\x07",
    "\x1b[2J",
    "\x1b[3;4Hab\tc",
    "\x1b[2;2H\x1b]8;;x\x1b\\link\x1b]8;;\x1b\\",
)
TERMINALS = (ALL, NOTHING, Abilities(rest=True, part=False, in_colour=False, shift=True))
SHADED = "38;5;15;48;5;235"


def begun(can: Abilities = ALL) -> Output:
    """An output that knows nothing of its terminal but the size."""
    output = Output(can)
    output.resize(COLUMNS, ROWS)
    return output


def row(y: int, text: str, sgr: str = SHADED, cursor: tuple[int, int] = (0, 0)) -> str:
    """A frame of one row."""
    down, right = cursor
    return f"\x1b[{y + 1};1H{styled(text.ljust(COLUMNS), sgr)}\x1b[{down + 1};{right + 1}H"


@pytest.mark.parametrize("parts", [stretches, whole_rows])
@given(given_data=st.data(), can=st.sampled_from(TERMINALS))
def test_the_screen_is_the_same_as_with_all_that_is_written(
    parts: Parts, given_data: st.DataObject, can: Abilities
) -> None:
    """After any frames, and other things between them, every cell and the cursor are alike."""
    output, whole, reduced = begun(can), Emulated(COLUMNS, ROWS), Emulated(COLUMNS, ROWS)
    anything = st.one_of(frames(parts), frames(parts), st.sampled_from(OTHERS))
    for each in given_data.draw(st.lists(anything, min_size=1, max_size=8)):
        whole.write(each)
        reduced.write(output.needed(each))
        assert reduced.seen == whole.seen
        if each not in OTHERS:
            assert reduced.cursor == whole.cursor


def test_a_frame_that_changes_nothing_sends_nothing() -> None:
    """The same frame again is no byte, its marks included."""
    output = begun()
    for each in ("\x1b[?2026h", row(2, "the same"), "\x1b[?2026l"):
        output.needed(each)
    again = [output.needed(each) for each in ("\x1b[?2026h", row(2, "the same"), "\x1b[?2026l")]
    assert again == ["", "", ""]


def test_a_letter_costs_a_few_bytes() -> None:
    """Of a row written again with one more letter, only the letter is sent."""
    output = begun()
    output.needed(row(2, "the mother sai", cursor=(2, 14)))
    assert output.needed(row(2, "the mother said", cursor=(2, 15))) == "d"


def test_a_letter_with_a_drawn_caret_costs_the_caret_and_itself() -> None:
    """The colour that two letters share is not told again, nor is any put back between them."""
    output = begun()
    caret = "38;5;15;48;5;253"

    def line(text: str) -> str:
        behind = styled(" " * (COLUMNS - len(text) - 1), SHADED)
        return f"\x1b[3;1H{styled(text, SHADED)}{styled(' ', caret)}{behind}\x1b[3;{len(text) + 1}H"

    for text in ("the mother sa", "the mother sai"):
        output.needed(line(text))
    assert output.needed(line("the mother said")) == "\x1b[48;5;235md\x1b[48;5;253m \b"


def test_other_writers_find_a_plain_pen() -> None:
    """What is written beside frames, such as leaving the screen, is not drawn in their colours."""
    output = begun()
    output.needed(row(1, "words"))
    assert output.needed("\x07") == "\x07"
    assert output.needed("\x1b[?1049l") == "\x1b[m\x1b[?1049l"
    assert output.needed("\x1b[?1049l") == "\x1b[m\x1b[?1049l"
    assert output.needed(row(1, "words")).startswith(f"\x1b[2;1H\x1b[;{SHADED}m")


SENTENCE = "the mother said that"


@pytest.mark.parametrize("place", range(0, len(SENTENCE), 3))
def test_a_letter_within_a_row_moves_the_rest(place: int) -> None:
    """Put in or taken out anywhere, with a mark at the right edge, it is a few bytes, and right."""
    output, terminal = begun(), Emulated(COLUMNS, ROWS)
    longer = f"{SENTENCE[:place]}x{SENTENCE[place:]}"
    for text in (SENTENCE, longer, SENTENCE):
        sent = output.needed(row(2, f"{text:{COLUMNS - 1}}|", cursor=(2, place)))
        terminal.write(sent)
        assert terminal.lines[2] == f"{text:{COLUMNS - 1}}|"
        assert len(sent) < 75


@given(
    st.text(st.sampled_from("ab "), max_size=COLUMNS), st.integers(0, COLUMNS), st.integers(-2, 2)
)
def test_letters_put_in_or_taken_out_leave_the_row_right(text: str, place: int, by: int) -> None:
    """Whatever stands there, with its colours, the row is what it is to be."""
    output, terminal, whole = begun(), Emulated(COLUMNS, ROWS), Emulated(COLUMNS, ROWS)
    other = text[:place] + "xy"[: max(by, 0)] + text[place + max(-by, 0) :]
    for each in (text, other[:COLUMNS], text):
        frame = row(1, each, "7;31" if place % 2 else SHADED)
        whole.write(frame)
        terminal.write(output.needed(frame))
        assert terminal.seen == whole.seen


def test_the_cursor_alone_is_moved() -> None:
    """Where only the cursor goes elsewhere, for what is composed beside it, that is sent."""
    output = begun()
    output.needed(row(0, "words", cursor=(0, 5)))
    assert output.needed(row(0, "words", cursor=(0, 4))) == "\b"
    assert output.needed(row(0, "words", cursor=(3, 9))) == "\x1b[4;10H"


def whole_screen(letters: str) -> str:
    """A frame of all rows, each letter in another look than the one before it."""
    text = "".join(styled(each, f"3{n % 8}") for n, each in enumerate(letters * (COLUMNS // 2)))
    return "".join(f"\x1b[{y + 1};1H{text}" for y in range(ROWS)) + "\x1b[1;1H"


def test_marks_of_a_frame_enclose_what_changes() -> None:
    """Where the terminal understands them, much that changes is shown at once."""
    output = begun()
    assert output.needed("\x1b[?2026h") == ""
    sent = output.needed(whole_screen("ab"))
    assert sent.startswith("\x1b[?2026h")
    assert sent.endswith("\x1b[?2026l")
    assert output.needed("\x1b[?2026l") == ""
    assert "2026" not in output.needed(whole_screen("cd"))


def test_what_comes_in_one_packet_has_no_marks() -> None:
    """A letter is shown at once by itself, and costs less without them."""
    output = begun()
    output.needed("\x1b[?2026h")
    assert "2026" not in output.needed(row(1, "words"))


def test_a_blank_rest_is_erased() -> None:
    """A row that becomes empty is erased in its colour, where the terminal fills with it."""
    output, plain = begun(), begun(Abilities(rest=True, part=True, in_colour=False, shift=False))
    for each in (output, plain):
        each.needed(row(1, "x" * COLUMNS))
    assert "\x1b[K" in output.needed(row(1, "x"))
    assert " " * (COLUMNS - 1) in plain.needed(row(1, "x"))


@pytest.mark.parametrize("other", ["\x1b[2J", "\x1b[?1049h", "something else"])
def test_all_is_sent_again_after_what_is_not_understood(other: str) -> None:
    """What might have changed the screen goes through, and nothing is taken to stand there."""
    output = begun()
    first = output.needed(row(1, "words"))
    assert output.needed(other) == f"\x1b[m{other}"
    assert output.needed(row(1, "words")) == first


def test_what_leaves_the_screen_alone_changes_nothing() -> None:
    """The bell, modes and the clipboard go through, and the next frame is still small."""
    output = begun()
    output.needed(row(1, "words"))
    for other in ("\x07", "\x1b[?1004h", "\x1b[>25u", "\x1b[<u", "\x1b]52;c;YQ==\x07"):
        assert output.needed(other) == other
    assert output.needed(row(1, "words")) == ""


def test_all_is_sent_after_a_redraw_is_asked_for() -> None:
    """Once told to forget, it sends the same frame whole."""
    output = begun()
    first = output.needed(row(1, "words"))
    output.forget()
    assert output.needed(row(1, "words")) == first


def test_a_frame_larger_than_the_terminal_is_sent_as_it_is() -> None:
    """A frame made before the terminal became smaller leaves nothing that is relied upon."""
    output = begun()
    large = f"\x1b[1;1H{'x' * (COLUMNS + 1)}\x1b[1;1H"
    assert output.needed(large) == f"\x1b[m{large}"
    first = output.needed(row(1, "words"))
    assert "words" in first


@pytest.mark.parametrize("glyph", ["👩‍🚒", "☺️", "e\u0301", "🙂"])
def test_a_character_of_doubtful_width_moves_nothing_else(glyph: str) -> None:
    """Behind a character that terminals give one cell or two, the place is told anew."""
    output = begun()
    sent = output.needed(f"\x1b[1;1H{glyph}abc\x1b[2;1H")
    column = 2 if glyph == "e\u0301" else 3
    assert f"{glyph}\x1b[1;{column}Habc" in sent
