"""Gather the program's words for translators: `make messages` writes cpc_tui/locale/cpc-tui.pot.

The file has neither dates nor lines of the sources, so that it changes only where words do.
"""

from __future__ import annotations

import ast
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

CHECKOUT = Path(__file__).parents[2]
TEMPLATE = CHECKOUT / "cpc_tui/locale/cpc-tui.pot"
PACKAGES = ("cpc_tui", "exports", "screens", "widgets")
_WORDS = {"tr": 1, "tr_n": 2, "trc": 2}
"""The functions of `cpc_tui.language`, and how many of their first arguments are words."""
_HEAD = r"""# The words of cpc-tui, for translators: docs/translating.md says what to do with them.
# `make messages` writes this file.
msgid ""
msgstr ""
"Project-Id-Version: cpc-tui\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


@cache
def calls() -> tuple[tuple[str, ast.Call], ...]:
    """Every call that asks for words in the user's language, with its file, in their order."""
    return tuple((place, call) for place, tree in trees() for call in _calls_in(tree))


@cache
def trees() -> tuple[tuple[str, ast.AST], ...]:
    """Every file of the program, by its path, taken apart."""
    files = sorted(each for name in PACKAGES for each in (CHECKOUT / name).rglob("*.py"))
    return tuple(
        (each.relative_to(CHECKOUT).as_posix(), ast.parse(each.read_text(encoding="utf-8")))
        for each in files
    )


def _calls_in(tree: ast.AST) -> list[ast.Call]:
    found = [
        each
        for each in ast.walk(tree)
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id in _WORDS
    ]
    return sorted(found, key=lambda each: (each.lineno, each.col_offset))


def words_of(call: ast.Call) -> list[str]:
    """The words that a call asks for, its context among them.

    Raises:
        ValueError: They are not written out there.
    """
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    found = [ast.literal_eval(each) for each in call.args[: _WORDS[name]]]
    if len(found) != _WORDS[name] or not all(isinstance(each, str) for each in found):
        raise ValueError
    return found


def gathered() -> Catalog:
    """All words of the sources, each with the files it stands in."""
    found = Catalog(charset="utf-8")
    for place, call in calls():
        words = words_of(call)
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        context = words.pop(0) if name == "trc" else None
        message = tuple(words) if name == "tr_n" else words[0]
        flags = ["python-brace-format"] if "{" in words[0] and call.keywords else []
        found.add(message, locations=[(place, 0)], context=context, flags=flags)
    return found


def template(words: Catalog) -> bytes:
    """The file that translators begin with."""
    out = BytesIO()
    write_po(out, words, width=100, omit_header=True, sort_by_file=True, include_lineno=False)
    return _HEAD.encode() + out.getvalue()


if __name__ == "__main__":
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(template(gathered()))
