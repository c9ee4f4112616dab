"""Encrypting what is stored in plain text, and the other way round, a folder at a time.

A folder's copy is made beside everything else, opened, compared with the original, and only then
put in its place (see `converted`). So at any moment each conference is there, whole, in one form or
in the other; a conversion that was cut off is gone on with by asking for it again.
"""

from __future__ import annotations

import gzip
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from cpc_tui.first_picture.kept import NAME as FIRST_PICTURE
from cpc_tui.language import tr, tr_n
from cpc_tui.paths import folder_name, make_private_folder
from cpc_tui.storage.access_copies import copy_log, open_home_log, seal_home_log
from cpc_tui.storage.cipher import converted
from cpc_tui.storage.cipher.agreeing import folders_with_copies, is_for
from cpc_tui.storage.cipher.changing import INDEX
from cpc_tui.storage.cipher.faults import KeysRefused
from cpc_tui.storage.cipher.giving import give_keys
from cpc_tui.storage.cipher.held import circle_of, in_plain_text, keys_of, lock
from cpc_tui.storage.cipher.keys import is_sealed
from cpc_tui.storage.cipher.person import FOLDER as PEOPLE
from cpc_tui.storage.cipher.ring import NAME
from cpc_tui.storage.conference import JOURNAL, ConferenceStore, OpenedConference
from cpc_tui.storage.contents import conference_folders, contents
from cpc_tui.storage.faults import JournalFault, NotSaved, StoreBusy, StoreFault, in_words
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.formats import RECORD, bring_forward
from cpc_tui.storage.journal_lines import START, write_header, write_lines
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.receipts import Receipts
from cpc_tui.storage.sealed import stretches
from cpc_tui.storage.seats import is_anybody_at
from cpc_tui.storage.words.files import let_go

FORMER_PEOPLE = "former"
"""The folder of the data folder that the keys of people lie by in, once nothing is encrypted."""
_LEVEL = 6
_PATIENCE = 30.0


class InUse(KeysRefused):
    """Somebody sits at a conference that was to be converted."""

    def __init__(self) -> None:
        super().__init__(
            tr("Somebody is at a conference. Let everybody leave the program, then try again.")
        )


def encrypt(home: Path, on_each: Callable[[], object] = lambda: None) -> list[str]:
    """Encrypt whatever is stored in plain text below a data folder that is unlocked.

    Args:
        home: The data folder.
        on_each: Called after each folder.

    Returns:
        What could not be, and why, a sentence each; it is there as it was.

    Raises:
        InUse: Somebody is at a conference.
        NotSaved: Another program converts already.
    """
    check_free(home)
    with _alone(home):
        plain = [each for each in folders_with_copies(home) if not (each / NAME).exists()]
        faults = list(_converted(plain, _encrypted, on_each))
        seal_home_log(home)
        _keep_receipts(home, Receipts.seal)
    let_go(home)
    for name in (INDEX, FIRST_PICTURE, f"{INDEX}.tmp", f"{FIRST_PICTURE}.tmp"):
        _remove_if_plain(home / name)
    return faults


def decrypt(home: Path, on_each: Callable[[], object] = lambda: None) -> list[str]:
    """Store everything in plain text again, and take the keys away when that is done.

    Args:
        home: The data folder, unlocked.
        on_each: Called after each folder.

    Returns:
        What could not be, and why, a sentence each; then the keys stay.

    Raises:
        InUse: Somebody is at a conference.
        KeysRefused: There are conferences that whoever has unlocked it has no key to.
        NotSaved: Another program converts already.
    """
    check_free(home)
    with _alone(home):
        sealed = [each for each in folders_with_copies(home) if (each / NAME).exists()]
        _check_all_there(home, sealed)
        faults = list(_converted(sealed, _decrypted, on_each))
        if faults:
            return faults
        open_home_log(home)
        _keep_receipts(home, Receipts.unseal)
        (home / INDEX).unlink(missing_ok=True)
        let_go(home)
        number = circle_of(home).person.number
        (home / NAME).unlink()
        lock(home)
        _put_people_away(home, number)
    return []


def encrypted_copy(folder: Path, copy: Path) -> OpenedConference:
    """Make an encrypted copy of a conference.

    Args:
        folder: What is copied, in plain text; the caller holds its lock.
        copy: An empty folder, two below a data folder that is unlocked.

    Raises:
        StoreFault: It cannot be read, or the copy is not the same.
        OSError: The copy could not be written.
    """
    give_keys(copy)
    with in_plain_text(folder):
        bring_forward(folder)
        return _copied(folder, copy)


def plain_copy(folder: Path, copy: Path) -> OpenedConference:
    """Make a copy in plain text of an encrypted conference; else as `encrypted_copy`."""
    with in_plain_text(copy):
        return _copied(folder, copy)


def _encrypted(folder: Path) -> None:
    target = folder.with_name(secrets.token_hex(16))
    with in_plain_text(folder), ConferenceLock(folder / "lock", _PATIENCE):
        if is_anybody_at(folder):
            raise InUse
        copy = converted.place_for_copy(target)
        encrypted_copy(folder, copy)
        converted.put(copy, folder, target)


def _decrypted(folder: Path) -> None:
    with ConferenceLock(folder / "lock", _PATIENCE):
        if is_anybody_at(folder):
            raise InUse
        name = folder_name(ConferenceStore(folder).open().record.reference)
        target = folder.with_name(name)
        if target.exists():
            target = folder.with_name(f"{name}-{secrets.token_hex(4)}")
        copy = converted.place_for_copy(target)
        plain_copy(folder, copy)
        converted.put(copy, folder, target)


def _copied(folder: Path, copy: Path) -> OpenedConference:
    former = ConferenceStore(folder).open()
    _copy_lines(folder, copy)
    copy_log(folder, copy)
    for path in contents(folder):
        if path.name not in (NAME, RECORD) and not (copy / path.name).exists():
            write_atomically(copy / path.name, _other(folder, copy, path))
    with in_plain_text(copy) if not (copy / NAME).exists() else nullcontext():
        again = ConferenceStore(copy).open()
    same = (again.record, again.number, again.clashes, again.last_at)
    if same != (former.record, former.number, former.clashes, former.last_at):
        raise JournalFault(JOURNAL, 1, tr("its copy came out another"))
    return again


def _copy_lines(folder: Path, copy: Path) -> None:
    """Write the journal's lines anew, in as many files as there were."""
    path, place, end = folder / JOURNAL, START, None
    keys = keys_of(copy)
    for stretch in stretches(path, read_whole(path) or b""):
        entries, end, tail = stretch.read(end)
        if tail:
            raise JournalFault(stretch.name, end.n + 1, tr("it was cut off"))
        lines, before = [], place
        for entry in entries:
            _, line, place = write_lines([entry.change], entry.at, entry.seat, place, keys)
            lines.append(line)
        data = b"".join(lines)
        if stretch.last is not None:
            data = gzip.compress(data, _LEVEL, mtime=0)
        elif before.n:
            data = write_header(before, encrypted=keys is not None) + data
        write_atomically(copy / stretch.name, data)


def _other(folder: Path, copy: Path, path: Path) -> bytes:
    """What was kept aside of a journal or a record, in the form of the copy."""
    data = read_whole(path) or b""
    own, theirs = keys_of(folder), keys_of(copy)
    if own and is_sealed(data):
        for name in (path.name, RECORD):
            with suppress(ValueError):
                data = own.open_file(name, data, older=True)
                break
    return theirs.seal_file(path.name, data) if theirs else data


def _converted(
    folders: list[Path], convert: Callable[[Path], None], on_each: Callable[[], object]
) -> Iterator[str]:
    for folder in folders:
        try:
            convert(folder)
        except StoreFault as fault:
            yield f"{folder.name}: {fault}"
        except OSError as error:
            yield f"{folder.name}: {in_words(error)}."
        on_each()


def check_free(home: Path) -> None:
    """Make sure that nobody sits at a conference.

    Raises:
        InUse: Somebody does.
    """
    if any(map(is_anybody_at, conference_folders(home))):
        raise InUse


def _put_people_away(home: Path, number: str) -> None:
    """Let the keys of the others lie by, who have settings that only those open."""
    converted.wipe_file(home / PEOPLE / f"{number}.json")
    former = home / FORMER_PEOPLE
    converted.wipe(former)
    if any((home / PEOPLE).iterdir()):
        make_private_folder(former)
        (home / PEOPLE).rename(former / PEOPLE)
    else:
        (home / PEOPLE).rmdir()


def _check_all_there(home: Path, folders: list[Path]) -> None:
    """Make sure that the keys to all that is encrypted are here: it is all or nothing.

    Raises:
        KeysRefused: They are not.
    """
    circle = circle_of(home)
    if hidden := sum(not is_for(each, circle) for each in folders):
        which = tr_n("1 conference is", "{n} conferences are", hidden)
        raise KeysRefused(
            tr(
                "{which} for other people alone. Let one of them share it with everybody "
                "first, with cpc-tui key share REF. Nothing was changed.",
                which=which,
            )
        )


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Keep other programs from converting the same data folder.

    Raises:
        NotSaved: One does already.
    """
    try:
        taken = converted.lock_of(home).__enter__()
    except StoreBusy as busy:
        raise NotSaved(tr("another program converts the data folder already")) from busy
    except OSError as error:
        raise NotSaved(in_words(error)) from error
    try:
        yield
    finally:
        taken.__exit__(None, None, None)


def _keep_receipts(home: Path, convert: Callable[[Receipts], None]) -> None:
    """Convert the receipts of what was purged.

    Raises:
        StoreFault: Not all could be.
    """
    try:
        convert(Receipts(home))
    except OSError as error:
        raise NotSaved(in_words(error)) from error


def _remove_if_plain(path: Path) -> None:
    """Wipe a file of the data folder that can be made again, where it is in plain text."""
    with suppress(OSError, StoreFault):
        if not is_sealed(read_whole(path) or b""):
            converted.wipe_file(path)
