"""The terminal from the first picture until Textual has it: quiet keys, and all put back."""

from __future__ import annotations

# `signal` itself imports `enum`, which takes as long as all that is done here.
import _signal  # type: ignore[import-not-found]
import os
import select
import termios

from cpc_tui.drawn_with import EVERYTHING, last_letter
from cpc_tui.first_picture.colours import LOOKS, colours_here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cpc_tui.first_picture.picture import Picture

_KEYBOARD, _SCREEN = 0, 2
"""The descriptors that Textual uses too: it draws on standard error."""
ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"
_PREPARE = "\x1b[?25l\x1b[?2004h\x1b[?7l"
"""The cursor is hidden, pastes are marked, and no line goes on in the next."""
_UNDO = "\x1b[m\x1b[?7h\x1b[?2004l"
_CURSOR = "\x1b[?25h"
_NOTHING_TO_DRAW_ON = ("", "dumb", "unknown")
IN_ASCII = dict(zip("─›·…↓✓–—‘’“”", "->..vv--''\"\"", strict=True))
"""The signs of the lists, drawn as in the program; for others its tables are read."""
_SIGNALS = (_signal.SIGTERM, _signal.SIGHUP)
_BY_SIGNAL = 128
_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Places in what `termios.tcgetattr` gives."""

modes_before: list[Any] | None = None
"""The terminal's modes as they were; None where nothing was drawn."""
typed_before = b""
"""What was typed before the terminal was taken, Enter as the program knows it."""
_is_up = False
"""Whether the picture stands, and nobody else has the terminal yet."""
_AT_ONCE = 4096


def size() -> tuple[int, int] | None:
    """Columns and rows of the terminal; None where nothing can be drawn."""
    if os.environ.get("TERM", "").strip().lower() in _NOTHING_TO_DRAW_ON:
        return None
    if not all(map(os.isatty, (_KEYBOARD, 1, _SCREEN))):
        return None
    try:
        columns, rows = os.get_terminal_size(1)
        columns = int(os.environ.get("COLUMNS", "0")) or columns
        rows = int(os.environ.get("LINES", "0")) or rows
    except (OSError, ValueError):
        return None
    return (columns, rows) if columns > 0 and rows > 0 else None


def take_terminal() -> bool:
    """Keep what is typed from now on for the program, unseen; false where that cannot be."""
    global modes_before  # noqa: PLW0603 - there is one terminal
    try:
        before = termios.tcgetattr(_KEYBOARD)
        modes = termios.tcgetattr(_KEYBOARD)
        modes[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        modes[_INPUT] &= ~(
            termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
        )
        characters = modes[_CHARACTERS]
        characters[termios.VMIN], characters[termios.VTIME] = 1, 0
        # Ctrl+C still ends the program while it has nobody to ask. Ctrl+Z and Ctrl+\\ are keys.
        characters[termios.VSUSP] = characters[termios.VQUIT] = b"\0"
    except termios.error:
        return False
    # From here on whatever ends the program sets them back.
    modes_before = before
    for each in _SIGNALS:
        _signal.signal(each, _end)
    _set(modes)
    return True


def draw(picture: Picture) -> None:
    """Put a picture on the other screen, which `take_terminal` was called for."""
    global _is_up, typed_before  # noqa: PLW0603 - as above
    if select.select([_KEYBOARD], [], [], 0)[0]:
        # Until then the terminal has taken Enter for the end of a line, which is another key.
        typed_before = os.read(_KEYBOARD, _AT_ONCE).replace(b"\n", b"\r")
    colours = colours_here(picture.theme)
    written = [ENTER, _PREPARE]
    for number, line in enumerate(picture.lines, 1):
        written.append(f"\x1b[{number};1H\x1b[{LOOKS[line.look][colours]}m{line.text}\x1b[m")
        if line.end:
            written.append(f"\x1b[{LOOKS['ground'][colours]}m{line.end}\x1b[m")
    _is_up = True
    _write("".join(written))


def hand_over() -> bool:
    """Let Textual have the terminal; whether a picture stands there, on the other screen."""
    global _is_up
    stood, _is_up = _is_up, False
    return stood


def lift() -> None:
    """Take the picture away, and let the terminal be as it was; calling it again does nothing."""
    if hand_over():
        for each in _SIGNALS:
            _signal.signal(each, _signal.SIG_IGN)
        _write(f"{_UNDO}{LEAVE}{_CURSOR}")
    if modes_before is not None:
        _set(modes_before)


def give_back() -> None:
    """Let the terminal be as if nobody had taken it."""
    global modes_before  # noqa: PLW0603 - as above
    lift()
    modes_before = None
    for each in _SIGNALS:
        _signal.signal(each, _signal.SIG_DFL)


def _set(modes: list[Any]) -> None:
    try:
        termios.tcsetattr(_KEYBOARD, termios.TCSANOW, modes)
    except termios.error:
        return  # The terminal is gone.


def _end(number: int, _frame: object) -> None:
    """End by a signal, on the usual way out."""
    raise SystemExit(_BY_SIGNAL + number)


def _write(text: str) -> None:
    data = in_letters(text).encode("utf-8", "replace")
    try:
        while data:
            data = data[os.write(_SCREEN, data) :]
    except OSError:
        return  # The terminal is gone; whoever comes next finds out and ends.


def in_letters(text: str) -> str:
    """The picture in letters that the terminal has, all where it stood."""
    last = last_letter()
    if last >= EVERYTHING:
        return text
    few = {ord(letter): sign for letter, sign in IN_ASCII.items() if ord(letter) > last}
    text = text.translate(few)
    if text.isascii() or ord(max(text)) <= last:
        return text
    # Rare, and some milliseconds: rich is imported for it, which the program needs soon anyway.
    from cpc_tui.ascii_drawing import drawn

    return drawn(text, last)
