"""Texts that two seats changed at once, merged three ways and word by word.

What changed is found by diff-match-patch, each word standing for one character as its manual
proposes. Joined tokens give back a text exactly, blanks and line feeds included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cpc_tui.conference.clashes import Stamp
from cpc_tui.conference.light_dataclasses import dataclass

_TOKEN = re.compile(
    r"""\s | [\[\]] | ["“‘(]             # blanks one by one; marks that open
    | [^\s\[\]]+? (?=[.,;:!?"”’)]{0,9}(?:[\s\[\]]|$))  # a word, without the marks that end it
    | .""",
    re.VERBOSE | re.DOTALL,
)
_OPENED = re.compile(r"\[[^\[\]]+: $")
_FIRST_CODE = 0xF0000
_MOST_WORDS = 0x1FFFF
_SECONDS = 0.2
"""How long a comparison may look for the shortest way; the lock of the conference is held."""
_WORDS_BETWEEN = 3
"""Two disputes with fewer words than this between them are told as one."""


@dataclass(frozen=True)
class Dispute:
    """Words that both changed.

    Attributes:
        earlier: What the one made of them whose text stood first; empty for a deletion.
        later: What the other did.
    """

    earlier: str
    later: str


@dataclass(frozen=True)
class MergedText:
    """What became of two texts.

    Attributes:
        text: It holds all that either added.
        disputes: Where both changed the same words, from the beginning of the text.
    """

    text: str
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True)
class _Hunk:
    """Tokens of the base from `start` to before `end` become `words`."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class _Region:
    """A stretch of the base that was changed, and by which hunks."""

    start: int
    end: int
    earlier: tuple[_Hunk, ...] = ()
    later: tuple[_Hunk, ...] = ()


def merge_texts(base: str, earlier: str, later: str, by: tuple[Stamp, Stamp]) -> MergedText:
    """Merge what two seats made of one text.

    Where both changed the same words, or wrote at the same place, both versions stand one after
    the other, each in square brackets with its seat and time; but where one only deleted, the
    words of the other stand unmarked.

    Args:
        base: What both began with.
        earlier: What the journal has.
        later: What the seat has that writes now.
        by: Who wrote the earlier and the later one, and when.
    """
    texts = tuple(_TOKEN.findall(text) for text in (base, earlier, later))
    if len({token for tokens in texts for token in tokens}) > _MOST_WORDS:
        texts = ([base], [earlier], [later])
    tokens = texts[0]
    regions = _regions(_hunks(tokens, texts[1]), _hunks(tokens, texts[2]))
    merged, disputes, done = [], [], 0
    for region in _joined(regions, tokens):
        merged.append("".join(tokens[done : region.start]))
        text, dispute = _settled(region, tokens, by)
        merged.append(text)
        disputes += [dispute] if dispute else []
        done = region.end
    return MergedText("".join((*merged, *tokens[done:])), tuple(disputes))


def _hunks(base: Sequence[str], other: Sequence[str]) -> list[_Hunk]:
    """The changes from one to the other; what only a blank parts is one change."""
    hunks: list[_Hunk] = []
    for hunk in _changes(base, other):
        last = hunks[-1] if hunks else None
        between = "".join(base[last.end : hunk.start]) if last else "no blank"
        if last and not between.strip():
            hunks[-1] = _Hunk(last.start, hunk.end, last.words + between + hunk.words)
        else:
            hunks.append(hunk)
    return hunks


def _changes(base: Sequence[str], other: Sequence[str]) -> Iterator[_Hunk]:
    from diff_match_patch import diff_match_patch

    codes: dict[str, str] = {}
    for token in (*base, *other):
        codes.setdefault(token, chr(_FIRST_CODE + len(codes)))
    comparison = diff_match_patch()
    comparison.Diff_Timeout = _SECONDS
    coded = ("".join(codes[token] for token in tokens) for tokens in (base, other))
    differences = comparison.diff_main(*coded, False)  # noqa: FBT003 - its third is positional
    here, there, start, words = 0, 0, 0, ""
    for kind, run in [*differences, (comparison.DIFF_EQUAL, "")]:
        if kind == comparison.DIFF_INSERT:
            words += "".join(other[there : there + len(run)])
            there += len(run)
        elif kind == comparison.DIFF_DELETE:
            here += len(run)
        else:
            if words or start != here:
                yield _Hunk(start, here, words)
            here, there = here + len(run), there + len(run)
            start, words = here, ""


def _regions(earlier: list[_Hunk], later: list[_Hunk]) -> Iterator[_Region]:
    marked = [(hunk, _Region(hunk.start, hunk.end, earlier=(hunk,))) for hunk in earlier]
    marked += [(hunk, _Region(hunk.start, hunk.end, later=(hunk,))) for hunk in later]
    region: _Region | None = None
    for _, each in sorted(marked, key=lambda one: (one[0].start, one[0].end)):
        if region and _meets(region, each):
            region = _both(region, each)
        else:
            if region:
                yield region
            region = each
    if region:
        yield region


def _meets(region: _Region, other: _Region) -> bool:
    """Whether they share a word, or both insert at one place; `other` begins no earlier."""
    both_insert = region.start == region.end == other.start == other.end
    return both_insert or other.start < region.end


def _both(one: _Region, other: _Region) -> _Region:
    return _Region(
        one.start,
        max(one.end, other.end),
        (*one.earlier, *other.earlier),
        (*one.later, *other.later),
    )


def _joined(regions: Iterator[_Region], base: Sequence[str]) -> list[_Region]:
    """The regions, disputes that stand close together as one."""
    joined: list[_Region] = []
    for region in regions:
        last = joined[-1] if joined else None
        disputed = last and all((last.earlier, last.later, region.earlier, region.later))
        if last and disputed and _words(base[last.end : region.start]) < _WORDS_BETWEEN:
            joined[-1] = _both(last, region)
        else:
            joined.append(region)
    return joined


def _words(tokens: Sequence[str]) -> int:
    return sum(any(map(str.isalnum, token)) for token in tokens)


def _made_of(region: _Region, hunks: tuple[_Hunk, ...], base: Sequence[str]) -> str:
    """What one seat's hunks make of a region."""
    ends = _with_ends(region, hunks)
    return "".join(
        first.words + "".join(base[first.end : second.start]) for first, second in pairwise(ends)
    )


def _with_ends(region: _Region, hunks: tuple[_Hunk, ...]) -> tuple[_Hunk, ...]:
    """The hunks between two empty ones at the region's ends."""
    return (_Hunk(region.start, region.start, ""), *hunks, _Hunk(region.end, region.end, ""))


def _settled(
    region: _Region, base: Sequence[str], by: tuple[Stamp, Stamp]
) -> tuple[str, Dispute | None]:
    earlier = _made_of(region, region.earlier, base)
    later = _made_of(region, region.later, base)
    if not region.later:
        return earlier, None
    if not region.earlier:
        return later, None
    if earlier.strip() == later.strip():
        return max(earlier, later, key=len), None
    if region.start == region.end and (typed_on := _typed_on(earlier, later)):
        return typed_on, None
    return _side_by_side(earlier, later, by), Dispute(earlier.strip(), later.strip())


def _typed_on(earlier: str, later: str) -> str:
    """What was typed at the edge of one's own bracket stays in it; empty where there is none."""
    for mark, typed in ((earlier, later), (later, earlier)):
        if mark.startswith("]"):
            return typed + mark
        if _OPENED.search(mark):
            return mark + typed
    return ""


def _side_by_side(earlier: str, later: str, by: tuple[Stamp, Stamp]) -> str:
    versions = [(earlier, by[0]), (later, by[1])]
    said = [(text, stamp) for text, stamp in versions if text.strip()]
    if len(said) < len(versions):
        return said[0][0]
    before = max((text[: -len(text.lstrip())] for text, _ in said), key=len)
    behind = max((text[len(text.rstrip()) :] for text, _ in said), key=len)
    between = "\n" if any("\n" in text for text, _ in said) else " "
    marked = between.join(f"[{stamp.words}: {text.strip()}]" for text, stamp in said)
    return f"{before}{marked}{behind}"
