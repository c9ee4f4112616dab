"""What tells one paper from another: the conference's reference, the version and fingerprint."""

from __future__ import annotations

from cpc_tui.conference.fingerprint import grouped
from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.language import tr

BETWEEN = " · "


def stamp(paper: Paper) -> str:
    """As it stands in the foot of each page: "Reference T-1 · Version 1 · 3f9a c01b 22d4".

    What the paper does not tell is left out; it is empty where the paper tells nothing.
    """
    told = (
        tr("Reference {reference}", reference=paper.reference) if paper.reference else "",
        tr("Version {version}", version=paper.version) if paper.version else "",
        grouped(paper.fingerprint),
    )
    return clean(BETWEEN.join(filter(None, told)))
