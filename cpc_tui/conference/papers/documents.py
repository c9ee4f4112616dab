"""The documents that can be made of a conference: what each is called, and whom it is for."""

from __future__ import annotations

from cpc_tui.conference.choices import DocumentKind
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.profile import Profile
from cpc_tui.language import tr


@dataclass(frozen=True, kw_only=True)
class DocumentRow:
    """One document.

    Attributes:
        key: Its name on the command line.
        label: What people call it; `{plan}` stands for the authority's word for the plan.
        hint: What it holds or whom it is for, in a few words.
        as_for: The public document whose rule says who may have it.
    """

    key: DocumentKey
    label: str
    hint: str
    as_for: DocumentKind


DOCUMENTS: tuple[DocumentRow, ...] = (
    DocumentRow(
        key="letter",
        label=tr("Decision letter"),
        hint=tr("the decisions, the dates, how to disagree and complain"),
        as_for="letter",
    ),
    DocumentRow(
        key="plan",
        label="{plan}",
        hint=tr("for the whole family and for each child"),
        as_for="plan",
    ),
    DocumentRow(
        key="plain-plan",
        label=tr("{plan} in plain words"),
        hint=tr("for the child or parent"),
        as_for="plan",
    ),
    DocumentRow(
        key="own-page",
        label=tr("Child’s own page"),
        hint=tr("large letters and plain words, for the child’s age"),
        as_for="plan",
    ),
    DocumentRow(
        key="two-columns",
        label=tr("Two columns for an interpreter"),
        hint=tr("letter and plan, the second column for another language"),
        as_for="letter",
    ),
    DocumentRow(
        key="minutes", label=tr("Minutes"), hint=tr("what was said and decided"), as_for="minutes"
    ),
    DocumentRow(
        key="annex",
        label=tr("Restricted annex"),
        hint=tr("what is not for the family; never for them or those around them"),
        as_for="annex",
    ),
    DocumentRow(
        key="family-tree",
        label=tr("Family tree"),
        hint=tr("drawn and in words, on a page of its own"),
        as_for="minutes",
    ),
    DocumentRow(
        key="attendance",
        label=tr("Attendance and receipt sheet"),
        hint=tr("to sign at the door and on receipt"),
        as_for="minutes",
    ),
    DocumentRow(
        key="agenda",
        label=tr("Agenda for the table"),
        hint=tr("with everybody’s name"),
        as_for="minutes",
    ),
    DocumentRow(
        key="board",
        label=tr("Board to write on"),
        hint=tr("blank, with the headings and scales"),
        as_for="minutes",
    ),
    DocumentRow(
        key="parents-form",
        label=tr("Parents’ preparation form"),
        hint=tr("blank, and with what was said already"),
        as_for="minutes",
    ),
    DocumentRow(
        key="feedback",
        label=tr("Feedback form"),
        hint=tr("how the conference was"),
        as_for="letter",
    ),
    DocumentRow(
        key="changes",
        label=tr("List of changes"),
        hint=tr("for those who had the version before"),
        as_for="minutes",
    ),
    DocumentRow(
        key="addendum",
        label=tr("Corrections after circulation"),
        hint=tr("each with the chair’s answer"),
        as_for="minutes",
    ),
)
_ROWS = {row.key: row for row in DOCUMENTS}


def row_of(document: DocumentKey) -> DocumentRow:
    """The row of a document."""
    return _ROWS[document]


def label_of(document: DocumentKey, profile: Profile) -> str:
    """What people call a document, in the authority's words."""
    return row_of(document).label.replace("{plan}", profile.plan.label)
