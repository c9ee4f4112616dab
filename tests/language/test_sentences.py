"""Sentences of the source that no catalogue reaches: there may only be fewer of them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from tests.language.messages import trees

_SENTENCE = re.compile(r"(?<![\w./-])[A-Za-z]?[a-z’']+ [a-z’']+ [a-z’']+(?![\w/=({])")
"""Three words in a row: what is shorter is mostly a key, a name or a style."""
_WORDS = ("tr", "tr_n", "trc")
_NO_SENTENCES = {"DEFAULT_CSS", "CSS"}
_FAULTS_OF_THE_PROGRAM = {"KeyError", "OverflowError", "RuntimeError", "TypeError", "ValueError"}
_KEYS = {"to think of", "put in order", "unexpected end of data"}
"""They look like words, and are compared."""
_NEVER_SEEN = (
    "cpc_tui/commands/completion_scripts.py",
    "cpc_tui/commands/parser_words.py",
    "cpc_tui/conference/family_tree/kin_nouns.py",
    "cpc_tui/conference/invitee_columns.py",
    "cpc_tui/conference/light_dataclasses.py",
    "cpc_tui/conference/visibility/place_words.py",
    "cpc_tui/man_page.py",
)
"""Programs of the shell, what `argparse` says in English, which is compared, words as they are
typed, patterns, and the manual, which is English."""
LEFT = {
    "cpc_tui/catalogues.py": 2,  # why a catalogue is not used, so that English is spoken
    "cpc_tui/keymap.py": 1,  # the table of the README
}
"""How many there are in each file, each for its reason."""


def sentences(tree: ast.AST) -> Iterator[ast.AST]:
    """Texts that look like sentences, but for those that are gathered and those nobody sees."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Constant | ast.JoinedStr) and _is_sentence(node):
            yield node
        elif not _is_unseen(node):
            waiting += ast.iter_child_nodes(node)


def _is_sentence(node: ast.AST) -> bool:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = (each.value for each in parts if isinstance(each, ast.Constant))
    words = [each for each in texts if isinstance(each, str) and each not in _KEYS]
    return any(map(_SENTENCE.search, words))


def _is_unseen(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name in {*_WORDS, *_FAULTS_OF_THE_PROGRAM, "pattern"}
        case ast.Call(func=ast.Attribute(attr="compile")):
            return True
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name in _NO_SENTENCES
        case ast.Expr(value=ast.Constant()):
            return True  # What says something of the code.
    return False


def counted() -> Counter[str]:
    """How many sentences each file has that no catalogue reaches."""
    found: Counter[str] = Counter()
    for place, tree in trees():
        if place not in _NEVER_SEEN:
            found[place] = len([*sentences(tree)])
    return +found


def test_no_new_sentence_goes_past_the_catalogue() -> None:
    """Whoever writes one asks `tr` for it; whoever mends one takes it off the list."""
    assert counted() == LEFT


def test_a_sentence_is_seen() -> None:
    """The count is not blind, and counts neither what is gathered nor what nobody sees."""
    assert list(sentences(ast.parse('say(f"There is no {name} here at all.")')))
    assert not list(sentences(ast.parse('say(tr("There is nobody here at all."))')))
    assert not list(sentences(ast.parse("'There is nobody here at all.'")))
