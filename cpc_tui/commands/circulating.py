"""`circulation` and `invitations`: who gets what, and calendar files for the next meetings."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import conference_of, office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain, say, say_json, say_table
from cpc_tui.file_faults import why
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.circulating import Share
    from cpc_tui.conference.circulation_case import Doubt
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office


def add_to(menu: Menu) -> None:
    """Add `circulation` and `invitations`."""
    command = menu.add("circulation", show_circulation, tr("say who gets which papers"), json=True)
    add_reference(command)
    calendar = menu.add(
        "invitations", make_invitations, tr("make calendar files for the core group and the review")
    )
    add_reference(calendar)
    calendar.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="DIR",
        help=tr("the folder for the files; it is made if need be"),
    )
    calendar.add_argument(
        "--force", action="store_true", help=tr("write over files of the same names")
    )


def show_circulation(arguments: argparse.Namespace) -> int:
    """Print who gets what, by the list or by default, and what is doubtful about it."""
    from cpc_tui.clock import now
    from cpc_tui.conference.circulating import recipients_of
    from cpc_tui.conference.circulation_warnings import circulation_warnings

    record, profile = conference_of(office_of(arguments), arguments.reference)
    shares = recipients_of(record, profile)
    doubts = circulation_warnings(record, profile, today=now().date())
    if arguments.json:
        say_json([_as_json(record, share, doubts) for share in shares])
        return 0
    say_table(
        (tr("Who"), tr("Papers"), tr("How"), tr("Sent on"), tr("Version")),
        [row for share in shares for row in _rows(record, profile, share)],
    )
    _say_below(tr("Gets nothing"), [_why_nothing(record, each) for each in shares if not each.lots])
    _say_below(tr("To look at"), [each.words for each in doubts])
    return 0


def make_invitations(arguments: argparse.Namespace) -> int:
    """Write the files and print their names; say of each that cannot be made why not."""
    from cpc_tui.paths import make_own_folder
    from exports.files import write_files
    from exports.invitations import event_notes, invitations
    from exports.refused import ExportRefused

    office = office_of(arguments)
    record, profile = conference_of(office, arguments.reference)
    files = dict(invitations(record, profile))
    for sentence in event_notes(record):
        complain(sentence)
    if not files:
        return 1
    try:
        folder = arguments.to.expanduser()
        make_own_folder(folder)
        made = write_files(folder, files, force=arguments.force)
    except OSError as error:
        raise Refused(
            tr("The folder {to} cannot be made: {reason}.", to=arguments.to, reason=why(error))
        ) from error
    except RuntimeError:
        raise Refused(tr("This machine does not know the user that --to names.")) from None
    except ExportRefused as refused:
        raise Refused(refused.sentence) from refused
    for path in made:
        say(str(path))
    _account(office, arguments.reference, files)
    return 0


def _account(office: Office, reference: str, files: Mapping[str, bytes]) -> None:
    """Files went out of the program: that counts as an export, for whoever is invited."""
    from cpc_tui.conference.accounting import Paper

    prints = (hashlib.sha256(each).hexdigest() for each in files.values())
    papers = tuple(Paper("invitation", "", each) for each in prints)
    if folder := office.library.folder_of(reference):
        office.accounts.note(folder, "exported", papers=papers)


def _rows(record: Record, profile: Profile, share: Share) -> list[Sequence[str]]:
    from cpc_tui.conference.circulation_lines import documents_in_words, how_in_words
    from cpc_tui.conference.naming import person_name
    from cpc_tui.conference.written_dates import short_day

    return [
        (
            person_name(record, share.person),
            documents_in_words(profile, lot.documents),
            how_in_words(profile, lot.how),
            short_day(lot.row.sent_on) if lot.row and lot.row.sent_on else "-",
            (lot.row.version or "-") if lot.row else tr("by default"),
        )
        for lot in share.lots
    ]


def _as_json(record: Record, share: Share, doubts: Sequence[Doubt]) -> dict[str, object]:
    from cpc_tui.conference.naming import person_name

    return {
        "person": share.person,
        "name": person_name(record, share.person),
        "documents": list(share.documents),
        "by_default": share.by_default,
        "why": share.why,
        "lots": [
            {
                "documents": list(lot.documents),
                "how": lot.how,
                "sent_on": lot.row.sent_on.isoformat() if lot.row and lot.row.sent_on else None,
                "version": lot.row.version if lot.row else "",
            }
            for lot in share.lots
        ],
        "warnings": [each.words for each in doubts if each.person == share.person],
    }


def _why_nothing(record: Record, share: Share) -> str:
    from cpc_tui.conference.naming import person_name

    return f"{person_name(record, share.person)}: {share.why}"


def _say_below(title: str, lines: Sequence[str]) -> None:
    if lines:
        say()
        say(f"{title}:")
    for line in lines:
        say(line, indent="  ")
