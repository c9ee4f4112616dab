"""Terms of a word list in a text, found as whole words in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.plain_words.sentences import Span, Word, words_of
from cpc_tui.conference.profile_plain_words import PlainTerm

_JOINS = pattern(r"\s{1,3}|[-‑–’'./&]|\s&\s")  # noqa: RUF001 - what may stand within a term
_TOUCHES = frozenset("-‑’'_&")  # noqa: RUF001 - what makes a word a part of a longer one
_CAPITALS = 2
"""A word with so many is an abbreviation: it is looked for in capitals alone."""


class _Form(NamedTuple):
    """One way of writing a term.

    Attributes:
        term: The term.
        words: Its words.
        folded: The same without regard to capitals.
        exact: Which of them are abbreviations.
        may_be_plural: It may have an "s" that the list does not have.
    """

    term: PlainTerm
    words: tuple[str, ...]
    folded: tuple[str, ...]
    exact: tuple[bool, ...]
    may_be_plural: bool


@dataclass(frozen=True)
class Hit:
    """A term in a text.

    Attributes:
        term: Which.
        span: Where.
        plural: It stands there with an "s". Of a single word that is no abbreviation the list has
            to say so, since it may be a verb: "she dissents".
        abbreviated: It is an abbreviation.
    """

    term: PlainTerm
    span: Span
    plural: bool
    abbreviated: bool


class WordList:
    """Terms, ready to be looked for; where several begin at a word, the longest is found."""

    def __init__(self, terms: Iterable[PlainTerm]) -> None:
        """Sort the terms by their first words."""
        forms: defaultdict[str, list[_Form]] = defaultdict(list)
        for term in terms:
            for text in (term.term, *term.also):
                form = _form(term, text)
                if form.words:
                    forms[form.folded[0]].append(form)
        for some in forms.values():
            some.sort(key=lambda form: -len(form.words))
        self._forms = dict(forms)

    def hits(self, text: str, words: Sequence[Word] | None = None) -> Iterator[Hit]:
        """The terms in a text, in order, none within another.

        Args:
            text: Any text.
            words: From `words_of`, where they are known.
        """
        words = words_of(text) if words is None else words
        behind = 0
        for at, word in enumerate(words):
            forms = self._forms.get(word.folded)
            if forms is None and word.folded[-1] == "s":
                forms = self._forms.get(word.folded[:-1])
            if forms is not None and word.start >= behind:
                hit = _hit(text, words, at, forms)
                if hit is not None:
                    behind = hit.span.end
                    yield hit


def _hit(text: str, words: Sequence[Word], at: int, forms: Sequence[_Form]) -> Hit | None:
    if not _goes_on(text, words[at].start - 1, -1):
        for form in forms:
            hit = _fits(text, words, at, form)
            if hit is not None:
                return hit
    return None


def is_abbreviation(word: str) -> bool:
    """Whether a word of a list is looked for in capitals alone."""
    return sum(each.isupper() for each in word) >= _CAPITALS


def _goes_on(text: str, at: int, step: int) -> bool:
    """Whether a word goes on beyond its letters: by a hyphen or an apostrophe and more letters."""
    if not 0 <= at < len(text) or text[at] not in _TOUCHES:
        return False
    return text[at] == "_" or (0 <= at + step < len(text) and text[at + step].isalnum())


def _form(term: PlainTerm, text: str) -> _Form:
    places = words_of(text)
    words = tuple(text[each.start : each.end] for each in places)
    exact = tuple(map(is_abbreviation, words))
    may_be_plural = len(words) > 1 or any(exact)
    return _Form(term, words, tuple(each.folded for each in places), exact, may_be_plural)


def _fits(text: str, words: Sequence[Word], at: int, form: _Form) -> Hit | None:
    here = words[at : at + len(form.words)]
    last = len(form.words) - 1
    if len(here) <= last:
        return None
    plural = False
    for number, (word, folded) in enumerate(zip(here, form.folded, strict=True)):
        if word.folded != folded:
            plural = form.may_be_plural and number == last and word.folded == f"{folded}s"
            if not plural:
                return None
        length = len(form.words[number])
        if form.exact[number] and text[word.start : word.start + length] != form.words[number]:
            return None
    if plural and form.exact[last] and text[here[last].end - 1] != "s":
        return None
    if not _are_joined(text, here) or _ends_within_a_word(text, here[last].end):
        return None
    start, end = here[0].start, here[last].end
    plural = plural or text[start:end].casefold() == f"{form.term.term.casefold()}s"
    return Hit(form.term, Span(start, end), plural, form.exact[0])


def _are_joined(text: str, words: Sequence[Word]) -> bool:
    for before, after in pairwise(words):
        between = text[before.end : after.start]
        if between and between != " " and not _JOINS.fullmatch(between):
            return False
    return True


def _ends_within_a_word(text: str, end: int) -> bool:
    """Whether more of the same word follows, but for "’s"."""
    return _goes_on(text, end, 1) and text[end + 1 : end + 3].strip(".,;: \n").casefold() != "s"
