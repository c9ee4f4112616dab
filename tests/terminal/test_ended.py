"""The program is asked to end, or its terminal goes away, while something is half typed."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from cpc_tui.conference.planned import Action
from cpc_tui.conference.wording import field_label
from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import dumped

WORDS = "She said that Thursday would be"
ALTERNATE_SCREEN, CURSOR, PASTE, FOCUS = 1049, 25, 2004, 1004
KEYBOARD_ASKED, KEYBOARD_GIVEN_BACK = b"\x1b[>1u", b"\x1b[<u"


def in_quick_entry(meeting: Meeting) -> None:
    """Leave words in the quick-entry line."""
    meeting.begin_note(WORDS)


def in_a_field(meeting: Meeting) -> None:
    """Leave words in the field of an open form."""
    meeting.seat.press("f4")
    meeting.in_form()
    meeting.write(field_label(Action, "action"), WORDS)


def under_a_dialog(meeting: Meeting) -> None:
    """Leave words in a field, with a list open over it."""
    in_a_field(meeting)
    meeting.seat.press("ctrl+t")
    meeting.seat.wait_for("Type to find")


HALF_TYPED = pytest.mark.parametrize("half_type", [in_quick_entry, in_a_field, under_a_dialog])


def opened(data: Path, *, deaf: bool = False) -> Seat:
    """The program with the conference open at its second step."""
    seat = Seat(program("--home", data, "open", SHIPPED.reference), data.parent, deaf=deaf)
    meeting = Meeting(seat)
    meeting.begin()
    for label in ("Introductions", "Reports"):
        meeting.next_step(label)
    return seat


def times_stored(data: Path, words: str = WORDS) -> int:
    """How often words stand in the record on the disk."""
    return str(dumped(data, SHIPPED)).count(words)


@HALF_TYPED
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_all_stored_and_the_terminal_as_it_was(
    number: signal.Signals, half_type: Callable[[Meeting], None], data: Path
) -> None:
    """On SIGTERM and SIGHUP the half-typed words are stored and every mode is set back."""
    with opened(data) as seat:
        half_type(Meeting(seat))
        assert seat.modes != seat.modes_before
        assert seat.private_modes()[ALTERNATE_SCREEN]
        seat.kill(number)
        assert seat.end() == 128 + number
        assert seat.modes == seat.modes_before
        modes = seat.private_modes()
        assert not any(modes[each] for each in (ALTERNATE_SCREEN, PASTE, FOCUS))
        assert modes[CURSOR]
        written = bytes(seat.written)
        assert written.rfind(KEYBOARD_GIVEN_BACK) > written.rfind(KEYBOARD_ASKED)
    assert times_stored(data) == 1


@pytest.mark.parametrize(
    ("number", "later"),
    [
        (signal.SIGTERM, 0),
        (signal.SIGHUP, 0.03),
        (signal.SIGTERM, 0.06),
        (signal.SIGHUP, 0.09),
        (signal.SIGTERM, 0.12),
    ],
)
def test_a_signal_during_the_start_is_not_lost(
    number: signal.Signals, later: float, data: Path
) -> None:
    """However early a signal comes, the program ends and leaves the terminal as it was."""
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent) as seat:
        seat.wait(lambda: seat.private_modes().get(ALTERNATE_SCREEN), "the alternate screen")
        seat.read_for(later)
        seat.kill(number)
        assert seat.end() == 128 + number
        assert seat.modes == seat.modes_before
        assert not seat.private_modes()[ALTERNATE_SCREEN]
        assert seat.private_modes()[CURSOR]


def test_a_day_typed_and_not_left_is_stored(data: Path) -> None:
    """A date that is complete but whose field was not left is taken when the program must end."""
    with opened(data) as seat:
        meeting = Meeting(seat)
        in_a_field(meeting)
        meeting.write(field_label(Action, "by_when"), "14/12/2026")
        seat.kill(signal.SIGTERM)
        seat.end()
    actions = dumped(data, SHIPPED)["plans"]["actions"]
    assert [each["by_when"] for each in actions if each["action"] == WORDS] == ["2026-12-14"]


def test_an_interrupt_from_outside_loses_nothing(data: Path) -> None:
    """SIGINT, which Ctrl+C at the keyboard never is here, stores the half-typed words too."""
    with opened(data) as seat:
        in_quick_entry(Meeting(seat))
        seat.kill(signal.SIGINT)
        assert seat.end() == 128 + signal.SIGINT
        assert seat.modes == seat.modes_before
    assert times_stored(data) == 1


@HALF_TYPED
def test_it_ends_by_itself_when_the_link_drops(
    half_type: Callable[[Meeting], None], data: Path
) -> None:
    """Without its terminal the program ends, with the half-typed words stored."""
    with opened(data) as seat:
        half_type(Meeting(seat))
        seat.hang_up()
        assert seat.end() > 0
    assert times_stored(data) == 1


def test_it_ends_by_itself_though_nobody_tells_it_that_the_link_dropped(data: Path) -> None:
    """With SIGHUP held back, as under `nohup`, it sees that the terminal is gone and saves."""
    with opened(data, deaf=True) as seat:
        in_quick_entry(Meeting(seat))
        seat.hang_up()
        assert seat.end() > 0
    assert times_stored(data) == 1


def test_leaving_keeps_what_is_half_typed(data: Path) -> None:
    """Ctrl+Q stores the words in the quick-entry line and leaves the terminal as it was."""
    with opened(data) as seat:
        in_quick_entry(Meeting(seat))
        seat.press("ctrl+q")
        assert seat.end() == 0
        assert seat.modes == seat.modes_before
        assert not seat.said_at_the_end
    assert times_stored(data) == 1


def test_going_to_the_list_keeps_what_is_half_typed(data: Path) -> None:
    """Ctrl+J stores the words in the quick-entry line before the conference is closed."""
    with opened(data) as seat:
        in_quick_entry(Meeting(seat))
        seat.press("ctrl+j")
        seat.wait_without(WORDS)
        assert times_stored(data) == 1
