"""How a rule of the agenda is tested: one record that lacks something, and one that nearly does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from cpc_tui.conference.agenda import RULES
from cpc_tui.conference.agenda_case import Rule
from cpc_tui.conference.profile import Profile
from tests.conference.complete_records import Edits, found_by
from tests.conference.small_records import base_profile

ProfileEdit = Callable[[Profile], Profile]


@dataclass(frozen=True)
class Row:
    """One case for one rule.

    Attributes:
        rule: The step and the name of the rule's function.
        lacks: What is taken out of the complete record.
        words: What the rule then says.
        path: Where it says that it goes, dotted.
        near: What may be taken out without the rule saying anything.
        profile: How the profile differs from the base.
    """

    rule: str
    lacks: Edits
    words: str
    path: str
    near: Edits = field(default_factory=dict)
    profile: ProfileEdit = lambda profile: profile


def rule_named(name: str) -> Rule:
    """The rule of a step and a function's name, such as `plan.no_visits`."""
    (rule,) = (each for each in RULES if f"{each.step}.{each.find.__name__}" == name)
    return rule


def check(row: Row) -> None:
    """Assert that a rule tells of what is missing once, and not of what is not."""
    rule, profile = rule_named(row.rule), row.profile(base_profile())
    (found,) = found_by(rule, row.lacks, profile)
    assert (found.words, ".".join(found.path)) == (row.words, row.path)
    assert found_by(rule, {}, profile) == []
    assert found_by(rule, row.near, profile) == []
