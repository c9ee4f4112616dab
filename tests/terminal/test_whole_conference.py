"""A conference held in the real program by key presses alone, from preparation to paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.reading import record_from_json
from tests.exports.word_files import text_of
from tests.terminal import cast as said
from tests.terminal import conference
from tests.terminal.cast import MEDWAY, SHIPPED, Cast
from tests.terminal.meeting import Meeting
from tests.terminal.seat import Seat, program
from tests.terminal.shell import dumped, imported

STEPS = (
    conference.introduce,
    conference.hear_reports,
    conference.hear_the_family,
    conference.weigh,
    conference.decide,
    conference.categorise,
    conference.plan,
    conference.choose_core_group,
    conference.prepare_for_the_worst,
    conference.close,
)
LABELS = (
    "Introductions",
    "Reports",
    "Contribution",
    "Analysis",
    "Decision",
    "Category",
    "Plan",
    "Core group",
    "Contingency",
    "Close",
)


@pytest.mark.parametrize(
    ("cast", "size"),
    [
        pytest.param(MEDWAY, (80, 24), id="prepared Medway review, 80 by 24"),
        pytest.param(SHIPPED, (120, 40), id="shipped initial conference, 120 by 40"),
    ],
)
def test_a_conference_is_held_by_keys_alone(
    cast: Cast, size: tuple[int, int], tmp_path: Path
) -> None:
    """All that is pressed and typed in the ten steps stands in the record and in the Word files."""
    home = imported(cast, tmp_path)
    before = dumped(home, cast)
    papers = tmp_path / "papers"
    papers.mkdir()
    with Seat(program("--home", home, "open", cast.reference), tmp_path, size=size) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        for step in STEPS:
            step(meeting, cast)
        meeting.saved()
        conference.export(meeting, papers)
        seat.press("ctrl+q")
        assert seat.end() == 0
        assert seat.modes == seat.modes_before
    record = dumped(home, cast)
    record_from_json(record)
    check_heard(record, before, cast)
    check_decided(record, before, cast)
    check_papers(papers, cast)


def check_heard(record: dict[str, Any], before: dict[str, Any], cast: Cast) -> None:
    """What the first half of the meeting leaves in the record."""
    people = {person["name"]: person["id"] for person in record["people"]}
    present = {each["person"] for each in record["attendance"] if each["status"] == "present"}
    assert present == {people[name] for name in cast.come}
    assert [each["key"] for each in record["said"]] == ["welcome", "confidentiality"]
    assert all(each["at"] for each in record["said"])
    report = next(each for each in record["reports"] if each["agency"] == cast.school)
    assert report["summary"].endswith(said.SUMMARY)
    note = next(each for each in record["notes"] if each["text"] == said.NOTE)
    assert (note["step"], note["speaker"]) == ("reports", report["person"])
    voice = next(each for each in record["voices"] if each["own_words"] == said.OWN_WORDS)
    assert (voice["participation"], voice["wishes"]) == ("PN2", said.WISHES)
    account = next(each for each in record["contributions"] if each["text"] == said.ACCOUNT)
    assert (account["question"], account["read_back"]) == ("at_home", "agreed")
    assert account["person"] == people[cast.parent]
    answer = next(each for each in record["responses"] if each["text"] == said.ANSWER)
    assert (answer["report"], answer["agrees"]) == (report["id"], "partly")
    assert answer["person"] == people[cast.parent]
    assert [each["text"] for each in record["analysis"]] == [said.BOARD]
    (statement,) = record["statements"]
    assert (statement["danger"], statement["goal"]) == (said.DANGER, said.GOAL)
    (scale,) = record["scales"]
    assert (scale["person"], scale["value"]) == (people[cast.parent], 6)
    assert scale["reason"] == said.SCALE_REASON
    assert before["status"] == "preparing"


def check_decided(record: dict[str, Any], before: dict[str, Any], cast: Cast) -> None:
    """What the second half leaves there."""
    people = {person["name"]: person["id"] for person in record["people"]}
    views = {"p": "plan", "c": "child_in_need"}
    given = [(people[name], views[key]) for name, key in cast.views]
    assert [(each["person"], each["view"]) for each in record["views"]] == given
    assert record["views"][-1]["reason"] == said.VIEW_REASON
    (decision,) = record["decisions"]
    child = next(each for each in record["children"] if each["id"] == decision["child"])
    assert child["name"] == cast.child_name
    assert (decision["outcome"], decision["likelihood"]) == (cast.decided, ["harm_likely"])
    assert (decision["reasons"], decision["categories"]) == (
        said.REASONS,
        ["emotional", "neglect"],
    )
    assert decision["decided_at"]
    assert record["dissent_asked"]
    assert decision["lead_social_worker"] == people[cast.social_worker]
    outcome = record["plans"]["outcomes"][-1]
    assert outcome["text"] == said.OUTCOME
    actions = {each["action"]: each for each in record["plans"]["actions"]}
    assert len(actions) == len(before["plans"]["actions"]) + 2
    action = actions[said.ACTION]
    assert (action["outcome"], action["measure"]) == (outcome["id"], said.MEASURE)
    assert action["who"] == [people[cast.parent], people[cast.social_worker]]
    assert action["by_when"] == actions[said.QUICK_ACTION]["by_when"]
    assert record["core_group"]["first_meeting_at"]
    (worst,) = record["contingency"]
    assert (worst["trigger"], worst["action"]) == (said.TRIGGER, said.THEN)
    assert record["review"]["on"]
    assert (record["status"], bool(record["ended_at"])) == ("concluded", True)


def check_papers(folder: Path, cast: Cast) -> None:
    """What the Word files say, read back."""
    texts = {path: text_of(path.read_bytes()) for path in sorted(folder.iterdir())}
    minutes = " ".join(text for path, text in texts.items() if "minutes" in path.name.casefold())
    plans = " ".join(text for path, text in texts.items() if "plan" in path.name.casefold())
    assert [words for words in said.SPOKEN if words not in minutes] == []
    assert [words for words in said.PLANNED if words not in plans] == []
    assert cast.child in minutes
    assert all(path.suffix == ".docx" for path in texts)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80 by 24", "120 by 40"])
def test_every_step_is_reached_both_ways(size: tuple[int, int], data: Path) -> None:
    """F9 goes through all ten steps and F8 back again, and neither changes the record."""
    before = dumped(data, SHIPPED)
    with Seat(program("--home", data, "open", SHIPPED.reference), data.parent, size=size) as seat:
        meeting = Meeting(seat)
        meeting.begin()
        for label in LABELS:
            meeting.next_step(label)
        for label in reversed(LABELS[:-1]):
            seat.press("f8")
            meeting.at_step(label)
        seat.press("ctrl+q")
        assert seat.end() == 0
    assert dumped(data, SHIPPED) == before


def test_the_demo_opens_live(tmp_path: Path) -> None:
    """`cpc-tui demo` in a terminal opens its fictional conference, begun now."""
    home = tmp_path / "data"
    with Seat(program("--home", home, "demo"), tmp_path) as seat:
        meeting = Meeting(seat)
        meeting.at_step("Introductions")
        seat.wait_for("LIVE")
        seat.press("ctrl+q")
        assert seat.end() == 0
    assert dumped(home, SHIPPED)["status"] == "live"
