"""Keys of terminals that Textual does not know, and what is typed cut into keys and pastes.

Textual 8.2.8 types what it does not know of into the text, letter by letter, and lets the keys of a
paste act once there is an Escape in it. Here whatever a terminal sends is taken as a whole: a key
that is known, a paste, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from time import monotonic

from textual import constants, events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS, MODIFIER_FUNCTIONAL_KEYS
from textual._parser import ParseTimeout
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.keys import Keys
from textual.message import Message

from cpc_tui.driver.waiting import EscapeTakenBack, Link

ESC = "\x1b"

MEANT: dict[str, tuple[str, str | None]] = {
    # rxvt
    f"{ESC}Ob": ("ctrl+down", None),
    f"{ESC}[7^": ("ctrl+home", None),
    f"{ESC}[8^": ("ctrl+end", None),
    f"{ESC}[2^": ("ctrl+insert", None),
    f"{ESC}[2$": ("shift+insert", None),
    f"{ESC}[5$": ("shift+pageup", None),
    f"{ESC}[6$": ("shift+pagedown", None),
    # The keypad where it sends codes of its own (xterm, Control Sequences, "VT220-Style").
    f"{ESC}Ol": ("comma", ","),
    f"{ESC}OI": ("tab", "\t"),
    # PuTTY where it is set to "VT100+".
    **{f"{ESC}O{letter}": (f"f{key}", None) for key, letter in enumerate("TUVWXYZ[", 5)},
    # F3 to F10 with Shift: PuTTY, rxvt and the Linux console.
    **{
        f"{ESC}[{number}~": (f"f{key}", None)
        for key, number in enumerate((25, 26, 28, 29, 31, 32, 33, 34), 13)
    },
}
"""What Textual mistakes or lacks: the key that is meant, and the letter that it types."""

ONE_KEY_ELSEWHERE = {
    **{f"shift+{key}": key for key in ("enter", "space", "escape", "backspace")},
    **{f"ctrl+{key}": key for key in ("enter", "escape", "tab")},
    "ctrl+space": "ctrl+@",
    "ctrl+2": "ctrl+@",
    **dict.fromkeys(
        ("ctrl+6", "ctrl+shift+6", "ctrl+shift+circumflex_accent"), "ctrl+circumflex_accent"
    ),
    **dict.fromkeys(("ctrl+shift+underscore", "ctrl+shift+minus", "ctrl+minus"), "ctrl+underscore"),
    **dict.fromkeys(("ctrl+slash", "ctrl+7"), "ctrl+underscore"),
}
"""Keys that kitty, foot and others tell apart, with the one key that they are in every terminal."""

_TYPES = {"space": " ", "enter": "\r", "backspace": "\x7f"}
_HELD_ONLY = MODIFIER_FUNCTIONAL_KEYS | {"caps_lock", "num_lock", "scroll_lock"}
"""Keys that mean nothing by themselves, which those terminals tell of too."""

_WHOLE = re.compile(
    r"\x1b(?:"
    r"\[\[[A-E]"  # F1 to F5 of the Linux console
    r"|\[\d+\$(?![a-z])"  # Shift in rxvt, which ends no other sequence
    r"|\[[0-?]*[ -/]*[@-~]"  # control sequences (ECMA-48, 5.4)
    r"|O\d*(?:;\d+)?[@-~]"  # single shift three: function keys and the keypad
    r"|\][0-9]+;[^\x07\x1b]*(?:\x07|\x1b\\)"  # an answer to a question of another program
    r"|P[>!$0-9][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|[^\x1b\[OP\]]"  # Alt
    r")"
)
_BEGUN = re.compile(
    r"\x1b(?:\[\[?|\[[0-?]*[ -/]*|O\d*(?:;\d*)?|\](?:[0-9]+(?:;[^\x07\x1b]*\x1b?)?)?"
    r"|P(?:[>!$0-9][^\x07\x1b]*\x1b?)?)?"
)
_AN_ANSWER = re.compile(r"\x1b[P\]].")
_TWO_KEYS = re.compile(r"\x1bO\D$")
"""Escape and O, and a letter, where it is no key."""
_GOES_ON = re.compile(r"[\[\]OP]")
"""What may be the rest of a key or an answer whose Escape came before it."""
_COMES_LATE = re.compile(r"\[|O.?$|\](?:[0-9]|$)|P(?:[>!$]|$)")
"""The same where the Escape has acted meanwhile: somebody may as well have typed a word."""
_WITH_ALT = frozenset(f"{ESC}{each}" for each in "\x7f\tbf")
"""Alt and a key that terminals send for another one, such as option and an arrow on a Mac."""
_PF_KEYS = "PQRS"
_A_NUMBER = re.compile(r"\x1b\[(\d+)(?:;\d+)?~")

_PASTE_ENDS_SOON = [BRACKETED_PASTE_END[:n] for n in range(len(BRACKETED_PASTE_END) - 1, 0, -1)]


class KeyParser(XTermParser):
    """A parser that gives keys, pastes and answers, and never letters of what it does not know.

    Args:
        link: What the keys come over; left out, one of which nothing is known.

    Attributes:
        due: When `tick` has something to tell, on the monotonic clock; None where it has nothing.
    """

    def __init__(
        self,
        debug: bool = False,  # noqa: FBT001, FBT002 - as Textual has it
        link: Link | None = None,
    ) -> None:
        self.due: float | None = None
        self._link = link or Link()
        self._held = ""
        self._has_acted = False
        """Whether the Escape that is held was handed on as one already."""
        self._rest_until = 0.0
        """Until when the rest may come of a key whose Escape was handed on."""
        self._paste: list[str] | None = None
        super().__init__(debug)

    def feed(self, data: str) -> Iterable[Message]:
        """Take what was typed, and came in one piece.

        Yields:
            Keys, pastes and answers, as far as they are whole.
        """
        before, self._held, self.due = self._held, "", None
        if self._paste is None:
            if before == ESC and not _GOES_ON.match(data):
                # Only the bytes above follow an Escape later: this is one, and then another key.
                yield from self._one(ESC)
                before = ""
            elif not before and _COMES_LATE.match(data) and monotonic() < self._rest_until:
                before, self._has_acted = ESC, True
        self._rest_until = 0.0
        text = before + data
        while text:
            if self._paste is not None:
                text, pasted = self._rest_of_paste(text)
                if pasted is not None:
                    yield events.Paste(pasted)
                continue
            start = text.find(ESC)
            if start:
                yield from super().feed(text if start < 0 else text[:start])
                text = "" if start < 0 else text[start:]
                continue
            whole = _WHOLE.match(text)
            if whole is None and _BEGUN.fullmatch(text):
                self._hold(text)
                return
            length = whole.end() if whole else 1
            if self._has_acted:
                taken, found = self._late(text[:length], in_one_piece=before == ESC)
            else:
                taken, found = self._next(text, length, in_pieces=bool(before))
            yield from found
            text, before = text[taken:], ""

    def tick(self) -> Iterable[Message]:
        """Take what has begun for what it is, once the rest of it does not come."""
        if self.due is None or monotonic() < self.due or self._paste is not None:
            return
        text, self._held, self.due = self._held, "", None
        if self._has_acted:
            self._has_acted = False
            yield from super().feed(text[1:])
            return
        if text == ESC:
            self._rest_until = monotonic() + constants.ESCAPE_DELAY - self._link.escape_waits
        if text[1:] and text[1] != "[":
            yield from self._one(ESC)
            yield from super().feed(text[1:].removesuffix(ESC))
        else:
            yield from self._one(text)

    def _hold(self, text: str) -> None:
        self._held = text
        is_alone = text == ESC
        self.due = monotonic() + (self._link.escape_waits if is_alone else constants.ESCAPE_DELAY)

    def _next(self, text: str, length: int, *, in_pieces: bool) -> tuple[int, Iterable[Message]]:
        """How much of a text its first key is, and what it means.

        Args:
            text: It begins with an Escape.
            length: Of the sequence that it begins with; 1 where it begins with none.
            in_pieces: Whether that came in more than one.
        """
        if length == 1 and text[1] == "[":
            return 2, ()  # A control sequence that breaks off.
        sequence = text[:length]
        if length <= len(ESC) + 1 and not (sequence == text and sequence in _WITH_ALT):
            return 1, self._one(ESC)
        if in_pieces:
            self._link.came_in_pieces()
        else:
            self._link.came_whole()
        if sequence == BRACKETED_PASTE_START:
            self._paste = []
            return length, ()
        return length, self._one(sequence)

    def _late(self, sequence: str, *, in_one_piece: bool) -> tuple[int, Iterable[Message]]:
        """The rest of a key whose Escape has acted; else letters that somebody typed after it."""
        self._has_acted = False
        is_word = sequence[1:2] == "O" and not (in_one_piece or sequence[2:3] in _PF_KEYS)
        if is_word or sequence == ESC:
            return 1, ()
        taken, found = self._next(sequence, len(sequence), in_pieces=True)
        means = list(found)
        if not means and self._paste is None and not _AN_ANSWER.match(sequence):
            return 1, ()
        return taken, [EscapeTakenBack(means)]

    def _one(self, sequence: str) -> Iterator[Message]:
        """What a sequence means to Textual; nothing where it means nothing."""
        is_known = sequence in MEANT or sequence in ANSI_SEQUENCES_KEYS
        number = _A_NUMBER.fullmatch(sequence)
        if number and not is_known and f"{number[1]}~" not in FUNCTIONAL_KEYS:
            return
        if _AN_ANSWER.match(sequence):
            return
        if _TWO_KEYS.match(sequence) and not is_known:
            yield from self._one(ESC)
            yield from super().feed(sequence[1:])
            return
        yield from super().feed(sequence)
        if self._awaiting.timeout is None:
            return
        # Textual waits for more. Only an Escape, or one with a letter for Alt, may be typed alone.
        if len(sequence) <= len(ESC) + 1:
            self._awaiting = self._gen.throw(ParseTimeout())
        else:
            self._gen = self.parse(self._tokens.append)
            self._awaiting = next(self._gen)
        self._timeout_time = None
        while self._tokens:
            yield self._tokens.popleft()

    def _sequence_to_key_events(
        self,
        sequence: str,
        alt: bool = False,  # noqa: FBT001, FBT002 - as Textual has it
    ) -> Iterable[events.Key]:
        if sequence in MEANT:
            yield events.Key(*MEANT[sequence])
            return
        for event in super()._sequence_to_key_events(sequence, alt):
            if event.key in _HELD_ONLY:
                yield events.Key(Keys.Ignore, sequence)
            elif event.key in ONE_KEY_ELSEWHERE:
                key = ONE_KEY_ELSEWHERE[event.key]
                yield events.Key(key, _TYPES.get(key))
            else:
                yield event

    def _rest_of_paste(self, text: str) -> tuple[str, str | None]:
        """What follows a paste, and the paste; None while it goes on."""
        assert self._paste is not None  # noqa: S101 - whoever calls has looked
        before, end, after = text.partition(BRACKETED_PASTE_END)
        if not end:
            begun = next(filter(text.endswith, _PASTE_ENDS_SOON), "")
            self._paste.append(text.removesuffix(begun))
            self._held = begun
            return "", None
        pasted, self._paste = "".join([*self._paste, before]), None
        return after, pasted.replace("\0", "")
