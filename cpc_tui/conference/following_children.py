"""What becomes of each child of a conference at the one that follows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Literal

from cpc_tui.conference.choices import ConferenceType
from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.deadline_clocks import conference_day, has_been_held
from cpc_tui.conference.deadline_rows import outcome_of
from cpc_tui.conference.decided import Decision
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child

Fate = Literal["reviewed", "open", "listed"]
"""A plan is reviewed; a decision is still to be made; the child is only listed."""


@dataclass(frozen=True, kw_only=True)
class Fates:
    """What becomes of the children.

    Attributes:
        before: The conference before.
        by_child: The fate of each, by id.
    """

    before: Record
    by_child: dict[str, Fate]

    @property
    def considered(self) -> frozenset[str]:
        """The ids of those who are considered at the next conference."""
        return frozenset(each for each, fate in self.by_child.items() if fate != "listed")

    @property
    def reviewed(self) -> frozenset[str]:
        """The ids of those whose plan is reviewed."""
        return frozenset(each for each, fate in self.by_child.items() if fate == "reviewed")

    @property
    def left_out(self) -> frozenset[str]:
        """The ids of those who were considered and are so no more."""
        subjects = {child.id for child in self.before.children if child.subject}
        return frozenset(subjects - self.considered)

    def still_of(self, children: Collection[str]) -> list[str] | None:
        """The children of an entry without those left out; None where it was theirs alone.

        Empty means all the children, before and after.
        """
        kept = [each for each in children if each not in self.left_out]
        return None if children and not kept else kept

    def children(
        self, stored: Sequence[dict[str, Any]], kind: ConferenceType | None
    ) -> list[dict[str, Any]]:
        """The children as the next conference begins with them.

        Args:
            stored: The children before, as JSON.
            kind: The type of the next conference.
        """
        pairs = zip(self.before.children, stored, strict=True)
        return [self._child(child, dict(entry), kind) for child, entry in pairs]

    def _child(
        self, child: Child, entry: dict[str, Any], kind: ConferenceType | None
    ) -> dict[str, Any]:
        own = entry.pop("conference_type", None)
        fate = self.by_child[child.id]
        if fate == "reviewed":
            return entry | _plan_facts(self.before, child)
        if fate == "open":
            return entry | self._type_of_its_own(kind, own)
        return entry | (_without_plan(child) if child.subject else {}) | {"subject": False}

    def _type_of_its_own(self, kind: ConferenceType | None, own: str | None) -> dict[str, Any]:
        """Beside a review, a child not decided on is at a reconvened conference."""
        if not has_been_held(self.before):
            return {} if own is None else {"conference_type": own}
        return {"conference_type": "reconvened"} if kind == "review" else {}


def fates_of(before: Record) -> Fates:
    """What becomes of each child, by the decision about it (see `following.following`)."""
    return Fates(before=before, by_child={each.id: _fate(before, each) for each in before.children})


def _fate(before: Record, child: Child) -> Fate:
    outcome = outcome_of(before, child)
    if not child.subject:
        return "listed"
    if outcome is None:
        return "reviewed" if _has_plan(child) and before.status != "adjourned" else "open"
    if outcome in WITH_A_PLAN:
        return "reviewed"
    return "open" if outcome == "adjourned" else "listed"


def _has_plan(child: Child) -> bool:
    return bool(child.plan_started_on or child.current_categories)


def _plan_facts(before: Record, child: Child) -> dict[str, Any]:
    """The categories decided, and the day on which a new plan began: that of the conference."""
    decision = _decision(before, child)
    if decision is None:
        return {}
    facts: dict[str, Any] = {}
    if decision.categories:
        facts["current_categories"] = list(decision.categories)
    decided = decision.decided_at.date() if decision.decided_at else None
    began = conference_day(before) or decided
    if decision.outcome == "plan" and began:
        facts["plan_started_on"] = began.isoformat()
    return facts


def _decision(before: Record, child: Child) -> Decision | None:
    found = (each for each in before.decisions if each.child == child.id and each.outcome)
    return next(found, None)


def _without_plan(child: Child) -> dict[str, Any]:
    """A plan that ended is one of the earlier plans from now on."""
    if not _has_plan(child):
        return {}
    ended: dict[str, Any] = {"plan_started_on": None, "current_categories": []}
    if child.previous_plans is not None:
        ended["previous_plans"] = child.previous_plans + 1
    return ended
