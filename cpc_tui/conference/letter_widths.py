"""How wide words are in the documents' font, so that a drawing can give them a box of their own.

The widths are those of Arial and of the fonts made to its measures, in thousandths of the size.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_WIDTHS = {
    191: "'",
    222: "ijlł‘’",
    260: "|",
    278: " !,./:;I[\\]ftŧ\u0131·\u00a0",
    333: "()-`r“”\u2011",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopquŁđðþħ–£€",
    584: "+<=>~",
    611: "FTZøß",
    667: "&ABEKPSVXYÞ",
    722: "CDHNRUwĐ",
    778: "GOQØ",
    833: "Mm",
    889: "%æ",
    944: "Wœ",
    1015: "@",
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}

_UNKNOWN = 1000
"""A letter that is not in the table counts as wide as it is high."""

_MARKED = 60
"""What a mark may add to a letter that is narrower than the mark."""

_BOLD = 60
"""What a letter has more in bold; quotation marks have up to twice as much, and stand in pairs."""

_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def width_of(text: str, size: float, *, strong: bool = False) -> float:
    """How wide one line is at most, in points.

    Args:
        text: Without line breaks.
        size: Of the letters, in points.
        strong: In bold.
    """
    return sum(_letter(each, strong=strong) for each in text) * size / 1000


@lru_cache(maxsize=1024)
def _letter(letter: str, *, strong: bool) -> int:
    known = _WIDTH_OF.get(letter)
    if known is None:
        if unicodedata.category(letter) in _NO_WIDTH:
            return 0
        bare = unicodedata.normalize("NFD", letter)[0]
        known = _UNKNOWN if bare == letter else _WIDTH_OF.get(bare, _UNKNOWN) + _MARKED
    return known + (_BOLD if strong else 0)


def wrapped(text: str, width: float, size: float, *, strong: bool = False) -> list[str]:
    """The words in lines that fit; a word that is too long for a line is broken where it ends.

    Args:
        text: Any words; white space of any kind is one space.
        width: Of the box, in points.
        size: Of the letters, in points.
        strong: In bold.
    """
    lines: list[str] = []
    for word in _pieces(text, width, size, strong=strong):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, strong=strong) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(text: str, width: float, size: float, *, strong: bool) -> list[str]:
    """The words, none wider than the box: broken behind a hyphen first, else at any letter."""
    found: list[str] = []
    for word in text.split():
        start = 0
        if width_of(word, size, strong=strong) <= width:
            start = len(word)
            found.append(word)
        while start < len(word):
            end = _cut(word, start, width * 1000 / size, strong=strong)
            found.append(word[start:end])
            start = end
    return found


def _cut(word: str, start: int, room: float, *, strong: bool) -> int:
    """Where a line ends that begins within a word: one letter on at least, marks with theirs.

    No more of the word is looked at than there is room for, however long it is.
    """
    end = start
    while end < len(word):
        room -= _letter(word[end], strong=strong)
        if room < 0:
            break
        end += 1
    else:
        return end
    hyphen = word.rfind("-", start + 1, end)
    return hyphen + 1 if hyphen > 0 else max(start + 1, end)
