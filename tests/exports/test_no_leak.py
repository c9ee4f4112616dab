"""Nothing that a recipient may not read is in any part of their files, whatever is recorded."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.papers.catalogue import NoCopy, OneCopy
from cpc_tui.conference.papers.document_keys import DOCUMENT_KEYS, DocumentKey
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.room import PrivateNote, Room
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, person_recipient
from exports.making import HowMade, Maker
from exports.pack import name_of
from exports.search import LastLook
from tests.exports.forbidden import documents_refused, forbidden
from tests.secret_records import LIKELY, conferences

SECRET = re.compile(r"Quernstone\d{4}|07700 9\d{5}|Zanzibar uncle")
NOTES = Room(private_notes=(PrivateNote(entry_key="x", step="reports", text="Zanzibar uncle"),))


def secrets_in(name: str, content: bytes) -> set[str]:
    """Every secret word in a file, its name and all its parts, raw."""
    with zipfile.ZipFile(BytesIO(content)) as file:
        parts = [file.read(each) for each in file.namelist()]
    told = [name, *(each.decode("utf-8", "replace") for each in parts)]
    told += [re.sub(r"<[^>]*>", "", each) for each in told]
    return {word for each in told for word in SECRET.findall(each)}


def files_of(one: OneCopy, document: DocumentKey) -> list[tuple[str, bytes]]:
    """The files of a document, made and searched as an export does; none where it is refused."""
    maker, look = Maker(HowMade()), LastLook(one)
    try:
        papers = one.papers(document)
    except NoCopy:
        return []
    files = []
    for named in papers:
        name, content = (
            name_of(one.record, named, one.recipient, "docx"),
            maker.content_of(named.paper),
        )
        look.check(document, name, content)
        files.append((name, content))
    return files


@settings(max_examples=40)
@given(conferences(), st.data())
def test_no_file_holds_what_its_reader_may_not_read(
    data: dict[str, Any], draws: st.DataObject
) -> None:
    """Every document of a random recipient of a random conference, by rules told twice."""
    record = replace(record_from_json(data), room=NOTES)
    ids = [each["id"] for each in data["people"]]
    whom = draws.draw(st.sampled_from(["professionals", *LIKELY, *LIKELY, *LIKELY, *ids]))
    recipient = PROFESSIONALS if whom == "professionals" else person_recipient(whom)
    one = OneCopy(record, load_profile(record.profile), recipient)
    # Two columns are letter and plan once more.
    for document in (each for each in DOCUMENT_KEYS if each != "two-columns"):
        files = files_of(one, document)
        assert not (files and document in documents_refused(data, whom)), document
        for name, content in files:
            found = secrets_in(name, content) & {*forbidden(data, whom, document), "Zanzibar uncle"}
            assert not found, (document, found)


@settings(max_examples=10)
@given(conferences())
def test_the_full_copy_holds_what_was_said(data: dict[str, Any]) -> None:
    """What is looked for above is there to be found: the full minutes hold every note."""
    record = record_from_json(data)
    one = OneCopy(record, load_profile(record.profile), FULL)
    found = {
        word
        for document in ("minutes", "plan")
        for name, content in files_of(one, document)
        for word in secrets_in(name, content)
    }
    assert {each["text"] for each in data["notes"]} <= found
    assert {each["action"] for each in data["plans"]["actions"]} <= found
