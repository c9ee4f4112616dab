"""What a quick entry does to the record: filed, corrected, filed elsewhere. Each is one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from cpc_tui.conference.changes import Path
from cpc_tui.conference.edits import shows
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.places import PlaceGone, at_place
from cpc_tui.conference.quick_corrections import (
    UNSTATED,
    Correction,
    back_to_unstated,
    corrections,
    still_says,
)
from cpc_tui.conference.quick_entry import Filed, Here
from cpc_tui.conference.quick_people import Key
from cpc_tui.conference.refiling import LISTS, Refiling, converted, new_fields
from cpc_tui.language import tr
from cpc_tui.session import Session

NOTHING_CHANGED = tr("Nothing was changed.")


@dataclass(eq=False)
class Made:
    """An entry that a line made, so that the line can be corrected.

    Attributes:
        here: Where and when the line was entered.
        meant: Whom somebody said to mean by it.
        filed: What the line was each time that it was entered, the last at the end.
        places: Where the entry was put, the last at the end; each the list and the key.
    """

    here: Here
    meant: Mapping[Key, str]
    filed: list[Filed] = field(default_factory=list)
    places: list[Path] = field(default_factory=list)


def here_again(session: Session, made: Made) -> Here:
    """Where and when a line was entered, with the record as it is now."""
    return replace(made.here, record=session.record, profile=session.profile)


def file(session: Session, made: Made, filed: Filed) -> str:
    """Put what a line makes into the record.

    Returns:
        What was made of it, in words.
    """
    key = session.add(filed.path, filed.entry)
    made.filed, made.places = [filed], [(*filed.path, key)]
    return filed.words


def correct(session: Session, made: Made, filed: Filed) -> str:
    """Change the entry that a line made so that it says what the corrected line says.

    What others have changed in it meanwhile is merged; an entry that was removed is not brought
    back: the line is filed anew.

    Returns:
        What was done, in words.
    """
    place = standing(session, made)
    if place is None:
        return tr("Filed anew, as it had been removed: {file}", file=file(session, made, filed))
    before = _last_said(session, made, place)
    old = session.steps_done
    with session.together():
        _apply(session, place, corrections(before, filed, place[:-1]))
        if filed.path not in (before.path, place[:-1]):
            here = here_again(session, made)
            former, place = place[:-1], _convert(session, place, filed.path, here)
            _apply(session, place, corrections(before, filed, place[:-1], also_in=former))
    made.filed.append(filed)
    _stands_at(made, place)
    return (
        tr("Corrected: {words}", words=filed.words) if session.steps_done > old else NOTHING_CHANGED
    )


def _apply(session: Session, place: Path, changes: Iterable[Correction]) -> None:
    for each in changes:
        if back_to_unstated(each, place, session.record):
            session.set((*place, each.field), UNSTATED)
        elif each.base is UNSTATED:
            session.set((*place, each.field), each.value)
        else:
            session.set((*place, each.field), each.value, base=each.base)


def standing(session: Session, made: Made) -> Path | None:
    """Where the entry that a line made stands now; None where it was removed."""
    return next((each for each in reversed(made.places) if _is_there(session, each)), None)


def refile(session: Session, place: Path, refiling: Refiling, here: Here) -> Path:
    """Move an entry, or make it into one of another kind.

    Args:
        session: The conference.
        place: The list and the key of the entry.
        refiling: What is to become of it.
        here: Where and when this is done.

    Returns:
        Where it stands then.

    Raises:
        PlaceGone: It is no longer there.
    """
    at_place(session.record, place)
    with session.together():
        if refiling.to not in (None, place[:-1]):
            place = _convert(session, place, refiling.to or place[:-1], here)
        for name, value in new_fields(refiling, place[:-1]).items():
            if name != "readers" or not shows(session.record, (*place, name), value):
                session.set((*place, name), value)
    return place


def can_be_refiled(session: Session, place: Path) -> bool:
    """Whether a place is that of a note, an action or a point on the board that is there."""
    return place[:-1] in LISTS and _is_there(session, place)


def _convert(session: Session, place: Path, to: Path, here: Here) -> Path:
    # It gets a fresh id: what another seat still writes into the old one must not meet the new.
    entry = converted(at_place(session.record, place), to, replace(here, record=session.record))
    session.remove(place[:-1], place[-1])
    return (*to, session.add(to, entry))


def _last_said(session: Session, made: Made, place: Path) -> Filed:
    """What the entry is taken to say: the last that it still says word for word, as after undo."""
    said = (each for each in reversed(made.filed) if still_says(each, place, session.record))
    return next(said, made.filed[-1])


def _stands_at(made: Made, place: Path) -> None:
    if place not in made.places:
        made.places.append(place)


def moved(made: Made, place: Path, now_at: Path) -> None:
    """Take note that an entry was filed elsewhere, if it is the one that a line made."""
    if place in made.places:
        _stands_at(made, now_at)


def _is_there(session: Session, place: Path) -> bool:
    try:
        return at_place(session.record, place) is not None
    except PlaceGone:
        return False
