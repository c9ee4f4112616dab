"""`tree`: the family tree in lines, in sentences, as JSON, or drawn in an SVG file."""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused, WrongUsage
from cpc_tui.commands.talk import say, say_json, say_text
from cpc_tui.commands.then import add_moment, conference_then
from cpc_tui.commands.whose_copy import whose_copy
from cpc_tui.drawn_with import EVERYTHING, last_letter
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.family_tree.members import FamilyTree
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record
    from cpc_tui.conference.visibility import Recipient
    from cpc_tui.opening import Office

_FULL = "full"


def add_to(menu: Menu) -> None:
    """Add `tree`."""
    command = menu.add("tree", tree, tr("print the family tree, or draw it in a file"), json=True)
    add_reference(command)
    command.add_argument(
        "--for",
        dest="recipient",
        metavar="WHOM",
        default=_FULL,
        help=tr("whose copy: full, professionals, or the id of a person; full if left out"),
    )
    command.add_argument(
        "--as-sentences", action="store_true", help=tr("in sentences, as for a screen reader")
    )
    command.add_argument(
        "--svg", type=Path, metavar="FILE", help=tr("draw it in this file instead")
    )
    command.add_argument(
        "--force", action="store_true", help=tr("write over a file of the same name")
    )
    add_moment(command)


def tree(arguments: argparse.Namespace) -> int:
    """Print the tree as one reader may know it, or write the file and print its name."""
    if arguments.svg is not None and (arguments.json or arguments.as_sentences):
        raise WrongUsage(tr("Write --svg FILE, --json or --as-sentences, one of them."))
    from cpc_tui.conference.family_tree.drawn_from import family_tree
    from cpc_tui.conference.visibility import copy_for

    office = office_of(arguments)
    record, profile = conference_then(office, arguments)
    recipient = whose_copy(record, arguments.recipient)
    _check_entitled(record, recipient)
    copy = copy_for(record, recipient)
    family = family_tree(copy)
    _check_readable(record, copy, recipient, profile, family)
    if not family.unions and not arguments.json:
        raise Refused(
            tr("Nobody’s relationships are entered yet: type /tree in the conference to begin.")
        )
    if arguments.svg is not None:
        _draw(office, arguments, family, copy, recipient)
    elif arguments.json:
        say_json(_as_json(family))
    elif arguments.as_sentences or arguments.plain or office.settings.plain:
        _say_sentences(family)
    else:
        _say_lines(family)
    return 0


def _check_readable(
    record: Record, copy: Record, recipient: Recipient, profile: Profile, family: FamilyTree
) -> None:
    """The last look, as at every file for a reader: nothing that was left out is in a name.

    Raises:
        Refused: Something is.
    """
    from cpc_tui.conference.family_tree.text import told
    from cpc_tui.conference.visibility import FULL, Search

    if recipient != FULL:
        search = Search(record, copy, recipient, profile)
        if hits := search.hits("\n".join(told(family))):
            raise Refused(
                tr("The tree was not made: {what} is not theirs to read.", what=hits[0].where)
            )


def _check_entitled(record: Record, recipient: Recipient) -> None:
    """A tree as one reader may know it is for those alone who may have it as a document.

    What is printed leaves the program as a file does: it is sent on, or read out.

    Raises:
        Refused: They may not.
    """
    from cpc_tui.conference.papers.documents import row_of
    from cpc_tui.conference.visibility import refusal

    if why := refusal(record, recipient, row_of("family-tree").as_for):
        raise Refused(why)


def _say_lines(family: FamilyTree) -> None:
    from cpc_tui.conference.family_tree.text import key_to_signs, tree_lines

    plain = sys.stdout.isatty() and last_letter() < EVERYTHING
    lines = (*tree_lines(family, ascii=plain), "", *key_to_signs(ascii=plain))
    say_text("".join(f"{line}\n" for line in lines))


def _say_sentences(family: FamilyTree) -> None:
    from cpc_tui.conference.family_tree.text import told

    for sentence in told(family):
        say(sentence)


def _as_json(family: FamilyTree) -> dict[str, Any]:
    from dataclasses import asdict

    from cpc_tui.conference.family_tree.text import told, tree_lines

    return {**asdict(family), "lines": tree_lines(family), "sentences": told(family)}


def _draw(
    office: Office,
    arguments: argparse.Namespace,
    family: FamilyTree,
    copy: Record,
    recipient: Recipient,
) -> None:
    from cpc_tui.conference.family_tree.layout import can_be_drawn, tree_scene
    from cpc_tui.conference.family_tree.layout_key import with_key
    from cpc_tui.conference.family_tree.text import told
    from exports.files import write_files
    from exports.refused import ExportRefused
    from exports.svg import svg_text

    if not can_be_drawn(family):
        raise Refused(
            tr("This family is too large to be drawn. Leave out --svg to have it in words.")
        )
    title = tr("Family tree, {family}", family=copy.family_name or copy.reference)
    scene = with_key(tree_scene(family), family)
    drawn = svg_text(scene, title, " ".join(told(family))).encode()
    try:
        place = arguments.svg.expanduser()
        (made,) = write_files(place.parent, {place.name: drawn}, force=arguments.force)
    except RuntimeError:
        raise Refused(tr("This machine does not know the user that --svg names.")) from None
    except ExportRefused as refused:
        raise Refused(refused.sentence) from refused
    say(str(made))
    _account(office, arguments.reference, recipient, drawn)


def _account(office: Office, reference: str, recipient: Recipient, drawn: bytes) -> None:
    """A file went out of the program: that counts as an export."""
    from cpc_tui.conference.accounting import Paper, to_person

    paper = Paper("family_tree", to_person(recipient.key), hashlib.sha256(drawn).hexdigest())
    if folder := office.library.folder_of(reference):
        office.accounts.note(folder, "exported", papers=(paper,))
