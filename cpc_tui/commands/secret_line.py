"""Lines that are asked for at the terminal itself, whatever input and output are; secrets unseen.

A secret is never an argument and never in the environment: other users of a machine can read both.
"""

from __future__ import annotations

import os
import signal
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from cpc_tui.commands.refusals import Refused
from cpc_tui.language import tr

_TERMINAL = "/dev/tty"
_LINE_ENDS = (b"\r", b"\n")
_RUB_OUT = (b"\x7f", b"\x08")
_CLEAR, _STOP, _END = b"\x15", b"\x03", b"\x04"
_LONGEST = 1024
_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Places in what `termios.tcgetattr` gives."""


_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


class _Ended(BaseException):
    """A signal that ends the program.

    Attributes:
        number: Which.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class NoTerminal(Refused):
    """There is nobody to ask."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "The conferences are encrypted, and there is no terminal to ask for the "
                "passphrase at. Name a key file in settings.toml, such as key_file = "
                '"/safe/cpc-tui.key".'
            )
        )


def ask_secret(words: str) -> str:
    """Ask for a passphrase; nothing of it is shown.

    What was typed before the question stood is taken as its beginning.

    Args:
        words: The question.

    Raises:
        NoTerminal: There is none.
        KeyboardInterrupt: Ctrl+C was pressed, or the terminal closed.
    """
    return _asked(words, seen=False)


def ask_line(words: str) -> str:
    """Ask for a line that may be seen, as `ask_secret` does."""
    return _asked(words, seen=True)


def has_somebody() -> bool:
    """Whether there is a terminal to ask at."""
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC))
    except OSError:
        return False
    return True


def _asked(words: str, *, seen: bool) -> str:
    from cpc_tui.first_picture.curtain import lift

    lift()
    try:
        terminal = os.open(_TERMINAL, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        raise NoTerminal from None
    try:
        with _letter_by_letter(terminal):
            _write(terminal, words.encode())
            try:
                return _line(terminal, seen=seen).decode("utf-8", "replace")
            finally:
                with suppress(OSError):
                    _write(terminal, b"\n")
    finally:
        os.close(terminal)


@contextmanager
def _letter_by_letter(terminal: int) -> Iterator[None]:
    """Take letters as they come, and let the terminal show none of them by itself."""
    before = termios.tcgetattr(terminal)
    modes = termios.tcgetattr(terminal)
    modes[_LOCAL] &= ~(termios.ECHO | termios.ECHONL | termios.ICANON | termios.ISIG)
    modes[_LOCAL] &= ~termios.IEXTEN
    modes[_INPUT] &= ~termios.IXON
    modes[_CHARACTERS][termios.VMIN], modes[_CHARACTERS][termios.VTIME] = 1, 0
    with _ended_in_order():
        try:
            # Not TCSAFLUSH, as elsewhere: who types before the question stands would lose letters.
            termios.tcsetattr(terminal, termios.TCSANOW, modes)
            yield
        finally:
            # A terminal that is gone has nothing to be put right.
            with suppress(termios.error):
                termios.tcsetattr(terminal, termios.TCSANOW, before)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a signal end the program only once the terminal is as it was before.

    Otherwise whoever goes on at that terminal would not see what they type.
    """

    def end(number: int, frame: object) -> None:
        del frame
        raise _Ended(number)

    try:
        before = {number: signal.signal(number, end) for number in _ENDING}
    except ValueError:
        # Another thread than the first takes no signals.
        yield
        return
    try:
        yield
    except _Ended as ended:
        signal.signal(ended.number, signal.SIG_DFL)
        os.kill(os.getpid(), ended.number)
        raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _line(terminal: int, *, seen: bool) -> bytes:
    line = bytearray()
    while True:
        try:
            letter = os.read(terminal, 1)
        except OSError:
            raise KeyboardInterrupt from None
        if letter in _LINE_ENDS:
            return bytes(line)
        if letter in (b"", _STOP) or (letter == _END and not line):
            raise KeyboardInterrupt
        if letter in _RUB_OUT:
            _rub_out(terminal, line, seen=seen)
        elif letter == _CLEAR:
            while line:
                _rub_out(terminal, line, seen=seen)
        elif letter >= b" " and len(line) < _LONGEST:
            line += letter
            if seen:
                _write(terminal, letter)


def _rub_out(terminal: int, line: bytearray, *, seen: bool) -> None:
    """Take the last character away, all its bytes."""
    had = bool(line)
    while line and line[-1] & 0xC0 == 0x80:  # noqa: PLR2004 - what follows in UTF-8
        line.pop()
    if line:
        line.pop()
    if had and seen:
        _write(terminal, b"\b \b")


def _write(terminal: int, data: bytes) -> None:
    while data:
        data = data[os.write(terminal, data) :]
