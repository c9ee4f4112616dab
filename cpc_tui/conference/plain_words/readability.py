"""How hard a text is to read: the published formulas of Flesch, on counted syllables.

Reading ease: Flesch, "A new readability yardstick", 1948. Grade: Kincaid and others for the United
States Navy, 1975; a school year of the United States plus five is about the readers' age. Both look
at the length of sentences and words alone. They do not see whether a text is true, kind, in a good
order, or known to its reader, and a short text moves by a year or two with a single word.
"""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.plain_words.sentences import sentences_of, spoken_words
from cpc_tui.language import tr

MEANING = tr(
    "The reading age counts long sentences and long words, and nothing else: it says neither that"
    " a text is clear nor that a certain reader will understand it. Public bodies aim at 9 to 11."
)
"""What the figure means, and what it does not."""

FEWEST_WORDS = 30
"""A text with fewer words says nothing reliable."""
_FIRST_SCHOOL_YEAR = 5
_YOUNGEST, _OLDEST = 5, 25

_LONGEST = 100
"""Letters of a word; what has no end, such as a pasted row of hyphens, the library cannot count."""


@dataclass(frozen=True)
class Readability:
    """The figure of a text.

    Attributes:
        sentences: How many.
        words: How many, numbers left out.
        syllables: How many, by a table of common words and rules for the others.
    """

    sentences: int
    words: int
    syllables: int

    @property
    def is_reliable(self) -> bool:
        """Whether there is enough to count."""
        return self.words >= FEWEST_WORDS

    @property
    def ease(self) -> float:
        """Flesch reading ease: 100 very easy, 60 plain, 30 hard; 0 for an empty text."""
        if not self.words:
            return 0.0
        per_sentence, per_word = self.words / self.sentences, self.syllables / self.words
        return 206.835 - 1.015 * per_sentence - 84.6 * per_word

    @property
    def grade(self) -> float:
        """Flesch–Kincaid grade: the year of school in the United States; 0 for an empty text."""
        if not self.words:
            return 0.0
        per_sentence, per_word = self.words / self.sentences, self.syllables / self.words
        return 0.39 * per_sentence + 11.8 * per_word - 15.59

    @property
    def age(self) -> int:
        """About the age of those who read it easily, in years from 5 to 25."""
        return min(max(round(self.grade) + _FIRST_SCHOOL_YEAR, _YOUNGEST), _OLDEST)

    @property
    def in_words(self) -> str:
        """The figure as people say it."""
        if not self.is_reliable:
            return tr("too short for a figure")
        return tr("reading age about {age}", age=self.age)

    @property
    def age_in_words(self) -> str:
        """The same below a heading that names it."""
        return tr("about {age}", age=self.age) if self.is_reliable else self.in_words


class Counting:
    """Counts the words and syllables of texts; what it has counted once it knows.

    Most of what stands in one reader's paper stands in the others' as well.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._words: dict[str, int] = {}
        self._texts: dict[str, tuple[int, int, int]] = {}

    def all(self, texts: Iterable[str]) -> Readability:
        """The figure of some texts taken together.

        Args:
            texts: Paragraphs; where one ends, a sentence does.
        """
        sentences = words = syllables = 0
        for text in texts:
            if text not in self._texts:
                self._texts[text] = self._counted(text)
            counted = self._texts[text]
            sentences, words = sentences + counted[0], words + counted[1]
            syllables += counted[2]
        return Readability(sentences, words, syllables)

    def _counted(self, text: str) -> tuple[int, int, int]:
        """Sentences, words and syllables of one text."""
        sentences = words = syllables = 0
        for each in sentences_of(text):
            counts = [self._syllables(word) for word in spoken_words(text[each.start : each.end])]
            counted = sum(map(bool, counts))
            sentences, words = sentences + (counted > 0), words + counted
            syllables += sum(counts)
        return sentences, words, syllables

    def _syllables(self, word: str) -> int:
        """How many a word has; 0 for a number, and for what is too long to be a word."""
        if len(word) > _LONGEST:
            return 0
        if word not in self._words:
            import syllapy

            self._words[word] = syllapy.count(word.replace("’", "'"))
        return self._words[word]


def readability(texts: Iterable[str]) -> Readability:
    """The figure of some texts taken together.

    Args:
        texts: Paragraphs; where one ends, a sentence does.
    """
    return Counting().all(texts)
