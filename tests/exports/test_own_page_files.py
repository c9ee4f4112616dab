"""Files of a child's own page and of two columns hold nothing that their reader may not read."""

from __future__ import annotations

import copy
import json
import re
from typing import Any, cast

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.papers.asked_for import AskedFor, Translation
from cpc_tui.conference.papers.catalogue import NamedPaper, NoCopy, OneCopy
from cpc_tui.conference.papers.document_keys import BESIDE
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.visibility import FULL, person_recipient
from exports.making import HowMade, Maker
from exports.pack import name_of
from exports.search import LastLook, Leak, looks
from exports.word import word_bytes
from tests.conference.papers.words import shared_record
from tests.conference.small_records import PEOPLE, base_profile, small_record
from tests.exports.accessible import problems
from tests.exports.forbidden import forbidden
from tests.exports.test_no_leak import secrets_in
from tests.exports.valid import faults
from tests.exports.word_files import paper_of, xml_of
from tests.secret_records import LIKELY, conferences

_SECRET = re.compile(r"Quernstone(\d{4})")
_TURNED = re.compile(r"Zurbargand\d{4}")
BANDS = ("4-7", "8-11", "12-15", "16-17", "keep")


def made(one: OneCopy, named: NamedPaper) -> tuple[str, bytes]:
    """A file, searched as an export does."""
    name = name_of(one.record, named, one.recipient, "docx")
    content = Maker(HowMade()).content_of(named.paper)
    for look in looks(named, LastLook(one)):
        look.check(named.document, name, content)
    return name, content


def among_the_people(data: dict[str, Any], child: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """The conference with a child among its people, and the child's id there."""
    if child["person"] is not None:
        return data, child["person"]
    whole = copy.deepcopy(data)
    person = {"id": "own", "name": child["name"], "kind": "child", "address": "", "protected": []}
    whole["people"].append(person)
    next(each for each in whole["children"] if each["id"] == child["id"])["person"] = "own"
    return whole, "own"


@settings(max_examples=8, deadline=None)
@given(conferences(), st.sampled_from(BANDS))
def test_no_own_page_holds_what_the_child_may_not_read(data: dict[str, Any], band: str) -> None:
    """Made with the full copy for whoever hands it over, it is the child's copy all the same."""
    record = record_from_json(data)
    one = OneCopy(record, load_profile(record.profile), FULL, asked=AskedFor(band=band))
    try:
        papers = one.papers("own-page")
    except NoCopy:
        return
    for named in papers:
        assert named.child is not None
        child = next(each for each in data["children"] if each["id"] == named.child.id)
        name, content = made(one, named)
        found = secrets_in(name, content) & forbidden(*among_the_people(data, child), "plan")
        assert not found


@settings(max_examples=5, deadline=None)
@given(conferences(), st.sampled_from(LIKELY), st.booleans())
def test_neither_column_holds_what_its_reader_may_not_read(
    data: dict[str, Any],
    whom: str,
    loose: bool,
) -> None:
    """The translated record may say that everybody reads all of it: that opens nothing."""
    record = record_from_json(data)
    profile = load_profile(record.profile)
    other = json.loads(_SECRET.sub(r"Zurbargand\1", json.dumps(data)))
    if loose:
        _open(other)
    translation = Translation(record_from_json(other), profile)
    asked = AskedFor(beside=True, translation=translation)
    one = OneCopy(record, profile, person_recipient(whom), asked=asked)
    for document in sorted(BESIDE):
        try:
            papers = one.papers(document)
        except NoCopy:
            continue
        kept = forbidden(data, whom, document)
        for named in papers:
            name, content = made(one, named)
            assert not secrets_in(name, content) & kept
            turned = {_SECRET.sub(r"Zurbargand\1", each) for each in kept}
            assert not set(_TURNED.findall(_letters(content))) & turned


def _open(value: Any) -> None:
    """Let everybody read everything."""
    if isinstance(value, dict):
        for key in ("visibility", "readers"):
            value.pop(key, None)
        value.update({"protected": []} if "protected" in value else {})
        if "exclusions" in value:
            value["exclusions"] = []
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, dict | list):
            _open(each)


def _letters(content: bytes) -> str:
    body = xml_of(content, "word/document.xml")
    return "".join(each.text or "" for each in body.iter(qn("w:t")))


def test_the_last_look_reads_the_translations_own_details() -> None:
    """A protected address that is written otherwise in the translation is found in its column."""
    home = {"address": "7 Hidden Street, ZZ1 2AB", "protected": ["address"]}
    there = {"address": "Ukryta 7, Miasto", "protected": ["address"]}
    parts = [
        {
            "people": [each | own if each["id"] == "te" else each for each in PEOPLE],
            "statements": [{"id": "s1", "danger": danger, "children": ["c1"]}],
        }
        for own, danger in (
            (home, "Ana may be hurt."),
            (there, "Ana w niebezpieczeństwie. Ukryta 7, Miasto."),
        )
    ]
    record, other = (small_record(**each) for each in parts)
    asked = AskedFor(beside=True, translation=Translation(other, base_profile()))
    one = OneCopy(record, base_profile(), person_recipient("mo"), asked=asked)
    (named,) = one.papers("plain-plan")
    with pytest.raises(Leak, match="the address of te"):
        made(one, named)


def test_the_last_look_reads_a_childs_page_with_the_childs_eyes() -> None:
    """In the full copy, which is not searched, a page for a child is."""
    people = [
        {**each, "phone": "07700 900123", "protected": ["phone"]} if each["id"] == "mo" else each
        for each in PEOPLE
    ]
    record = small_record(
        people=people,
        decisions=[{"child": "c1", "outcome": "plan"}],
        voices=[{"child": "c1", "own_words": "Ring mum on 07700 900123."}],
    )
    one = OneCopy(record, base_profile(), FULL)
    (named,) = one.papers("own-page")
    with pytest.raises(Leak):
        made(one, named)


@pytest.mark.parametrize("band", ["4-7", "8-11"])
def test_own_pages_are_valid_and_accessible(band: str) -> None:
    """And so they are in two columns."""
    record = shared_record("redbridge-initial")
    for beside in (False, True) if band == "8-11" else (False,):
        asked = AskedFor(band=band, beside=beside)
        one = OneCopy(record, load_profile(record.profile), FULL, asked=asked)
        named = one.papers("own-page")[0]
        name, content = made(one, named)
        assert f"own-page-{band}" in name
        assert ("beside" in name) == beside
        assert faults(content) == []
        assert problems(content) == []


def test_letters_of_a_size_make_everything_larger_but_head_and_foot() -> None:
    """Running text is as large as was asked for; headings stay larger than it."""
    usual, large = (_sizes(word_bytes(paper_of(letters=points))) for points in (None, 16))
    assert large["Normal"] == 32
    assert large["heading 1"] - large["Normal"] == usual["heading 1"] - usual["Normal"]
    assert large["header"] == usual["header"]


def _sizes(content: bytes) -> dict[str, int]:
    styles = xml_of(content, "word/styles.xml").iter(qn("w:style"))
    found = ((each.find(qn("w:name")), each.find(f"{qn('w:rPr')}/{qn('w:sz')}")) for each in styles)
    return {
        cast("str", name.get(qn("w:val"))): int(size.get(qn("w:val")))
        for name, size in found
        if size is not None
    }
