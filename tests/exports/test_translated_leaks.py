"""What a translated record says too much is found in the second column, and stops the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.papers.asked_for import AskedFor, Translation
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import person_recipient
from exports.pack import make_pack, plan_pack
from tests.conference.complete_records import complete_json, edited
from tests.exports.word_files import text_of

PROFILE = load_profile("england")
KEPT = {"phone": "07700 900123", "address": "4 Larch Court, ZZ1 2AB"}
PEOPLE: list[dict[str, Any]] = [
    {**each, **KEPT, "protected": [*KEPT]} if each["id"] == "gm" else each
    for each in complete_json()["people"]
]


def conference(danger: str, relative: str = "Tariq Hassan", **seen: str) -> Record:
    """A conference with a worry that all may read, and a relative for professionals alone."""
    hidden = {"id": "rel1", "name": relative, "visibility": "professionals", **seen}
    return edited(
        {
            "people": PEOPLE,
            "circulation": [],
            "statements": [{"id": "s1", "danger": danger, "children": ["c1"]}],
            "relatives": [hidden],
        }
    )


def found(translated: Record, folder: Path) -> list[str]:
    """What was found in the mother's plan in two columns; nothing where it was made."""
    asked = AskedFor(beside=True, translation=Translation(translated, PROFILE))
    record = conference("Ana may be hurt.")
    pack = plan_pack(record, PROFILE, [person_recipient("mo")], ["plain-plan"], asked=asked)
    made = make_pack(pack, folder)
    assert bool(made.paths) is not bool(made.leaks)
    for path in made.paths:
        assert "قد تتأذى آنا" in text_of(path.read_bytes())
    return [each.what for each in made.leaks]


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ("", []),
        ("07700 900123", ["the phone of gm"]),
        ("07700-900123", ["the phone of gm"]),
        ("٠٧٧٠٠ ٩٠٠١٢٣", ["the phone of gm"]),
        ("۰۷۷۰۰۹۰۰۱۲۳", ["the phone of gm"]),
        ("4 Larch Court", ["the address of gm"]),
        ("مع Tariq Hassan", ["relative rel1"]),
        ("مع طارق حسن", ["relative rel1"]),
    ],
)
def test_a_translation_names_nobody_whom_its_reader_may_not_know_of(
    tmp_path: Path, more: str, what: list[str]
) -> None:
    """Details and names are found in whatever letters and digits the record knows them."""
    translated = conference(f"قد تتأذى آنا {more} اليوم.", "طارق حسن")
    assert found(translated, tmp_path) == what


def test_a_translation_cannot_open_what_the_record_keeps(tmp_path: Path) -> None:
    """A relative whom the translated record shows to all is hidden all the same."""
    translated = conference("قد تتأذى آنا مع طارق حسن.", "طارق حسن", visibility="everyone")
    assert found(translated, tmp_path) == ["relative rel1"]
