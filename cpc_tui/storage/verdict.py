"""What looking through what is stored of one conference found."""

from __future__ import annotations

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr, tr_n


@dataclass(frozen=True)
class Verdict:
    """What looking through one conference found.

    Attributes:
        folder: The name of its folder.
        reference: That of its record, as far as the journal could be read; else empty.
        lines: How many lines of the journal fit.
        fault: The first thing that is not as it should be, a sentence; empty where all is well.
        line: The journal's first line that does not fit, counted from 1, or None.
        mendable: The fault is one that the next opening puts right without any loss.
        locked: Its key is not here, so that only numbers and chain were looked at.
    """

    folder: str
    reference: str = ""
    lines: int = 0
    fault: str = ""
    line: int | None = None
    mendable: bool = False
    locked: bool = False

    @property
    def well(self) -> bool:
        """Whether all is as it should be."""
        return not self.fault

    @property
    def words(self) -> str:
        """The verdict in a sentence."""
        lines = tr_n("1 line", "{n} lines", self.lines)
        if self.locked and self.well:
            return tr(
                "The chain of {lines} holds; what they say was not looked at, without the key.",
                lines=lines,
            )
        return self.fault or tr("All well, {lines}.", lines=lines)
