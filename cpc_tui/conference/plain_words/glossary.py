"""“What these words mean”: the terms that stand in a family's copy, each explained in a sentence.

It is the authority's, not the record's: every copy with the same terms has the same sentences, and
it tells nothing that does not stand in the copy already. So the letter has it too.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from cpc_tui.conference.papers.composing import fact
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.paper import Block, Fact, Facts, Heading, Paper
from cpc_tui.conference.patterns import pattern
from cpc_tui.conference.plain_words.lists import explained_in
from cpc_tui.conference.plain_words.paper_words import everything_in
from cpc_tui.conference.profile import Profile
from cpc_tui.language import tr

HEADING = tr("What these words mean")
EXPLAINED: frozenset[DocumentKey] = frozenset({"letter", "plan", "plain-plan", "minutes"})
"""The documents that explain their terms in a family's copy."""

_NUMBER = pattern(r"(\d+)\. ")


def with_glossary(paper: Paper, profile: Profile) -> Paper:
    """The paper with the terms that stand in it explained at its end; itself where none does.

    Args:
        paper: A family's copy.
        profile: Its authority's.
    """
    blocks = glossary(paper, profile)
    return replace(paper, blocks=(*paper.blocks, *blocks)) if blocks else paper


def glossary(paper: Paper, profile: Profile) -> tuple[Block, ...]:
    """The heading and the terms, sorted; nothing where no term stands in the paper."""
    found: dict[str, Fact] = {}
    texts = chain((paper.title, *paper.subtitle), everything_in(paper.blocks))
    for text in texts:
        for hit in explained_in(profile).hits(text):
            term = hit.term
            if term.means and term.term not in found:
                written = text[hit.span.start : hit.span.end]
                found[term.term] = fact(_label(term.term, written), term.means)
    if not found:
        return ()
    pairs = tuple(found[each] for each in sorted(found, key=str.casefold))
    description = tr("Words of this paper and what they mean")
    return (Heading(1, f"{_next_number(paper)}{HEADING}"), Facts(pairs, description))


def _label(term: str, written: str) -> str:
    """The term with a capital; where it is written otherwise in the paper, that as well."""
    label = term[:1].upper() + term[1:]
    folded = " ".join(written.split()).casefold()
    same = folded.startswith(term.casefold()) or folded.isalpha()
    return label if same else f"{label} ({written})"


def _next_number(paper: Paper) -> str:
    """The number of one more heading, where the paper numbers them."""
    headings = [each.text for each in paper.blocks if isinstance(each, Heading) and each.level == 1]
    numbered = [found for each in headings if (found := _NUMBER.match(each))]
    return f"{int(numbered[-1][1]) + 1}. " if numbered else ""
