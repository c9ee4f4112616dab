"""What a form asks, and how it reads what is typed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.asked import Asked, Option
from cpc_tui.conference.decided import Decision, Inquorate
from cpc_tui.conference.entry import Part
from cpc_tui.conference.forms import NotAValue, as_typed, asked_of, parse, said
from cpc_tui.conference.planned import Action, Plans
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import FORMAT, Record
from cpc_tui.conference.spoken import Contribution, Note, Said
from cpc_tui.conference.weighed import BoardItem, DangerStatement, ScaleMark
from cpc_tui.conference.who import Attendance, Child, Person

TODAY = date(2026, 12, 14)
PROFILE = load_profile("medway")
RECORD = Record(
    format=FORMAT,
    reference="R/1",
    profile="medway",
    conference_type="initial",
    people=(
        Person(id="p1", name="Asha Orme", role="Health visitor", kind="professional"),
        Person(id="p2", name="Bo [red] Lyle", relationship="father of Ana", kind="family"),
    ),
    children=(
        Child(id="c1", name="Ana Lyle"),
        Child(id="c2", name="Ben Lyle", conference_type="review"),
    ),
    statements=(DangerStatement(id="s1", danger="If nothing\nchanges " + "x" * 300),),
)


def asked_by_name(part: Part | type[Part]) -> dict[str, Asked]:
    """The questions of a form, by name."""
    return {each.name: each for each in asked_of(part, RECORD, PROFILE)}


def field(kind: Any, **more: Any) -> Asked:
    """A field with nothing special about it."""
    return Asked(name="n", label="Label", kind=kind, **more)


@pytest.mark.parametrize(
    ("part", "name", "kind"),
    [
        (Person, "name", "line"),
        (Person, "adjustments", "prose"),
        (Person, "household", "yes_no"),
        (Person, "parental_responsibility", "children"),
        (Person, "supports", "person"),
        (Person, "protected", "choices"),
        (Child, "born_on", "day"),
        (Child, "previous_plans", "number"),
        (Attendance, "times", "spells"),
        (Record, "starts_at", "clock"),
        (Record, "started_at", "moment"),
        (Record, "previous.held_on", "day"),
        (Action, "who", "people"),
        (Action, "outcome", "outcome"),
        (ScaleMark, "statement", "statement"),
        (Plans, "rules", "texts"),
        (Plans, "seen_alone", "yes_no"),
        (Note, "step", "choice"),
        (BoardItem, "heading", "choice"),
        (Contribution, "question", "choice"),
        (Said, "key", "choice"),
        (Record, "profile", "choice"),
    ],
)
def test_each_field_is_asked_in_its_own_way(part: type[Part], name: str, kind: str) -> None:
    """The shape of a field decides how it is asked; keys of a profile are chosen, not typed."""
    assert asked_by_name(part)[name].kind == kind


def test_ids_and_lists_of_entries_are_not_asked() -> None:
    """A form never asks for an id, the format, or a list that has forms of its own."""
    assert "id" not in asked_by_name(Person)
    assert not {"format", "people", "plans", "review"} & set(asked_by_name(Record))
    assert not {"outcomes", "actions"} & set(asked_by_name(Plans))


def test_an_object_that_may_be_null_is_asked_field_by_field() -> None:
    """The fields of an object within the object stand in the same form under a joined name."""
    decision = Decision(child="c1", inquorate=Inquorate(reason="Police called away"))
    asked = asked_by_name(decision)
    assert asked["inquorate.reason"].value == "Police called away"
    assert asked["inquorate.reason"].label.count(":") == 1
    assert asked_by_name(Decision)["inquorate.reason"].value == ""


def test_only_asks_for_those_named_in_that_order() -> None:
    """A screen may ask for part of an object, in an order of its own."""
    names = [each.name for each in asked_of(Record, RECORD, PROFILE, only=("venue", "previous"))]
    assert names == ["venue", "previous.reference", "previous.held_on", "previous.review_number"]


def test_options_are_in_words() -> None:
    """People are offered by name and part, and an option is never longer than a line."""
    people = asked_by_name(Action)["who"].options
    assert people[0] == Option("p1", "Asha Orme, health visitor")
    assert "[red]" in people[1].label
    (statement,) = asked_by_name(ScaleMark)["statement"].options
    assert "\n" not in statement.label
    assert len(statement.label) <= 120


def test_headings_and_questions_come_from_the_profile() -> None:
    """The framework's headings and the parents' questions are those of the authority."""
    headings = asked_by_name(BoardItem)["heading"].options
    assert [each.value for each in headings] == [h.key for h in PROFILE.framework.headings]
    questions = asked_by_name(Contribution)["question"].options
    assert {each.value for each in questions} == {each.key for each in PROFILE.questions}


def test_a_key_of_another_profile_is_kept_in_the_list() -> None:
    """What stands already is offered even where the authority does not know it."""
    options = asked_by_name(BoardItem(id="b1", heading="bottom_lines"))["heading"].options
    assert options[-1].value == "bottom_lines"


@pytest.mark.parametrize(
    ("child", "offered", "kept_out"), [("c1", "plan", "continue"), ("c2", "end", "plan")]
)
def test_outcomes_fit_the_conference(child: str, offered: str, kept_out: str) -> None:
    """A review continues or ends a plan, a first conference decides on one, child by child."""
    values = {each.value for each in asked_by_name(Decision(child=child))["outcome"].options}
    assert offered in values
    assert kept_out not in values
    assert "adjourned" in values


def test_no_children_means_all_only_where_it_does() -> None:
    """An entry for no child in particular says it is for all; responsibility for none says none."""
    assert asked_by_name(Action)["children"].when_empty == "All the children"
    assert asked_by_name(Person)["parental_responsibility"].when_empty == "None"


TYPED = [
    ("day", "25/12", "2026-12-25"),
    ("day", "", None),
    ("clock", "2.30pm", "14:30"),
    ("moment", "10:05", "2026-12-14T10:05:00"),
    ("number", "7", 7),
    ("spells", "10:05 to 11:00\n11:30", [("10:05", "11:00"), ("11:30", None)]),
    ("spells", "10:05-11:00", [("10:05", "11:00")]),
    ("spells", "10:05 – 11:00", [("10:05", "11:00")]),
    ("spells", "10:05 to", [("10:05", None)]),
    ("spells", "to 11:00", [(None, "11:00")]),
]


@pytest.mark.parametrize(("kind", "text", "value"), TYPED)
def test_what_is_typed_is_read(kind: str, text: str, value: Any) -> None:
    """Days, times, numbers and attendance are read as people write them."""
    if kind == "spells":
        value = [
            {"from": a and f"2026-12-14T{a}:00", "until": b and f"2026-12-14T{b}:00"}
            for a, b in value
        ]
    now: Any = [] if kind == "spells" else None
    assert parse(field(kind, nullable=True, value=now), text, TODAY) == value


@pytest.mark.parametrize(
    ("asked", "typed"),
    [
        (field("day", nullable=True), "30/2"),
        (field("clock", nullable=True), "25:00"),
        (field("moment", value="2026-12-14T10:00:00"), ""),
        (field("number", limits=(0, 10)), "11"),
        (field("number", limits=(0, 10)), "-1"),
        (field("number", limits=(0, 10)), "²"),
        (field("line", limits=(1, 60)), " "),
        (field("line", limits=(1, 60)), "x" * 61),
        (field("choice", options=(Option("a", "A"),)), None),
        (field("choice", options=(Option("a", "A"),)), "b"),
        (field("people", options=(Option("a", "A"),)), ["a", "b"]),
        (field("yes_no"), None),
        (field("spells", value=[]), "11:00 to 10:00"),
        (field("spells", value=[]), "soon"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(asked: Asked, typed: Any) -> None:
    """Whatever cannot be stored is answered with a sentence for the person typing."""
    with pytest.raises(NotAValue) as refused:
        parse(asked, typed, TODAY)
    assert str(refused.value).endswith(".")


@given(st.datetimes())
def test_a_moment_is_unchanged_by_being_shown(moment: Any) -> None:
    """A moment that is shown for editing and read back is the same to the second."""
    value = moment.replace(microsecond=0).isoformat()
    asked = field("moment", value=value)
    assert parse(asked, as_typed(asked, value, TODAY), TODAY) == value


def test_an_untouched_spell_keeps_its_seconds() -> None:
    """Writing down a second spell leaves the first exactly as it was stamped."""
    first = {"from": "2026-12-14T10:05:37", "until": "2026-12-14T10:40:09"}
    asked = field("spells", value=[first])
    text = as_typed(asked, [first], TODAY)
    assert text == "10:05:37 to 10:40:09"
    assert parse(asked, f"{text}\n11:00", TODAY)[0] == first


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_prose_is_kept_as_typed(text: str) -> None:
    """Text is stored as typed, whatever it holds; only line endings become one kind."""
    kept = parse(field("prose"), text, TODAY)
    assert kept == text.replace("\r\n", "\n").replace("\r", "\n")


def test_texts_are_one_a_line() -> None:
    """Each line that is not blank is a text of its own."""
    assert parse(field("texts"), "one\n\n  \ntwo", TODAY) == ["one", "two"]
    assert parse(field("texts"), ["one\nand more", " "], TODAY) == ["one\nand more"]


def test_values_are_said_in_words() -> None:
    """Choices, days and unknown values are shown in words, never as stored."""
    assert said(field("yes_no", value=None), None) == "Not known yet"
    assert said(field("day"), "2026-12-14") == "Monday 14 December 2026"
    assert said(replace(asked_by_name(Action)["who"]), ["p1"]) == "Asha Orme, health visitor"
    assert said(asked_by_name(Decision)["outcome"], "plan") == PROFILE.label("outcome", "plan")
