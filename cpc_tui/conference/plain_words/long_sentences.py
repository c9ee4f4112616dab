"""Sentences with more words than a reader keeps in mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.plain_words.finding import Finding
from cpc_tui.conference.plain_words.sentences import Span, sentences_of, within, word_count
from cpc_tui.language import tr

_SHOWN = 5
"""Words by which a long sentence is named."""


def long_sentences(text: str, longest: int, quoted: Sequence[Span]) -> Iterator[Finding]:
    """Sentences of more than so many words; what stands in quotation marks is not counted.

    Args:
        text: Any text.
        longest: Words that a sentence may have.
        quoted: From `quotations_of`.
    """
    for each in sentences_of(text):
        number = word_count(_unquoted(text, each, quoted))
        if number > longest:
            words = " ".join(text[each.start : each.end].split()[:_SHOWN])
            yield Finding(
                kind="long",
                start=each.start,
                end=each.end,
                words=f"{words} …",
                advice=tr("make two sentences of it ({number} words)", number=number),
            )


def _unquoted(text: str, sentence: Span, quoted: Sequence[Span]) -> str:
    if not within(quoted, *sentence):
        return text[sentence.start : sentence.end]
    parts, at = [], sentence.start
    for each in quoted:
        if each.end > at and each.start < sentence.end:
            parts.append(text[at : max(at, each.start)])
            at = min(each.end, sentence.end)
    return " ".join((*parts, text[at : sentence.end]))
