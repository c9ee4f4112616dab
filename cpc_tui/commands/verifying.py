"""`verify`: whether what is stored is whole, and the first line that does not fit."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.talk import complain, say, say_json
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.storage.access_verifying import LogVerdict
    from cpc_tui.storage.verdict import Verdict


def add_to(menu: Menu) -> None:
    """Add `verify`."""
    command = menu.add(
        "verify", verify, tr("look whether all that is stored is whole and unaltered"), json=True
    )
    add_reference(command, nargs="?")


def verify(arguments: argparse.Namespace) -> int:
    """Print a line for each conference; the status is 1 where something does not fit."""
    from cpc_tui.storage.access_log import AccessLog
    from cpc_tui.storage.access_verifying import verify_home_logs, verify_log
    from cpc_tui.storage.contents import conference_folders
    from cpc_tui.storage.library import NoSuchConference
    from cpc_tui.storage.verifying import verify_conferences

    office = office_of(arguments)
    _unlock_if_possible(office, arguments.reference)
    folders = conference_folders(office.home)
    where = {each.name: each for each in folders}
    found: list[tuple[Verdict, LogVerdict]] = []
    for verdict in verify_conferences(folders, arguments.reference):
        log = verify_log(AccessLog.of_conference(where[verdict.folder]))
        found.append((verdict, log))
        if not arguments.json:
            words = " ".join(filter(None, (verdict.words, log.words)))
            say(f"{verdict.reference or verdict.folder}: {words}")
    if arguments.reference is not None and not found:
        raise NoSuchConference
    of_all = list(verify_home_logs(office.home)) if arguments.reference is None else []
    if arguments.json:
        say_json([_as_json(*each) for each in found])
    elif not found:
        say(tr("There are no conferences yet."))
    for each in of_all:
        if not each.well:
            complain(tr("The data folder: {fault}", fault=each.fault))
    verdicts = [*of_all, *(each for pair in found for each in pair)]
    return 0 if all(each.well for each in verdicts) else 1


def _unlock_if_possible(office: Office, reference: str | None) -> None:
    """Get the keys; without them numbers and chain of each conference are looked at."""
    from cpc_tui.commands.secret_line import has_somebody

    if reference is not None or office.settings.key_file is not None or has_somebody():
        office.unlock()


def _as_json(verdict: Verdict, log: LogVerdict) -> dict[str, Any]:
    well = verdict.well and log.well
    return {"well": well, **asdict(verdict), "words": verdict.words, "access_log": asdict(log)}
