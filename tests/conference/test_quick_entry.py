"""The quick-entry line."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conference.quick_lines import entry, filed, note
from tests.conference.small_records import PEOPLE, at


def test_a_plain_line_is_a_note_of_this_step_and_moment() -> None:
    """A line without marks is a note with step, time and a fresh id."""
    made = filed("The family arrived.")
    assert made.path == ("notes",)
    assert made.entry == {
        "id": made.entry["id"],
        "step": "reports",
        "at": at("10:42")[:-2] + "05",
        "text": "The family arrived.",
    }
    assert made.words == "Note"
    assert filed("The family arrived.").entry["id"] != made.entry["id"]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("nhb: seen", "sw"),
        ("TOS: seen", "te"),
        ("ra:seen", "hv"),
        ("hv: seen", "hv"),
        ("hv : seen", "hv"),
        ("Headteacher: seen", "te"),
        ("chair: seen", "ch"),
        ("mum: seen", "mo"),
        ("Ama: seen", "mo"),
        ("lecki: seen", "f2"),
        ("Kofi Mensah: seen", "f1"),
        ("Mr Łęcki: seen", "f2"),
        ("Health visitor: seen", "hv"),
        ("Ms Hartwell-Boyd: seen", "sw"),
    ],
)
def test_letters_before_a_colon_are_the_speaker(line: str, speaker: str) -> None:
    """Initials, then the role's first letters, the role and a name say who speaks."""
    assert entry(line) == note("seen", speaker=speaker)


def test_given_initials_go_before_all_others() -> None:
    """Where somebody's own initials are those of another's role, the initials count."""
    people = [*PEOPLE, {"id": "x", "name": "Ann Dee", "initials": "HV", "kind": "professional"}]
    assert entry("hv: seen", people=people) == note("seen", speaker="x")


@pytest.mark.parametrize(
    "line",
    [
        "zz: who is that",
        "School: 74 per cent",
        "10:30 a break",
        "http://example.org: a link",
        "two words: not a speaker",
        "weight>height",
        "-5 kg since August",
        "+44 7700 900123 is the number",
        "-- a rule",
        "+/- half a point",
        "https://example.org is the address",
        "She said this: no",
        "Well, he said: no",
        "-> see the report",
        "?? really",
        "#nobody is known by that name",
        "Email: a@example.org",
        "hv:",
        "hv> ",
        "!",
        "-",
        "#ana",
        "hv, sw: two who speak",
    ],
)
def test_what_is_not_understood_is_kept_as_typed(line: str) -> None:
    """A mark that is none, or that nothing follows, stays in a plain note."""
    assert entry(line) == note(line.strip())


def test_who_was_meant_is_asked_where_nobody_is_known() -> None:
    """A speaker whom nobody knows is said to be so."""
    assert filed("zz: hm").words == "Note, kept as typed: nobody here is known as “zz”"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hv, sw: both", "Note, kept as typed: a note has one speaker, not “hv, sw”"),
        ("hv, zz> act", "Note, kept as typed: nobody here is known as “zz”"),
        ("settled #zoe", "Note, no child is called “zoe”"),
        ("She said this: no", "Note"),
        ("hv> visit", "Action for Rhiannon Abara, no date yet"),
        (
            "hv> visit by 31/4",
            "Action for Rhiannon Abara, no date: “31/4” is not one (April has 30 days)",
        ),
        ("hv> visit (by 14)", "Action for Rhiannon Abara, no date: “14” is not one"),
        ("hv> stand by her", "Action for Rhiannon Abara, no date yet"),
    ],
)
def test_what_was_not_taken_is_said(line: str, said: str) -> None:
    """A mark that is kept as typed, and an action without a date, are told in words."""
    assert filed(line).words == said


def test_the_brief_words_have_initials_for_names() -> None:
    """Where there is little room, initials stand for names, and who may read it is still there."""
    assert filed("! hv> weigh by 14/12 #ana").brief == (
        "Action for RA, by 14 Dec 2026, about Ana, professionals only"
    )


def test_what_is_recorded_in_a_closed_session_is_said_to_be() -> None:
    """In a closed session every line is told to be for professionals, and an action says so."""
    closed: Any = {"closed_sessions": [{"from": at("10:30")}]}
    made = filed("hv> ring police", **closed)
    assert made.words.endswith("for professionals only (closed session)")
    assert made.entry["visibility"] == "professionals"
    assert filed("hv: hm", **closed).words.endswith("for professionals only (closed session)")
    assert "visibility" not in filed("hv: hm", **closed).entry


def test_a_name_of_a_child_before_a_colon_is_not_a_speaker() -> None:
    """A child's name heads what is said of the child; the child is not made to have said it."""
    people = [*PEOPLE, {"id": "k", "name": "Ana Okafor", "kind": "child"}]
    assert entry("Ana: settled", people=people) == note("Ana: settled")


@pytest.mark.parametrize(
    ("line", "heading"),
    [("- left alone", "risks"), ("+ left alone", "strengths"), ("? left alone", "risks")],
)
def test_signs_put_a_point_on_the_board(line: str, heading: str) -> None:
    """Worry, strength and unknown go under the headings that the framework names for them."""
    made = filed(line)
    assert made.path == ("analysis",)
    assert made.entry["at"] == "2026-11-30T10:42:05"
    assert entry(line) == {"heading": heading, "text": "left alone"}


def test_a_point_says_who_raised_it() -> None:
    """A sign after the speaker, or before, makes the speaker the one who raised it."""
    expected = {"heading": "strengths", "text": "Lego club", "raised_by": "te"}
    assert entry("tos: + Lego club") == entry("+ tos: Lego club") == expected
    assert filed("tos: + Lego club").words == "Strengths and protection, raised by Tom Oakes"


@pytest.mark.parametrize(
    ("line", "text", "more"),
    [
        ('"I want my mum"', "“I want my mum”", {}),
        ('mo: "I want my mum', "“I want my mum”", {"speaker": "mo"}),
        ("mum: “I left.”", "“I left.”", {"speaker": "mo"}),
        ('mum: "I left," she said', '"I left," she said', {"speaker": "mo"}),
    ],
)
def test_quotation_marks_make_a_quotation(line: str, text: str, more: dict[str, Any]) -> None:
    """A line that begins with a quotation mark is in somebody's own words."""
    people = [*PEOPLE[:-1], {**PEOPLE[-1], "initials": "mo"}]
    assert entry(line, people=people) == note(text, kind="quote", **more)


@pytest.mark.parametrize(
    ("line", "children", "text"),
    [
        ("#ana settled", ["c1"], "settled"),
        ("#anas settled", ["c1"], "settled"),
        ("settled #An", ["c1"], "settled"),
        ("settled #ana #benedict", ["c2", "c1"], "settled"),
        ("#ben #ana settled", ["c2", "c1"], "settled"),
        ("seen with #ana at home", ["c1"], "seen with #ana at home"),
        ("#ana, #ben: settled", ["c1", "c2"], "settled"),
        ("#ana. Settled", ["c1"], "#ana. Settled"),
        ("Settled #ana.", ["c1"], "Settled #ana."),
        ("settled #zoe", [], "settled #zoe"),
        ("room C#ana", [], "room C#ana"),
    ],
)
def test_tags_name_the_children(line: str, children: list[str], text: str) -> None:
    """A tag means one child; at either end it is taken off, among the words it stays."""
    made = entry(line)
    assert made["text"] == text
    assert sorted(made.get("children", [])) == sorted(children)


def test_an_exclamation_mark_is_for_professionals_only() -> None:
    """A leading ! restricts whatever the line becomes, and words say so."""
    assert entry("!hv: a bruise #ana") == note(
        "a bruise", speaker="hv", children=["c1"], visibility="professionals"
    )
    assert entry("hv: ! - a bruise")["visibility"] == "professionals"
    assert entry("! hv> ring police")["visibility"] == "professionals"
    assert filed("!hv: a bruise #ana").words == (
        "Note by Rhiannon Abara, about Ana, for professionals only"
    )


def test_restriction_survives_a_speaker_who_is_not_clear() -> None:
    """What was meant for professionals is restricted although nobody knows who said it."""
    assert entry("! dad: a threat") == note("dad: a threat", visibility="professionals")
    assert entry("dad: ! a threat") == note("dad: ! a threat", visibility="professionals")
    assert entry("#zoe ! a threat") == note("#zoe ! a threat", visibility="professionals")
    assert entry("zz: #ana - ! a threat")["visibility"] == "professionals"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("hv> weigh Ana", {"action": "weigh Ana", "who": ["hv"]}),
        ("hv> weigh by 14/12", {"action": "weigh", "who": ["hv"], "by_when": "2026-12-14"}),
        ("hv> weigh by +10d.", {"action": "weigh", "who": ["hv"], "by_when": "2026-12-10"}),
        (
            "hv> weigh by 14/12 #ana",
            {"action": "weigh", "who": ["hv"], "by_when": "2026-12-14", "children": ["c1"]},
        ),
        (
            "hv> weigh #ana by 14/12",
            {"action": "weigh", "who": ["hv"], "by_when": "2026-12-14", "children": ["c1"]},
        ),
        ("hv> stand by her", {"action": "stand by her", "who": ["hv"]}),
        (
            "hv> be seen by a GP by fri",
            {"action": "be seen by a GP", "who": ["hv"], "by_when": "2026-12-04"},
        ),
        ("hv, mum> meet", {"action": "meet", "who": ["hv", "mo"]}),
        ("hv> by 14/12", {"action": "by 14/12", "who": ["hv"]}),
        ("hv> - buy shoes", {"action": "- buy shoes", "who": ["hv"]}),
    ],
)
def test_letters_before_an_arrow_make_an_action(line: str, expected: dict[str, Any]) -> None:
    """An action is for those named, by the date at its end where there is one."""
    assert filed(line).path == ("plans", "actions")
    assert entry(line) == expected


def test_words_tell_what_was_made() -> None:
    """The status line says what became of an action."""
    assert filed("hv> weigh by 14/12 #ana").words == (
        "Action for Rhiannon Abara, by Mon 14 Dec 2026, about Ana"
    )


def test_the_step_that_shows_an_entry_is_known() -> None:
    """A note stands at the step at hand, an action in the plan, a point in the analysis."""
    assert [filed(line).step for line in ("hm", "hv> hm", "- hm")] == [
        "reports",
        "plan",
        "analysis",
    ]


def test_a_date_is_only_taken_from_an_action() -> None:
    """In a note, "by 14/12" is part of what was said."""
    assert entry("hv: home by 14/12") == note("home by 14/12", speaker="hv")


def test_lines_stay_together() -> None:
    """A pasted text of several lines is one note; only its beginning may hold marks."""
    assert entry("hv: one\r\nsw: two\r- three") == note("one\nsw: two\n- three", speaker="hv")
