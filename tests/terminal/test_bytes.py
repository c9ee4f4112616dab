"""Bytes as a slow link delivers them: many keys in one packet, one key in two."""

from __future__ import annotations

import time
from pathlib import Path

from cpc_tui.conference.planned import Action
from cpc_tui.conference.wording import field_label
from tests.terminal.cast import SHIPPED
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import dumped
from tests.terminal.sight import HERE

SPLIT = 0.15
"""Seconds between the two halves of an arrow key."""
SURELY_TOO_LATE = 0.22
"""Seconds after which the halves need not be taken together: the machine was slow, not the link."""
KEYS = (
    (b"hello\x7f\x7fXY", "helXY"),
    (b"llo\x1b[Hhe", "hello"),
    (b"heo\x1b[Dll\x1b[F!", "hello!"),
    (b"hxello\x1b[H\x1b[C\x1b[3~", "hello"),
    ("zażółć “x”\x7f\x7fy”".encode(), "zażółć “y”"),
)


def opened(data: Path) -> Seat:
    """The program with the conference open."""
    seat = Seat(program("--home", data, "open", SHIPPED.reference), data.parent)
    Meeting(seat).begin()
    return seat


def see(meeting: Meeting, text: str) -> None:
    """Wait until the quick-entry line holds a text and nothing else."""
    meeting.seat.wait(lambda: meeting.quick_line == f"{HERE}{text}", text)


def test_keys_of_one_packet_act_in_their_order_in_the_quick_entry_line(data: Path) -> None:
    """Letters, Backspace, Home, arrows and Delete sent at once do what they do one by one."""
    with opened(data) as seat:
        meeting = Meeting(seat)
        seat.press("f2")
        for packet, becomes in KEYS:
            seat.send(b"\x1b[F\x15" + packet)
            see(meeting, becomes)


def test_keys_of_one_packet_go_through_a_form_in_their_order(data: Path) -> None:
    """F4, words, Tab and a date in one packet end up in their fields."""
    with opened(data) as seat:
        meeting = Meeting(seat)
        meeting.next_step("Introductions")
        seat.press("f4")
        meeting.in_form()
        seat.send(b"Visitt\x7f often.\t\t+10d\tIt iis\x1b[D\x1b[D\x7f\x1b[F seen.")
        seat.wait_for("It is seen.")
        meeting.to_field(field_label(Action, "children"))
        meeting.saved()
        action = dumped(data, SHIPPED)["plans"]["actions"][-1]
    assert (action["action"], action["measure"]) == ("Visit often.", "It is seen.")
    assert action["by_when"]
    assert not action.get("who")


def test_an_arrow_key_that_the_network_splits_is_not_typed(data: Path) -> None:
    """ESC, and 150 ms later the rest of an arrow key, is that key and leaves no letters behind."""
    with opened(data) as seat:
        meeting = Meeting(seat)
        while True:
            seat.press("f2")
            seat.send(b"\x15ac")
            see(meeting, "ac")
            start = time.monotonic()
            seat.send(b"\x1b")
            seat.read_for(SPLIT)
            seat.send(b"[D")
            if time.monotonic() - start < SURELY_TOO_LATE:
                break
        seat.type("b")
        see(meeting, "abc")
