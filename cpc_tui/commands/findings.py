"""What `doctor` found of one thing that it looked at."""

from __future__ import annotations

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: What.
        well: It is fit to work with.
        words: How it is.
        mend: What to do where it is not well, in one line; it may stand in `words` already.
        loses: Where it is not well, something can be lost, read by others or not be used at all;
            else it is only slower or uglier than it need be.
    """

    subject: str
    well: bool
    words: str
    mend: str = ""
    loses: bool = True

    @property
    def mark(self) -> str:
        """How it stands, in a word."""
        if self.well:
            return tr("ok")
        return tr("WRONG") if self.loses else tr("LOOK")

    @property
    def line(self) -> str:
        """How it is, and what to do."""
        return "; ".join(filter(None, (self.words, self.mend)))


def better(subject: str, words: str, mend: str) -> Finding:
    """Something that could be better, though nothing is lost by it."""
    return Finding(subject, well=False, words=words, mend=mend, loses=False)


def fine(subject: str, words: str) -> Finding:
    """Something that is as it should be."""
    return Finding(subject, well=True, words=words)
