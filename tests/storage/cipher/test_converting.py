"""Encrypting what is there, and the way back: at any moment each conference is there, whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import nullcontext, suppress
from functools import partial
from pathlib import Path

import pytest

from cpc_tui.conference.record import Record
from cpc_tui.storage.cipher import changing, converting, held
from cpc_tui.storage.cipher.faults import NotEncrypted
from cpc_tui.storage.cipher.held import in_plain_text
from cpc_tui.storage.conference import JOURNAL, ConferenceStore
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.library import AlreadyThere, NoSuchConference
from cpc_tui.storage.verifying import verify
from tests.samples import AT, REFERENCE, library_at, on_disk, session_at, small
from tests.storage.apart import Apart
from tests.storage.cipher.conftest import CHAIR
from tests.storage.cipher.searching import found_in
from tests.storage.journals import little_room, sealed_in
from tests.storage.sealed import write_on
from tests.storage.watched import CHANGE, DIED, Mishap, Watched

FORMATS = Path(__file__).parents[1] / "formats"


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A data folder with two conferences in plain text, one of them with sealed lines."""
    home = tmp_path / "before"
    with little_room():
        session = session_at(home)
        write_on(session, 20)
        session.settle()
        session.set(("venue",), "Room 2")
    library_at(home).add(small(reference="second"), at=AT, seat="chair")
    library_at(home).rows()
    return home


def records(home: Path) -> dict[str, Record]:
    """Every conference that is there, in whichever form; no reference is there twice."""
    found = []
    for folder in conference_folders(home):
        encrypted = (folder / "keys.json").exists()
        with nullcontext() if encrypted else in_plain_text(folder):
            found.append(ConferenceStore(folder).open().record)
    by_reference = {each.reference: each for each in found}
    assert len(by_reference) == len(found)
    return by_reference


def test_everything_comes_back_the_same(before: Path) -> None:
    """Record, history and lines, through encryption and back; what was packed away stays so."""
    wanted = records(before)
    (first, _) = conference_folders(before)
    entries, files = ConferenceStore(first).journal.read_all(), sealed_in(first)
    assert files
    changing.begin(before, CHAIR, "Ann")
    assert converting.encrypt(before) == []
    assert records(before) == wanted
    store, _ = library_at(before).open(REFERENCE)
    assert store.journal.read_all() == entries
    assert sealed_in(store.folder) == files
    assert all(verify(each).well for each in conference_folders(before))
    assert converting.decrypt(before) == []
    assert not held.is_encrypted(before)
    assert not list(before.rglob("key*.json"))
    assert records(before) == wanted
    assert ConferenceStore(first).journal.read_all() == entries


def test_a_journal_goes_on_and_is_sealed_after_encrypting(before: Path) -> None:
    """What is typed then is encrypted as well, also where it is packed away."""
    changing.begin(before, CHAIR, "Ann")
    converting.encrypt(before)
    with little_room():
        session = session_at(before)
        write_on(session, 40)
        session.settle()
        assert session.problem == ""
        assert found_in(before, ["words words", "Okafor"]) == []
        assert session_at(before, "viewer").record == session.record


@pytest.mark.parametrize("name", sorted(each.name for each in FORMATS.iterdir()))
def test_a_conference_of_any_earlier_format_can_be_encrypted(home: Path, name: str) -> None:
    """What older versions kept is brought forward first where it has to be."""
    shutil.copytree(FORMATS / name, home / "conferences" / "one")
    wanted = records(home)
    changing.begin(home, CHAIR, "Ann")
    assert converting.encrypt(home) == []
    assert records(home) == wanted


def test_somebody_at_a_conference_keeps_all_as_it_is(before: Path) -> None:
    """Nobody's typing is left without a place to go."""
    session = session_at(before)
    session.seats.tell("reports")
    changing.begin(before, CHAIR, "Ann")
    with pytest.raises(converting.InUse, match="Let everybody leave"):
        converting.encrypt(before)
    session.seats.leave()
    assert converting.encrypt(before) == []
    session = session_at(before)
    session.seats.tell("reports")
    with pytest.raises(converting.InUse):
        converting.decrypt(before)


def test_what_cannot_be_encrypted_is_named_and_stays(before: Path) -> None:
    """The others are encrypted, and the damaged one is neither lost nor listed as one of them."""
    (damaged, _) = conference_folders(before)
    journal = damaged / JOURNAL
    journal.write_bytes(journal.read_bytes().replace(b'"n":22', b'"n":24'))
    changing.begin(before, CHAIR, "Ann")
    (fault,) = converting.encrypt(before)
    assert fault.startswith(f"{damaged.name}: Line ")
    assert (damaged / JOURNAL).exists()
    assert [each.reference for each in library_at(before).rows()] == ["second"]
    assert library_at(before).open("second")
    with pytest.raises(NotEncrypted):
        ConferenceStore(damaged).open()


def test_a_conference_in_plain_text_is_told_of(before: Path) -> None:
    """Such as one that an older program made; encrypting again takes it in."""
    changing.begin(before, CHAIR, "Ann")
    converting.encrypt(before)
    shutil.copytree(FORMATS / "2", before / "conferences" / "older")
    library = library_at(before)
    assert len(library.rows()) == 2
    assert "cpc-tui encrypt encrypts it" in library.troubled["older"]
    shutil.rmtree(before / "conferences" / "older")
    shutil.copytree(FORMATS / "1", before / "conferences" / "older")
    assert not converting.encrypt(before)
    assert len(conference_folders(before)) == 3


def _die_somewhere(
    before: Path, home: Path, do: Callable[[Path], object], check: Callable[[Path], None]
) -> None:
    """Let a program die at every call that changes the disk, and look each time."""
    number = 0
    while True:
        shutil.copytree(before, home)
        if held.is_encrypted(home):
            held.unlock(home, CHAIR)
        watched = Watched(Mishap(only=CHANGE), number)

        def go(line: object, watched: Watched = watched) -> None:
            watched.watch(pytest.MonkeyPatch())
            do(home)

        ended = Apart(go, lambda what, words: None).end()
        check(home)
        shutil.rmtree(home)
        if ended != DIED:
            break
        number += 1
    assert number > 30


def test_a_program_that_dies_while_it_encrypts_loses_nothing(before: Path, tmp_path: Path) -> None:
    """At whichever call: all are there once, and asking again ends it with nothing left to read."""
    wanted = records(before)
    changing.begin(before, CHAIR, "Ann")

    def check(home: Path) -> None:
        assert records(home) == wanted
        assert converting.encrypt(home) == []
        assert records(home) == wanted
        assert found_in(home, ["Okafor", "second", "ENG/2026"]) == []
        assert not (home / "converting").exists() or not list((home / "converting").iterdir())

    _die_somewhere(before, tmp_path / "home", converting.encrypt, check)


def test_a_program_that_dies_while_it_decrypts_loses_nothing(before: Path, tmp_path: Path) -> None:
    """The keys stay until the last conference is in plain text."""
    wanted = records(before)
    changing.begin(before, CHAIR, "Ann")
    converting.encrypt(before)

    def check(home: Path) -> None:
        if held.is_encrypted(home):
            held.unlock(home, CHAIR)
            assert records(home) == wanted
            assert converting.decrypt(home) == []
        assert records(home) == wanted
        assert {each.reference for each in library_at(home).rows()} == set(wanted)

    _die_somewhere(before, tmp_path / "home", converting.decrypt, check)


def test_a_program_that_dies_while_it_begins_loses_nothing(before: Path, tmp_path: Path) -> None:
    """Until the people's keys are there all is in plain text, and from then on there is a key."""
    wanted = records(before)
    for number in range(20):
        home = tmp_path / f"home {number}"
        shutil.copytree(before, home)
        watched = Watched(Mishap(only=CHANGE), number)

        def go(line: object, home: Path = home, watched: Watched = watched) -> None:
            watched.watch(pytest.MonkeyPatch())
            changing.begin(home, CHAIR, "Ann")

        Apart(go, lambda what, words: None).end()
        if held.is_encrypted(home):
            held.unlock(home, CHAIR)
        else:
            changing.begin(home, CHAIR, "Ann")
        assert converting.encrypt(home) == []
        assert records(home) == wanted


def test_two_seats_that_begin_one_conference_at_once_make_one(sealed_home: Path) -> None:
    """Folders are named at random, and still no reference is there twice."""

    def begin(line: object, seat: str) -> None:
        with suppress(AlreadyThere):
            session_at(sealed_home, seat)

    seats = [Apart(partial(begin, seat=seat), lambda what, words: None) for seat in "abcd"]
    for each in seats:
        each.end()
    assert len(conference_folders(sealed_home)) == 1
    assert on_disk(sealed_home).reference == REFERENCE


def test_folders_are_named_at_random(sealed_home: Path) -> None:
    """Not even somebody who guesses a reference can tell whether it is there."""
    one, other = (library_at(sealed_home).free_folder(REFERENCE) for _ in range(2))
    assert one.name != other.name
    with pytest.raises(NoSuchConference):
        library_at(sealed_home).open(REFERENCE)
