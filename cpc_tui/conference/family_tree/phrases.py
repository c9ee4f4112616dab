"""Phrases of kin in what somebody wrote of a person: "mother of Jude, Wren and Skye".

A phrase is only read where a clause begins with it, so that "not the father of Jude" and "lives
with mother’s mother" say nothing; and of a text that doubts anything, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from cpc_tui.conference.choices import Sex
from cpc_tui.conference.family_tree.kin_nouns import (
    ADOPTED,
    BEFORE,
    FORMER,
    NOUNS,
    OUTSIDE,
    SAYING_NOTHING,
    SIDES,
    Kin,
)
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.quick_people import folded

Names = Mapping[tuple[str, ...], str]
"""Who is meant by the folded words of a name."""

EVERY_CHILD = "*"
"""Stands for all the children where a phrase names "the children"."""

_TOKEN = pattern(r"[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*|[^\w\s]|\n")
_OWNS = pattern(r"['’]s$")
_DOUBT = pattern(
    r"\b(?:alleged|putative|possibl[ey]|probabl[ey]|(?:may|might|says|said|thought|claims|claimed"
    r"|believed|assumed) (?:he is|she is|to be|be)|unconfirmed|disputed|unsure|uncertain|paternity"
    r"|dna|denies (?:he|she|being|that)|not (?:yet )?(?:confirmed|certain|established|proven))\b"
    r"|\?",
    re.IGNORECASE,
)
_ENDS = frozenset(",;.:()/–—\n")
_SIDE_ENDS = _ENDS | {"", "of"}
_BETWEEN = _ENDS | {"and", "&"}
_NOBODY = Kin("no_kin")
_WHOSE_SIDE = frozenset({"the", "his", "her", "their"})
_LONGEST_NAME = 8
_LONGEST_CHAIN = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase says somebody is.

    Attributes:
        kin: Such as a grandparent.
        chain: Whose, from those named onwards: "mother’s mother" is the parent of a parent.
        of: Ids of those named; `EVERY_CHILD` for "the children"; empty where nobody is.
        side: Of which parent: "maternal" and "on the mother’s side" are `F`.
        adopted: By adoption.
        former: No longer.
        alone: The clause says nothing else.
        words: The phrase as it was written.
    """

    kin: Kin
    chain: tuple[Kin, ...] = ()
    of: tuple[str, ...] = ()
    side: Sex | None = None
    adopted: bool = False
    former: bool = False
    alone: bool = False
    words: str = ""


def phrases(text: str, names: Names) -> tuple[Phrase, ...]:
    """The phrases of kin that a text begins its clauses with, in order.

    Args:
        text: Such as a person's `relationship`.
        names: Who may be named in it.
    """
    if _DOUBT.search(text):
        return ()
    return tuple(_Clauses(text, names).read())


def kin_words(text: str, names: Names) -> str:
    """A text with everything left out that is no phrase of kin, so that it reads the same."""
    return "; ".join(each.words for each in phrases(text, names))


class _Clauses:
    """One text, read word by word."""

    def __init__(self, text: str, names: Names) -> None:
        self._text = text
        self._names = names
        self._spans = [match.span() for match in _TOKEN.finditer(text)]
        self._words = [text[start:end] for start, end in self._spans]

    def read(self) -> Iterator[Phrase]:
        at = 0
        while at < len(self._words):
            found = self._phrase(at)
            if found:
                phrase, end = found
                words = self._text[self._spans[at][0] : self._spans[end - 1][1]]
                alone = end >= len(self._words) or self._words[end] in _ENDS
                yield replace(phrase, words=words, alone=alone)
                at = end
            while at < len(self._words) and self._words[at].casefold() not in _BETWEEN:
                at += 1
            at += 1

    def _phrase(self, at: int) -> tuple[Phrase, int] | None:
        """A phrase that begins at a word, and the place behind it."""
        of: tuple[str, ...] = ()
        owner = self._owner(at)
        if owner:
            of, at = (owner[0],), owner[1]
        chain: list[Kin] = []
        while True:
            found = self._kin(at)
            if found is None:
                return None
            phrase, at, owns = found
            if not owns:
                break
            chain.append(_as_link(phrase))
            if len(chain) > _LONGEST_CHAIN:
                return None
        phrase = replace(phrase, of=of, chain=tuple(chain))
        before, at = self._side(at)
        if not of and self._word(at) in ("of", "to", "for"):
            known = self._of_whom(phrase, at + 1)
            if known is None:
                return None
            phrase, at = known
        side, at = self._side(at)
        return replace(phrase, side=side or before or phrase.side), at

    def _of_whom(self, phrase: Phrase, at: int) -> tuple[Phrase, int] | None:
        """The phrase with those named after "of"; None where they are not known."""
        of, end = self._named(at)
        if of:
            return replace(phrase, of=of), end
        found = self._kin(at)
        if found is None or found[2]:
            return None
        link, end, _ = found
        return replace(phrase, chain=(_as_link(link), *phrase.chain)), end

    def _side(self, at: int) -> tuple[Sex | None, int]:
        """The side told behind a phrase, "on the mother’s side", and the place behind that."""
        begins, opened = at, self._word(at) == "("
        for words in ({"(", ","}, {"on"}, _WHOSE_SIDE):
            at += self._word(at) in words
        word, owns = self._bare(at)
        parent = NOUNS.get(word, _NOBODY)
        side = SIDES.get(word) or (parent.sex if owns and parent.relation == "parent" else None)
        is_whole = self._word(at + 1) == "side"
        at += 1 + is_whole
        ends = self._word(at) in ({")"} if opened else _SIDE_ENDS)
        if side and ends and (is_whole or not owns):
            return side, at + opened
        return None, begins

    def _kin(self, at: int) -> tuple[Phrase, int, bool] | None:
        """A word of kin with what stands before it, the place behind it, and whether it owns."""
        before: list[str] = []
        while True:
            word, owns = self._bare(at)
            # "step-father" and "ex-partner" are one word, "step father" is two.
            kin = NOUNS.get(word)
            if kin is not None:
                break
            lead, rest = _parted(word)
            if lead:
                before.append(lead)
                if rest in NOUNS:
                    kin = NOUNS[rest]
                    break
                return None
            if word not in _BEFORE:
                return None
            before.append(word)
            at += 1
        in_law = self._word(at + 1) == "in" and self._word(at + 2) == "law"
        if in_law:
            kin, at, owns = replace(kin, relation="other_kin"), at + 2, self._bare(at + 2)[1]
        return _qualified(kin, before), at + 1, owns

    def _owner(self, at: int) -> tuple[str, int] | None:
        """Who is named as the one whose kin it is: "Jude’s", "the children’s"."""
        at += self._word(at) == "the"
        if self._bare(at) == ("children", True):
            return EVERY_CHILD, at + 1
        for length in range(_LONGEST_NAME, 0, -1):
            words = [self._bare(at + each) for each in range(length)]
            owns = [each for _, each in words]
            name = self._names.get(tuple(word for word, _ in words))
            if name and owns[-1] and not any(owns[:-1]):
                return name, at + length
        return None

    def _named(self, at: int) -> tuple[tuple[str, ...], int]:
        """Those named in a row from a place on, and the place behind the last of them."""
        found: list[str] = []
        end = at
        while True:
            one = self._name(at)
            if one is None:
                return tuple(dict.fromkeys(found)), end
            name, end = one
            found.append(name)
            at = end
            while self._word(at) in (",", "and", "&"):
                at += 1
            if at == end:
                return tuple(dict.fromkeys(found)), end

    def _name(self, at: int) -> tuple[str, int] | None:
        while self._word(at) in ("the", "all", "both"):
            at += 1
        if self._word(at) == "children":
            return EVERY_CHILD, at + 1
        for length in range(_LONGEST_NAME, 0, -1):
            name = self._names.get(tuple(self._plain(at + each) for each in range(length)))
            if name:
                return name, at + length
        return None

    def _word(self, at: int) -> str:
        return self._words[at].casefold() if at < len(self._words) else ""

    def _plain(self, at: int) -> str:
        """A word folded with all that is in it, so that "Jude’s" is not "Jude"."""
        return folded(self._words[at]) if at < len(self._words) else ""

    def _bare(self, at: int) -> tuple[str, bool]:
        """A word folded, without the sign that something is theirs, and whether it had it."""
        if at >= len(self._words):
            return "", False
        word = self._words[at]
        bare = _OWNS.sub("", word)
        return folded(bare), bare != word


_BEFORE = {*SIDES, *FORMER, *ADOPTED, *OUTSIDE, *BEFORE, *SAYING_NOTHING}
_LEADS = ("ex", "great", "half", "step", "foster", "god")


def _parted(word: str) -> tuple[str, str]:
    """A word of kin that has another before it: "exhusband", "greatgrandmother", "motherinlaw"."""
    if word.endswith("inlaw"):
        return "great", word.removesuffix("inlaw")
    lead = next((each for each in _LEADS if word.startswith(each)), "")
    rest = word.removeprefix(lead)
    return (lead, rest) if lead and rest in NOUNS else ("", "")


def _qualified(kin: Kin, before: list[str]) -> Phrase:
    said = set(before)
    if said & OUTSIDE:
        kin = replace(kin, relation="no_kin")
    else:
        for made in (BEFORE[each] for each in before if each in BEFORE):
            kin = replace(kin, relation=made.get(kin.relation, "other_kin"))
    side = next((SIDES[each] for each in before if each in SIDES), None)
    return Phrase(kin, side=side, adopted=bool(said & ADOPTED), former=bool(said & FORMER))


def _as_link(phrase: Phrase) -> Kin:
    """Whose kin it is; one that was or that is by law leads nowhere."""
    return replace(phrase.kin, relation="other_kin") if phrase.former else phrase.kin
