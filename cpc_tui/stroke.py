"""Lines that begin with a stroke: a command, or a slip for one, and never a note by mistake.

What was meant as a command may say what not everybody is to read, so that a word behind a stroke
that is no command is given back instead of being filed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

STROKE = "/"
_COMMAND = re.compile(r"/[^\W\d_]+(?:\s|\Z)")


def looks_like_command(line: str) -> bool:
    """Whether a line is a stroke and a word, which is never taken for text."""
    return _COMMAND.match(line.lstrip()) is not None


def unescaped(line: str) -> str:
    """A line that begins with two strokes as the text that begins with one."""
    return line[1:] if line.startswith(STROKE * 2) else line


def escaped(text: str) -> str:
    """A text as a line that is taken for it: the inverse of `unescaped`."""
    return f"{STROKE}{text}" if text.startswith(STROKE) else text


def nearest(line: str, commands: Iterable[str]) -> str:
    """The command that the first word of a line is a slip for; empty where there is none.

    Args:
        line: It is no command.
        commands: The words of all commands, such as `/next`.
    """
    return next(iter(get_close_matches(first_word(line).casefold(), list(commands), n=1)), "")


def first_word(line: str) -> str:
    """The first word of a line that has one."""
    return line.split(maxsplit=1)[0]
