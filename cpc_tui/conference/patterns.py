"""Patterns that are compiled when they are first looked for: most starts need few of them."""

from __future__ import annotations

import re
from typing import Any, cast


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, as `re.compile` makes it, for a module to keep.

    A fault in it raises `re.error` when it is first used, so that each needs a test.

    Args:
        text: What is looked for.
        flags: As those of `re.compile`.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    """Stands for a pattern, and takes over each of its methods once it was asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = text, flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._compiled is None:
            self._compiled = re.compile(*self._given)
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found
