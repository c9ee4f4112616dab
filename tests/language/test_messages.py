"""What translators begin with is what the program says."""

from __future__ import annotations

import ast

import pytest

from tests.language.messages import TEMPLATE, calls, gathered, template, words_of


def is_written_out(call: ast.Call) -> bool:
    """Whether a call's words can be gathered."""
    try:
        return bool(words_of(call))
    except ValueError:
        return False


def test_every_sentence_is_written_out_where_it_is_said() -> None:
    """What is not a plain text cannot be gathered, and has no translation for all time."""
    wrong = [f"{place}:{call.lineno}" for place, call in calls() if not is_written_out(call)]
    assert wrong == []


def test_what_translators_begin_with_is_current() -> None:
    """After a change of words `make messages` writes the file anew."""
    assert TEMPLATE.read_bytes() == template(gathered()), "run `make messages`"


def test_the_file_tells_neither_day_nor_machine() -> None:
    """Whoever makes it anew without a change of words has the very same file."""
    head = TEMPLATE.read_text(encoding="utf-8").partition("\n\n")[0]
    assert "Date" not in head
    assert "charset=utf-8" in head


@pytest.mark.parametrize("source", ["tr(NAME)", 'tr_n("{n} child", several, 2)', 'tr(f"Is {x}")'])
def test_words_behind_a_name_are_seen(source: str) -> None:
    """The check above is not blind."""
    (call,) = (each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Call))
    assert not is_written_out(call)
