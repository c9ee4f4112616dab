"""From a record to files in a folder."""

from pathlib import Path

import pytest

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from exports.export import DOCUMENTS, ExportRefused, export
from exports.names import file_name
from tests.conference.complete_records import edited
from tests.conference.papers.words import shared_record
from tests.conference.small_records import base_profile, small_record
from tests.exports.word_files import text_of


def exported(record: Record, folder: Path, *documents: str) -> dict[str, str]:
    """The words of each file of an export, by name."""
    chosen = [each for each in DOCUMENTS if each in (documents or DOCUMENTS)]
    made = export(record, load_profile(record.profile), chosen, folder)
    return {path.name: text_of(path.read_bytes()) for path in made}


def test_files_are_named_by_reference_document_and_initials(tmp_path: Path) -> None:
    """Minutes, the family's plan and one for each child considered; no name in any."""
    assert list(exported(edited({}), tmp_path)) == [
        "T-1-minutes.docx",
        "T-1-plan.docx",
        "T-1-plan-child-1-AO.docx",
        "T-1-plan-child-2-BO.docx",
    ]
    assert len(list(tmp_path.iterdir())) == 4


def test_an_only_child_has_the_familys_plan(tmp_path: Path) -> None:
    """Where one child is considered, the family's plan is that child's, and there is no second."""
    record = small_record(
        children=[{"id": "c1", "name": "Łucja Ólafsdóttir"}],
        people=[],
        chair=None,
        minute_taker=None,
    )
    assert list(exported(record, tmp_path, "plan")) == ["T-1-plan.docx"]


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("MED-CPC-2026-1093", "MED-CPC-2026-1093-minutes.docx"),
        ("../../etc/passwd", "etc-passwd-minutes.docx"),
        ("RB/2026 0412", "RB-2026-0412-minutes.docx"),
        ("///", "conference-minutes.docx"),
        ("Ánna: <1>", "Anna-1-minutes.docx"),
    ],
)
def test_no_reference_leads_out_of_the_folder(reference: str, name: str) -> None:
    """A file name holds letters, digits and hyphens, whatever the reference is."""
    assert file_name(reference, "minutes") == name


def test_each_childs_file_holds_that_childs_plan(tmp_path: Path) -> None:
    """The plan of one child does not hold what concerns the other alone."""
    told = exported(edited({}), tmp_path, "plan")
    assert "Visit Ana." in told["T-1-plan-child-1-AO.docx"]
    assert "Visit Ana." not in told["T-1-plan-child-2-BO.docx"]


def test_a_second_export_is_refused_unless_forced(tmp_path: Path) -> None:
    """What was exported before is not lost without being asked for."""
    record, profile = edited({}), base_profile()
    first = export(record, profile, ["minutes"], tmp_path)
    with pytest.raises(ExportRefused, match="is there already"):
        export(record, profile, ["minutes", "plan"], tmp_path)
    assert export(record, profile, ["minutes"], tmp_path, force=True) == first


@pytest.mark.parametrize(
    ("name", "file", "words"),
    [
        ("redbridge-initial", "RB-CPC-2026-0412-minutes.docx", "parcel firm"),
        ("medway-review", "MED-CPC-2026-1093-plan.docx", "Go to the Friday evening group"),
        (
            "medway-review-prepared",
            "MED-CPC-2026-1093-plan.docx",
            "Agnieszka eight of nine, Radosław three of nine",
        ),
    ],
)
def test_whole_records_are_exported(tmp_path: Path, name: str, file: str, words: str) -> None:
    """The whole fictional records give files that hold what they must."""
    assert words in exported(shared_record(name), tmp_path)[file]


def test_the_folder_of_an_unknown_user_is_refused() -> None:
    """A home folder that nobody has is told in a sentence, not in a traceback."""
    with pytest.raises(ExportRefused, match="does not know the user"):
        export(edited({}), base_profile(), ["plan"], Path("~nobody-of-this-name/out"))
