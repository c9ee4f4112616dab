"""The words in doubt of a whole record, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.changes import Path
from cpc_tui.conference.finding import Written, texts_in
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr
from cpc_tui.spelling.speller import Speller

_AROUND = 24
"""Characters of the text that are told on each side of a word."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """A word that is not known, or a sentence that is not looked at.

    Attributes:
        word: As it is written; empty for a sentence in another language.
        path: The field that holds it.
        line: What it is, where it stands, and some of the text around it.
    """

    word: str
    path: Path
    line: str


def doubts_in(record: Record, profile: Profile, speller: Speller) -> Iterator[Doubted]:
    """Every word in doubt, in the order of the record; of one in a text twice, the first.

    Names are known, and what is asked for on one line is often one: words with a capital there are
    not told. That a text has sentences in another language is told once.
    """
    for written in texts_in(record, profile):
        yield from _of_text(written, speller)


def _of_text(written: Written, speller: Speller) -> Iterator[Doubted]:
    text, where = written.text, written.where
    told: set[str] = set()
    for start, end in speller.unknown(text):
        word = text[start:end]
        if word in told or (not written.is_long and word[:1].isupper()):
            continue
        told.add(word)
        around = _around(text, start, end)
        line = tr("{word}: {where}: {text}", word=word, where=where, text=around)
        yield Doubted(word, written.path, line)
    sentences = (text[start:end].strip() for start, end in speller.other_languages(text))
    if longest := max(sentences, key=len, default=""):
        around = _around(longest, 0, _AROUND)
        line = tr("Not English, so not looked at: {where}: {text}", where=where, text=around)
        yield Doubted("", written.path, line)


def _around(text: str, start: int, end: int) -> str:
    first = max(start - _AROUND, 0)
    last = min(end + _AROUND, len(text))
    lead, rest = "…" if first else "", "…" if last < len(text) else ""
    return f"{lead}{' '.join(text[first:last].split())}{rest}"
