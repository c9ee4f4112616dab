"""The part of a profile about words that families do not use, and what is plainer."""

from __future__ import annotations

from cpc_tui.conference.light_dataclasses import dataclass

USUAL_LONGEST = 25
"""Words of a sentence, as public bodies advise for what everybody reads."""


@dataclass(frozen=True, kw_only=True)
class PlainTerm:
    """A term, and what is plainer.

    One with neither `plain` nor `advice` is no fault, and is only explained.

    Attributes:
        term: As it is written; with several capitals, as in `CAMHS`, it is found in capitals alone.
        plain: Words that can stand in its place; empty where none simply can.
        plural: The same where the term has an "s" that it does not have here; empty where that is
            made by itself, or cannot be.
        advice: What to do instead, where no words simply can stand in its place.
        also: Other ways of writing it.
        means: One sentence for those who do not know it; empty where it is not explained.
    """

    term: str
    plain: str = ""
    plural: str = ""
    advice: str = ""
    also: tuple[str, ...] = ()
    means: str = ""


@dataclass(frozen=True, kw_only=True)
class PlainWords:
    """What is looked for in texts that a family reads.

    Attributes:
        longest_sentence: So many words a sentence may have.
        terms: Jargon and abbreviations.
        blame: Words that judge a person instead of saying what happened.
    """

    longest_sentence: int = USUAL_LONGEST
    terms: tuple[PlainTerm, ...] = ()
    blame: tuple[PlainTerm, ...] = ()
