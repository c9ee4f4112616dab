"""Reading dictionary and lists in pieces, between which keys are answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from cpc_tui.conference.limits import AFFIX_FILE, STEM_FILE
from cpc_tui.language import tr
from cpc_tui.outside import NotTaken, bytes_in, pieces_in
from cpc_tui.spelling.affixes import Affixes, UnknownDictionary, reading
from cpc_tui.spelling.finding import Dictionary
from cpc_tui.spelling.lists import field_words, words_in
from cpc_tui.spelling.speller import Speller
from cpc_tui.spelling.stems import PIECE, Stems
from cpc_tui.spelling.words import Words


class Loading:
    """A dictionary being read; the steps are those of iterating over it.

    Attributes:
        speller: What was made of it; None before the last step.
    """

    def __init__(self, dictionary: Dictionary, lists: Iterable[Path] = ()) -> None:
        """Begin; nothing is read yet.

        Args:
            dictionary: The dictionary.
            lists: Lists of words beside those of the field; they need not be there.
        """
        self.speller: Speller | None = None
        self._dictionary = dictionary
        self._lists = tuple(lists)

    def __iter__(self) -> Iterator[None]:
        """Read piece after piece, each in about a millisecond.

        Raises:
            UnknownDictionary: It cannot be read, or not used.
        """
        affixes, stems = Affixes(), Stems()
        try:
            yield from reading(affixes, bytes_in(self._dictionary.affixes, AFFIX_FILE))
            pieces = pieces_in(self._dictionary.stems, STEM_FILE, PIECE)
            yield from stems.reading(affixes, pieces)
        except FileNotFoundError:
            raise UnknownDictionary(tr("it is no longer there")) from None
        except NotTaken as fault:
            raise UnknownDictionary(fault.why) from fault
        except ValueError:
            raise UnknownDictionary(tr("it is damaged")) from None
        lists = [*field_words(), *words_in(self._lists)]
        yield
        self.speller = Speller(Words(affixes, stems), lists)


def loaded(dictionary: Dictionary, lists: Iterable[Path] = ()) -> Speller:
    """A dictionary read at once, where nobody waits for a key.

    Raises:
        UnknownDictionary: It cannot be read, or not used.
    """
    loading = Loading(dictionary, lists)
    for _ in loading:
        pass
    if loading.speller is None:
        raise UnknownDictionary(tr("it is empty"))
    return loading.speller
