"""`export`: the documents of a conference, for one recipient or for everybody who gets any."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.export_asked import add_asked, asked_for, check_asked
from cpc_tui.commands.export_log import note_exports
from cpc_tui.commands.export_password import add_password, password_for
from cpc_tui.commands.export_watch import watching
from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused, WrongUsage
from cpc_tui.commands.talk import complain, say, say_json
from cpc_tui.commands.then import add_moment, changes_of, conference_then
from cpc_tui.commands.whose_copy import whose_copy
from cpc_tui.conference.papers.document_keys import DOCUMENT_KEYS
from cpc_tui.file_faults import why
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.papers.asked_for import AskedFor
    from cpc_tui.conference.papers.document_keys import DocumentKey
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office
    from exports.pack import HowMade, Pack, PackMade

ALL = "all"
FORMAT_NAMES = ("docx", "pdf", "txt", "md")
_PLAIN = ("txt", "md")
_COULD_NOT = 1


def add_to(menu: Menu) -> None:
    """Add `export`."""
    command = menu.add("export", export, tr("make the documents of a conference"), json=True)
    add_reference(command)
    command.add_argument(
        "--document",
        choices=(*DOCUMENT_KEYS, ALL),
        help=tr("which to make; all is what the recipient gets after the conference"),
    )
    command.add_argument(
        "--for",
        dest="recipient",
        metavar="WHOM",
        help=tr("whose copy: full, professionals, or the id of a person"),
    )
    command.add_argument(
        "--all-recipients",
        action="store_true",
        help=tr("for everybody who gets any, each their own copy, with a list of them"),
    )
    command.add_argument(
        "--to", type=Path, metavar="DIR", help=tr("the folder for the files; it is made if need be")
    )
    command.add_argument(
        "--format",
        choices=FORMAT_NAMES,
        default=FORMAT_NAMES[0],
        help=tr("Word (docx), PDF by way of LibreOffice, plain text or Markdown; Word if left out"),
    )
    command.add_argument(
        "--template",
        type=Path,
        metavar="FILE",
        help=tr("the authority’s own Word template (.docx or .dotx)"),
    )
    add_asked(command)
    add_password(command)
    command.add_argument(
        "--force", action="store_true", help=tr("write over files of the same names")
    )
    add_moment(command)


def export(arguments: argparse.Namespace) -> int:
    """Make the files and print their names."""
    _check(arguments)
    office = office_of(arguments)
    folder = _folder(arguments.to, office)
    record, profile = conference_then(office, arguments)
    asked = asked_for(office, arguments, record)
    pack = _pack(record, profile, arguments, _earlier(office, record, arguments), asked)
    how = _how(arguments, office)
    made = _run(pack, folder, how, force=arguments.force)
    problem = _note(office, arguments, made)
    _tell(pack, made, as_json=arguments.json, problem=problem)
    return _COULD_NOT if made.leaks else 0


def make(
    record: Record, profile: Profile, documents: Sequence[DocumentKey], folder: Path, *, force: bool
) -> None:
    """Write the full copy of documents into a folder, and print the files' names.

    Args:
        record: The conference.
        profile: Its authority's.
        documents: Which.
        folder: Where to; it is made if need be.
        force: Write over files of the same names.

    Raises:
        Refused: Nothing was written.
    """
    from cpc_tui.conference.visibility import FULL
    from exports.pack import AS_WORD, plan_pack

    made = _run(plan_pack(record, profile, [FULL], documents), folder, AS_WORD, force=force)
    for path in made.paths:
        say(str(path))


def _check(arguments: argparse.Namespace) -> None:
    """What argparse cannot say in its own words.

    Raises:
        WrongUsage: What was asked for does not go together.
    """
    if arguments.all_recipients and arguments.recipient is not None:
        raise WrongUsage(tr("Write --for WHOM or --all-recipients, not both."))
    if not arguments.all_recipients:
        if arguments.recipient is None:
            raise WrongUsage(tr("Say whose copy with --for WHOM, or write --all-recipients."))
        if arguments.document is None:
            raise WrongUsage(
                tr("Say which document with --document: {all} is everything.", all=ALL)
            )
    if arguments.protect and arguments.password_file is not None:
        raise WrongUsage(tr("Write --protect or --password-file, not both."))
    check_asked(arguments)
    locked = arguments.protect or arguments.password_file is not None
    if locked and arguments.format != FORMAT_NAMES[0]:
        raise WrongUsage(tr("Only Word files can be locked: leave --format out, or the password."))
    if arguments.template is not None and arguments.format in _PLAIN:
        raise WrongUsage(tr("A template is for Word files and PDF: leave it out for plain text."))


def _earlier(office: Office, record: Record, arguments: argparse.Namespace) -> Record | None:
    """The version that a list of changes begins from; None where none is asked for.

    Raises:
        Refused: There is none.
    """
    if arguments.document != "changes":
        return None
    from cpc_tui.conference.approved_versions import NoEarlierVersion, version_before

    try:
        return version_before(changes_of(office, arguments.reference), record)
    except NoEarlierVersion as none:
        raise Refused(none.sentence) from None


def _pack(
    record: Record,
    profile: Profile,
    arguments: argparse.Namespace,
    earlier: Record | None,
    asked: AskedFor,
) -> Pack:
    from exports.pack import plan_pack

    documents = None if arguments.document in (ALL, None) else [arguments.document]
    recipients = None if arguments.all_recipients else [whose_copy(record, arguments.recipient)]
    return plan_pack(record, profile, recipients, documents, earlier=earlier, asked=asked)


def _how(arguments: argparse.Namespace, office: Office) -> HowMade:
    from exports.pack import HowMade

    password = password_for(arguments)
    template = None
    if arguments.format not in _PLAIN:
        template = arguments.template or office.settings.template
    return HowMade(as_format=arguments.format, template=template, password=password)


def _run(pack: Pack, folder: Path, how: HowMade, *, force: bool) -> PackMade:
    """Make and write the files.

    Raises:
        Refused: Nothing was written.
    """
    from exports.pack import Progress, Watch, check_makeable, make_pack
    from exports.refused import ExportRefused

    try:
        check_makeable(pack)
        _make_folder(folder)
        with watching() as seen:

            def show(progress: Progress) -> None:
                seen.show(progress.done, progress.of, progress.words)

            watch = Watch(show, lambda: seen.stopped)
            made = make_pack(pack, folder, how=how, force=force, watch=watch)
    except ExportRefused as refused:
        raise Refused(refused.sentence) from refused
    if made.stopped:
        raise Refused(tr("Stopped. Nothing was written."))
    return made


def _make_folder(folder: Path) -> None:
    from cpc_tui.paths import make_own_folder

    try:
        make_own_folder(folder)
    except (FileExistsError, NotADirectoryError):
        raise Refused(
            tr("{folder} is not a folder, or lies in none. Name another one.", folder=folder)
        ) from None
    except OSError as error:
        raise Refused(
            tr("The folder {folder} cannot be made: {reason}.", folder=folder, reason=why(error))
        ) from error


def _note(office: Office, arguments: argparse.Namespace, made: PackMade) -> str:
    """Note down what was made; why not, in words, where that cannot be."""
    from cpc_tui import clock
    from exports.pack import log_of

    if arguments.at is not None:
        files = (
            replace(each, version=tr("{version}, as it was", version=each.version))
            for each in made.files
        )
        made = replace(made, files=tuple(files))
    return note_exports(office, arguments.reference, log_of(made, clock.now(), by=""))


def _tell(pack: Pack, made: PackMade, *, as_json: bool, problem: str) -> None:
    if as_json:
        say_json(_told(pack, made, problem))
    else:
        for path in made.paths:
            say(str(path))
    if not pack.manifest:
        for each in pack.refused:
            complain(each.reason)
    for leak in made.leaks:
        complain(leak.told(pack.record))
    for note in made.notes:
        complain(note)
    if problem:
        complain(
            tr(
                "The files are made, but the conference could not be told of them: {problem}.",
                problem=problem,
            )
        )


def _told(pack: Pack, made: PackMade, problem: str) -> dict[str, Any]:
    from exports.manifest import as_json

    folders = {str(path.parent) for path in made.paths}
    return {
        **as_json(pack, made.files, made.leaks),
        "folder": next(iter(folders), None),
        "manifest": [path.name for path in made.manifest],
        "noted_down": not problem,
        "notes": list(made.notes),
    }


def _folder(given: Path | None, office: Office) -> Path:
    folder = given or office.settings.export_folder
    if folder is None:
        raise WrongUsage(tr("Name the folder for the files with --to DIR."))
    try:
        return folder.expanduser()
    except RuntimeError:
        raise WrongUsage(tr("This machine does not know the user that --to names.")) from None
