"""Clashes in words, for the list of what is still to settle."""

from __future__ import annotations

from cpc_tui.conference.clashes import Clash, Version
from cpc_tui.conference.places import PlaceGone, part_type
from cpc_tui.conference.wording import entry_label, field_label


def clash_in_words(clash: Clash) -> str:
    """What clashed, in a sentence or two; it quotes what was written.

    Values that are not texts stand as the record writes them.
    """
    where, earlier, later = clash_place(clash), clash.earlier, clash.later
    match clash.kind:
        case "words":
            return f"{where}: {_wrote(earlier)}; {_wrote(later)}. Both stand."
        case "value":
            return f"{where}: {_wrote(earlier)}; {_wrote(later)}, which stands."
        case "order":
            return (
                f"{where}: {earlier.by.words} and {later.by.words} gave it another order; the "
                "later one stands."
            )
        case "back":
            return (
                f"{where}: {earlier.by.words} removed it while {later.by.who} wrote in it or "
                "named it; it is back."
            )
        case "changed":
            return (
                f"{where}: {earlier.by.words} changed what one of you removed at the same time; "
                "it was kept."
            )
        case "named":
            return (
                f"{where}: {later.by.words} removed it, but it is named elsewhere since; "
                "it was kept."
            )


def clash_place(clash: Clash) -> str:
    """What the field or entry is called, such as "Venue" or "Action"."""
    try:
        return entry_label(part_type(clash.path))
    except (PlaceGone, KeyError):
        pass
    try:
        return field_label(part_type(clash.path[:-1]), clash.path[-1])
    except (PlaceGone, KeyError):
        return "A field"


def _wrote(version: Version) -> str:
    if version.value in (None, "", []):
        return f"{version.by.words} cleared it"
    return f"{version.by.words} wrote “{_said(version.value)}”"


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return ", ".join(_said(each) for each in value)
    if isinstance(value, dict):
        return ", ".join(_said(each) for each in value.values() if each is not None)
    return str(value)
