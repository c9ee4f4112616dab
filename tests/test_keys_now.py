"""Sentences name a key as the user has it, and none of them has it written down."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpc_tui import keys_now
from cpc_tui.keymap import COMMANDS
from cpc_tui.keys_now import key_for
from cpc_tui.own_keys import commands_with

CHECKOUT = Path(__file__).resolve().parents[1]
SHOWN = ("screens", "widgets", "cpc_tui/conference", "cpc_tui/first_picture", "cpc_tui/keymap.py")
_KEY = re.compile(
    r"\bF\d{1,2}\b|\bCtrl[+-]\S|\^[A-Z]\b|\bPage ?(?:Up|Down)\b|\b[Pp]ress(?:es)? [a-z]\b"
    r"|(?:^|[.;] )[a-z] (?:does|takes|brings|shows|lists|begins|marks|ends)\b|\bPress (?:Ins|Del)"
)
"""A key that a user's settings may give to something else, in a sentence."""
KEPT = re.compile(r"\bCtrl\+Q\b")
"""What always does what it does."""


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module but for its docstrings, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        each.value
        for node in ast.walk(tree)
        if isinstance(getattr(node, "body", None), list)
        for each in node.body  # type: ignore[attr-defined]
        if isinstance(each, ast.Expr)
    }
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and node not in docstrings:
            yield node.lineno, node.value  # type: ignore[attr-defined]


def modules() -> list[Path]:
    """All that may hold sentences for the screen."""
    places = [CHECKOUT / each for each in SHOWN]
    return sorted(
        found for each in places for found in ([each] if each.is_file() else each.rglob("*.py"))
    )


def test_no_sentence_has_a_key_written_down() -> None:
    """Whoever names a key asks for it, so that the user's own one is named."""
    found = [
        f"{path.relative_to(CHECKOUT)}:{line}: {text}"
        for path in modules()
        for line, text in sentences(path)
        if _KEY.search(KEPT.sub("", text)) and "\\" not in text
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["F12 ends it", "lists all (F6)", "Ctrl+E: files", "Removed; u brings it back", "press r."],
)
def test_the_walk_finds_what_it_looks_for(text: str) -> None:
    """A key in any of the usual forms is seen."""
    assert _KEY.search(text)


def test_every_key_that_is_asked_for_is_one_of_the_table() -> None:
    """No screen asks for the key of a command that does not exist, in any place."""
    asked = re.compile(r"key_for\(\s*[\"'](\w+)[\"'](?:,\s*[\"'](\w+)[\"'])?")
    found = {
        (name, where or "meeting")
        for path in modules()
        for name, where in asked.findall(path.read_text(encoding="utf-8"))
    }
    assert len(found) > 5
    assert found <= {(each.id, each.where) for each in COMMANDS}


def test_a_key_is_named_as_the_user_has_it() -> None:
    """The first of the user's keys, the built-in one without, and what is typed where none is."""
    try:
        keys_now.use(commands_with({"meeting.check": ("ctrl+k", "f6")}))
        assert key_for("check") == "Ctrl+K"
        assert key_for("closed_session") == "F12"
        assert key_for("take_back", "circulation") == "u"
        assert key_for("wait") == "/wait WHO"
    finally:
        keys_now.use()
    assert key_for("check") == "F6"
