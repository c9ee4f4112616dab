"""Who gets which files, how they are named, and that they come together or not at all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Exported, Room
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, Recipient, person_recipient
from exports.pack import PackMade, Progress, Watch, log_of, make_pack, plan_pack
from exports.refused import AlreadyThere, EditedByHand, ExportRefused
from tests.conference.complete_records import complete_json, edited
from tests.conference.papers.words import shared_record
from tests.conference.small_records import base_profile
from tests.exports.word_files import text_of

MOTHER, GRANDMOTHER = person_recipient("mo"), person_recipient("gm")
AT = datetime.fromisoformat("2026-11-30T12:00:00")


def made(
    record: Record,
    folder: Path,
    *documents: DocumentKey,
    to: Sequence[Recipient] = (FULL,),
    **how: Any,
) -> PackMade:
    """Make documents of some recipients in a folder."""
    pack = plan_pack(record, load_profile(record.profile), to, documents or None)
    return make_pack(pack, folder, **how)


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(each.name for each in folder.iterdir())


def test_files_are_named_by_reference_document_child_and_recipient(tmp_path: Path) -> None:
    """The whole family's plan and one for each child considered; no name in any."""
    pack = made(edited({}), tmp_path, "minutes", "plan")
    assert [path.name for path in pack.paths] == [
        "T-1-minutes-full.docx",
        "T-1-plan-full.docx",
        "T-1-plan-child-1-AO-full.docx",
        "T-1-plan-child-2-BO-full.docx",
    ]
    assert names(tmp_path) == sorted(path.name for path in pack.paths)


def test_each_recipient_has_their_own_file(tmp_path: Path) -> None:
    """Two copies of one document have two names, and each says whose it is."""
    pack = made(edited({}), tmp_path, "minutes", to=[PROFESSIONALS, MOTHER])
    assert names(tmp_path) == ["T-1-minutes-AO.docx", "T-1-minutes-professionals.docx"]
    assert "Copy for Ama Okafor" in text_of(pack.paths[1].read_bytes())


def test_an_only_child_has_the_familys_plan(tmp_path: Path) -> None:
    """Where one child is considered, the family's plan is that child's, and there is no second."""
    record = edited({"children.1.subject": False})
    made(record, tmp_path, "plan")
    assert names(tmp_path) == ["T-1-plan-full.docx"]


def test_each_childs_file_holds_that_childs_plan(tmp_path: Path) -> None:
    """The plan of one child does not hold what concerns the other alone."""
    pack = made(edited({}), tmp_path, "plan")
    told = {path.name: text_of(path.read_bytes()) for path in pack.paths}
    assert "Visit Ana." in told["T-1-plan-child-1-AO-full.docx"]
    assert "Visit Ana." not in told["T-1-plan-child-2-BO-full.docx"]


def test_a_blank_form_is_one_file_for_all(tmp_path: Path) -> None:
    """What is the same for everybody is made once, and says nothing of version or recipient."""
    pack = made(edited({}), tmp_path, "feedback", to=[FULL, PROFESSIONALS, MOTHER])
    assert names(tmp_path) == ["T-1-feedback.docx"]
    assert "T-1" not in text_of(pack.paths[0].read_bytes())


def test_files_carry_version_and_fingerprint(tmp_path: Path) -> None:
    """Both stand in the copy of somebody who may not read all that the fingerprint is of."""
    pack = made(edited({}), tmp_path, "minutes", to=[MOTHER])
    assert "1 draft" in text_of(pack.paths[0].read_bytes())
    assert pack.files[0].version == "1 draft"


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    """A pack that is made again is the same, file by file, and so is its list."""
    record, profile = edited({}), base_profile()
    contents = []
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        pack = make_pack(plan_pack(record, profile), folder)
        contents.append([path.read_bytes() for path in pack.paths])
    assert contents[0] == contents[1]
    assert len(contents[0]) > 5


def test_the_whole_pack_goes_to_everybody_who_gets_any(tmp_path: Path) -> None:
    """Each person of the list has their documents; who has none is in the list, with a reason."""
    record = shared_record("redbridge-initial")
    pack = plan_pack(record, load_profile(record.profile))
    assert {each.recipient.key for each in pack.wanted}.isdisjoint({"p13", "p18", "full"})
    assert {"p13", "p18"} <= {each.recipient.key for each in pack.nothing_for}
    assert all(each.reason for each in pack.nothing_for)
    assert pack.manifest
    result = make_pack(pack, tmp_path)
    assert not result.leaks
    assert [path.name for path in result.manifest] == [
        "RB-CPC-2026-0412-manifest.txt",
        "RB-CPC-2026-0412-manifest.json",
    ]
    assert sorted(path.name for path in result.paths) == names(tmp_path)


def test_the_list_says_which_file_is_whose(tmp_path: Path) -> None:
    """As JSON with a digest for each file, as text with names, and why somebody has none."""
    record = edited({"people.0.kind": "observer", "circulation": [_row("mo"), _row("hv")]})
    result = make_pack(plan_pack(record, base_profile()), tmp_path)
    text, data = (path.read_text(encoding="utf-8") for path in result.manifest)
    told = json.loads(data)
    assert {each["file"] for each in told["files"]} == {each.path.name for each in result.files}
    assert {each["sha256"] for each in told["files"]} == {each.digest for each in result.files}
    assert {each["for"] for each in told["nothing_for"]} >= {"ch", "mt"}
    assert "Ama Okafor" in text
    assert "T-1-minutes-AO.docx" in text
    assert "Dr Una Fairlight" in text


def _row(person: str) -> dict[str, Any]:
    return {"person": person, "documents": ["letter", "plan", "minutes"]}


def test_one_who_may_not_have_it_is_refused(tmp_path: Path) -> None:
    """One sentence and no file: the annex is never for the family."""
    with pytest.raises(ExportRefused, match="no restricted annex"):
        made(edited({}), tmp_path, "annex", to=[MOTHER])
    assert names(tmp_path) == []


def test_who_was_kept_out_of_the_whole_has_the_letter_alone(tmp_path: Path) -> None:
    """All that they get is the decision letter; minutes are refused in a sentence."""
    record = edited(
        {
            "people.6.kind": "family",
            "people.6.parental_responsibility": ["c1"],
            "exclusions": [{"person": "po", "extent": "whole"}],
        }
    )
    kept_out = person_recipient("po")
    result = made(record, tmp_path, to=[kept_out])
    assert [each.document for each in result.files] == ["letter"]
    with pytest.raises(ExportRefused, match="kept out"):
        made(record, tmp_path, "minutes", to=[kept_out])


def test_a_letter_of_nothing_decided_is_refused(tmp_path: Path) -> None:
    """A sentence says that nothing is decided; with the rest it is told and left out."""
    record = edited({"decisions": []})
    with pytest.raises(ExportRefused, match="no decision"):
        made(record, tmp_path, "letter")
    pack = plan_pack(record, base_profile(), [MOTHER])
    assert [each.document for each in pack.refused] == ["letter"]
    assert {each.document for each in pack.to_make} == {"plan", "plain-plan", "minutes"}


def test_it_can_be_stopped_between_files(tmp_path: Path) -> None:
    """What somebody stops leaves nothing behind, and says how far it was."""
    seen: list[Progress] = []
    watch = Watch(seen.append, lambda: len(seen) > 1)
    result = made(edited({}), tmp_path, "minutes", "plan", watch=watch)
    assert result.stopped
    assert result.paths == ()
    assert names(tmp_path) == []
    assert [(each.done, each.of) for each in seen] == [(0, 2), (1, 2)]
    assert seen[0].words == "Minutes for full"


def exported(result: PackMade) -> tuple[Exported, ...]:
    """The log of what was made, as the record holds it."""
    rows = log_of(result, AT, "chair")
    return tuple(Exported(**{**row, "at": AT}) for row in rows)


def test_a_second_export_is_refused_unless_forced(tmp_path: Path) -> None:
    """What was exported before is not lost without being asked for."""
    record = edited({})
    first = made(record, tmp_path, "minutes")
    with pytest.raises(AlreadyThere, match="is there already") as refused:
        made(record, tmp_path, "minutes", "plan")
    assert not isinstance(refused.value, EditedByHand)
    assert made(record, tmp_path, "minutes", force=True).paths == first.paths


def test_a_file_that_somebody_edited_is_told_from_others(tmp_path: Path) -> None:
    """By the log: one that is as it was exported is only there, one that is not was edited."""
    record = edited({})
    first = made(record, tmp_path, "minutes", "plan")
    logged = replace(record, room=Room(exported=exported(first)))
    with pytest.raises(AlreadyThere) as there:
        made(logged, tmp_path, "minutes")
    assert not isinstance(there.value, EditedByHand)
    first.paths[1].write_bytes(b"edited")
    with pytest.raises(EditedByHand, match=r"plan-full.*edited by hand.*corrections") as edited_:
        made(logged, tmp_path, "minutes", "plan")
    assert "--force" in edited_.value.sentence
    assert first.paths[1].read_bytes() == b"edited"
    made(logged, tmp_path, "minutes", "plan", force=True)
    assert first.paths[1].read_bytes() != b"edited"


def test_a_file_that_is_there_is_found_before_the_work(tmp_path: Path) -> None:
    """Where the log knows the names, nobody waits for a pack that will be refused."""
    record = edited({})
    first = made(record, tmp_path, "minutes")
    seen: list[Progress] = []
    logged = replace(record, room=Room(exported=exported(first)))
    with pytest.raises(AlreadyThere):
        made(logged, tmp_path, "minutes", watch=Watch(seen.append))
    assert seen == []


def test_a_file_is_logged_with_its_digest(tmp_path: Path) -> None:
    """The row says what, whose, which version, and how the file is known again."""
    result = made(edited({}), tmp_path, "minutes", to=[MOTHER])
    (row,) = log_of(result, AT, "chair")
    assert row.pop("digest") == result.files[0].digest
    assert row == {
        "at": "2026-11-30T12:00:00",
        "by": "chair",
        "document": "minutes",
        "recipient": "mo",
        "version": "1 draft",
        "file": "T-1-minutes-AO.docx",
    }


def test_the_folder_of_an_unknown_user_is_refused() -> None:
    """A home folder that nobody has is told in a sentence, not in a traceback."""
    with pytest.raises(ExportRefused, match="does not know the user"):
        made(edited({}), Path("~nobody-of-this-name/out"), "plan")


def test_the_name_of_a_person_may_be_anything(tmp_path: Path) -> None:
    """Slashes, emoji, 300 letters and no letters at all: every file has a name of its own."""
    odd = ["../../etc/passwd", "🙂", "x" * 300, "مرحبا", "A/B:C"]
    people = [
        *complete_json()["people"],
        *({"id": f"z{n}", "name": name, "kind": "professional"} for n, name in enumerate(odd)),
    ]
    record = record_from_json(complete_json() | {"people": people})
    to = [person_recipient(f"z{n}") for n in range(len(odd))]
    result = made(record, tmp_path, "minutes", to=to)
    assert names(tmp_path) == sorted(path.name for path in result.paths)
    assert len(result.paths) == len(odd)
    assert all(len(path.name) <= 120 and path.name.isascii() for path in result.paths)
