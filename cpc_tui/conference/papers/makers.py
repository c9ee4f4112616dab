"""One table of which function makes which document, all in the same shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cpc_tui.conference.approved_versions import NoEarlierVersion
from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.addendum import addendum
from cpc_tui.conference.papers.annex import annex
from cpc_tui.conference.papers.asked_for import AS_USUAL, AskedFor, TranslatedFrom
from cpc_tui.conference.papers.attendance_sheet import attendance_sheet
from cpc_tui.conference.papers.blank_board import blank_board
from cpc_tui.conference.papers.changes_since import changes_between, check_had
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.family_tree import family_tree_page
from cpc_tui.conference.papers.feedback_form import feedback_form
from cpc_tui.conference.papers.letter import letter
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.own_eyes import OwnEyes
from cpc_tui.conference.papers.own_pages import own_pages
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.papers.parents_form import parents_form
from cpc_tui.conference.papers.plain_plan import plain_plan
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.papers.table_agenda import table_agenda
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient
from cpc_tui.conference.visibility.reading import Reader
from cpc_tui.conference.who import Child
from cpc_tui.language import tr


@dataclass(frozen=True, kw_only=True)
class NamedPaper:
    """A paper, and what its file is named after.

    Attributes:
        document: Which document it is.
        paper: What it says.
        child: Whose it is, where it is about one child alone.
        filled_by: The id of the person whose answers it holds, where it is a filled form.
        is_blank: It is a form that is the same for everybody.
        form: How it was asked for, as a word for the file's name; empty for the usual way.
        eyes: Whose copy it was made from, where that is not the recipient's.
        note: What to tell whoever asked for it, a sentence; empty for nothing.
        translated: What a second column was told from.
    """

    document: DocumentKey
    paper: Paper
    child: Child | None = None
    filled_by: str | None = None
    is_blank: bool = False
    form: str = ""
    eyes: OwnEyes | None = None
    note: str = ""
    translated: TranslatedFrom | None = None


@dataclass(frozen=True, kw_only=True)
class Material:
    """What papers are made of.

    Attributes:
        copy: What the reader may read.
        record: The whole record, for what the copy itself does not tell: its version.
        profile: Its authority's.
        whose: For whom the copy is.
        earlier: The whole record as it was when the version before was approved; None where none
            was.
        asked: How they were asked for.
    """

    copy: Record
    record: Record
    profile: Profile
    whose: Recipient
    earlier: Record | None = None
    asked: AskedFor = AS_USUAL

    @property
    def reader(self) -> Reader:
        """The reader, as the copy knows them."""
        return Reader(self.copy, self.whose)


def make(document: DocumentKey, material: Material) -> Iterator[NamedPaper]:
    """Make the papers of a document; none where there is nothing to put into it.

    Raises:
        NoCopy: There is nothing to put into it, for the reason that it says.
    """
    return _MAKERS[document](material)


ALWAYS: frozenset[DocumentKey] = frozenset(
    {"plan", "plain-plan", "minutes", "attendance", "agenda", "board", "parents-form", "feedback"}
)
"""Documents that can be made of any record, so that nobody has to try."""


def _letter(of: Material) -> Iterator[NamedPaper]:
    yield NamedPaper(document="letter", paper=letter(of.copy, of.profile, of.whose))


def _plan(of: Material) -> Iterator[NamedPaper]:
    """The whole family's, and each child's where the reader has the plans of several."""
    whole = plan(of.copy, of.profile, whose=of.whose)
    yield NamedPaper(document="plan", paper=whole)
    for child in _children_of(of):
        paper = plan(of.copy, of.profile, child.id, whose=of.whose)
        yield NamedPaper(document="plan", paper=paper, child=child)


def _children_of(of: Material) -> tuple[Child, ...]:
    reader = of.reader
    subjects = subject_children(of.copy)
    theirs = tuple(each for each in subjects if reader.reads_plan_about([each.id]))
    return theirs if len(theirs) > 1 else ()


def _plain_plan(of: Material) -> Iterator[NamedPaper]:
    """A child's own for the child; for family all of theirs in one; for the file each child's."""
    subjects = subject_children(of.copy) if of.whose.kind == "person" else ()
    own = next((each for each in subjects if each.person == of.whose.person), None)
    if own is not None:
        paper = plain_plan(of.copy, of.profile, own.id, whose=of.whose)
        yield NamedPaper(document="plain-plan", paper=paper, child=own)
        return
    whole = plain_plan(of.copy, of.profile, whose=of.whose)
    yield NamedPaper(document="plain-plan", paper=whole)
    for child in () if of.whose.kind == "person" else _children_of(of):
        paper = plain_plan(of.copy, of.profile, child.id, whose=of.whose)
        yield NamedPaper(document="plain-plan", paper=paper, child=child)


def _own_page(of: Material) -> Iterator[NamedPaper]:
    for each in own_pages(of.record, of.profile, of.whose, of.asked.band):
        yield NamedPaper(
            document="own-page",
            paper=each.paper,
            child=each.child,
            form=of.asked.band,
            eyes=None if each.eyes.recipient == of.whose else each.eyes,
            note=each.lacks,
        )


def _minutes(of: Material) -> Iterator[NamedPaper]:
    yield NamedPaper(document="minutes", paper=minutes(of.copy, of.profile, of.whose))


def _annex(of: Material) -> Iterator[NamedPaper]:
    yield NamedPaper(document="annex", paper=annex(of.copy, of.profile, of.whose))


def _family_tree(of: Material) -> Iterator[NamedPaper]:
    paper = family_tree_page(of.copy, of.profile, of.whose)
    yield NamedPaper(document="family-tree", paper=paper)


def _attendance(of: Material) -> Iterator[NamedPaper]:
    paper = attendance_sheet(of.copy, of.profile, whose=of.whose)
    yield NamedPaper(document="attendance", paper=paper)


def _agenda(of: Material) -> Iterator[NamedPaper]:
    yield NamedPaper(document="agenda", paper=table_agenda(of.copy, of.profile, whose=of.whose))


def _board(of: Material) -> Iterator[NamedPaper]:
    paper = blank_board(of.copy, of.profile, whose=of.whose)
    yield NamedPaper(document="board", paper=paper, is_blank=True)


def _parents_form(of: Material) -> Iterator[NamedPaper]:
    """The blank form, and that of everybody who has answered; of a family member their own."""
    blank = parents_form(of.copy, of.profile)
    yield NamedPaper(document="parents-form", paper=blank, is_blank=True)
    answered = dict.fromkeys(each.person for each in of.copy.contributions if each.person)
    for person in answered:
        if of.reader.is_close and person != of.whose.person:
            continue
        paper = parents_form(of.copy, of.profile, person, whose=of.whose)
        yield NamedPaper(document="parents-form", paper=paper, filled_by=person)


def _feedback(of: Material) -> Iterator[NamedPaper]:
    paper = feedback_form(of.copy, of.profile)
    yield NamedPaper(document="feedback", paper=paper, is_blank=True)


def _changes(of: Material) -> Iterator[NamedPaper]:
    if of.earlier is None:
        raise NoCopy(tr("There is nothing to compare: no version before this one was approved."))
    try:
        check_had(of.earlier, of.whose)
    except NoEarlierVersion as none:
        raise NoCopy(none.sentence) from None
    paper = changes_between(of.earlier, of.record, of.whose, of.profile)
    yield NamedPaper(document="changes", paper=paper)


def _addendum(of: Material) -> Iterator[NamedPaper]:
    yield NamedPaper(document="addendum", paper=addendum(of.copy, of.profile, of.whose))


_MAKERS: Mapping[DocumentKey, Callable[[Material], Iterator[NamedPaper]]] = {
    "letter": _letter,
    "plan": _plan,
    "plain-plan": _plain_plan,
    "own-page": _own_page,
    "minutes": _minutes,
    "annex": _annex,
    "family-tree": _family_tree,
    "attendance": _attendance,
    "agenda": _agenda,
    "board": _board,
    "parents-form": _parents_form,
    "feedback": _feedback,
    "changes": _changes,
    "addendum": _addendum,
}
