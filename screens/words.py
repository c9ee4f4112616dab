"""The sentences that could be plainer in the family's copies, and the figure of each paper."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from cpc_tui.conference.approval import RecordClosed
from cpc_tui.conference.changes import Path
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.wording import entry_label, field_label
from cpc_tui.keymap import Where
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens.agenda_steps import steps_of
from screens.bindings import bar_of, bindings_at
from screens.closed_record import KnowsClosed
from screens.family_reading import FamilyRead, read_for_family
from screens.headings import step_label
from screens.leading import step_of_place
from screens.plain_words_advice import MendAt, mend_at
from screens.taking_back import take_back
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

if TYPE_CHECKING:
    from cpc_tui.conference.papers.document_keys import DocumentKey
    from cpc_tui.conference.plain_words.family import FamilyWords, Figure, ToMend

_WAITING = tr("Working out what the family’s copies are like to read…")


@dataclass(frozen=True)
class SentenceAt:
    """A row about a sentence of a field."""

    path: Path
    index: int | None
    sentence: str


class WordsScreen(KnowsClosed, Screen[MendAt | None]):
    """Advice, never a fault; the result is the words to go to."""

    BINDINGS = bindings_at("words", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("words", "everywhere")

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._words: FamilyWords | None = None

    def compose(self) -> ComposeResult:
        """Heading, list, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    def on_mount(self) -> None:
        """Begin to work it out, and follow what is changed."""
        self._session.on_change.append(self._follow)
        self._show()
        self._follow()
        self.query_one(Outline).focus()

    def on_unmount(self) -> None:
        """Stop listening."""
        self._session.forget(self._follow)

    def _follow(self) -> None:
        read_for_family(self, self._session)

    @on(FamilyRead)
    def _read(self, event: FamilyRead) -> None:
        event.stop()
        if event.record is self._session.record and self in self.app.screen_stack:
            # Else another is on its way.
            self._words = event.words
            self._show()

    # -- showing

    def _show(self) -> None:
        reference = self._session.record.reference
        words = self._words.in_words if self._words else ""
        self.query_one(HeadingLine).show(
            tr("Plain words  {reference}", reference=reference), words.partition("; ")[2]
        )
        self.query_one(Outline).set_rows(self._rows(self._words))

    def _rows(self, words: FamilyWords | None) -> Iterator[Row]:
        if words is None:
            yield Row(key="h-wait", text=_WAITING, kind="hint")
            return
        if not words.figures:
            text = tr("No member of the family gets a paper of this conference.")
            yield Row(key="h-nothing", text=text, kind="hint")
            return
        yield from _figures(words, self._session.profile)
        if not words.to_mend:
            text = tr("Nothing to mend for the family’s copies.")
            yield Row(key="h-nothing", text=text, kind="hint")
        step = ""
        for here, each in self._by_steps(words.to_mend):
            if here != step:
                title = step_label(self._session.profile, here)
                yield Row(key=f"h-{here}", text=title, kind="heading")
                step = here
            yield from _sentence(each)

    def _by_steps(self, to_mend: tuple[ToMend, ...]) -> list[tuple[str, ToMend]]:
        """Each sentence with the step that shows it, in the order of the meeting."""
        order = {step: place for place, step in enumerate(steps_of(self._session))}
        found = [(step_of_place(self._session.record, x.written.path), x) for x in to_mend]
        return sorted(found, key=lambda pair: order.get(pair[0], len(order)))

    # -- doing

    @property
    def _here(self) -> ToMend | None:
        row = self.query_one(Outline).cursor_row
        return self._sentence(row.key) if row is not None else None

    def _sentence(self, key: Hashable) -> ToMend | None:
        """The sentence of a row; None for a row of something else."""
        return next((one for one in self._to_mend if key == _key(one)), None)

    def _go_to(self, each: ToMend | None) -> None:
        if each is not None:
            self.dismiss(mend_at(each))

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen) -> None:
        event.stop()
        self._go_to(self._sentence(event.row.key))

    @on(Outline.Toggled)
    def _toggled(self, event: Outline.Toggled) -> None:
        event.stop()
        self._tell(tr("Enter goes there; {key} replaces.", key=key_for("replace", "words")))

    def action_go_there(self) -> None:
        """Go to the field of the sentence under the cursor."""
        self.query_one(Outline).action_choose()

    def action_replace(self) -> None:
        """Put the plain words into the sentence under the cursor; where none fit, go there."""
        each = self._here
        if each is None:
            return
        from cpc_tui.mending import put_plain_words

        try:
            is_done = put_plain_words(self._session, each)
        except RecordClosed as closed:
            self._tell(closed.words)
        except PlaceGone:
            self._tell(tr("This is no longer in the record."))
        else:
            if not is_done:
                self._go_to(each)
                return
            key = key_for("take_back", "words")
            self._tell(tr("Replaced; {key} takes it back.", key=key))

    @property
    def _to_mend(self) -> tuple[ToMend, ...]:
        return self._words.to_mend if self._words else ()

    def action_take_back(self) -> None:
        """Take back the last change."""
        self._tell(take_back(self._session))

    def action_close(self) -> None:
        """Go back to the meeting."""
        self.dismiss(None)

    def _tell(self, words: str) -> None:
        self.query_one(StatusLine).show(words, "")


def _key(each: ToMend) -> SentenceAt:
    return SentenceAt(each.written.path, each.written.index, each.sentence)


def _sentence(each: ToMend) -> Iterator[Row]:
    written = each.written
    label = f"{entry_label(written.part)}, {field_label(written.part, written.path[-1])}"
    yield Row(key=_key(each), text=f"{label}: {each.sentence}")
    yield Row(key=("advice", _key(each)), text=each.in_words, kind="hint", indent=1)


def _figures(words: FamilyWords, profile: Profile) -> Iterator[Row]:
    """A line for each document, with the figure of the copy that is hardest to read."""
    from cpc_tui.conference.papers.documents import label_of
    from cpc_tui.conference.plain_words.readability import MEANING

    yield Row(key="h-figures", text=tr("How hard each paper is to read"), kind="heading")
    hardest: dict[DocumentKey, Figure] = {}
    for each in sorted(words.figures, key=lambda each: each.readability.grade):
        hardest[each.document] = each
    for document in dict.fromkeys(each.document for each in words.figures):
        told = hardest[document].readability.in_words
        text = f"{label_of(document, profile)}: {told}"
        yield Row(key=("figure", document), text=text, kind="hint")
    yield Row(key="h-meaning", text=MEANING, kind="hint")
