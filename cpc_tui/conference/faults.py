"""Faults in outside data, each with where it is and what is wrong."""

from __future__ import annotations

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a record.

    Attributes:
        path: Where, as in `children[1].born_on`; empty for the file as a whole.
        problem: What is wrong, in words.
    """

    path: str
    problem: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}" if self.path else self.problem


class RecordRefused(ValueError):
    """A record that cannot be taken in, with every fault it has.

    The faults quote the record, so they are shown to the person who brought it and kept out of
    the exception's own text, which may reach a log.

    Attributes:
        faults: All of them, in the order of the file.
    """

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(tr("the record has {count} fault(s)", count=len(faults)))
        self.faults = faults
