"""How the tests read a paper: as one long line of text."""

from __future__ import annotations

from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Gap, Heading, Paper, pieces_of
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.reading import read_record
from cpc_tui.conference.record import Record
from tests.conference.small_records import base_profile, small_record
from tests.support import shared_case

WIDE = 1_000_000


def words_of(paper: Paper) -> str:
    """All the words of a paper with every run of white space as one space."""
    return " ".join(plain_text(paper, width=WIDE).split())


def headings_of(paper: Paper) -> list[str]:
    """The headings of a paper, in order."""
    return [block.text for block in paper.blocks if isinstance(block, Heading)]


def gaps_of(paper: Paper) -> list[str]:
    """The words of all gaps of a paper."""
    pieces = (piece for block in paper.blocks for piece in pieces_of(block))
    return [piece.words for piece in pieces if isinstance(piece, Gap)]


def shared_record(name: str) -> Record:
    """One of the whole fictional records, or the test is skipped."""
    return read_record(shared_case(name).read_bytes())


def small_minutes(profile: Profile | None = None, **parts: object) -> str:
    """The words of the minutes of a small record with these parts."""
    return words_of(minutes(small_record(**parts), profile or base_profile()))


def small_plan(child: str | None = None, **parts: object) -> str:
    """The words of the plan of a small record with these parts."""
    return words_of(plan(small_record(**parts), base_profile(), child))
