"""One quiet line about a text that somebody is writing."""

from __future__ import annotations

from collections.abc import Sequence

from cpc_tui.conference.plain_words.finding import Finding, Kind
from cpc_tui.language import tr

_RANK: tuple[Kind, ...] = ("blame", "jargon", "long", "passive")
"""The most important first: the line may be cut at the edge of the screen."""
_NAMED = 4


def in_one_line(findings: Sequence[Finding]) -> str:
    """What is plainer, in one line; empty where nothing is to be mended.

    Args:
        findings: Of one text.
    """
    in_order = sorted(findings, key=lambda each: _RANK.index(each.kind))
    told = list(dict.fromkeys(each.in_words for each in in_order))
    if not told:
        return ""
    lead = tr("Plainer") if len(told) == 1 else tr("Plainer ({n})", n=len(told))
    return f"{lead}: {' · '.join(told[:_NAMED])}"
