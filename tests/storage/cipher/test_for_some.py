"""A conference for some of the people alone: the others learn nothing of it, not even its name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cpc_tui.opening import Office
from cpc_tui.settings import Settings
from cpc_tui.storage.backup import back_up
from cpc_tui.storage.cipher import changing, converting, held
from cpc_tui.storage.cipher.choosing import keep_for, share, unshare
from cpc_tui.storage.cipher.faults import KeysBehind, KeysRefused, NotForThem
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.cipher.ring import read_ring
from cpc_tui.storage.conference import ConferenceStore
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.index import ConferenceIndex
from cpc_tui.storage.library import NoSuchConference
from cpc_tui.storage.restoring import restore
from cpc_tui.storage.verifying import verify
from tests.samples import REFERENCE, library_at, on_disk, session_at, small
from tests.storage.cipher.conftest import CHAIR, MINUTES
from tests.storage.cipher.three import OFFICE, SECOND, become, folder_of, listed


def all_that_can_be_opened(three: Path) -> bytes:
    """Every file of the data folder, opened by whatever key to the folder itself is here."""
    keys = held.keys_of_home(three)
    assert keys
    found = []
    for path in (each for each in three.rglob("*") if each.is_file()):
        data = path.read_bytes()
        try:
            found.append(keys.open_file(path.name, data, older=True))
        except ValueError:
            found.append(data)
    return b"\n".join(found)


def test_chair_and_minute_taker_share_it(three: Path, kept: Path) -> None:
    """Both list it, read it and write in it, also what was written before."""
    session_at(three).set(("venue",), "Room 3")
    assert listed(three) == sorted([REFERENCE, SECOND])
    become(three, MINUTES)
    assert listed(three) == sorted([REFERENCE, SECOND])
    session_at(three).set(("venue",), "Room 4")
    become(three, CHAIR)
    assert on_disk(three).venue == "Room 4"
    assert verify(kept).words == "All well, 4 lines."


def test_somebody_else_of_the_folder_learns_nothing_of_it(three: Path, kept: Path) -> None:
    """Neither list nor index, nor any file that their key opens, holds a word of it."""
    session_at(three).set(("venue",), "Harbour Road")
    session_at(three).settle()
    assert listed(three) == sorted([REFERENCE, SECOND])
    become(three, OFFICE)
    library = library_at(three)
    assert [each.reference for each in library.rows()] == [SECOND]
    assert (library.hidden, library.troubled) == (1, {})
    assert library.hidden_words == "1 conference that you have no key to."
    assert library.unreadable() == []
    with pytest.raises(NoSuchConference, match="that you have a key to"):
        library.open(REFERENCE)
    with pytest.raises(NotForThem):
        ConferenceStore(kept).open()
    seen = all_that_can_be_opened(three)
    assert SECOND.encode() in seen
    assert REFERENCE.encode() not in seen
    assert b"Harbour" not in seen


def test_the_search_finds_what_is_for_everybody(three: Path) -> None:
    """What is looked for above is found where the conference is for all."""
    assert REFERENCE.encode() in all_that_can_be_opened(three)


def test_its_row_is_made_once(three: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Listing it again reads no conference, and writes nothing."""
    rows = library_at(three).rows()
    files = {path: path.read_bytes() for path in three.rglob("*.json*")}
    monkeypatch.setattr(ConferenceStore, "open", lambda self: pytest.fail("it was read"))
    assert library_at(three).rows() == rows
    assert {path: path.read_bytes() for path in three.rglob("*.json*")} == files


def test_two_people_do_not_undo_each_others_list(three: Path, kept: Path) -> None:
    """Who may not read it leaves the list as it is."""
    listed(three)
    data = (three / "index.json").read_bytes()
    for secret in (OFFICE, MINUTES, CHAIR):
        become(three, secret)
        listed(three)
    assert (three / "index.json").read_bytes() == data


def test_a_program_that_had_it_in_hand_does_not_put_it_back(three: Path) -> None:
    """Its row was read before and is written after the conference came to be for some alone."""
    index = ConferenceIndex(three / "index.json")
    rows = index.rows()
    keep_for(folder_of(three), [])
    index.replace_all(rows, {each.folder for each in rows})
    assert [each.reference for each in index.rows()] == [SECOND]


def test_saving_it_does_not_put_it_into_the_list_of_all(three: Path, kept: Path) -> None:
    """And takes it out, where some program had put it back all the same."""
    index = ConferenceIndex(three / "index.json")
    (row,) = (each for each in library_at(three).rows() if each.reference == REFERENCE)
    index.put(row)
    session = session_at(three)
    session.set(("venue",), "Room 9")
    session.save()
    assert [each.reference for each in index.rows()] == [SECOND]
    assert listed(three) == sorted([REFERENCE, SECOND])


def test_somebody_is_let_in(three: Path, kept: Path) -> None:
    """By whoever has the key, from the first line on; then it can be for everybody again."""
    become(three, MINUTES)
    share(folder_of(three), ["Cy"])
    become(three, OFFICE)
    assert on_disk(three).venue == "Room 2"
    with pytest.raises(KeysRefused, match="no key of Di"):
        share(folder_of(three), ["Di"])
    share(folder_of(three), [])
    listed(three)
    assert len(ConferenceIndex(three / "index.json").rows()) == 2
    with pytest.raises(KeysRefused, match="reads this conference already"):
        share(folder_of(three), ["Bo"])


def test_somebody_leaves_one_conference_alone(three: Path) -> None:
    """They read nothing that is written there from then on, with any key they ever had."""
    folder = folder_of(three)
    become(three, MINUTES)
    keys_they_had = held.keys_of(folder)
    become(three, CHAIR)
    assert unshare(folder, ["Bo"]) == []
    session = session_at(three)
    session.set(("venue",), "Room 9")
    session.settle()
    assert keys_they_had
    with pytest.raises(ValueError):  # noqa: PT011 - Altered is one
        keys_they_had.open_file("record.json", (folder / "record.json").read_bytes())
    become(three, MINUTES)
    assert listed(three) == [SECOND]
    theirs = held.circle_of(three).person.number
    ring, _ = read_ring((folder / "keys.json").read_bytes())
    assert all(theirs not in each.wraps for each in ring.generations)
    become(three, OFFICE)
    assert on_disk(three).venue == "Room 9"
    with pytest.raises(KeysRefused, match="your own"):
        unshare(folder, ["Cy"])


def test_an_open_session_goes_on(three: Path) -> None:
    """Whom it is for changes while somebody types there."""
    session = session_at(three)
    keep_for(folder_of(three), ["Bo"])
    session.set(("venue",), "Room 9")
    assert session.problem == ""
    share(folder_of(three), ["Cy"])
    session.set(("venue",), "Room 10")
    become(three, OFFICE)
    assert on_disk(three).venue == "Room 10"


def test_copies_kept_aside_go_along(three: Path, kept: Path) -> None:
    """Who may not read it may not read a copy of it either."""
    share(kept, [])
    aside = three / "replaced-2027-01-01-104207" / kept.name
    shutil.copytree(kept, aside)
    keep_for(kept, ["Bo"])
    become(three, OFFICE)
    with pytest.raises(NotForThem):
        ConferenceStore(aside).open()
    become(three, MINUTES)
    assert ConferenceStore(aside).open().record.venue == "Room 2"


def test_who_leaves_the_folder_leaves_all_of_it(three: Path, kept: Path) -> None:
    """Also where the one who removes them has no key: those who have one are told what to type."""
    become(three, OFFICE)
    (fault,) = changing.remove(three, "Bo")
    assert "it gets its new key when one of those who have looks at the list" in fault
    become(three, CHAIR)
    with pytest.raises(KeysBehind):
        ConferenceStore(kept).open()
    # Whoever has the key and comes to the list ends it.
    assert REFERENCE in listed(three)
    assert changing.finish(three) == []
    assert on_disk(three).venue == "Room 2"
    assert len(read_ring((kept / "keys.json").read_bytes())[0].readers) == 1


def test_who_leaves_the_folder_was_never_in_it(three: Path) -> None:
    """Somebody without a key to it can remove somebody else without one, and it opens as before."""
    folder = folder_of(three)
    become(three, MINUTES)
    keep_for(folder, [])
    become(three, CHAIR)
    assert changing.remove(three, "Cy") == []
    become(three, MINUTES)
    assert on_disk(three).venue == "Room 2"


def test_the_last_who_can_read_it_is_not_removed_by_mistake(three: Path, kept: Path) -> None:
    """It would be lost; whoever means it says so."""
    become(three, MINUTES)
    keep_for(kept, [])
    become(three, CHAIR)
    with pytest.raises(KeysRefused, match="1 conference can be read by them alone"):
        changing.remove(three, "Bo")
    assert len(held.circle_of(three).members) == 3
    changing.remove(three, "Bo", and_lose=True)
    assert len(held.circle_of(three).members) == 2


def test_what_is_begun_later_is_for_everybody(three: Path, kept: Path) -> None:
    """And who comes later reads what is for everybody alone."""
    changing.add(three, "Di", Secret.typed("dispatch: nine lamps"))
    library_at(three).add(small(reference="third"), at="", seat="chair")
    become(three, Secret.typed("dispatch: nine lamps"))
    assert listed(three) == [SECOND, "third"]


def test_without_its_key_the_chain_is_looked_at(three: Path, kept: Path) -> None:
    """As for whoever has no key to anything; a backup takes it along."""
    become(three, OFFICE)
    verdict = verify(kept)
    assert (verdict.well, verdict.locked, verdict.reference) == (True, True, "")
    done = back_up(conference_folders(three), three.parent / "b.tar")
    assert all(each.well for each in done.verdicts)
    assert len(done.verdicts) == 2


def test_a_backup_gives_each_what_is_theirs(three: Path, kept: Path, tmp_path: Path) -> None:
    """After a fire: one restores what they have a key to, another the rest."""
    back_up(conference_folders(three), tmp_path / "b.tar")
    new = tmp_path / "new"
    done = restore(tmp_path / "b.tar", library_at(new), unlock=lambda: held.unlock(new, OFFICE))
    assert [each.reference for each in done] == [SECOND, ""]
    become(new, CHAIR)
    done = restore(tmp_path / "b.tar", library_at(new), [REFERENCE])
    assert on_disk(new).venue == "Room 2"
    become(new, OFFICE)
    assert listed(new) == [SECOND]


def test_all_or_nothing_is_decrypted(three: Path, kept: Path) -> None:
    """Who has no key to something is told whom to ask, and all stays as it is."""
    become(three, OFFICE)
    with pytest.raises(KeysRefused, match=r"for other people alone.*Nothing was changed"):
        converting.decrypt(three)
    assert listed(three) == [SECOND]
    become(three, CHAIR)
    assert converting.decrypt(three) == []
    assert listed(three) == sorted([REFERENCE, SECOND])
    assert not list(three.rglob("row.json"))


def test_an_office_says_no_more_than_that_it_is_there(three: Path, kept: Path) -> None:
    """The office itself opens what it may, and does not know the other."""
    become(three, OFFICE)
    office = Office(three, Settings(), ())
    assert office.read(SECOND).reference == SECOND
    with pytest.raises(NoSuchConference):
        office.read(REFERENCE)
