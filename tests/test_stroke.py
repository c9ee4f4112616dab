"""What begins with a stroke is a command or a slip for one, and nothing of it is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.stroke import escaped, looks_like_command, nearest, unescaped


@given(st.text("/ab ", max_size=8))
def test_any_text_can_be_typed(text: str) -> None:
    """As it is escaped it is taken for text, and it is the same text again."""
    line = escaped(text)
    assert unescaped(line) == text
    assert not looks_like_command(line) or line != line.lstrip()


def test_a_stroke_and_a_word_are_never_text() -> None:
    """A fraction, a date or a path is text."""
    assert looks_like_command("/wait hv")
    assert looks_like_command("  /nonsense")
    assert not any(map(looks_like_command, ("/2 of", "1/2", "/home/ana", "//x", "/", "/ x")))


def test_the_command_that_is_meant_is_named() -> None:
    """The nearest one, if there is any."""
    assert nearest("/Privet he", ["/private", "/wait"]) == "/private"
    assert nearest("/zzz", ["/private", "/wait"]) == ""
