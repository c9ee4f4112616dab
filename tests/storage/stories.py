"""Stories of a conference that are gone through again and again, with a mishap at each call."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.writing import record_to_json
from cpc_tui.session import Session
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.library import NoSuchConference
from cpc_tui.storage.verifying import verify
from tests.samples import session_at
from tests.seats import store_of
from tests.storage.apart import Tell
from tests.storage.believed import Ledger, check, counted, word
from tests.storage.both_ways import encrypt_too, is_encrypted_here, unlock_too
from tests.storage.journals import sealed_in
from tests.storage.killed import Held
from tests.storage.short_meeting import LONG, PROGRAM, ShortMeeting
from tests.storage.watched import Mishap, Watched

LATE = word(PROGRAM + 1, 1)
"""What is typed at the end by a seat that nothing happened to."""


def nothing_happens(home: Path) -> None:
    """Leave a data folder as it is."""


def at_work(home: Path) -> None:
    """Make a conference that is in use, with a journal that is to be sealed soon."""
    session = session_at(home)
    session.set(("review", "venue"), LONG)
    session.save()


def kill_somebody(home: Path) -> None:
    """Cut off the last line of the journal, and leave what a killed program had begun to write."""
    (folder,) = conference_folders(home)
    (folder / "journal.1-2.jsonl.gz.tmp").write_bytes(b"half of a sealed file")
    with (folder / "journal.jsonl").open("ab") as journal:
        journal.write(b'{"n":3,"at":"2026-12')
    (folder / "record.json").write_bytes(b'{"half')
    (folder / "record.json.tmp").write_bytes(b'{"half of another')
    (home / "index.json").write_bytes(b"")


def come_from_an_earlier_version(home: Path) -> None:
    """Let the record be kept in an older format, so that it is brought forward."""
    (folder,) = conference_folders(home)
    tables = json.loads((folder / "record.json").read_bytes())
    tables["journal"]["1"]["format"] = 0
    (folder / "record.json").write_text(json.dumps(tables), encoding="utf-8")


@dataclass(frozen=True)
class Story:
    """What is gone through.

    Attributes:
        begins: What there is in the beginning.
        harm: What happens then.
        goes_on: What two seats do after that.
        sealed: How often lines are sealed in it.
    """

    begins: Callable[[Path], None]
    harm: Callable[[Path], None]
    goes_on: Callable[[ShortMeeting], None]
    sealed: int


STORIES = {
    "a meeting": Story(at_work, nothing_happens, ShortMeeting.hold, 2),
    "a beginning": Story(nothing_happens, nothing_happens, ShortMeeting.begin, 0),
    "a recovery": Story(at_work, kill_somebody, ShortMeeting.begin, 1),
    "a newer version": Story(at_work, come_from_an_earlier_version, ShortMeeting.begin, 1),
}


@dataclass
class Telling:
    """A story told once, with a mishap at one call.

    Attributes:
        story: The story.
        home: The data folder.
        watched: The calls that change the disk.
        bystander: A seat that sat there before and does nothing, where there was a conference.
        ledger: What the seats believe.
    """

    story: Story
    home: Path
    watched: Watched
    bystander: Session | None
    ledger: Ledger = field(default_factory=Ledger)

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Should something be wrong, say at which call the mishap was."""
        try:
            yield
        except Exception as error:
            error.add_note(f"with {self.watched.mishap} at call {self.watched.at}")
            raise

    def meeting(self, tell: Tell | None = None) -> ShortMeeting:
        """The seats of the story, who tell the ledger, or somebody else, what they believe."""
        return ShortMeeting(self.home, tell or self.take_down)

    def take_down(self, what: str, words: set[str]) -> None:
        """Take down what the seats of the story tell."""
        self.ledger.tell("the story's", what, words)

    def come(self) -> Session:
        """Open the conference as anybody would; one that was never stored whole is made again."""
        try:
            return session_at(self.home, "viewer")
        except NoSuchConference:
            assert not self.ledger.saved
            return session_at(self.home, "viewer")

    def bury(self) -> None:
        """The seats of the story are dead; what is there of their words now, stays."""
        found = counted(self.come().record)
        self.ledger.bury("the story's", PROGRAM, found)

    def type_late(self) -> None:
        """Let the bystander, or where there is none somebody who comes, type a word."""
        session = self.bystander or self.come()
        session.set(("core_group", "venue"), LATE)
        assert session.problem == ""
        self.ledger.tell("bystander", "saved", {LATE})

    def check(self, *sessions: Session) -> None:
        """Whoever is there or comes has the same; all that was saved is in it once, and well kept.

        Args:
            sessions: Who is there besides the bystander.
        """
        fresh = session_at(self.home, "viewer")
        folder = store_of(fresh).folder
        record_from_json(record_to_json(fresh.record, for_store=True), from_store=True)
        check(self.ledger.wanted, self.ledger.unwanted, fresh.record, folder)
        everybody = [fresh, *sessions, *([self.bystander] if self.bystander else [])]
        for session in everybody:
            session.look()
        held = Held.by(fresh)
        assert all(Held.by(session) == held for session in everybody)
        fresh.settle()
        # Among other things, that what was just kept is what the journal adds up to.
        verdict = verify(folder)
        assert verdict.well, verdict.words
        assert not list(self.home.rglob("*.tmp"))


@dataclass(frozen=True)
class Rehearsed:
    """A story of which it is known how often it changes the disk.

    Attributes:
        story: The story.
        folder: Where it may be told.
        calls: The calls, in order, when nothing goes wrong.
    """

    story: Story
    folder: Path
    calls: tuple[str, ...]

    @classmethod
    def once(cls, story: Story, folder: Path) -> Rehearsed:
        """Go through a story without any mishap."""
        if story.begins is at_work:
            encrypt_too(folder / "before")
        story.begins(folder / "before")
        rehearsed = cls(story, folder, ())
        with rehearsed._from_the_start(Mishap(), None) as telling:
            with pytest.MonkeyPatch.context() as patched:
                telling.watched.watch(patched)
                meeting = telling.meeting()
                story.goes_on(meeting)
            meeting.leave()
            telling.check()
            sealed = len(sealed_in(*conference_folders(telling.home)))
        # Encrypted lines are longer.
        assert sealed == story.sealed or is_encrypted_here()
        return cls(story, folder, tuple(telling.watched.names))

    def tellings(self, mishap: Mishap) -> Iterator[Telling]:
        """The story from the start, for each call at which the mishap can happen."""
        for at, name in enumerate(self.calls):
            if mishap.can_begin(name):
                with self._from_the_start(mishap, at) as telling:
                    yield telling

    @contextmanager
    def _from_the_start(self, mishap: Mishap, at: int | None) -> Iterator[Telling]:
        home = self.folder / "home"
        if (self.folder / "before").exists():
            shutil.copytree(self.folder / "before", home)
            unlock_too(home)
        bystander = session_at(home, "bystander") if home.exists() else None
        self.story.harm(home)
        yield Telling(self.story, home, Watched(mishap, at), bystander)
        shutil.rmtree(home)
