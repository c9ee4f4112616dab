"""Keys in any packets do in the real program what they do one by one in the plainest editor.

`CPC_TUI_PACKETS` sets how many rounds of keys are sent, `CPC_TUI_SEED` which.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from tests.terminal.cast import SHIPPED
from tests.terminal.keys import bytes_of
from tests.terminal.meeting import Meeting
from tests.terminal.plain_text import PlainText, packets
from tests.terminal.seat import Seat, program
from tests.terminal.shell import dumped
from tests.terminal.sight import HERE

ROUNDS = int(os.environ.get("CPC_TUI_PACKETS", "12"))
SEED = int(os.environ.get("CPC_TUI_SEED", "1989"))
MOVES = ("backspace", "backspace", "delete", "left", "left", "right", "home", "end")
LETTERS = (*"abcdefgh", "é", "ż", " ")
KEYS = 40


def some_keys(chance: random.Random, *more: str) -> list[str]:
    """Letters and editing keys; the text begins and ends with letters, so that it can be seen."""
    keys = [*MOVES, *more, *LETTERS, *LETTERS]
    return [*"<", *chance.choices(keys, k=KEYS), "end", *">"]


def test_keys_in_any_packets_in_the_quick_entry_line(data: Path) -> None:
    """Letters and editing keys, cut anywhere on the way, leave the text of the plain editor."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, and no secret
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        seat.press("f2")
        for _ in range(ROUNDS):
            plain = PlainText()
            keys = some_keys(chance)
            for key in keys:
                plain.press(key)
            for packet in packets(b"\x1b[F\x15" + bytes_of(*keys), chance):
                seat.send(packet)
                seat.read(chance.choice((0, 0, 0.01)))
            shown = f"{HERE}{plain.text}".rstrip()
            seat.wait(lambda shown=shown: meeting.quick_line == shown, shown)  # type: ignore[misc]


def test_keys_in_any_packets_in_a_note(data: Path) -> None:
    """So do they in an editor of several lines; what is stored is the text of the plain editor."""
    chance = random.Random(SEED)  # noqa: S311 - as above
    plain = PlainText()
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        for label in ("Introductions", "Reports"):
            meeting.next_step(label)
        seat.press("end")
        meeting.to_line("Add: note")
        seat.press("enter")
        meeting.in_form()
        for _ in range(ROUNDS):
            keys = some_keys(chance, "enter")
            for key in keys:
                plain.press(key)
            for packet in packets(bytes_of(*keys), chance):
                seat.send(packet)
                seat.read(chance.choice((0, 0, 0.01)))
        seat.press("ctrl+q")
        assert seat.end() == 0
    texts = [note["text"] for note in dumped(data, SHIPPED)["notes"]]
    assert plain.text.strip() in [text.strip() for text in texts]
