"""The quorum in sentences: the rule, who is missing, and since when there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cpc_tui.conference.quorum_told import lost_at, since_in_words, told, who_is_missing
from cpc_tui.conference.record import Record
from tests.conference.room_records import EVERYBODY, here, live, moment
from tests.conference.small_records import at, base_profile

PROFILE = base_profile()
STAYED = tuple(each for each in EVERYBODY if each != "hv")


def left(person: str = "hv", until: str = "10:42", **parts: Any) -> Record:
    """A conference that somebody has left."""
    stayed = [each for each in EVERYBODY if each != person]
    return live(attendance=[*here(*stayed), *here(person, until=until)], **parts)


def test_with_a_quorum_the_rule_is_told_too() -> None:
    """One sentence says who makes the quorum, another what the rule is."""
    (line,) = told(live(), PROFILE)
    assert line == (
        "Quorate: children's social care and 2 other agencies (community health, education). "
        f"The rule: {PROFILE.quorum.words}"
    )


def test_without_one_it_is_told_since_when_and_who_is_missing() -> None:
    """The moment it was lost, the rule, and who would make it again, with how they stand."""
    assert list(told(left(), PROFILE)) == [
        (
            "Not quorate since 10:42: children's social care and 1 other agency (education); "
            "the rule asks for 2."
        ),
        f"The rule: {PROFILE.quorum.words}",
        "Would count: Rhiannon Abara, health visitor (left 10:42).",
    ]


def test_who_is_missing_is_told_as_they_stand() -> None:
    """Expected, with apologies, kept out or not even invited: each is told."""
    attendance = [
        *here("sw"),
        {"person": "hv", "status": "apologies"},
    ]
    assert who_is_missing(live(attendance=attendance), PROFILE) == (
        "Rhiannon Abara, health visitor (apologies)",
        "Tom Oakes, headteacher (not on the list)",
    )


def test_who_would_add_nothing_is_not_missed() -> None:
    """Somebody of an agency that is there already, or of one health where it counts once."""
    nurse = {
        "id": "nu",
        "name": "Pip Hale",
        "kind": "professional",
        "quorum_group": "midwifery",
        "direct_contact": True,
    }
    record = live()
    people = (
        *record.people,
        *live(people=[nurse], chair=None, minute_taker=None, attendance=[]).people,
    )
    record = replace(record, people=people)
    assert who_is_missing(record, PROFILE) == ("Pip Hale (not on the list)",)
    once = replace(PROFILE, quorum=replace(PROFILE.quorum, separate_health=False))
    assert who_is_missing(record, once) == ()


def test_the_moment_it_was_lost_is_the_last_one() -> None:
    """Lost, regained and lost again: the last loss is told; what is over is not."""
    spells = [
        {"from": at("10:00"), "until": at("10:20")},
        {"from": at("10:25"), "until": at("10:40")},
    ]
    row = {"person": "hv", "status": "present", "times": spells}
    record = live(attendance=[*here(*STAYED), row])
    assert lost_at(record, PROFILE) == moment("10:40")
    assert lost_at(live(), PROFILE) is None
    assert lost_at(replace(record, ended_at=moment("11:00")), PROFILE) is None


def test_one_kept_out_is_a_loss_too() -> None:
    """A professional who is kept out from a moment on ends the quorum at it."""
    record = live(exclusions=[{"person": "hv", "extent": "part", "from": at("10:30")}])
    assert lost_at(record, PROFILE) == moment("10:30")


def test_a_meeting_that_never_had_one_has_not_lost_it() -> None:
    """Without a quorum from the beginning there is no moment to tell, but the rule is."""
    record = live(attendance=here("ch", "sw"))
    assert lost_at(record, PROFILE) is None
    assert since_in_words(record, PROFILE) == ""
    assert next(told(record, PROFILE)).startswith("Not quorate: ")
    before = live(
        started_at=at("10:30"), attendance=[*here("sw", "te"), *here("hv", until="10:20")]
    )
    assert lost_at(before, PROFILE) is None


def test_one_without_a_group_is_named() -> None:
    """Whoever is here and counts for nothing because a field is empty is told of."""
    people = [dict(each) for each in live_people()]
    people[3]["quorum_group"] = ""
    record = live(people=people)
    assert any(
        "until the quorum group is filled in: Rhiannon" in each for each in told(record, PROFILE)
    )


def live_people() -> list[dict[str, Any]]:
    """The people of the conference in JSON."""
    from tests.conference.room_records import live_json

    people: list[dict[str, Any]] = live_json()["people"]
    return people
