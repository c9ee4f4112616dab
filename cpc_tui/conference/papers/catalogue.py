"""The papers of one recipient: which they may have, and each made from their own copy.

Here alone it is decided from which record a paper is made: from `visibility.copy_for`. No function
that writes a paper decides about confidentiality.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from cpc_tui.conference.choices import DocumentKind, PersonKind
from cpc_tui.conference.circulating import share_of
from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.fingerprint import fingerprint
from cpc_tui.conference.interpreting import needs_translation
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person
from cpc_tui.conference.papers.asked_for import AS_USUAL, AskedFor
from cpc_tui.conference.papers.document_keys import BESIDE, DocumentKey
from cpc_tui.conference.papers.documents import label_of, row_of
from cpc_tui.conference.papers.makers import ALWAYS, Material, NamedPaper, make
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.own_pages import has_band
from cpc_tui.conference.plain_words.glossary import EXPLAINED, with_glossary
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_words
from cpc_tui.conference.visibility import Recipient, copy_for, refusal
from cpc_tui.language import tr

__all__ = ["NamedPaper", "NoCopy", "OneCopy", "documents_for", "papers_for", "why_none"]

IN_PLAIN_WORDS: frozenset[PersonKind] = frozenset(
    {"family", "child", "supporter", "advocate", "interpreter", "network"}
)
"""Kinds who are given the plan in plain words beside the plan."""

CIRCULATED: tuple[DocumentKey, ...] = (
    "letter",
    "plan",
    "plain-plan",
    "own-page",
    "two-columns",
    "minutes",
    "annex",
)
"""What goes out after a conference, in the order of files."""


def papers_for(
    record: Record, profile: Profile, document: DocumentKey, recipient: Recipient
) -> tuple[NamedPaper, ...]:
    """The papers that a document consists of, made from what a recipient may read.

    Args:
        record: The whole record.
        profile: Its authority's.
        document: Which.
        recipient: For whom.

    Raises:
        NoCopy: There is none for them.
    """
    return OneCopy(record, profile, recipient).papers(document)


def why_none(record: Record, profile: Profile, document: DocumentKey, recipient: Recipient) -> str:
    """Why there is no such document for a recipient, as a sentence; empty where there is one."""
    return OneCopy(record, profile, recipient).why_none(document)


def documents_for(
    record: Record, profile: Profile, recipient: Recipient
) -> tuple[DocumentKey, ...]:
    """All that a recipient may have of what is circulated; empty where there is nothing at all."""
    return OneCopy(record, profile, recipient).documents


@dataclass(frozen=True)
class OneCopy:
    """One recipient's copy of a record, and the papers that are made from it.

    Attributes:
        record: The whole record.
        profile: Its authority's.
        recipient: For whom.
        earlier: The whole record as it was when the version before was approved; None where none
            was, or no list of changes is wanted.
        asked: How the papers are to be.
        explains: Whether a family's copies end with what their terms mean.
    """

    record: Record
    profile: Profile
    recipient: Recipient
    earlier: Record | None = None
    asked: AskedFor = AS_USUAL
    explains: bool = True

    @cached_property
    def copy(self) -> Record:
        """What the recipient may read."""
        return copy_for(self.record, self.recipient)

    @cached_property
    def documents(self) -> tuple[DocumentKey, ...]:
        """All that there is for them of what is circulated, in the order of files."""
        return tuple(key for key in self.entitled if not self.why_none(key))

    @cached_property
    def entitled(self) -> tuple[DocumentKey, ...]:
        """All that they may have of what is circulated, whether or not it can be made yet."""
        return tuple(key for key in self.among(CIRCULATED) if not self._refusal(key))

    def among(self, documents: Collection[str]) -> tuple[DocumentKey, ...]:
        """What of some circulated documents is for a reader of their kind, in the order of files.

        The plan in plain words goes with the plan, to family and those around them; so does a
        child's own page, where there is one for their age, or one was asked for. Letter and plan
        go once more, in two columns, to family and children who need another language.

        Args:
            documents: As in `circulation`.
        """
        person = find_person(self.record, self.recipient.person)
        plain = person is not None and person.kind in IN_PLAIN_WORDS
        given = {*documents} - {"plain-plan", "own-page", "two-columns"}
        given |= {"two-columns"} if given & BESIDE and self._needs_two_columns else set()
        given |= {"plain-plan"} if plain and "plan" in given else set()
        given |= {"own-page"} if "plan" in given and self._has_own_page else set()
        return tuple(key for key in CIRCULATED if key in given)

    @property
    def _needs_two_columns(self) -> bool:
        """Whether the authority gives them to the recipient, who needs another language."""
        person = find_person(self.record, self.recipient.person)
        return (
            self.profile.circulation.two_columns
            and person is not None
            and person.kind in ("family", "child")
            and needs_translation(self.record, person)
        )

    @property
    def _has_own_page(self) -> bool:
        """Whether the recipient is a child for whose age there is a page, or was asked for."""
        subjects = subject_children(self.record) if self.recipient.person else ()
        own = (each for each in subjects if each.person == self.recipient.person)
        return any(has_band(self.record, self.profile, each, self.asked.band) for each in own)

    def why_none(self, document: DocumentKey) -> str:
        """Why there is no such document for them, as a sentence; empty where there is one."""
        why = self._refusal(document)
        if why or document in ALWAYS:
            return why
        try:
            if document == "two-columns":
                self._for_two_columns()
            else:
                self._made(document)
        except NoCopy as none:
            return none.sentence
        return ""

    def papers(self, document: DocumentKey) -> tuple[NamedPaper, ...]:
        """The papers of a document, with version and fingerprint of the record.

        A form that is the same for everybody has neither, so that nobody is known by it.

        Raises:
            NoCopy: There is none for them.
        """
        why = self._refusal(document)
        if why:
            raise NoCopy(why)
        if document == "two-columns":
            beside = replace(self, asked=replace(self.asked, beside=True))
            return tuple(each for key in self._for_two_columns() for each in beside.papers(key))
        made = tuple(
            each if each.is_blank else self._stamped(each) for each in self._made(document)
        )
        if not self.asked.beside or document not in BESIDE:
            return made
        from cpc_tui.conference.papers.two_columns import in_two_columns

        return in_two_columns(self, made)

    def _for_two_columns(self) -> tuple[DocumentKey, ...]:
        """Of what they get, or else may have, all that can be laid out so.

        Raises:
            NoCopy: There is none of it yet.
        """
        why = {key: self.why_none(key) for key in self._given or self.entitled if key in BESIDE}
        there = tuple(key for key in why if not why[key])
        if not there:
            raise NoCopy(next(iter(why.values())))
        return there

    @property
    def _given(self) -> tuple[DocumentKey, ...]:
        """What of letter and plan they get by the list, or by the authority's ways."""
        person = find_person(self.record, self.recipient.person)
        share = share_of(self.record, self.profile, person) if person else None
        return self.among({"letter", "plan"}.intersection(share.documents) if share else ())

    def _refusal(self, document: DocumentKey) -> str:
        """Why they may not have it; two columns are for whoever may have letter or plan."""
        kinds: tuple[DocumentKind, ...] = (row_of(document).as_for,)
        if document == "two-columns":
            kinds = ("letter", "plan")
        why = [refusal(self.record, self.recipient, each) for each in kinds]
        return why[0] if all(why) else ""

    def _made(self, document: DocumentKey) -> tuple[NamedPaper, ...]:
        material = Material(
            copy=self.copy,
            record=self.record,
            profile=self.profile,
            whose=self.recipient,
            earlier=self.earlier,
            asked=self.asked,
        )
        made = tuple(self._explained(each) for each in make(document, material))
        if not made:
            label = label_of(document, self.profile)
            raise NoCopy(tr("There is nothing to put into this document: {label}.", label=label))
        return made

    def _explained(self, named: NamedPaper) -> NamedPaper:
        """The paper with its terms explained, where it is for family or those around them."""
        person = find_person(self.record, self.recipient.person)
        is_for_family = person is not None and person.kind in IN_PLAIN_WORDS
        if not (self.explains and is_for_family and named.document in EXPLAINED):
            return named
        return replace(named, paper=with_glossary(named.paper, self.profile))

    def _stamped(self, named: NamedPaper) -> NamedPaper:
        words, mark = version_words(self.record), self._fingerprint
        return replace(named, paper=replace(named.paper, version=words, fingerprint=mark))

    @cached_property
    def _fingerprint(self) -> str:
        return fingerprint(self.record)
