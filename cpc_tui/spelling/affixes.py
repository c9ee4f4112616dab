"""The `.aff` file of a hunspell dictionary: what may stand before and behind a stem.

Read is what dictionaries of English use: prefixes and suffixes with conditions, pairs of both,
words that are forbidden or stand only in compounds, and characters that are taken for others. What
English has no use for (flags of several characters, compounds, endings of endings) is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

_SLICE = 200
"""Lines that are read at a time."""
_MOST_RULES = 5_000
_MOST_ALIKE = 40
"""Rules that put the same, which are tried one after the other; English has up to 17."""
_MOST_TAKEN = 200
"""Characters that are taken for others, each looked for in every word; English has one or two."""
_MOST_SLIPS = 5_000
_AFFIX_WORDS = 5
_LONGEST = 100
"""Letters of what is put in the place of others."""
_REFUSED = ("AF", "COMPLEXPREFIXES")
_MARKS = ("FORBIDDENWORD", "NEEDAFFIX", "PSEUDOROOT", "ONLYINCOMPOUND", "KEEPCASE", "NOSUGGEST")


class UnknownDictionary(Exception):
    """A dictionary that cannot be used; its text says why, as a clause."""


class Rule(NamedTuple):
    """An ending or a beginning that a stem may take.

    Attributes:
        flag: The stems that may have this character behind their stroke.
        strip: What the stem loses for it.
        condition: How the stem must end or begin: as a pattern with `.`, `[abc]` and `[^abc]`.
        crosses: It goes together with one at the other end.
    """

    flag: int
    strip: str
    condition: str
    crosses: bool


@dataclass(slots=True)
class Affixes:
    """What an `.aff` file says.

    Attributes:
        encoding: Of both files.
        suffixes: The rules by what stands at the end of a word.
        prefixes: The rules by what stands at its beginning.
        longest: Letters of the longest suffix.
        marks: The flags of stems with a property, by the name of the property.
        taken_for: Characters and what they are taken for, such as curly apostrophes.
        slips: What is often written and what is meant, for suggestions.
    """

    encoding: str = "iso8859-1"
    suffixes: dict[str, tuple[Rule, ...]] = field(default_factory=dict)
    prefixes: dict[str, tuple[Rule, ...]] = field(default_factory=dict)
    longest: int = 0
    marks: dict[str, int] = field(default_factory=dict)
    taken_for: dict[str, str] = field(default_factory=dict)
    slips: list[tuple[str, str]] = field(default_factory=list)


def reading(affixes: Affixes, data: bytes) -> Iterator[None]:
    """Read an `.aff` file in pieces that take no longer than a key may wait.

    Args:
        affixes: What is read is put there.
        data: The file.

    Raises:
        UnknownDictionary: It is of a kind that is not read.
    """
    _find_encoding(affixes, data)
    crosses: dict[tuple[str, str], bool] = {}
    rules = 0
    for number, raw in enumerate(data.splitlines()):
        if number % _SLICE == _SLICE - 1:
            yield
        words = raw.decode(affixes.encoding, "replace").split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] in ("SFX", "PFX"):
            rules += 1
            if rules > _MOST_RULES:
                raise UnknownDictionary(tr("it has too many rules"))
            _affix(affixes, words, crosses)
        else:
            _other(affixes, words)
    affixes.longest = max(map(len, affixes.suffixes), default=0)


def _find_encoding(affixes: Affixes, data: bytes) -> None:
    for line in data.splitlines():
        words = line.split()
        if words[:1] == [b"SET"] and len(words) > 1:
            affixes.encoding = words[1].decode("ascii", "replace")
    try:
        "".encode(affixes.encoding)
    except LookupError:
        raise UnknownDictionary(tr("its letters are encoded in an unknown way")) from None


def _affix(affixes: Affixes, words: list[str], crosses: dict[tuple[str, str], bool]) -> None:
    kind, flag = words[0], words[1] if len(words) > 1 else ""
    if len(words) < _AFFIX_WORDS and (kind, flag) in crosses:
        words = [*words, "."]
    if (kind, flag) not in crosses:
        # The first line of each flag says how many follow; English files count well enough.
        crosses[kind, flag] = words[2:3] == ["Y"]
        return
    if len(words) < _AFFIX_WORDS:
        return
    strip, put, condition = words[2], words[3].partition("/")[0], words[4]
    rule = Rule(
        flag=_flag(flag, affixes),
        strip="" if strip == "0" else strip,
        condition="" if condition == "." else condition,
        crosses=crosses[kind, flag],
    )
    table = affixes.suffixes if kind == "SFX" else affixes.prefixes
    put = "" if put == "0" else put
    if len(table.get(put, ())) >= _MOST_ALIKE:
        raise UnknownDictionary(tr("it has too many rules"))
    table[put] = (*table.get(put, ()), rule)


def _flag(flag: str, affixes: Affixes) -> int:
    data = flag.encode(affixes.encoding, "replace")
    if len(data) != 1:
        raise UnknownDictionary(tr("its flags have several characters each"))
    return data[0]


def _other(affixes: Affixes, words: list[str]) -> None:
    match words:
        case ["FLAG", ("long" | "num"), *_]:
            raise UnknownDictionary(tr("its flags have several characters each"))
        case [name, *_] if name in _REFUSED:
            raise UnknownDictionary(tr("it is made with {name}", name=name))
        case [name, flag, *_] if name in _MARKS:
            affixes.marks[name] = _flag(flag, affixes)
        case ["ICONV", given, taken, *_] if len(taken) <= _LONGEST:
            affixes.taken_for[given] = taken
        case ["REP", wrong, right, *_] if len(right) <= _LONGEST:
            affixes.slips.append((wrong, right.replace("_", " ")))
    if len(affixes.taken_for) > _MOST_TAKEN or len(affixes.slips) > _MOST_SLIPS:
        raise UnknownDictionary(tr("it has too many rules"))
