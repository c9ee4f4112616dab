"""Catalogues that tests make, and where the program finds them."""

from __future__ import annotations

import re
from collections.abc import Callable
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from struct import pack

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.language.messages import TEMPLATE

_PLACE = re.compile(r"(\{\w+[^{}]*\})")
PSEUDO = "qq"
"""A language of nobody, in which every word of the program stands between ⟦ and ⟧."""


def compiled(words: Catalog) -> bytes:
    """What gettext reads."""
    out = BytesIO()
    write_mo(out, words)
    return out.getvalue()


def as_gettext(words: Catalog) -> GNUTranslations:
    """The same, as the program holds it."""
    return GNUTranslations(BytesIO(compiled(words)))


def put_into(home: Path, language: str, content: bytes) -> Path:
    """Put a compiled catalogue where a user would put it."""
    path = home / "locale" / language / "LC_MESSAGES" / "cpc-tui.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return path


def one_text_often(count: int, size: int) -> bytes:
    """A catalogue whose entries all name the same bytes: it unpacks to much more than it is.

    Args:
        count: Of its entries.
        size: Of the text, in bytes.
    """
    begins = 28 + 16 * count
    keys = b"".join(pack("<2I", number + 1, begins) for number in range(count))
    head = pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0)
    return head + keys + pack("<2I", size, begins) * count + b"x" * size + b"\0"


def _marked(message: str) -> str:
    """A message whose own words are marked, and its values not."""
    parts = _PLACE.split(message)
    return "".join(
        f"⟦{each}⟧" if number % 2 == 0 and any(map(str.isalpha, each)) else each
        for number, each in enumerate(parts)
    )


class EverythingMarked:
    """A catalogue that has every message, between ⟦ and ⟧."""

    def gettext(self, message: str) -> str:
        """A message, marked."""
        return _marked(message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The English form for a number, marked."""
        return _marked(one if n == 1 else many)

    def pgettext(self, context: str, message: str) -> str:
        """A message, marked; whatever the context."""
        del context
        return _marked(message)


def _twice(message: str) -> str:
    """A message of twice its length, as some languages need; blanks at its ends stay."""
    parts = _PLACE.split(message)
    return "".join(
        each.replace(each.strip(), f"{each.strip()} {each.strip()}", 1)
        if number % 2 == 0 and any(map(str.isalpha, each))
        else each
        for number, each in enumerate(parts)
    )


def twice_as_long() -> bytes:
    """All words of the program said twice."""
    return _all_words(_twice)


def pseudo() -> bytes:
    """All words of the program between ⟦ and ⟧."""
    return _all_words(_marked)


def _all_words(turn: Callable[[str], str]) -> bytes:
    words = read_po(BytesIO(TEMPLATE.read_bytes()), locale="en")
    for each in words:
        if each.id:
            ids = each.id if isinstance(each.id, (tuple, list)) else (each.id,)
            forms = tuple(map(turn, ids))
            each.string = forms if len(forms) > 1 else forms[0]
    return compiled(words)
