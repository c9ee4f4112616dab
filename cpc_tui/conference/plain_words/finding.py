"""One thing in a text that is hard to read, and what is plainer."""

from __future__ import annotations

from typing import Literal

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

Kind = Literal["jargon", "blame", "passive", "long"]

WHY: dict[Kind, str] = {
    "jargon": tr("a word of the field, which families do not use"),
    "blame": tr("judges a person; say what happened instead"),
    "passive": tr("does not say who does it"),
    "long": tr("a long sentence is hard to follow: make two of it"),
}
"""The reason for each kind of finding."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something to mend.

    Attributes:
        kind: Of what sort.
        start: Its first character in the text.
        end: The character behind its last.
        words: The words as they stand there; of a long sentence the first few.
        plain: Words that can be put in their place at once; empty where none simply can.
        advice: What to do instead.
    """

    kind: Kind
    start: int
    end: int
    words: str
    plain: str = ""
    advice: str = ""

    @property
    def why(self) -> str:
        """The reason, in a few words."""
        return WHY[self.kind]

    @property
    def in_words(self) -> str:
        """What is plainer: `"significant harm" → "serious harm"`."""
        if self.kind == "long":
            return self.advice
        if self.plain:
            return f"“{self.words}” → “{self.plain}”"
        return f"“{self.words}”: {self.advice}"
