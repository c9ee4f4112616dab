"""Taking the people of a table of invitees into an open conference, all of them or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpc_tui.conference.limits import INVITEES
from cpc_tui.importing import STANDARD_INPUT, NotImported, bytes_of, told
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.session import Session

_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HOW = tr("save the table as “CSV UTF-8”")


def invite(session: Session, name: str) -> tuple[str, ...]:
    """Add the people whom a file names to a conference; one step to undo.

    Args:
        session: The open conference.
        name: The file; `-` is standard input, `~` the user's home.

    Returns:
        What was taken in and what was left as it stood, a sentence each.

    Raises:
        NotImported: The file cannot be read or has faults; nothing was taken in.
    """
    from cpc_tui.conference.faults import RecordRefused
    from cpc_tui.conference.invitees import read_invitees

    shown = tr("Standard input") if name == STANDARD_INPUT else name
    text = text_in(bytes_of(name, INVITEES), shown)
    try:
        found = read_invitees(text, session.record, session.profile)
    except RecordRefused as refused:
        raise NotImported(*told([str(fault) for fault in refused.faults])) from None
    with session.together():
        for person in found.people:
            session.add(("people",), person)
        for row in found.attendance:
            session.add(("attendance",), row)
        for path, value in found.filled:
            session.set(path, value)
    return found.told


def text_in(data: bytes, shown: str) -> str:
    """A table of invitees as text.

    Args:
        data: The file.
        shown: What it is called.

    Raises:
        NotImported: It is not UTF-8, or has more lines than any table of invitees.
    """
    if data.startswith(_WIDE_MARKS):
        raise NotImported(tr("{shown} is not UTF-8 but UTF-16; {how}.", shown=shown, how=_HOW))
    try:
        text = data.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise NotImported(
            tr("line {line}: this is not UTF-8; {how}.", line=line, how=_HOW)
        ) from None
    if text.count("\n") + text.count("\r") > INVITEES.parts:
        raise NotImported(
            tr(
                "{shown} has more than {parts:,} lines; no conference invites so many.",
                shown=shown,
                parts=INVITEES.parts,
            )
        )
    return text
