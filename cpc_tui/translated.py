"""Reading the translation of a record, as strictly as any record from outside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cpc_tui.importing import NotImported, bytes_of, told
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.papers.asked_for import Translation
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record


def translation_in(
    name: str, record: Record, find_profile: Callable[[Record], Profile]
) -> Translation:
    """The translation of a conference's record, with the profile that it names.

    Args:
        name: The file; `-` is standard input, `~` the user's home.
        record: The conference.
        find_profile: Finds the profile that a record names.

    Raises:
        NotImported: It cannot be read, has faults, or is of another conference.
        ProfileError: Its profile is not there or has faults.
    """
    from cpc_tui.conference.faults import RecordRefused
    from cpc_tui.conference.papers.asked_for import Translation
    from cpc_tui.conference.reading import read_record

    try:
        made = read_record(bytes_of(name))
    except RecordRefused as refused:
        raise NotImported(*told([str(fault) for fault in refused.faults])) from None
    if made.reference != record.reference:
        raise NotImported(
            tr(
                "The translated record is of another conference: its reference is {theirs}, and"
                " should be {ours}.",
                theirs=made.reference,
                ours=record.reference,
            )
        )
    return Translation(made, find_profile(made))
