"""Catalogues that tests make, and where the program finds them."""

from __future__ import annotations

import re
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

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


def _marked(message: str) -> str:
    """A message whose own words are marked, and its values not."""
    parts = _PLACE.split(message)
    return "".join(
        f"⟦{each}⟧" if number % 2 == 0 and any(map(str.isalpha, each)) else each
        for number, each in enumerate(parts)
    )


def pseudo() -> bytes:
    """All words of the program between ⟦ and ⟧, by what translators begin with."""
    words = read_po(BytesIO(TEMPLATE.read_bytes()), locale="en")
    for each in words:
        if each.id:
            ids = each.id if isinstance(each.id, (tuple, list)) else (each.id,)
            forms = tuple(map(_marked, ids))
            each.string = forms if len(forms) > 1 else forms[0]
    return compiled(words)
