"""Two columns for an interpreter among the papers of those who need another language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.papers.asked_for import AskedFor
from cpc_tui.conference.papers.catalogue import OneCopy
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import person_recipient
from exports.pack import make_pack, name_of, plan_pack
from tests.conference.complete_records import complete_json, edited
from tests.exports.word_files import text_of

PEOPLE: list[dict[str, Any]] = complete_json()["people"]
PROFILE = load_profile("england")
MOTHER = person_recipient("mo")


def conference(language: str, **parts: Any) -> Record:
    """A complete conference whose mother reads a language."""
    people = [{**each, "language": language} if each["id"] == "mo" else each for each in PEOPLE]
    return edited({"people": people, "circulation": [], **parts})


def files(record: Record, *documents: DocumentKey, **asked: Any) -> set[str]:
    """What the mother's files of everybody's are called, without reference and initials."""
    pack = plan_pack(record, PROFILE, None, documents or None, asked=AskedFor(**asked))
    hers = [each for each in pack.to_make if each.recipient == MOTHER]
    one = OneCopy(record, PROFILE, MOTHER, asked=pack.asked)
    papers = [named for each in hers for named in one.papers(each.document)]
    names = [name_of(record, each, MOTHER, "docx") for each in papers]
    assert len({*names}) == len(names)
    return {each.removeprefix("T-1-").removesuffix("-AO.docx") for each in names}


def on_the_list(*documents: str) -> list[dict[str, Any]]:
    """The mother's only line."""
    return [{"person": "mo", "documents": list(documents), "how": "post"}]


def test_who_needs_another_language_gets_them_beside_the_usual_papers() -> None:
    """Letter, plan and plan in plain words, each a second time in two columns."""
    made = files(conference("Polish"))
    assert {"letter", "letter-beside", "plan", "plan-beside", "plain-plan-beside"} <= made
    assert not any("beside" in each for each in files(conference("English")))


def test_they_are_of_what_the_list_gives() -> None:
    """Who gets the letter alone gets the letter alone in two columns; without it there are none."""
    assert files(conference("Polish", circulation=on_the_list("letter"))) == {
        "letter",
        "letter-beside",
    }
    minutes = files(conference("Polish", circulation=on_the_list("minutes")))
    assert not any("beside" in each for each in minutes)


def test_an_authority_may_do_without_them() -> None:
    """They can be asked for all the same."""
    without = replace(PROFILE, circulation=replace(PROFILE.circulation, two_columns=False))
    record = conference("Polish")
    given = {each.document for each in plan_pack(record, without, [MOTHER]).to_make}
    assert "plan" in given
    assert "two-columns" not in given
    asked = plan_pack(record, without, [MOTHER], ["two-columns"]).to_make
    assert [each.document for each in asked] == ["two-columns"]


def test_nothing_is_made_twice_where_all_is_in_two_columns() -> None:
    """Asked for in two columns, everything is so once."""
    found = files(conference("Polish"), beside=True)
    assert {"letter-beside", "plan-beside"} <= found
    assert not {"letter", "plan"} & found


def test_one_document_can_be_asked_for() -> None:
    """By its name, like the others."""
    record = conference("Polish")
    assert files(record, "two-columns") >= {"letter-beside", "plan-beside"}
    assert files(record, "letter") == {"letter"}


def test_they_hold_no_more_than_the_paper_itself(tmp_path: Path) -> None:
    """They are made from the same copy: a worry for professionals alone is in neither."""
    secret = {"id": "s9", "danger": "Quernstone went to the police.", "visibility": "professionals"}
    record = conference("Polish", statements=[*complete_json()["statements"], secret])
    made = make_pack(plan_pack(record, PROFILE, [MOTHER], ["two-columns"]), tmp_path)
    assert made.paths
    assert not any("Quernstone" in text_of(path.read_bytes()) for path in made.paths)


@pytest.mark.parametrize(("documents", "may"), [((), False), (("plan",), True)])
def test_an_interpreter_has_them_where_the_plan_is_added(
    documents: tuple[str, ...], may: bool
) -> None:
    """They are another form of letter and plan, and no way past who may have these."""
    some = {"id": "in", "name": "Jan Nowak", "kind": "interpreter", "supports": "mo"}
    rows = [{"person": "in", "documents": list(documents)}] if documents else []
    record = conference("Polish", people=[*PEOPLE, some], circulation=rows)
    why = OneCopy(record, PROFILE, person_recipient("in")).why_none("two-columns")
    assert (why == "") is may
    assert may or "nobody has added one" in why
