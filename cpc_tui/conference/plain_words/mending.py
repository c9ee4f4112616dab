"""All that is to be mended in a text, and putting plain words in the place of others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.plain_words.blame import kinds_of
from cpc_tui.conference.plain_words.finding import Finding
from cpc_tui.conference.plain_words.fitting import fitted
from cpc_tui.conference.plain_words.jargon import Hit, WordList, is_abbreviation
from cpc_tui.conference.plain_words.long_sentences import long_sentences
from cpc_tui.conference.plain_words.passive import passives
from cpc_tui.conference.plain_words.sentences import (
    Span,
    Word,
    quotations_of,
    sentences_of,
    within,
    words_of,
)
from cpc_tui.conference.profile_plain_words import PlainWords
from cpc_tui.language import tr

_ARTICLE = pattern(r"(?<![\w’'])([Aa]n?)(\s+)\Z")
_SOUNDS_AS_CONSONANT = ("uni", "use", "usu", "eu", "one", "once")
_LETTERS_SAID_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
_LOOK_BACK = 12


class Mender:
    """One authority's word list, ready for any number of texts."""

    def __init__(self, words: PlainWords) -> None:
        """Sort the list by first words.

        Args:
            words: As the profile has them.
        """
        self._kinds = kinds_of(words)
        self._list = WordList(self._kinds)
        self._longest = words.longest_sentence

    def to_mend(self, text: str, names: Collection[str] = ()) -> tuple[Finding, ...]:
        """What is to be mended in a text, in order; nothing that stands in quotation marks.

        Args:
            text: Any text.
            names: The words of people's names, which are never jargon.
        """
        quoted, words = quotations_of(text), words_of(text)
        found = [
            *(each for each in self._terms(text, words, names) if not _touches(quoted, each)),
            *(each for each in passives(text, words) if not _touches(quoted, each)),
            *long_sentences(text, self._longest, quoted),
        ]
        return tuple(sorted(found, key=lambda each: (each.start, each.end)))

    def _terms(self, text: str, words: Sequence[Word], names: Collection[str]) -> Iterator[Finding]:
        starts: frozenset[int] | None = None
        for hit in self._list.hits(text, words):
            term, (start, end) = hit.term, hit.span
            there = text[start:end]
            if not (term.plain or term.advice) or all(each in names for each in there.split()):
                continue
            if starts is None:
                starts = frozenset(each.start for each in sentences_of(text))
            begins = start in starts and there[0].isupper()
            plain = _capital(fitted(text, hit)) if begins else fitted(text, hit)
            yield Finding(
                kind=self._kinds[term],
                start=start,
                end=end,
                words=" ".join(there.split()),
                plain=plain,
                advice="" if plain else _advice(hit),
            )


def _touches(quoted: Sequence[Span], each: Finding) -> bool:
    return within(quoted, each.start, each.end)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _advice(hit: Hit) -> str:
    """What to do about a term that nothing simply replaces, or not as the sentence is."""
    plain = hit.term.plural if hit.plural and hit.term.plural else hit.term.plain
    return hit.term.advice or tr("write it with “{plain}”", plain=plain)


def mended(text: str, finding: Finding) -> str:
    """The text with the plain words of a finding in their place; "a" and "an" before them fit.

    Raises:
        ValueError: The finding has no plain words, or the text is another by now.
    """
    there = " ".join(text[finding.start : finding.end].split())
    if not finding.plain or there != finding.words:
        message = tr("these words do not stand in the text, or nothing simply replaces them")
        raise ValueError(message)
    before, after = text[: finding.start], text[finding.end :]
    article = _ARTICLE.search(before, max(0, len(before) - _LOOK_BACK))
    if article is not None:
        fits = "an" if _begins_with_vowel(finding.plain) else "a"
        first = fits.capitalize() if article[1][0].isupper() else fits
        before = f"{before[: article.start()]}{first}{article[2]}"
    return f"{before}{finding.plain}{after}"


def _begins_with_vowel(words: str) -> bool:
    first = words.split(maxsplit=1)[0]
    if is_abbreviation(first):
        return first[0] in _LETTERS_SAID_WITH_A_VOWEL
    return first[0].lower() in "aeiou" and not first.lower().startswith(_SOUNDS_AS_CONSONANT)


def all_mended(text: str, findings: Sequence[Finding]) -> str:
    """The text with all plain words that there are in the place of others."""
    for each in sorted(findings, key=lambda one: -one.start):
        if each.plain:
            text = mended(text, each)
    return text
