"""The family tree of a conference: seen as lines, entered by keys and by typed lines."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from cpc_tui.conference.changes import Path
from cpc_tui.conference.family_tree.members import Union
from cpc_tui.conference.kin_words import find_relative, member_name, relationship_line
from cpc_tui.conference.naming import find_child
from cpc_tui.conference.places import PlaceGone
from cpc_tui.keymap import Where
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr, tr_n
from cpc_tui.session import Session
from screens import tree_deeds
from screens.bindings import bar_of, bindings_at
from screens.dialogs import PickDialog
from screens.form_pane import FormPane
from screens.tree_adding import offers
from screens.tree_line import PLACEHOLDER
from screens.tree_room import TurnsToRoom, room_in_words
from screens.tree_rows import Fold, Folded, InTree, Thing, tree_rows
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.parted_outline import PartedOutline
from widgets.quick_entry import QuickEntry
from widgets.status_line import StatusLine

ONLY_READ = tr("This is read from what is said of people. Enter writes it down, to be changed.")
STAYS = tr("{name} stays. Delete at the couple’s sign removes only that.")


class TreeScreen(TurnsToRoom):
    """The tree; Enter opens who or what is under the cursor, and what is typed is entered.

    It ends with what stands in the line and was not entered.
    """

    BINDINGS = bindings_at("tree", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("tree", "form", "everywhere")

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._unfolded: frozenset[Folded] = frozenset()

    def compose(self) -> ComposeResult:
        """Heading, tree, the place for a form, the line, status and keys."""
        yield HeadingLine()
        yield PartedOutline()
        yield FormPane(self.session, dict)
        yield QuickEntry(PLACEHOLDER, self.completion)
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    # -- showing

    def show(self) -> None:
        """Draw the tree from the record as it is now."""
        record = self.session.record
        rows = tuple(tree_rows(record, seat=self.session.seat, unfolded=self._unfolded))
        self.lines.set_rows(rows)
        everybody = {thing.member for row in rows for thing in _things(row.key) if thing.member}
        count = tr_n("{n} person", "{n} people", len(everybody))
        title = tr("Family tree  {reference}", reference=record.reference)
        room = room_in_words(self.session, shown=self.room_sees)
        self.query_one(HeadingLine).show(title, f"{count} · {room}")
        self.forms.follow()
        self.show_status()

    def here_in_words(self) -> str:
        """What Enter opens, where a line tells of several."""
        row, part = self.lines.cursor_row, self.lines.part
        things = _things(row.key) if row else ()
        if len(things) < 2:  # noqa: PLR2004 - a choice
            return ""
        place = tr("{number} of {count}", number=part + 1, count=len(things))
        return f"{self._named(things[part])} ({place}, ← →)"

    def _named(self, thing: Thing) -> str:
        record = self.session.record
        if thing.union is None:
            return member_name(record, thing.member)
        return relationship_line(tree_deeds.stated(thing.union), record, self.session.profile)

    @on(Outline.CursorMoved)
    @on(PartedOutline.PartMoved)
    def _moved(self) -> None:
        self.tell("")

    # -- doing

    @property
    def _here(self) -> Thing:
        row = self.lines.cursor_row
        things = _things(row.key) if row else ()
        return things[self.lines.part] if things else Thing()

    @on(Outline.Chosen)
    async def _chosen(self, event: Outline.Chosen) -> None:
        event.stop()
        if isinstance(event.row.key, Fold):
            self._unfolded = self._unfolded ^ {event.row.key.what}
            self.show()
        else:
            await self._open_thing(self._here)

    async def _open_thing(self, thing: Thing) -> None:
        """Open its form; what is only read of a couple is written down, to be changed."""
        if thing.union is not None and not thing.relationship:
            await self.open_begun(partial(self._stated, thing.union))
        elif place := self._place(thing):
            await self.open_form(place)

    def _stated(self, union: Union) -> Path:
        return (*tree_deeds.RELATIONSHIPS, tree_deeds.state(self.session, union))

    def _place(self, thing: Thing) -> Path:
        record = self.session.record
        if thing.relationship:
            return (*tree_deeds.RELATIONSHIPS, thing.relationship)
        if find_relative(record, thing.member):
            return (*tree_deeds.RELATIVES, thing.member)
        if find_child(record, thing.member):
            return ("children", thing.member)
        return ("people", thing.member) if thing.member else ()

    @on(Outline.Toggled)
    def _toggled(self, event: Outline.Toggled) -> None:
        event.stop()
        if self._here.member:
            self.tell(tree_deeds.toggle_household(self.session, self._here.member))

    @on(Outline.AddAsked)
    def _add(self, event: Outline.AddAsked) -> None:
        event.stop()
        here = self._here
        adults = here.union.adults if here.union else ()
        found = offers(self.session.record, here.member, adults)
        begun = {option.value: line for option, line in found}

        def begin(chosen: str | None) -> None:
            if chosen is not None:
                self.meant = begun[chosen].meant
                self.line.begin()
                self.line.text = begun[chosen].text

        if len(found) == 1:
            begin(found[0][0].value)
        else:
            title = tr("What to add?")
            self.app.push_screen(PickDialog(title, [each for each, _ in found], None), begin)

    @on(Outline.RemoveAsked)
    def _remove(self, event: Outline.RemoveAsked) -> None:
        event.stop()
        here, session = self._here, self.session
        with suppress(PlaceGone):
            if here.relationship:
                session.remove(tree_deeds.RELATIONSHIPS, here.relationship)
            elif find_relative(session.record, here.member):
                tree_deeds.remove_relative(session, here.member)
            elif here.union is not None:
                self.tell(ONLY_READ)
                return
            elif here.member:
                self.tell(STAYS.format(name=member_name(session.record, here.member)))
                return
            else:
                return
            back = key_for("take_back", "tree")
            self.tell(tr("Removed; {key} brings it back.", key=back))

    def action_open_part(self) -> None:
        """Open the form of who or what is under the cursor."""
        self.lines.action_choose()

    def action_add_kin(self) -> None:
        """Offer what may be added at who is under the cursor."""
        self.lines.action_add()

    def action_remove_kin(self) -> None:
        """Remove the relationship or the relative under the cursor."""
        self.lines.action_remove()

    def action_lives_here(self) -> None:
        """Say that who is under the cursor lives in the household, or not."""
        self.lines.action_tick()

    def leave(self) -> None:
        """Go back to the meeting, with what stands in the line."""
        self.dismiss(self.take_typed())


def _things(key: object) -> tuple[Thing, ...]:
    return key.things if isinstance(key, InTree) else ()
