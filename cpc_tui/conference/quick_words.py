"""Why something in the quick-entry line was not taken as a mark, and who may be meant, in words."""

from __future__ import annotations

from cpc_tui.conference.naming import find_child, listed, person_name, person_short
from cpc_tui.conference.quick_markers import Unclear
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr


def why_unclear(unclear: Unclear, record: Record) -> str:
    """Why it stays in the text, as the end of a sentence such as "Note, …"."""
    typed = f"“{unclear.typed}”"
    if unclear.of == "date":
        return tr("no date: {typed} is not one", typed=typed) + (
            f" ({unclear.why})" if unclear.why else ""
        )
    if unclear.of == "speakers":
        return tr("kept as typed: a note has one speaker, not {typed}", typed=typed)
    kept = "" if unclear.of == "child" else tr("kept as typed: ")
    if unclear.candidates:
        names = [candidate_name(unclear, each, record) for each in unclear.candidates]
        return tr(
            "{kept}{typed} may be {list}", kept=kept, typed=typed, list=listed(names, last=tr("or"))
        )
    nobody = tr("no child is called") if unclear.of == "child" else tr("nobody here is known as")
    return f"{kept}{nobody} {typed}"


def candidate_label(unclear: Unclear, id_: str, record: Record) -> str:
    """One of those who may be meant, with what tells them from another of the same name."""
    if unclear.of != "child":
        return person_short(record, id_)
    child = find_child(record, id_)
    born = tr(", born {day}", day=short_day(child.born_on)) if child and child.born_on else ""
    return f"{candidate_name(unclear, id_, record)}{born}"


def candidate_name(unclear: Unclear, id_: str, record: Record) -> str:
    """The name of one of those who may be meant; a child's in full, to tell two apart."""
    if unclear.of != "child":
        return person_name(record, id_)
    child = find_child(record, id_)
    return child.name if child else ""
