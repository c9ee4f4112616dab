"""`corrections`: an edited file read back, as corrections that somebody proposes."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpc_tui.catalogues import VARIABLE
from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import conference_of, office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import say, say_json
from cpc_tui.commands.then import changes_of
from cpc_tui.conference.limits import WORD_FILE
from cpc_tui.conference.papers.clean import clean
from cpc_tui.language import spoken_tag, tr, tr_n
from cpc_tui.outside import NotTaken, bytes_in

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record
    from cpc_tui.conference.room import Exported
    from cpc_tui.opening import Office
    from exports.edited_copy import Mark, ProposedCorrection
    from exports.remaking import Remade

_INDENT = "    "


def add_to(menu: Menu) -> None:
    """Add `corrections`."""
    command = menu.add(
        "corrections",
        read_back,
        tr("say what somebody changed in an exported Word file"),
        json=True,
    )
    add_reference(command)
    command.add_argument(
        "--from", dest="file", type=Path, required=True, metavar="FILE", help=tr("the edited file")
    )
    command.add_argument(
        "--keep",
        action="store_true",
        help=tr("record each as a correction that the chair answers; the record stays as it is"),
    )


def read_back(arguments: argparse.Namespace) -> int:
    """Print what an edited file says otherwise than the one that was exported."""
    office = office_of(arguments)
    record, _ = conference_of(office, arguments.reference)
    path: Path = arguments.file
    edited = _read(path)
    if hashlib.sha256(edited).hexdigest() in {each.digest for each in record.room.exported}:
        return _tell(path, (), (), as_json=arguments.json)
    found, logged = _proposed(office, record, path, edited)
    kept: tuple[str, ...] = ()
    if arguments.keep and found:
        _keep(office, arguments.reference, found, logged)
        kept = (_kept_in_words(len(found)),)
    return _tell(path, found, kept, as_json=arguments.json)


def _read(path: Path) -> bytes:
    try:
        return bytes_in(path, WORD_FILE)
    except NotTaken as fault:
        raise Refused(tr("{path} cannot be read: {why}.", path=path, why=fault.why)) from None
    except FileNotFoundError:
        raise Refused(
            tr("{path} cannot be read: there is no such file or folder.", path=path)
        ) from None


def _proposed(
    office: Office, record: Record, path: Path, edited: bytes
) -> tuple[tuple[ProposedCorrection, ...], Exported]:
    """What differs, and the row of the log that the file is of.

    Raises:
        Refused: It is no file of this conference.
    """
    from exports.edited_copy import NotReadBack, mark_of, proposed_corrections

    try:
        candidates = _candidates(office, record, path, mark_of(edited))
        found = [(proposed_corrections(each.content, edited), each.logged) for each in candidates]
    except NotReadBack as fault:
        raise Refused(f"{path} {fault.why}.") from None
    # A file that was renamed is the one that it differs from the least.
    return min(found, key=lambda each: len(each[0]))


def _candidates(office: Office, record: Record, path: Path, mark: Mark) -> list[Remade]:
    from exports.edited_copy import NotReadBack
    from exports.remaking import logged_as, record_of, remade

    if mark.reference != clean(record.reference):
        raise NotReadBack(tr("is of another conference, {reference}", reference=mark.reference))
    if mark.language and _plain(mark.language) != _plain(spoken_tag()):
        raise NotReadBack(_in_another_language(mark.language))
    then = record_of(changes_of(office, record.reference), mark.fingerprint)
    if then is None:
        raise NotReadBack(tr("was made from a state of the record that is not in its history"))
    profile = office.profile_of(then)
    made = (remade(then, profile, each) for each in logged_as(record, path.name))
    found = [each for each in made if each is not None]
    if not found:
        raise NotReadBack(tr("is not in the list of files that were made of this conference"))
    return found


def _plain(tag: str) -> str:
    """A language without its country, which a word processor may have changed."""
    return tag.partition("-")[0].casefold()


def _in_another_language(theirs: str) -> str:
    """Each fixed sentence would seem to be changed."""
    return tr(
        "was made in another language: ask again in that one, with {variable}={theirs}",
        variable=VARIABLE,
        theirs=theirs,
    )


def _keep(
    office: Office, reference: str, found: Sequence[ProposedCorrection], logged: Exported
) -> None:
    """Record each as a correction; only the chair reads it until they say otherwise."""
    session = office.open(reference, office.settings.role)
    day = session.clock().date().isoformat()
    raised_by = next((each.id for each in session.record.people if each.id == logged.recipient), "")
    common: dict[str, Any] = {
        "raised_on": day,
        "document": logged.document,
        "visibility": "chair",
        **({"raised_by": raised_by} if raised_by else {}),
    }
    with session.together():
        for each in found:
            session.add(("room", "corrections"), {**common, "wrong": _in_words(each)})
    if not session.save():
        raise Refused(tr("Nothing was saved: {problem}. Try again.", problem=session.problem))


def _in_words(each: ProposedCorrection) -> str:
    lines = [tr("Under “{where}”", where=each.where)] if each.where else []
    return "\n".join([*lines, *(f"{word}: {text}" for word, text in _sides(each))])


def _sides(each: ProposedCorrection) -> list[tuple[str, str]]:
    if each.is_comment:
        return [(tr("Comment"), each.now)]
    return [(tr("Was"), each.was or "nothing"), (tr("Proposed"), each.now or tr("to be taken out"))]


def _kept_in_words(number: int) -> str:
    things = tr_n("1 correction is", "{n} corrections are", number)
    return tr(
        "{things} recorded for the chair to answer; the record itself is as it was.", things=things
    )


def _tell(
    path: Path, found: Sequence[ProposedCorrection], kept: Sequence[str], *, as_json: bool
) -> int:
    if as_json:
        say_json([asdict(each) for each in found])
        return 0
    if not found:
        say(tr("In {name} no words were changed since it was made.", name=path.name))
    for number, each in enumerate(found, 1):
        say(f"#{number}" + (f"  {each.where}" if each.where else ""))
        for word, text in _sides(each):
            say(f"{word}: {text}", indent=_INDENT)
    for sentence in kept:
        say(sentence)
    return 0
