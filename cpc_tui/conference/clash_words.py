"""Clashes in words, for the list of what is still to settle."""

from __future__ import annotations

from cpc_tui.conference.clashes import Clash, Version
from cpc_tui.conference.places import PlaceGone, part_type
from cpc_tui.conference.wording import entry_label, field_label
from cpc_tui.language import tr


def clash_in_words(clash: Clash) -> str:
    """What clashed, in a sentence or two; it quotes what was written.

    Values that are not texts stand as the record writes them.
    """
    where, earlier, later = clash_place(clash), clash.earlier, clash.later
    match clash.kind:
        case "words":
            return tr(
                "{where}: {wrote}; {wrote_2}. Both stand.",
                where=where,
                wrote=_wrote(earlier),
                wrote_2=_wrote(later),
            )
        case "value":
            return tr(
                "{where}: {wrote}; {wrote_2}, which stands.",
                where=where,
                wrote=_wrote(earlier),
                wrote_2=_wrote(later),
            )
        case "order":
            return tr(
                "{where}: {words} and {words_2} gave it another order; the later one stands.",
                where=where,
                words=earlier.by.words,
                words_2=later.by.words,
            )
        case "back":
            return tr(
                "{where}: {words} removed it while {who} wrote in it or named it; it is back.",
                where=where,
                words=earlier.by.words,
                who=later.by.who,
            )
        case "changed":
            return tr(
                "{where}: {words} changed what one of you removed at the same time; it was kept.",
                where=where,
                words=earlier.by.words,
            )
        case "named":
            return tr(
                "{where}: {words} removed it, but it is named elsewhere since; it was kept.",
                where=where,
                words=later.by.words,
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
        return tr("A field")


def _wrote(version: Version) -> str:
    if version.value in (None, "", []):
        return tr("{words} cleared it", words=version.by.words)
    return tr("{words} wrote “{said}”", words=version.by.words, said=_said(version.value))


def _said(value: object) -> str:
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, list):
        return ", ".join(_said(each) for each in value)
    if isinstance(value, dict):
        return ", ".join(_said(each) for each in value.values() if each is not None)
    return str(value)
