"""Marks of the quick-entry line that several people or children share are asked about."""

from __future__ import annotations

from cpc_tui.conference.quick_markers import Unclear
from cpc_tui.conference.quick_people import key_of
from cpc_tui.conference.quick_words import candidate_label
from tests.conference.quick_lines import FATHERS, entry, filed, note
from tests.conference.small_records import CHILDREN, PEOPLE, small_record


def test_nobody_is_guessed() -> None:
    """Letters that stand for two people leave the line as typed, and both are offered."""
    made = filed("dad: - never there #ana")
    assert entry("dad: - never there #ana") == note("dad: - never there", children=["c1"])
    assert made.question == Unclear(of="person", typed="dad", candidates=("f1", "f2"))
    assert "kept as typed: “dad” may be Kofi Mensah or Radosław Łęcki" in made.words


def test_whoever_is_said_to_be_meant_is_taken() -> None:
    """The same line with the answer is read as if the letters stood for that person alone."""
    made = filed("dad: - never there #ana", meant={key_of("person", "dad"): "f2"})
    assert made.question is None
    assert made.entry["raised_by"] == "f2"
    assert made.words == "Risks, raised by Radosław Łęcki, about Ana"


def test_initials_that_two_share_are_asked_about() -> None:
    """Initials made of a name count as much as those that were given: two are shown the same."""
    people = [*PEOPLE, {"id": "x", "name": "Thea Orr-Swan", "kind": "professional"}]
    made = filed("tos: seen", people=people)
    assert made.question == Unclear(of="person", typed="tos", candidates=("te", "x"))


def test_each_of_several_doers_is_asked_about() -> None:
    """Where two of those who are to act are not clear, both are asked about, one by one."""
    twins = [{"id": f"t{n}", "name": f"Tam Lin {n}", "kind": "family"} for n in (1, 2)]
    people = [*PEOPLE, *FATHERS, *twins]
    first = filed("dad, tam> meet by fri", people=people).question
    assert first is not None
    assert first.typed == "dad"
    meant = {key_of("person", "dad"): "f1"}
    second = filed("dad, tam> meet by fri", meant=meant, people=people).question
    assert second == Unclear(of="person", typed="tam", candidates=("t1", "t2"))
    made = filed(
        "dad, tam> meet by fri", meant={**meant, key_of("person", "tam"): "t2"}, people=people
    )
    assert made.entry["who"] == ["f1", "t2"]


def test_two_children_of_one_name_are_asked_about() -> None:
    """A tag that is two children's whole name is asked about, with what tells them apart."""
    twice = [*CHILDREN, {"id": "c3", "name": "Ana Mensah", "born_on": "2012-05-04"}]
    made = filed("hv: settled #ana", children=twice)
    assert made.question == Unclear(of="child", typed="ana", candidates=("c1", "c3"))
    assert made.entry["speaker"] == "hv"
    assert made.words.endswith("“ana” may be Anastasia Okafor or Ana Mensah")
    record = small_record(children=twice)
    assert candidate_label(made.question, "c3", record) == "Ana Mensah, born 4 May 2012"
    meant = {key_of("child", "ana"): "c3"}
    assert filed("hv: settled #ana", meant=meant, children=twice).entry["children"] == ["c3"]
    assert filed("settled #AnaMensah", children=twice).entry["children"] == ["c3"]


def test_a_tag_that_fits_two_children_is_kept() -> None:
    """A beginning that two children share names neither, but a whole name does."""
    children = [*CHILDREN, {"id": "c3", "name": "Anabel Okafor"}]
    assert entry("#an settled", children=children) == note("#an settled")
    assert entry("#ana settled", children=children) == note("settled", children=["c1"])
