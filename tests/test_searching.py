"""With noted words the same is found as by reading everything, whatever happened meanwhile."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpc_tui.conference.finding import everything, holds_all
from cpc_tui.conference.record import Record
from cpc_tui.leaving import NOTING_SECONDS, is_accounted_for
from cpc_tui.opening import Office, open_office
from cpc_tui.searching import look_through
from cpc_tui.storage.cipher import changing, converting, held, locks
from cpc_tui.storage.cipher.choosing import keep_for
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.library import Library
from cpc_tui.storage.purging import purge, receipt_for
from cpc_tui.storage.words.files import FOLDER, WordFiles
from tests.samples import AT, small
from tests.storage.cipher.searching import found_in
from tests.strategies import records

REFERENCES = ("A/1", "B/2", "C/3")
WORDS = ("heron", "HERON", "Straße", "strasse", "note", "2", "otter", "venue:", "ea", "kept", "ʼn")
PROFILE = 'extends = "england"\n[labels.attendance_status]\nexpected = "{}"\n'
FAST = settings(max_examples=12)

Line = tuple[str, str, str]


def found(office: Office, words: Sequence[str]) -> set[Line]:
    """What finding finds; each conference is looked through once."""
    looked = [each for each in look_through(office, words) if each]
    references = [each.reference for each in looked]
    assert len(references) == len(set(references))
    hits = [hit for each in looked for hit in each.hits]
    return {(hit.reference, str(hit.found.path), hit.found.line) for hit in hits}


def read(office: Office, words: Sequence[str]) -> set[Line]:
    """What there is to be found, by reading all."""
    lines = set()
    for row in office.library.rows():
        record = office.library.read(office.home / "conferences" / row.folder)
        for each in everything(record, office.profile_of(record)):
            if holds_all(each.line, words):
                lines.add((record.reference, str(each.path), each.line))
    return lines


def put(office: Office, *records: Record) -> None:
    """Put conferences into a library."""
    for record in records:
        office.library.add(record, at=AT, seat="chair")


@contextmanager
def an_office() -> Iterator[Office]:
    """A data folder of its own, with three conferences."""
    with tempfile.TemporaryDirectory() as folder:
        office = open_office(Path(folder) / "home")
        profiles = office.home / "profiles"
        profiles.mkdir(parents=True)
        (profiles / "own.toml").write_text(PROFILE.format("Kept waiting"))
        put(office, *(small(reference=each, profile="own") for each in REFERENCES))
        yield office
        assert is_accounted_for(NOTING_SECONDS)


def set_venue(office: Office, reference: str, words: str) -> None:
    """Change a conference; who sits there does not read the list afterwards."""
    session = office.open(reference, "chair")
    session.set(("venue",), words)
    session.save()


def befall(office: Office, deed: str, words: str) -> None:
    """Let something happen to the conferences, or to what was noted of them."""
    if deed == "forget":
        shutil.rmtree(office.home / FOLDER, ignore_errors=True)
    elif deed == "damage":
        for path in (office.home / FOLDER).glob("*"):
            path.write_bytes(path.read_bytes()[:-1])
    elif deed == "list":
        office.library.rows()
    elif deed == "profile":
        profile = office.home / "profiles" / "own.toml"
        profile.write_text(PROFILE.format(f"Expected {words}"))
    elif deed == "gone" and (folder := office.library.folder_of("C/3")):
        folder.rename(office.home / "gone")
    elif deed in REFERENCES and office.library.holds(deed):
        set_venue(office, deed, words)


DEEDS = st.tuples(
    st.sampled_from((*REFERENCES, "list", "forget", "damage", "profile", "gone", "find", "find")),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=2),
)


@FAST
@given(st.lists(DEEDS, max_size=5), st.lists(st.sampled_from(WORDS), min_size=1, max_size=2))
def test_the_same_is_found_whatever_happened(
    deeds: list[tuple[str, list[str]]], words: list[str]
) -> None:
    """Changes, other profiles, damaged and missing notes: each finding finds what stands there."""
    with an_office() as office:
        for deed, other in deeds:
            befall(office, deed, " ".join(other))
            if deed == "find":
                assert found(office, other) == read(office, other)
        assert found(open_office(office.home), words) == read(office, words)
        # And once more, when all was noted.
        assert found(open_office(office.home), words) == read(office, words)


@FAST
@given(records(), st.data())
def test_whatever_a_line_holds_is_found(record: Record, data: st.DataObject) -> None:
    """Any piece of any line of any record leads to it, though no other record is opened."""
    with tempfile.TemporaryDirectory() as folder:
        office = open_office(Path(folder) / "home")
        put(office, record, small(reference="other"))
        pieces = [
            each
            for line in everything(record, office.profile_of(record))
            for each in line.line.split()
        ]
        words = data.draw(st.lists(st.sampled_from(pieces), max_size=2)) if pieces else []
        begin = data.draw(st.integers(0, 3))
        words = [each[begin:] for each in words if each[begin:]]
        if words:
            assert found(office, words) == read(office, words)


def counted(office: Office, monkeypatch: pytest.MonkeyPatch, words: Sequence[str]) -> list[str]:
    """The references of those that were opened to find words."""
    opened = []
    reading = Library.read

    def count(self: Library, folder: Path) -> Record:
        record = reading(self, folder)
        opened.append(record.reference)
        return record

    with monkeypatch.context() as counting:
        counting.setattr(Library, "read", count)
        found(office, words)
    return opened


def test_only_what_may_hold_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rare word opens one conference, one that nobody wrote none; a changed one is read again."""
    with an_office() as office:
        set_venue(office, "B/2", "Heron Room")
        assert sorted(counted(office, monkeypatch, ["heron"])) == ["B/2"]
        assert counted(office, monkeypatch, ["heron"]) == ["B/2"]
        assert counted(office, monkeypatch, ["kingfisher"]) == []
        set_venue(office, "A/1", "Kingfisher Room")
        assert counted(office, monkeypatch, ["kingfisher"]) == ["A/1"]
        assert counted(office, monkeypatch, ["zebra"]) == []


def test_the_words_of_another_profile_are_found() -> None:
    """Where the profile has other words than were noted, those are found, and the former not."""
    with an_office() as office:
        assert len(found(office, ["waiting"])) == 2 * len(REFERENCES)
        befall(office, "profile", "soon")
        assert len(found(office, ["soon"])) == 2 * len(REFERENCES)
        assert found(office, ["waiting"]) == set()


def test_letters_that_are_written_in_two_ways_are_the_same() -> None:
    """As without noted words: small and capital, and what German writes with two letters."""
    with an_office() as office:
        set_venue(office, "A/1", "Große STRASSE")
        for words in (["GROSSE", "straße"], ["große", "Strasse"], ["ß"]):
            assert {reference for reference, _, _ in found(office, words)} >= {"A/1"}
            assert {reference for reference, _, _ in found(office, words)} >= {"A/1"}


def test_saving_notes_nothing() -> None:
    """What is typed is not held up: words are noted when the list or a search reads it again."""
    with an_office() as office:
        before = sorted(each.name for each in (office.home / FOLDER).iterdir())
        set_venue(office, "A/1", "Kingfisher Room")
        assert sorted(each.name for each in (office.home / FOLDER).iterdir()) == before


def test_private_notes_are_not_noted() -> None:
    """No file of words holds what the chair keeps to themselves."""
    with an_office() as office:
        session = office.open("A/1", "chair")
        session.add(("room", "private_notes"), {"step": "plan", "text": "Ask about the otter."})
        session.save()
        assert found(office, ["otter"]) == set()
        assert found_in(office.home / FOLDER, ["otter"]) == []
        assert found_in(office.home / FOLDER, ["okafor"]) != []


def test_what_is_gone_leaves_no_word() -> None:
    """The words of a conference that is no longer there go with the next search."""
    with an_office() as office:
        set_venue(office, "C/3", "Kingfisher Room")
        befall(office, "forget", "")
        assert len(found(office, ["kingfisher"])) == 1
        assert len(noted_in(office.home)) == len(REFERENCES)
        befall(office, "gone", "")
        assert found(office, ["kingfisher"]) == set()
        assert found_in(office.home / FOLDER, ["kingfisher"]) == []


def test_encrypted_the_same_is_found_and_nothing_can_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Before, after, and with other people: the words are sealed, and go with each conversion."""
    monkeypatch.setattr(locks, "COST", 2)
    with an_office() as office:
        set_venue(office, "B/2", "Heron Room")
        plain = found(office, ["heron"])
        assert found_in(office.home / FOLDER, ["heron"]) != []
        changing.begin(office.home, Secret.typed("correct horse battery"), "Ann")
        assert converting.encrypt(office.home) == []
        for other in ("nobody", "Bo"):
            assert found(open_office(office.home), ["heron"]) == plain
            assert counted(open_office(office.home), monkeypatch, ["okafor"]) != []
            assert counted(open_office(office.home), monkeypatch, ["kingfisher"]) == []
            assert any((office.home / FOLDER).iterdir())
            assert found_in(office.home, ["heron", "okafor"]) == []
            changing.add(office.home, other, Secret.typed(f"{other} battery staple"))
        assert changing.remove(office.home, "Bo") == []
        assert any((office.home / FOLDER).iterdir())
        assert found(open_office(office.home), ["heron"]) == plain
        assert converting.decrypt(office.home) == []
        assert not (office.home / FOLDER).exists()
        assert found(open_office(office.home), ["heron"]) == plain


def test_what_is_for_some_alone_is_in_no_file_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those it is for find it by reading it; the others find nothing, and no word of it is kept."""
    monkeypatch.setattr(locks, "COST", 2)
    ann, bo = Secret.typed("correct horse battery"), Secret.typed("another battery staple")
    with an_office() as office:
        set_venue(office, "B/2", "Heron Room")
        changing.begin(office.home, ann, "Ann")
        assert converting.encrypt(office.home) == []
        changing.add(office.home, "Bo", bo)
        plain = found(open_office(office.home), ["heron"])
        folder = open_office(office.home).library.folder_of("B/2")
        assert folder is not None
        assert folder.name in noted_in(office.home)
        assert keep_for(folder, []) == []
        assert folder.name not in noted_in(office.home)
        assert found(open_office(office.home), ["heron"]) == plain
        assert folder.name not in noted_in(office.home)
        assert len(noted_in(office.home)) == len(REFERENCES) - 1
        held.lock(office.home)
        held.unlock(office.home, bo)
        looked = [each for each in look_through(open_office(office.home), ["room"]) if each]
        assert sorted(each.reference for each in looked) == ["A/1", "C/3"]
        assert not any(each.hits or each.unreadable for each in looked)


def noted_in(home: Path) -> set[str]:
    """The folders of the conferences whose words are kept."""
    segments = WordFiles(home).read().values()
    return {entry.folder for each in segments for entry in each.entries}


def test_a_purged_conference_leaves_no_word() -> None:
    """Its words go with it, at once, and the others' stay."""
    with an_office() as office:
        set_venue(office, "B/2", "Kingfisher Room")
        befall(office, "forget", "")
        found(office, ["kingfisher"])
        folder = office.library.folder_of("B/2")
        assert folder is not None
        record = office.library.read(folder)
        purge(office.home, folder, receipt_for(record, early=True, because="a test"))
        assert found_in(office.home / FOLDER, ["kingfisher"]) == []
        assert len(noted_in(office.home)) == len(REFERENCES) - 1
