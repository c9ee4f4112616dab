"""Who may read which conference, said and chosen: parts of `key`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain, say
from cpc_tui.language import tr
from cpc_tui.storage.library import NoSuchConference

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.storage.cipher.circle import Circle


def say_who_reads(office: Office) -> int:
    """Print the people, and which conferences are for some of them only."""
    from cpc_tui.storage.cipher.held import circle_of

    circle = circle_of(office.home)
    for each in circle.members:
        say(f"{each.name}{tr(' (you)') if each.number == circle.person.number else ''}")
    some = [
        (row.reference, names)
        for row in office.library.rows()
        if (names := _names(office.home / "conferences" / row.folder, circle)) is not None
    ]
    hidden = office.library.hidden_words
    if some or hidden:
        say()
        say(tr("All of them read every conference but these:"))
    for reference, names in some:
        say(f"{reference}: {names}")
    if hidden:
        say(hidden)
    return 0


def choose_readers(office: Office, deed: str, reference: str, names: Sequence[str]) -> int:
    """Share a conference, unshare it, or let it be for some people only.

    Raises:
        StoreFault: It is as it was.
    """
    from cpc_tui.storage.cipher.choosing import keep_for, share, unshare
    from cpc_tui.storage.cipher.faults import NotEncrypted
    from cpc_tui.storage.cipher.held import circle_of
    from cpc_tui.storage.cipher.ring import NAME

    library = office.library
    folder = library.folder_of(reference)
    if folder is None:
        raise NoSuchConference(some_hidden=library.hidden > 0)
    if not (folder / NAME).exists():
        raise NotEncrypted(folder.name)
    change = {"share": share, "unshare": unshare, "only": keep_for}[deed]
    faults = change(folder, names)
    # Not in the log of the data folder: whoever is not to read it is not to hear of it there.
    command, whom = f"key {deed}", ", ".join(names)
    office.accounts.note(folder, "readers_chosen", command=command, whom=whom)
    # The list of all forgets it, or has it again.
    library.rows()
    now = _names(folder, circle_of(office.home))
    say(
        tr(
            "{reference} can be read by {now}.",
            reference=reference,
            now=now or tr("everybody who has a key"),
        )
    )
    if deed != "share":
        say(tr("What was written before, others could read until now, and may have copied."))
    for each in faults:
        complain(tr("A copy of it is still for others: {each}", each=each))
    return 1 if faults else 0


def _names(folder: Path, circle: Circle) -> str | None:
    """Whom a conference is for, in words; None where it is for everybody."""
    from cpc_tui.storage.cipher.agreeing import readers
    from cpc_tui.storage.cipher.ring import NAME

    found = readers(folder, circle) if (folder / NAME).exists() else None
    if found is None:
        return None
    if not found:
        raise Refused(tr("Nobody can read it."))
    return ", ".join(each.name for each in found)
