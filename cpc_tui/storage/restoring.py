"""Putting conferences of a backup back, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.paths import make_own_folder, make_private_folder
from cpc_tui.storage.access_copies import keep_longer
from cpc_tui.storage.backup_file import KEYS as KEYS_IN_BACKUP
from cpc_tui.storage.backup_file import open_backup, unpack
from cpc_tui.storage.cipher.converted import RESTORING, place_for_copy, put, wipe
from cpc_tui.storage.cipher.restoring import fitted
from cpc_tui.storage.cipher.ring import NAME as KEYS
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.contents import contents, copy_aside
from cpc_tui.storage.faults import StoreBusy, StoreFault, in_words
from cpc_tui.storage.files import sync_folder
from cpc_tui.storage.formats import RECORD
from cpc_tui.storage.library import Library
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.receipts import Receipts
from cpc_tui.storage.verifying import verify

_PATIENCE = 30.0
"""Seconds to wait for the lock of a conference that is to be replaced."""


class NotRestored(StoreFault):
    """Conferences that were not put back; the text says which, if any, were."""


@dataclass(frozen=True)
class Restored:
    """A conference that was put back.

    Attributes:
        reference: Its reference; empty where it was not put back since it is encrypted for others.
        replaced: The folder that now holds the one that it took the place of, or None.
    """

    reference: str
    replaced: Path | None


@dataclass(frozen=True)
class _Staged:
    """A conference of the backup that has been found whole."""

    reference: str
    files: Path
    target: Path
    there: bool


def restore(  # noqa: PLR0913 - each is a word of the command
    source: Path,
    library: Library,
    references: Sequence[str] = (),
    *,
    replace: bool = False,
    even_purged: bool = False,
    unlock: Callable[[], object] = lambda: None,
) -> tuple[Restored, ...]:
    """Put conferences of a backup into the library.

    Everything is checked before anything is put in its place: the file, every checksum, and of
    each conference the journal's numbering, chain and changes, and its record.

    Args:
        source: The backup.
        library: Where they go.
        references: Those to put back; all of them where empty.
        replace: Let them take the place of conferences of the same references, which are kept
            aside.
        even_purged: Put those back too that were purged here.
        unlock: Asks for what opens the library's keys, where that is needed.

    Returns:
        What was put back; of each that was left out, since it is encrypted for other people, one
        without a reference.

    Raises:
        NotABackup: The file is no whole backup.
        NotRestored: A conference in it is not whole, or is there already, or could not be stored.
        StoreFault: The data folder cannot be read.
        OSError: The file cannot be opened.
    """
    with open_backup(source) as file, _own_folder(library.home) as own:
        try:
            folders = unpack(file, own)
        except OSError as error:
            raise NotRestored(
                tr("Nothing was restored: {reason}.", reason=in_words(error))
            ) from error
        number = len(folders)
        folders = fitted(folders, own / KEYS_IN_BACKUP, library.home, unlock)
        staged = list(_chosen(folders, references, library))
        if not even_purged:
            _check_none_purged(staged, library.home)
        there = sorted(each.reference for each in staged if each.there)
        if there and not replace:
            raise NotRestored(
                tr(
                    "{named} there already; --replace puts the backup in the place of what "
                    "is there and keeps that aside. Nothing was restored.",
                    named=_named(there),
                )
            )
        left_out = [Restored("", None)] * (number - len(folders))
        return (*_all_put(staged), *left_out)


def _check_none_purged(staged: Sequence[_Staged], home: Path) -> None:
    purged = {each.reference: each.purged_at[:10] for each in Receipts(home).all()}
    found = [each.reference for each in staged if each.reference in purged and not each.there]
    if found:
        days = ", ".join(tr("{each} on {purged}", each=each, purged=purged[each]) for each in found)
        raise NotRestored(
            tr(
                "Purged here, since it was no longer needed: {days}. Destroy this backup "
                "too; or name the others alone, or put it back all the same with "
                "--even-purged. Nothing was restored.",
                days=days,
            )
        )


def _chosen(
    folders: Sequence[Path], references: Sequence[str], library: Library
) -> Iterator[_Staged]:
    found: dict[str, Path] = {}
    for folder in folders:
        verdict = verify(folder)
        if references and verdict.reference not in references:
            continue
        if not verdict.well and not verdict.mendable:
            name = verdict.reference or folder.name
            raise NotRestored(
                tr(
                    "{name} in this backup: {fault} Nothing was restored.",
                    name=name,
                    fault=verdict.fault,
                )
            )
        if verdict.reference in found:
            raise NotRestored(
                tr(
                    "{reference} is twice in this backup. Nothing was restored.",
                    reference=verdict.reference,
                )
            )
        found[verdict.reference] = folder
    if missing := [each for each in references if each not in found]:
        raise NotRestored(
            tr("{named} not in this backup. Nothing was restored.", named=_named(missing))
        )
    for reference, folder in found.items():
        there = library.folder_of(reference)
        target = there or library.free_folder(reference)
        yield _Staged(reference, folder, target, there is not None)


def _all_put(staged: Sequence[_Staged]) -> Iterator[Restored]:
    done: list[str] = []
    for each in staged:
        try:
            yield Restored(each.reference, _put(each))
        except (OSError, StoreFault) as error:
            why = f"{in_words(error)}." if isinstance(error, OSError) else str(error)
            before = (
                tr("{named} restored.", named=_named(done)) if done else tr("Nothing was restored.")
            )
            words = tr(
                "{reference} was not restored: {why} {before}",
                reference=each.reference,
                why=why,
                before=before,
            )
            if not (each.files / JOURNAL).exists():
                words = tr(
                    "{reference} is in its place, but {why} Look with cpc-tui verify.",
                    reference=each.reference,
                    why=why,
                )
            raise NotRestored(words) from error
        done.append(each.reference)


def _put(staged: _Staged) -> Path | None:
    """Put one conference in its place; what it replaces stands until its journal is renamed."""
    if (staged.files / KEYS).exists():
        return _put_whole(staged)
    folder = make_private_folder(staged.target)
    replaced = None
    with ConferenceLock(folder / "lock", _PATIENCE):
        former = contents(folder)
        if former:
            replaced = copy_aside(folder, "replaced")
            keep_longer(folder, staged.files)
        # Beside another journal a record.json would be wrong; without one it is made again, from
        # the sealed lines as well.
        ours = contents(staged.files)
        for path in ours:
            if path.name not in (JOURNAL, RECORD):
                path.rename(folder / path.name)
        (folder / RECORD).unlink(missing_ok=True)
        (staged.files / JOURNAL).rename(folder / JOURNAL)
        names = {path.name for path in ours} | {RECORD}
        for path in former:
            if path.name not in names:
                path.unlink()
        for path in contents(staged.files):
            path.rename(folder / path.name)
        sync_folder(folder)
        sync_folder(folder.parent)
    return replaced


def _put_whole(staged: _Staged) -> Path | None:
    """Put one encrypted conference in its place: its files are of no use without each other."""
    if not staged.there:
        make_private_folder(staged.target.parent)
        staged.files.rename(staged.target)
        sync_folder(staged.target.parent)
        return None
    with ConferenceLock(staged.target / "lock", _PATIENCE):
        keep_longer(staged.target, staged.files)
        copy = place_for_copy(staged.target)
        copy.rmdir()
        staged.files.rename(copy)
        return put(copy, staged.target, staged.target, keep=True)


@contextmanager
def _own_folder(home: Path) -> Iterator[Path]:
    """A folder in the data folder to unpack in; one that a killed program left is emptied."""
    own = home / RESTORING
    with ExitStack() as held:
        try:
            make_own_folder(home)
            held.enter_context(ConferenceLock(home / f"{RESTORING}.lock"))
            held.callback(wipe, own)
            wipe(own)
            make_private_folder(own)
        except StoreBusy as busy:
            words = tr("Another restore is under way. Try again when it is done.")
            raise NotRestored(words) from busy
        except OSError as error:
            raise NotRestored(
                tr("Nothing was restored: {reason}.", reason=in_words(error))
            ) from error
        yield own


def _named(references: Sequence[str]) -> str:
    """References with their verb: "A is", "A and B are", "A, B and 3 more are"."""
    shown = 3
    if len(references) == 1:
        return tr("{references} is", references=references[0])
    listed = list(references[:shown])
    rest = len(references) - len(listed)
    last = tr("{rest} more", rest=rest) if rest else listed.pop()
    return tr("{listed} and {last} are", listed=", ".join(listed), last=last)
