"""Making what a backup holds fit the keys of the data folder that it is restored into."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from cpc_tui.language import tr
from cpc_tui.paths import make_own_folder, make_private_folder
from cpc_tui.storage.cipher.agreeing import agree, is_for
from cpc_tui.storage.cipher.circle import Circle
from cpc_tui.storage.cipher.converted import wipe
from cpc_tui.storage.cipher.converting import encrypted_copy
from cpc_tui.storage.cipher.faults import KeysRefused
from cpc_tui.storage.cipher.held import circle_of, is_encrypted, is_unlocked
from cpc_tui.storage.cipher.person import FOLDER
from cpc_tui.storage.cipher.ring import NAME, read_ring
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import NotSaved, StoreFault, in_words
from cpc_tui.storage.files import read_whole, write_atomically

_NOTHING = tr("Nothing was restored.")


def fitted(
    folders: Sequence[Path], keys: Path, home: Path, unlock: Callable[[], object]
) -> tuple[Path, ...]:
    """Encrypt what is to be, and bring the keys of what is into agreement with the people.

    A data folder that holds nothing takes over the keys of the backup.

    Args:
        folders: The conferences of the backup, each unpacked two folders below the data folder.
        keys: The people's keys of the backup, which need not be there.
        home: The data folder.
        unlock: Asks for what opens its keys.

    Returns:
        The conferences as they can be put in their places: without those that whoever restores
        has no key to.

    Raises:
        KeysRefused: They cannot be; the text says why.
        StoreFault: The same.
    """
    if any((each / NAME).exists() for each in folders):
        if not is_encrypted(home):
            _take_over(keys, home)
        elif not _is_the_same(keys, home):
            raise KeysRefused(
                tr(
                    "This backup is encrypted with the keys of another data folder. Restore "
                    "it into a folder of its own, with --home DIR. {nothing}",
                    nothing=_NOTHING,
                )
            )
    if not is_encrypted(home):
        return tuple(folders)
    if not is_unlocked(home):
        unlock()
    circle = circle_of(home)
    return tuple(sorted(_fitted(each, home) for each in folders if _is_theirs(each, circle)))


def _is_theirs(folder: Path, circle: Circle) -> bool:
    return not (folder / NAME).exists() or is_for(folder, circle)


def _fitted(folder: Path, home: Path) -> Path:
    if (folder / NAME).exists():
        agree(folder, circle_of(home))
        return folder
    copy = folder.with_name(secrets.token_hex(16))
    try:
        encrypted_copy(folder, make_private_folder(copy))
    except StoreFault as fault:
        raise KeysRefused(
            tr(
                "{name} in this backup: {fault} {nothing}",
                name=folder.name,
                fault=fault,
                nothing=_NOTHING,
            )
        ) from fault
    except OSError as error:
        raise KeysRefused(
            tr("Not restored: {reason}. {nothing}", reason=in_words(error), nothing=_NOTHING)
        ) from error
    wipe(folder)
    return copy


def _take_over(keys: Path, home: Path) -> None:
    if conference_folders(home):
        raise KeysRefused(
            tr(
                "This backup is encrypted, and what is here is not. Restore it into a "
                "folder of its own, with --home DIR. {nothing}",
                nothing=_NOTHING,
            )
        )
    files = {path.name: read_whole(path) or b"" for path in sorted(keys.glob("*.json"))}
    ring = files.pop(NAME, None)
    if ring is None:
        raise KeysRefused(
            tr("This backup is encrypted, and its keys are not in it. {nothing}", nothing=_NOTHING)
        )
    try:
        make_own_folder(home)
        make_private_folder(home / FOLDER)
    except OSError as error:
        raise NotSaved(in_words(error)) from error
    for name, data in files.items():
        write_atomically(home / FOLDER / name, data)
    # From here on the folder is encrypted.
    write_atomically(home / NAME, ring)


def _is_the_same(keys: Path, home: Path) -> bool:
    theirs, ours = (read_whole(each / NAME) or b"" for each in (keys, home))
    try:
        return read_ring(theirs)[0].number == read_ring(ours)[0].number
    except StoreFault:
        return False
