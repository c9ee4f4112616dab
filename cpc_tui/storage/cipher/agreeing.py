"""Bringing the keys of one conference into agreement with those whom it is for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from cpc_tui.language import tr
from cpc_tui.storage.cipher.circle import Circle, Member
from cpc_tui.storage.cipher.faults import KeysRefused, NotForThem
from cpc_tui.storage.cipher.keys import ChainAlone, Keys, is_sealed
from cpc_tui.storage.cipher.ring import NAME, Ring
from cpc_tui.storage.conference import JOURNAL
from cpc_tui.storage.contents import conference_folders, contents
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.files import read_whole, write_atomically
from cpc_tui.storage.formats import RECORD
from cpc_tui.storage.journal_lines import head_of
from cpc_tui.storage.links import is_anothers_link
from cpc_tui.storage.lock import ConferenceLock
from cpc_tui.storage.sealed import read_journal

_ASIDE = re.compile(r"(replaced|before-new-format)-[0-9-]+")
"""Folders of the data folder that hold whole copies of conferences."""
_PATIENCE = 30.0


class StillTheirs(KeysRefused):
    """Somebody who left has the key of a conference, which only those who have it can change."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "You have no key to it; it gets its new key when one of those who have "
                "looks at the list next, or types cpc-tui key finish. Until then nobody "
                "writes in it."
            )
        )


def agree(folder: Path, circle: Circle) -> None:
    """Bring the keys of one conference into agreement with the people.

    Raises:
        StillTheirs: That takes the conference's own key, which is not here.
        StoreFault: They are as they were, and the conference too.
        OSError: The same.
    """
    with ConferenceLock(folder / "lock", _PATIENCE):
        data = read_whole(folder / NAME) or b""
        if circle.person.number in circle.sealed_ring(data).readers:
            ring, keys = circle.checked(data, older=True)
            _bring(folder, circle, ring, keys)
        elif circle.strangers(circle.sealed_ring(data)):
            raise StillTheirs
        else:
            _write(folder, circle.signed_again(data))


def let_read(folder: Path, circle: Circle, readers: Iterable[Member] | None) -> None:
    """Let a conference, or a copy of one, be read by these people alone from now on.

    Args:
        folder: Its folder.
        circle: The people, one of whom asks for it and has its key.
        readers: Whom it is for; None for everybody who has a key to the data folder.

    Raises:
        NotForThem: Who asks for it has no key to it.
        StoreFault: The keys are as they were, and the conference too.
        OSError: The same.
    """
    with ConferenceLock(folder / "lock", _PATIENCE):
        ring, keys = circle.checked(read_whole(folder / NAME) or b"", older=True)
        _bring(folder, circle, ring.for_nobody_but(readers), keys)


def readers(folder: Path, circle: Circle) -> list[Member] | None:
    """Whom a conference is for; None for everybody who has a key to the data folder.

    Raises:
        KeysDamaged: The file of its keys is missing or was altered.
    """
    ring = circle.sealed_ring(read_whole(folder / NAME) or b"")
    return None if ring.only is None else circle.readers_of(ring)


def is_for(folder: Path, circle: Circle) -> bool:
    """Whether somebody has a key to a conference; so it is too where that cannot be told."""
    try:
        circle.checked(read_whole(folder / NAME) or b"", older=True)
    except NotForThem:
        return False
    except StoreFault:
        return True
    return True


def folders_with_copies(home: Path) -> list[Path]:
    """The folders of conferences, and of whole copies of them that were kept aside."""
    found = list(conference_folders(home))
    for aside in sorted(home.iterdir()):
        # Where another's link leads there may be copies that are nobody's of this data folder.
        is_here = aside.is_dir() and not is_anothers_link(aside)
        if _ASIDE.fullmatch(aside.name) and is_here:
            found += [each for each in sorted(aside.iterdir()) if contents(each)]
    return found


def _bring(folder: Path, circle: Circle, ring: Ring, keys: Keys) -> None:
    """Make a new key where somebody has the newest who should not, and give it to who should."""
    before = read_whole(folder / NAME)
    readers, renewed = circle.readers_of(ring), None
    if circle.strangers(ring) and _is_aside(folder):
        # Nothing is written there any more.
        numbers = {each.number for each in readers}
        ring = replace(ring, generations=tuple(g.left_to(numbers) for g in ring.generations))
    elif circle.strangers(ring):
        live = read_whole(folder / JOURNAL) or b""
        number = read_journal(folder / JOURNAL, live, head_of(live).n, ChainAlone()).end.n
        record = _plain(folder / RECORD, keys)
        ring, key = ring.renewed(number + 1, readers)
        keys = Keys(ring.number, [*keys.firsts, number + 1], (*keys.keys, key))
        renewed = record
    if lacking := circle.lacking(ring):
        ring = ring.shared_with(keys.keys, lacking)
    if (signed := circle.signed(ring, ring.code_by(keys.keys))) != before:
        _write(folder, signed)
    if renewed is not None:
        write_atomically(folder / RECORD, keys.seal_file(RECORD, renewed))


def _is_aside(folder: Path) -> bool:
    return bool(_ASIDE.fullmatch(folder.parent.name))


def _write(folder: Path, data: bytes) -> None:
    write_atomically(folder / NAME, data)


def _plain(path: Path, keys: Keys) -> bytes | None:
    """What a sealed file holds; None where it can be made again and so need not be read."""
    data = read_whole(path)
    try:
        return keys.open_file(path.name, data) if data and is_sealed(data) else None
    except ValueError:
        return None
