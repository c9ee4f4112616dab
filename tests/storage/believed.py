"""What seats were told is saved, word by word, and whether all of it is on the disk.

Every word is typed once in its life. A seat tells of words on its way: `saved` once nothing waits,
`taking` before it takes words out again or puts them back, and after that `taken` or `kept`, as
they then were on the disk: `gone` where nobody else may bring them back.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cpc_tui.conference.changes import AddEntry, Change, RemoveEntry, SetField
from cpc_tui.conference.clashes import RaiseClash
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.past import written

WORD = re.compile(r"w\d+x\d+w")


def word(program: int, number: int) -> str:
    """The word of a number that one program types."""
    return f"w{program}x{number}w"


def words_in(value: object) -> set[str]:
    """The words in a text or a JSON value."""
    return set(WORD.findall(repr(value)))


def counted(record: Record) -> Counter[str]:
    """How often each word stands in a record."""
    return Counter(WORD.findall(json.dumps(record_to_json(record, for_store=True))))


def words_of(changes: Iterable[Change]) -> set[str]:
    """The words that changes put in or take out."""
    found: set[str] = set()
    for change in changes:
        match change:
            case SetField(_, value, before):
                found |= words_in(value) ^ words_in(before)
            case AddEntry(_, entry) | RemoveEntry(_, entry):
                found |= words_in(entry)
    return found


@dataclass
class Ledger:
    """What is believed of every word.

    Attributes:
        saved: Words that were called saved, and those of killed programs that were found.
        taking: By seat, the words that it may be taking out or putting back at this moment.
        taken: By seat, the words that it took out, and called that saved; another seat that was
            writing there may have brought them back.
        gone: The same, from places where no other seat writes.
        touched: All words that were ever told of as being taken, until somebody empties it.
    """

    saved: set[str] = field(default_factory=set)
    taking: dict[str, set[str]] = field(default_factory=dict)
    taken: dict[str, set[str]] = field(default_factory=dict)
    gone: dict[str, set[str]] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)

    def tell(self, seat: str, what: str, words: set[str]) -> None:
        """Take down what a seat tells; what is said of no word says nothing here."""
        if not words:
            return
        if what == "saved":
            self.saved |= words
            return
        self.touched |= words
        for name, marks in (("taking", self.taking), ("taken", self.taken), ("gone", self.gone)):
            others = marks.get(seat, set()) - words
            marks[seat] = others | words if what == name else others

    @property
    def wanted(self) -> set[str]:
        """Words that must be there: saved, and nobody takes them out or took them."""
        out = (*self.taking.values(), *self.taken.values(), *self.gone.values())
        return self.saved.difference(*out)

    @property
    def unwanted(self) -> set[str]:
        """Words that may not be there."""
        return set().union(*self.gone.values()).difference(*self.taking.values())

    def bury(self, seat: str, program: int, found: Mapping[str, int]) -> None:
        """Settle what a killed program left open: what was found of it then, stays."""
        own = {each for each in found if each.startswith(f"w{program}x")}
        self.saved |= own
        open_still = self.taking.pop(seat, set())
        self.tell(seat, "kept", open_still & found.keys())
        self.tell(seat, "taken", open_still - found.keys())


def check(wanted: set[str], unwanted: set[str], record: Record, folder: Path) -> None:
    """What was called saved is there once, and what was taken out is not.

    Where two seats wrote at one place, both versions stand, each in its mark; a word that both
    versions hold may stand in both. The journal says of which words that is so.
    """
    found = counted(record)
    missing = sorted(wanted - found.keys())
    assert not missing, f"called saved, and not there: {missing}"
    back = sorted(unwanted & found.keys())
    assert not back, f"taken out, and there again: {back}"
    if any(times > 1 for times in found.values()):
        in_both = _in_both_versions(folder)
        double = {each: n for each, n in found.items() if n > 1 + in_both[each]}
        assert not double, f"there more than once: {double}"


def _in_both_versions(folder: Path) -> Counter[str]:
    """In how many clashes of the past each word stood in both versions."""
    changes = [each.change for each in written(ConferenceStore(folder).journal)]
    clashes = [each.clash for each in changes if isinstance(each, RaiseClash)]
    both = [words_in(each.earlier.value) & words_in(each.later.value) for each in clashes]
    return Counter(each for words in both for each in words)
