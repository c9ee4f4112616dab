"""One form for words that differ in capitals, white space or invisible signs alone."""

from __future__ import annotations

import re
import unicodedata

from cpc_tui.conference.papers.clean import clean

_SPACES = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f]")


def folded(text: str) -> str:
    """Clean, in small letters, every run of white space one space.

    Signs that nobody sees are left out, full-width letters are plain ones, and digits of every
    writing are those of ours: a telephone number may be written in Arabic ones.
    """
    plain = clean(text)
    if not plain.isascii():
        plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", plain))
        plain = _DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), plain)
    return _SPACES.sub(" ", plain.casefold()).strip()
