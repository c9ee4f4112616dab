"""`purge` and `receipts`: working copies that are no longer needed, and what is left of them."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import complain, say, say_json, say_table
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.due import ToDo
    from cpc_tui.opening import Office
    from cpc_tui.purging import ToPurge
    from cpc_tui.storage.receipts import Receipt


def add_to(menu: Menu) -> None:
    """Add `purge` and `receipts`."""
    command = menu.add(
        "purge", purge, tr("list what is no longer needed here, or destroy one of them"), json=True
    )
    add_reference(command, nargs="?", default="")
    command.add_argument(
        "--confirm",
        metavar="REF",
        help=tr("the reference once more, instead of being asked for it"),
    )
    command.add_argument(
        "--because", metavar="TEXT", default="", help=tr("why, where its time here is not over")
    )
    menu.add("receipts", show_receipts, tr("say what was purged, when and by whom"), json=True)


def purge(arguments: argparse.Namespace) -> int:
    """Destroy a conference whose reference is given twice; without one list those that may go."""
    from cpc_tui.purging import done_words, to_purge
    from cpc_tui.purging import purge as destroy

    office = office_of(arguments)
    if not arguments.reference:
        return _list(office, as_json=arguments.json)
    wanted = to_purge(office, arguments.reference)
    if wanted.early and not arguments.because.strip():
        raise Refused(
            *wanted.keeping.needed_for,
            tr(
                "Not purged: its time here is not over. Say with --because TEXT why it is to go "
                "all the same."
            ),
        )
    _confirm(wanted, arguments.confirm)
    receipt = destroy(office, wanted, arguments.because)
    if arguments.json:
        say_json(asdict(receipt))
        return 0
    for sentence in done_words(receipt, encrypted=office.is_encrypted, own_words=wanted.own_words):
        say(sentence)
    return 0


def show_receipts(arguments: argparse.Namespace) -> int:
    """Print the receipts, the oldest first."""
    from cpc_tui.storage.receipts import Receipts

    office = office_of(arguments)
    office.unlock()
    kept = Receipts(office.home)
    found = kept.all()
    if kept.unreadable:
        complain(
            tr("{unreadable} more cannot be read: they are damaged.", unreadable=kept.unreadable)
        )
    if arguments.json:
        say_json([asdict(each) for each in found])
        return 0
    if not found:
        say(tr("Nothing was purged yet."))
        return 0
    say_table(
        (
            tr("Conference"),
            tr("Held"),
            tr("Version"),
            tr("Purged (UTC)"),
            tr("By"),
            tr("Files made"),
            tr("Papers sent"),
            tr("Why"),
        ),
        [_row(each) for each in found],
    )
    return 0


def _list(office: Office, *, as_json: bool) -> int:
    from cpc_tui.clock import now
    from cpc_tui.due import may_go

    today = now().date()
    found = may_go(office.library.rows(), date.max)
    if as_json:
        say_json([_offer(each, today) for each in found])
        return 0
    if not found:
        say(
            tr(
                "Nothing may go yet: a conference may once it is approved, all papers are noted as "
                "sent, and the days of its authority’s rule are over."
            )
        )
        return 0
    from cpc_tui.conference.written_dates import short_day

    say_table(
        (tr("Conference"), tr("May go")),
        [
            (each.row.reference, f"{_since(each.day, today)} {short_day(each.day)}")
            for each in found
        ],
    )
    say()
    say(tr("cpc-tui purge REF destroys one of them, and leaves a receipt."))
    return 0


def _offer(each: ToDo, today: date) -> dict[str, object]:
    return {
        "reference": each.row.reference,
        "from": each.day.isoformat(),
        "may_go": each.day <= today,
    }


def _since(day: date, today: date) -> str:
    return tr("since") if day <= today else tr("from")


def _confirm(wanted: ToPurge, given: str | None) -> None:
    reference = wanted.record.reference
    if given is None:
        from cpc_tui.commands.secret_line import ask_line, has_somebody

        if not has_somebody():
            raise Refused(
                tr(
                    "Nothing was purged: say it once more with --confirm {reference}.",
                    reference=reference,
                )
            )
        for sentence in wanted.in_words():
            say(sentence)
        given = ask_line(tr("Type {reference} to purge it: ", reference=reference)).strip()
    if given != reference:
        raise Refused(tr("Nothing was purged: that is not {reference}.", reference=reference))


def _row(receipt: Receipt) -> tuple[str, ...]:
    return (
        receipt.reference or tr("(for some people alone)"),
        receipt.held_on or "-",
        receipt.version or "-",
        receipt.purged_at,
        receipt.user,
        str(len(receipt.made)),
        str(len(receipt.sent)),
        receipt.because or (tr("before its time") if receipt.early else tr("its time was over")),
    )
