"""The terminals that the program is tried in: how each is called, and what its keys send.

Sequences are those of each terminal's own manual: xterm's Control Sequences, console_codes(4) for
the Linux console, urxvt(7), PuTTY's manual (4.4, Keyboard) and kitty's keyboard protocol, which
foot and Alacritty speak too once the program asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cpc_tui.drawn_with import ASCII, EVERYTHING, LATIN_1
from tests.terminal.keys import bytes_of

MILLIONS, MANY, FEW, NONE = "16 million", "256", "16", "2"
"""How many colours are used."""
Keyboard = Callable[..., bytes]

_CSI, _SS3 = "\x1b[", "\x1bO"
_XTERM = {
    "f6": f"{_CSI}17~",
    "f7": f"{_CSI}18~",
    "ctrl+up": f"{_CSI}1;5A",
    "ctrl+down": f"{_CSI}1;5B",
}
_MULTIPLEXED = _XTERM | {"home": f"{_CSI}1~", "end": f"{_CSI}4~"}
_BY_NUMBER = {f"f{key}": f"{_CSI}{10 + key}~" for key in range(1, 5)}
_PUTTY = _MULTIPLEXED | _BY_NUMBER | {"ctrl+up": f"{_SS3}A", "ctrl+down": f"{_SS3}B"}
_RXVT = _XTERM | _BY_NUMBER
_RXVT |= {"home": f"{_CSI}7~", "end": f"{_CSI}8~", "ctrl+up": f"{_SS3}a", "ctrl+down": f"{_SS3}b"}
_CONSOLE = _MULTIPLEXED | {f"f{key}": f"{_CSI}[{'ABCDE'[key - 1]}" for key in range(1, 6)}
_CONSOLE |= {"ctrl+up": f"{_CSI}A", "ctrl+down": f"{_CSI}B"}
_VT220 = _CONSOLE | {f"f{key}": f"{_SS3}{'PQRS'[key - 1]}" for key in range(1, 5)}
_VT220 |= {"f5": f"{_CSI}15~", "backspace": "\x08", "shift+tab": f"{_CSI}Z"}


def sending(named: Mapping[str, str]) -> Keyboard:
    """A keyboard whose keys send what is named, and what xterm's do otherwise."""

    def sent(*keys: str) -> bytes:
        return b"".join(named[key].encode() if key in named else bytes_of(key) for key in keys)

    return sent


def telling_all(held: int) -> Keyboard:
    """A keyboard of kitty's protocol, which sends each letter as a sequence too.

    Args:
        held: The bits of keys that are held or locked: 128 while Num Lock is on.
    """
    numbers = {"enter": 13, "tab": 9, "escape": 27, "backspace": 127}
    letters = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"}
    letters |= {"f1": "P", "f2": "Q", "f4": "S"}
    tilde = {"insert": 2, "delete": 3, "pageup": 5, "pagedown": 6, "f3": 13, "f5": 15, "f6": 17}
    tilde |= {"f7": 18, "f8": 19, "f9": 20}

    def one(key: str) -> str:
        *modifiers, base = key.split("+") if len(key) > 1 else [key]
        bits = 1 + held + sum({"shift": 1, "ctrl": 4}[each] for each in modifiers)
        modified = f";{bits}" if bits > 1 else ""
        if base in letters:
            return f"{_CSI}{f'1{modified}' if modified else ''}{letters[base]}"
        if base in tilde:
            return f"{_CSI}{tilde[base]}{modified}~"
        if base in numbers:
            return f"{_CSI}{numbers[base]}{modified}u"
        letter = " " if base == "space" else base
        typed = "" if "ctrl" in modifiers else f";{ord(letter)}"
        shifted = letter != letter.lower() and not modifiers
        bits += shifted
        code = f"{ord(letter.lower() if shifted else letter)}"
        return f"{_CSI}{code};{bits if bits > 1 else ''}{typed}u".replace(";u", "u")

    return lambda *keys: "".join(map(one, keys)).encode()


@dataclass(frozen=True)
class Kind:
    """A kind of terminal.

    Attributes:
        name: What the table calls it.
        environment: Variables of the session; the locale is one of UTF-8 unless it says otherwise.
        keyboard: What its keys send.
        colours: How many colours the program is to use.
        last: The last character that may be drawn.
        missing: Keys that it cannot send, with the words for what to press instead.
    """

    name: str
    environment: Mapping[str, str]
    keyboard: Keyboard = field(default_factory=lambda: sending(_XTERM))
    colours: str = FEW
    last: int = EVERYTHING
    missing: Mapping[str, str] = field(default_factory=dict)


_NO_CTRL_ARROWS = {
    "ctrl+up": "Ctrl+Up and Ctrl+Down arrive as Up and Down: F8 and F9, or Ctrl+N",
    "ctrl+down": "",
}


def _kind(term: str, named: Mapping[str, str] | None = None, **more: object) -> Kind:
    keyboard = sending(_XTERM if named is None else named)
    return Kind(**{"name": term, "environment": {"TERM": term}, "keyboard": keyboard} | more)  # type: ignore[arg-type]


KINDS = (
    _kind("xterm"),
    _kind("xterm-256color", colours=MANY),
    _kind(
        "xterm-256color",
        name="xterm, 16 million colours",
        environment={"TERM": "xterm-256color", "COLORTERM": "truecolor"},
        colours=MILLIONS,
    ),
    _kind(
        "xterm-256color",
        name="xterm, `NO_COLOR`",
        environment={"TERM": "xterm-256color", "NO_COLOR": "1"},
        colours=NONE,
    ),
    _kind(
        "xterm",
        name="xterm, `LANG=C`",
        environment={"TERM": "xterm", "LANG": "C"},
        last=ASCII,
    ),
    _kind("tmux-256color", _MULTIPLEXED, colours=MANY),
    _kind("screen", _MULTIPLEXED),
    _kind("screen-256color", _MULTIPLEXED, colours=MANY),
    _kind("linux", _CONSOLE, last=LATIN_1, missing=_NO_CTRL_ARROWS),
    _kind("vt220", _VT220, colours=NONE, missing=_NO_CTRL_ARROWS),
    _kind(
        "vt220",
        _VT220,
        name="vt220, `LC_ALL=POSIX`",
        environment={"TERM": "vt220", "LC_ALL": "POSIX"},
        colours=NONE,
        last=ASCII,
        missing=_NO_CTRL_ARROWS,
    ),
    _kind("rxvt-unicode-256color", _RXVT, colours=MANY),
    _kind("xterm-kitty", keyboard=telling_all(0), colours=MANY),
    _kind("alacritty", keyboard=telling_all(0)),
    _kind(
        "foot", name="foot, Num Lock on", environment={"TERM": "foot"}, keyboard=telling_all(128)
    ),
    _kind("xterm-256color", name="Windows Terminal", colours=MANY),
    _kind(
        "xterm",
        _PUTTY,
        name="PuTTY",
        missing=_NO_CTRL_ARROWS,
    ),
    _kind(
        "xterm-256color",
        _PUTTY,
        name="PuTTY, `xterm-256color`",
        colours=MANY,
        missing=_NO_CTRL_ARROWS,
    ),
)
"""All of them, in the order of the table."""
