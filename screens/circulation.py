"""Who gets what: every recipient with papers, way and day, and what is doubtful under the name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult

from cpc_tui.conference.changes import Path
from cpc_tui.conference.circulating import Lot, Share, recipients_of
from cpc_tui.conference.circulation_lines import default_in_words, lot_in_words
from cpc_tui.conference.circulation_warnings import circulation_warnings
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import person_short
from cpc_tui.conference.places import PlaceGone
from cpc_tui.keymap import Where
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from screens import circulation_deeds as deeds
from screens.bindings import bar_of, bindings_at
from screens.form_pane import FormPane
from screens.opening_forms import OpensForms
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine


@dataclass(frozen=True)
class OnTheList:
    """A row of the record's list."""

    key: str
    person: str = ""


@dataclass(frozen=True)
class OfPerson:
    """Somebody of whom the list says nothing."""

    person: str


@dataclass(frozen=True)
class Offered:
    """Something to do for all at once."""

    deed: Literal["take_over", "by_hand"]


class CirculationScreen(OpensForms[None]):
    """The list of papers by recipient; Space marks them as handed over now."""

    BINDINGS = bindings_at("circulation", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("circulation", "everywhere")

    def compose(self) -> ComposeResult:
        """Heading, list, the place for a form, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield FormPane(self.session, dict)
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    # -- showing

    def show(self) -> None:
        """Draw the list from the record as it is now."""
        record = self.session.record
        sent = sum(each.sent_on is not None for each in record.circulation)
        words = (
            tr("{sent} of {count} sent", sent=sent, count=len(record.circulation))
            if record.circulation
            else ""
        )
        self.query_one(HeadingLine).show(
            tr("Who gets what  {reference}", reference=record.reference), words
        )
        self.lines.set_rows(self._rows())
        self.forms.follow()
        self.show_status()

    def _rows(self) -> Iterator[Row]:
        session = self.session
        shares = recipients_of(session.record, session.profile)
        today = session.clock().date()
        doubts = circulation_warnings(session.record, session.profile, today=today)
        getting = [each for each in shares if each.lots]
        if any(each.by_default for each in getting):
            words = tr("Take over the defaults for all who are not on the list")
            yield Row(key=Offered("take_over"), text=words, kind="add", mark=">")
        if any(each.waiting for each in getting):
            words = tr("Everything by hand: all here")
            yield Row(key=Offered("by_hand"), text=words, kind="add", mark=">")
        yield Row(key="h-gets", text=tr("Gets papers"), kind="heading")
        for share in shares:
            warned = [each.words for each in doubts if each.person == share.person]
            if share.lots:
                yield from self._share(share)
                yield from _warnings(share.person, warned)
        for lot in self._for_nobody():
            text = tr("Nobody named: {papers}", papers=lot_in_words(session.profile, lot))
            yield Row(key=OnTheList(lot.row.entry_key if lot.row else ""), text=text, mark="?")
        yield Row(key="h-nothing", text=tr("Gets nothing"), kind="heading")
        for share in shares:
            if not share.lots:
                words = f"{self._called(share)}: {share.why}"
                warned = [each.words for each in doubts if each.person == share.person]
                mark = "?" if share.for_the_chair else " "
                yield Row(key=OfPerson(share.person), text=words, mark=mark)
                told = [each for each in warned if share.why not in each]
                yield from _warnings(share.person, told)

    def _share(self, share: Share) -> Iterator[Row]:
        profile = self.session.profile
        if share.by_default:
            words = tr(
                "{child}: {papers} (default)",
                child=self._called(share),
                papers=default_in_words(profile, share),
            )
            yield Row(key=OfPerson(share.person), text=words, mark="[ ]")
            return
        for lot in share.lots:
            key = OnTheList(lot.row.entry_key if lot.row else "", share.person)
            mark = "[ ]" if lot.waits else "[x]"
            words = f"{self._called(share)}: {lot_in_words(profile, lot)}"
            yield Row(key=key, text=words, mark=mark)

    def _for_nobody(self) -> Iterator[Lot]:
        for row in self.session.record.circulation:
            if row.person is None:
                yield Lot(documents=row.documents, how=row.how, row=row)

    def _called(self, share: Share) -> str:
        return person_short(self.session.record, share.person)

    # -- doing

    @on(Outline.Toggled)
    def _toggled(self, event: Outline.Toggled) -> None:
        event.stop()
        match event.row.key:
            case OnTheList(key):
                self.tell(deeds.toggle(self.session, key))
            case OfPerson(person):
                self.tell(deeds.hand_over(self.session, [person]))
            case Offered(deed):
                self._offer(deed)

    @on(Outline.Chosen)
    async def _chosen(self, event: Outline.Chosen) -> None:
        event.stop()
        match event.row.key:
            case OnTheList(key):
                await self.open_form((*deeds.CIRCULATION, key))
            case OfPerson(person):
                await self._begin(person)
            case Offered(deed):
                self._offer(deed)

    @on(Outline.AddAsked)
    async def _add(self, event: Outline.AddAsked) -> None:
        event.stop()
        match event.row.key if event.row else None:
            case OnTheList(_, person) | OfPerson(person):
                await self._begin(person)
            case _:
                await self._begin("")

    @on(Outline.RemoveAsked)
    def _remove(self, event: Outline.RemoveAsked) -> None:
        event.stop()
        match event.row.key:
            case OnTheList(key):
                with suppress(PlaceGone):
                    self.session.remove(deeds.CIRCULATION, key)
                    self.tell(
                        tr(
                            "Removed; {key} brings it back.",
                            key=key_for("take_back", "circulation"),
                        )
                    )
            case OfPerson():
                self.tell(tr("This is not on the list. Enter puts it there, to be changed."))

    def action_hand_over(self) -> None:
        """Mark what the cursor is on as handed over now, or as not sent yet."""
        self.lines.action_tick()

    def action_open_row(self) -> None:
        """Open the form of the line under the cursor."""
        self.lines.action_choose()

    def action_add_row(self) -> None:
        """Add a line for the person under the cursor."""
        self.lines.action_add()

    def action_remove_row(self) -> None:
        """Take the line under the cursor off the list."""
        self.lines.action_remove()

    def _offer(self, deed: Literal["take_over", "by_hand"]) -> None:
        if deed == "take_over":
            self.tell(deeds.take_over(self.session))
        else:
            self.tell(deeds.all_here_by_hand(self.session))

    async def _begin(self, person: str) -> None:
        """Put a line on the list and open it; one that is left as it was is taken off again."""

        def begin() -> Path:
            return (*deeds.CIRCULATION, deeds.start_line(self.session, person or None))

        await self.open_begun(begin)

    def leave(self) -> None:
        """Go back to the meeting."""
        self.dismiss()


def _warnings(person: str, warned: list[str]) -> Iterator[Row]:
    for number, words in enumerate(warned):
        key = ("warning", person, number)
        yield Row(key=key, text=words, kind="hint", mark="?", indent=2)
