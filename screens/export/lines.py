"""The lines of the export screen: the pack, every recipient, the sheets, and how files are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cpc_tui.conference.agenda import Missing
from cpc_tui.conference.interpreting import needs_translation, written_language
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_person, person_name, person_short
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.documents import label_of
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import is_draft
from cpc_tui.conference.visibility import Recipient
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr, tr_n
from screens.export.kept import Kept
from screens.export.plans import Plans
from screens.export.targets import (
    LeakAt,
    MadeAt,
    MakeCopies,
    MakeDocument,
    MakeInvitations,
    MakePack,
    ToMade,
    WhoGetsWhat,
)
from screens.headings import step_label
from widgets.outline_rows import Row

if TYPE_CHECKING:
    from exports.pack import Wanted
    from screens.export.jobs import LeakFound

MISSING_NAMED = 3
"""How many of the serious things missing are named; the rest are counted."""

SHORT: dict[DocumentKey, str] = {
    "letter": tr("letter"),
    "plan": tr("plan"),
    "plain-plan": tr("plain-words plan"),
    "own-page": tr("own page"),
    "two-columns": tr("two columns"),
    "minutes": tr("minutes"),
    "annex": tr("annex"),
    "family-tree": tr("family tree"),
    "attendance": tr("attendance sheet"),
    "agenda": tr("agenda"),
    "board": tr("board to write on"),
    "parents-form": tr("parents’ form"),
    "feedback": tr("feedback form"),
    "changes": tr("list of changes"),
    "addendum": tr("corrections"),
}
"""Documents in a row of them."""

_GENERAL = {
    "full": tr("The full copy, for the file, never for handing out"),
    "professionals": tr("The professionals’ general copy"),
}
_FOR_THE_CHILD = tr(" (each from that child’s copy, to hand to them)")
DRAFT = tr(
    "Not approved yet: the papers say that they are a draft. The letter and the plan can go out"
    " before the minutes are finished."
)


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What the lines are written from.

    Attributes:
        record: The conference.
        profile: Its authority's.
        plans: What can be made; None while that is being worked out.
        opened: Whose documents stand below their line.
        missing: What serious is missing.
        kept: How files are made, and what became of those that were asked for.
        family: How the family's copies read, in words; empty while it is not known.
    """

    record: Record
    profile: Profile
    plans: Plans | None
    opened: frozenset[Recipient]
    missing: Sequence[Missing]
    kept: Kept
    family: str = ""

    def rows(self) -> Iterator[Row]:
        """All lines, from top to bottom."""
        yield from self._leaks()
        yield from self._pack()
        yield from self._missing()
        yield from self._people()
        yield from self._general()
        yield from self._sheets()
        yield from self.kept.options.rows(self.profile.own_page.bands)
        yield from self._made()

    def _leaks(self) -> Iterator[Row]:
        if self.kept.leaks:
            yield Row(
                key="h-leaks", text=tr("Not made: Enter goes to where it stands"), kind="heading"
            )
        for path in dict.fromkeys(each.path for each in self.kept.leaks):
            first, *others = (each for each in self.kept.leaks if each.path == path)
            text = first.sentence
            if others:
                also = ", ".join(self._called(each) for each in others)
                text += tr(" The same goes for {count} more: {also}.", count=len(others), also=also)
            yield Row(key=LeakAt(path), text=text, kind="text", mark="!")

    def _called(self, leak: LeakFound) -> str:
        """A copy in a few words: "minutes for Ama Okafor"."""
        recipient, document = leak.document
        whose = recipient.kind if recipient.person is None else ""
        return tr(
            "{short} for {whose}",
            short=SHORT[document],
            whose=whose or person_name(self.record, recipient.person),
        )

    def _pack(self) -> Iterator[Row]:
        words = tr("The pack: every recipient’s own copies")
        if self.plans is not None:
            count = sum(not each.reason for each in self.plans.wanted)
            people = tr_n("{n} person", "{n} people", len(self.plans.recipients))
            words += f" ({people}, {tr_n('{n} document', '{n} documents', count)})"
        yield Row(key=MakePack(), text=words, kind="add", mark=">")
        if self.kept.made:
            count_words = tr_n("{n} file", "{n} files", len(self.kept.made))
            words = tr(
                "{count_words} made in {folder}: Enter goes to their names",
                count_words=count_words,
                folder=self.kept.options.folder,
            )
            yield Row(key=ToMade(), text=words, kind="text", mark="✓")
        for number, note in enumerate(self.kept.notes):
            yield Row(key=f"h-note-{number}", text=note, kind="hint", mark="!")
        if is_draft(self.record):
            yield Row(key="h-draft", text=DRAFT, kind="hint")
        if self.family:
            words = tr("{words} (/words in the meeting lists them)", words=self.family)
            yield Row(key="h-family", text=words, kind="hint")

    def _missing(self) -> Iterator[Row]:
        if not self.missing:
            return
        yield Row(
            key="h-missing", text=tr("Serious, still missing: Enter goes there"), kind="heading"
        )
        for each in self.missing[:MISSING_NAMED]:
            step = step_label(self.profile, each.step)
            yield Row(key=each, text=f"{step}: {each.words}", kind="text", mark="!")
        more = len(self.missing) - MISSING_NAMED
        if more > 0:
            key = key_for("check")
            words = tr(
                "… and {more} more; {key} in the meeting lists all that is missing.",
                more=more,
                key=key,
            )
            yield Row(key="h-more", text=words, kind="hint")

    # -- whose

    def _people(self) -> Iterator[Row]:
        words = tr("Each one’s own copies: Enter makes them, Space shows them")
        yield Row(key="h-people", text=words, kind="heading")
        plans = self.plans
        if plans is None:
            yield Row(key="h-wait", text=tr("Working out who gets what…"), kind="hint")
            return
        for recipient in plans.recipients:
            short = person_short(self.record, recipient.person)
            yield from self._copies(recipient, short, plans.of(recipient))
        words = tr("Who gets what, how and when: see it and change it")
        yield Row(key=WhoGetsWhat(), text=words, kind="add", mark=">")
        if plans.nothing_for:
            yield Row(key="h-nobody", text=tr("No copy"), kind="heading")
        for each in plans.nothing_for:
            key = WhoGetsWhat(each.recipient.person)
            text = self._named(each.recipient, each.reason)
            yield Row(key=key, text=text, kind="quiet", mark="–")

    def _named(self, recipient: Recipient, reason: str) -> str:
        """A reason with whose it is; most reasons name them already."""
        if person_name(self.record, recipient.person) in reason:
            return reason
        return f"{person_short(self.record, recipient.person)}: {reason}"

    def _general(self) -> Iterator[Row]:
        plans = self.plans
        if plans is None:
            return
        yield Row(key="h-general", text=tr("General copies"), kind="heading")
        for recipient in dict.fromkeys(each.recipient for each in plans.general):
            yield from self._copies(recipient, _GENERAL[recipient.kind], plans.of(recipient))

    def _copies(self, recipient: Recipient, name: str, wanted: Sequence[Wanted]) -> Iterator[Row]:
        documents = [SHORT[each.document] for each in wanted if not each.reason]
        opened = recipient in self.opened
        text = f"{name}: {', '.join(documents) or tr('nothing can be made yet')}"
        yield Row(key=MakeCopies(recipient), text=text, mark="v" if opened else ">")
        yield from self._interpreted(recipient, [each.document for each in wanted])
        if not opened or self.plans is None:
            return
        for each in wanted:
            own = each.document == "own-page" and recipient.kind == "full"
            yield self._document(each, indent=1, besides=_FOR_THE_CHILD if own else "")
        for each in self.plans.also:
            if each.recipient == recipient:
                yield self._document(
                    each, indent=1, besides=tr(" (not on the list of who gets what)")
                )

    def _interpreted(self, recipient: Recipient, documents: Sequence[DocumentKey]) -> Iterator[Row]:
        """A quiet line for family who need another language, where they get no two columns."""
        person = find_person(self.record, recipient.person)
        if person is None or person.kind not in ("family", "child") or self.kept.options.beside:
            return
        if "two-columns" in documents or not needs_translation(self.record, person):
            return
        words = tr(
            "Reads {language}: two columns for an interpreter can be chosen below.",
            language=written_language(self.record, person) or tr("another language"),
        )
        yield Row(key=f"h-language-{person.id}", text=words, kind="hint", indent=1)

    def _document(self, wanted: Wanted, *, indent: int = 0, besides: str = "") -> Row:
        key = MakeDocument(wanted.recipient, wanted.document)
        label = label_of(wanted.document, self.profile) + besides
        if wanted.reason:
            text = f"{label}: {wanted.reason}"
            return Row(key=key, text=text, kind="quiet", mark="–", indent=indent)
        return Row(key=key, text=label, kind="add", mark="·", indent=indent)

    # -- what else

    def _sheets(self) -> Iterator[Row]:
        if self.plans is None:
            return
        yield Row(key="h-sheets", text=tr("For the table and for calendars"), kind="heading")
        for each in self.plans.sheets:
            yield self._document(each)
        words = tr("Invitations for calendars: core group and review")
        yield Row(key=MakeInvitations(), text=words, kind="add", mark="·")

    def _made(self) -> Iterator[Row]:
        if self.kept.made:
            yield Row(key="h-made", text=tr("Made"), kind="heading")
        for path in self.kept.made:
            yield Row(key=MadeAt(path), text=path.name, kind="text", mark="✓")
