"""Looking for words of a record in whatever lies in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_LETTERS = 5
"""Words of fewer letters come about by chance."""


def words_of(value: Any) -> set[str]:
    """The words of some JSON, and whole texts such as a reference."""
    return {each for text in _texts(value) for each in (text, *re.findall(r"\w+", text))} - {""}


def found_in(folder: Path, words: Iterable[str]) -> list[str]:
    """What is found of some words in the names and the bytes of all that is in a folder."""
    wanted = [each for each in words if len(each) >= _LETTERS]
    assert wanted
    found = []
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        found += [f"{path.name}: {each}" for each in wanted if _is_in(each, path.name, data)]
    return found


def _is_in(word: str, name: str, data: bytes) -> bool:
    forms = (word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "unicode-escape"))
    return word.casefold() in name.casefold() or any(form in data for form in forms)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
