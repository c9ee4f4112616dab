"""How the papers of an export are to be: a child's age band, and two columns for an interpreter."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.refusals import WrongUsage
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.papers.asked_for import AskedFor, Translation
    from cpc_tui.conference.record import Record
    from cpc_tui.opening import Office


def add_asked(command: argparse.ArgumentParser) -> None:
    """Let a command take `--band`, `--beside` and `--beside-record`."""
    command.add_argument(
        "--band",
        default="",
        metavar="BAND",
        help=tr("the age band of a child’s own page, such as 8-11; that of their age if left out"),
    )
    command.add_argument(
        "--beside",
        action="store_true",
        help=tr("in two columns for an interpreter, the second empty: letter, plan, own page"),
    )
    command.add_argument(
        "--beside-record",
        type=Path,
        metavar="FILE",
        help=tr("the same, the second column filled from a translated record of the same ids"),
    )


def check_asked(arguments: argparse.Namespace) -> None:
    """What argparse cannot say in its own words.

    Raises:
        WrongUsage: What was asked for does not go together.
    """
    if arguments.beside_record is not None and arguments.all_recipients:
        raise WrongUsage(tr("--beside-record is for one person: say whose copy with --for WHOM."))


def asked_for(office: Office, arguments: argparse.Namespace, record: Record) -> AskedFor:
    """How the papers are to be.

    Raises:
        NotImported: The translated record cannot be read, has faults, or is of another conference.
        ProfileError: Its profile is not there or has faults.
    """
    from cpc_tui.conference.papers.asked_for import AskedFor

    translation = _translation(office, arguments, record)
    beside = arguments.beside or translation is not None
    return AskedFor(band=arguments.band.strip(), beside=beside, translation=translation)


def _translation(
    office: Office, arguments: argparse.Namespace, record: Record
) -> Translation | None:
    if arguments.beside_record is None:
        return None
    from cpc_tui.translated import translation_in

    return translation_in(str(arguments.beside_record), record, office.profile_of)
