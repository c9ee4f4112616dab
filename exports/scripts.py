"""Which writing a letter belongs to, and which font and settings Word needs for it.

Word takes letters that a font does not have from another only where it knows which writing they
are. Fonts that come with Windows and Office are named, one for each writing; LibreOffice puts its
own in their place.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import replace

from cpc_tui.conference.light_dataclasses import dataclass
from exports.looks import FONT


@dataclass(frozen=True)
class Writing:
    """One writing.

    Attributes:
        font: What its letters are drawn with; None for that of the style.
        language: A tag that tells Word which dictionary and letter shapes to use; empty for none.
        east_asian: It is one of those that Word calls East Asian.
        rtl: It runs from right to left.
    """

    font: str | None = None
    language: str = ""
    east_asian: bool = False
    rtl: bool = False


WESTERN = Writing()
ARABIC = Writing(FONT, "ar-SA", rtl=True)
HEBREW = Writing(FONT, "he-IL", rtl=True)
HAN = Writing("Microsoft YaHei", "zh-CN", east_asian=True)
KANA = Writing("Yu Gothic", "ja-JP", east_asian=True)
HANGUL = Writing("Malgun Gothic", "ko-KR", east_asian=True)
_INDIC = "Nirmala UI"

_RANGES: tuple[tuple[int, int, Writing], ...] = (
    (0x0590, 0x05FF, HEBREW),
    (0x0600, 0x06FF, ARABIC),
    (0x0700, 0x074F, Writing("Estrangelo Edessa", "syr-SY", rtl=True)),
    (0x0750, 0x077F, ARABIC),
    (0x0780, 0x07BF, Writing("MV Boli", "dv-MV", rtl=True)),
    (0x07C0, 0x085F, Writing("Ebrima", rtl=True)),
    (0x0860, 0x08FF, ARABIC),
    (0x0900, 0x097F, Writing(_INDIC, "hi-IN")),
    (0x0980, 0x09FF, Writing(_INDIC, "bn-IN")),
    (0x0A00, 0x0A7F, Writing(_INDIC, "pa-IN")),
    (0x0A80, 0x0AFF, Writing(_INDIC, "gu-IN")),
    (0x0B00, 0x0B7F, Writing(_INDIC, "or-IN")),
    (0x0B80, 0x0BFF, Writing(_INDIC, "ta-IN")),
    (0x0C00, 0x0C7F, Writing(_INDIC, "te-IN")),
    (0x0C80, 0x0CFF, Writing(_INDIC, "kn-IN")),
    (0x0D00, 0x0D7F, Writing(_INDIC, "ml-IN")),
    (0x0D80, 0x0DFF, Writing(_INDIC, "si-LK")),
    (0x0E00, 0x0E7F, Writing("Leelawadee UI", "th-TH")),
    (0x0E80, 0x0EFF, Writing("Leelawadee UI", "lo-LA")),
    (0x0F00, 0x0FFF, Writing("Microsoft Himalaya", "bo-CN")),
    (0x1000, 0x109F, Writing("Myanmar Text", "my-MM")),
    (0x10A0, 0x10FF, Writing("Sylfaen", "ka-GE")),
    (0x1100, 0x11FF, HANGUL),
    (0x1200, 0x139F, Writing("Ebrima", "am-ET")),
    (0x1780, 0x17FF, Writing("Leelawadee UI", "km-KH")),
    (0x2D30, 0x2DDF, Writing("Ebrima", "am-ET")),
    (0x2E80, 0x303F, HAN),
    (0x3040, 0x30FF, KANA),
    (0x3100, 0x312F, Writing("Microsoft JhengHei", "zh-TW", east_asian=True)),
    (0x3130, 0x318F, HANGUL),
    (0x31F0, 0x31FF, KANA),
    (0x3400, 0x9FFF, HAN),
    (0xAC00, 0xD7AF, HANGUL),
    (0xF900, 0xFAFF, HAN),
    (0xFB1D, 0xFB4F, HEBREW),
    (0xFB50, 0xFDFF, ARABIC),
    (0xFE70, 0xFEFC, ARABIC),
    (0xFF00, 0xFFEF, HAN),
    (0x1E900, 0x1E95F, Writing("Ebrima", rtl=True)),
    (0x20000, 0x323AF, HAN),
)
"""First and last letter of each writing that needs settings of its own."""

_FIRSTS = tuple(first for first, _, _ in _RANGES)
_OTHER = re.compile(
    f"[{chr(_FIRSTS[0])}-\u1fff\u2d30-\ud7af\uf900-\ufdff\ufe70-\uffef\U00010000-\U0010ffff]"
)
"""A letter that may be of one of them: most texts have none, and are told apart at once."""
_EMOJI = range(0x1F000, 0x1FB00)

_STRONG = frozenset({"L", "R", "AL"})

_ARABIC_LANGUAGES: tuple[tuple[str, frozenset[str]], ...] = (
    ("ps-AF", frozenset("ټډړږښڼېۍځڅ")),
    ("ckb-IQ", frozenset("ڕڵۆێە")),
    ("ur-PK", frozenset("ٹڈڑںھہےۓ")),
    ("fa-IR", frozenset("پچژگکی")),
)
"""Letters that Arabic itself does not have, by language; the first that fits is meant."""


def is_western(text: str) -> bool:
    """Whether no letter of a text needs settings of its own."""
    return text.isascii() or _OTHER.search(text) is None


def writing_of(letter: str) -> Writing | None:
    """The writing of a letter; None for digits, signs, spaces and emoji, which go with others.

    Args:
        letter: One character.
    """
    code = ord(letter)
    place = bisect_right(_FIRSTS, code) - 1
    if place >= 0 and code <= _RANGES[place][1] and _belongs(letter):
        return _RANGES[place][2]
    if code in _EMOJI or unicodedata.bidirectional(letter) not in _STRONG:
        return None
    return WESTERN


def _belongs(letter: str) -> bool:
    """Whether it is a letter or a mark on one, or full-width: other signs go with those around."""
    strong = unicodedata.bidirectional(letter) in _STRONG
    return strong or unicodedata.category(letter)[0] == "M" or ord(letter) >= _FULL_WIDTH


_FULL_WIDTH = 0x2E80


def in_company(writing: Writing, text: str) -> Writing:
    """A writing in the language that the letters around it tell, where they tell one.

    Letters that Arabic has not tell Urdu, Pashto and others; kana and hangul tell whose the
    ideographs are.

    Args:
        writing: Of some letters.
        text: In which they stand.
    """
    if writing == ARABIC:
        letters = frozenset(text)
        told = (tag for tag, own in _ARABIC_LANGUAGES if not own.isdisjoint(letters))
        return replace(writing, language=next(told, writing.language))
    if writing == HAN:
        return next((each for each in map(writing_of, text) if each in (KANA, HANGUL)), HAN) or HAN
    return writing
