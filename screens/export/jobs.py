"""What is made in the background: worked out, made and searched without a screen or session.

Everything here runs in a worker thread, on a record as it was when the key was pressed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Protocol

from cpc_tui.conference.changes import Path
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr, tr_n
from screens.export.options import Options

_FAULTS = 3
"""How many faults of a file are told in the status line; the command line tells all of them."""

if TYPE_CHECKING:
    from cpc_tui.conference.papers.asked_for import AskedFor
    from cpc_tui.conference.papers.document_keys import DocumentKey
    from cpc_tui.conference.visibility import Recipient
    from exports.pack import Leak, PackMade, Watch

    CopyOf = tuple[Recipient, DocumentKey]


@dataclass(frozen=True, kw_only=True)
class LeakFound:
    """A file that was not made.

    Attributes:
        document: Whose copy of what.
        sentence: Which, why, and what to do, with the names that the record has.
        path: The place in the record where it is put right.
    """

    document: CopyOf
    sentence: str
    path: Path


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of a job.

    Attributes:
        paths: The files that were made.
        leaks: The files that were not.
        made: What is to be noted down; None for nothing.
        stopped: It was stopped, and nothing was written.
        notes: What else is to be told, a sentence each.
    """

    paths: tuple[FilePath, ...] = ()
    leaks: tuple[LeakFound, ...] = ()
    made: PackMade | None = None
    stopped: bool = False
    notes: tuple[str, ...] = ()

    @property
    def documents(self) -> tuple[CopyOf, ...]:
        """Whose copies of what were made."""
        files = self.made.files if self.made else ()
        return tuple(dict.fromkeys((each.recipient, each.document) for each in files))

    def in_words(self, folder: FilePath) -> str:
        """What to tell of it."""
        if self.stopped:
            return tr("Stopped: nothing was written.")
        count = len(self.paths)
        made = tr_n("{n} file made in {folder}", "{n} files made in {folder}", count, folder=folder)
        leaks = (
            (tr("{count} not made, see the top of the list", count=len(self.leaks)),)
            if self.leaks
            else ()
        )
        if leaks and not count:
            return tr("Nothing was made: the top of the list says why.")
        return ". ".join((*leaks, made, *self.notes))


class Job(Protocol):
    """Something to make, on a record and with options that stand still meanwhile."""

    def run(self, *, force: bool, watch: Watch) -> Outcome:
        """Make it.

        Raises:
            ExportRefused: Nothing was written; the sentence says why.
        """


@dataclass(frozen=True, kw_only=True)
class PackJob:
    """Documents of some recipients, or of everybody.

    Attributes:
        record: The whole record.
        profile: Its authority's.
        options: How the files are made.
        recipients: For whom; None for everybody who gets anything.
        documents: Which; None for all that each gets.
        earlier: The version approved before this one, for a list of changes.
        find_profile: Finds the profile that a translated record names; raises ProfileError.
    """

    record: Record
    profile: Profile
    options: Options
    recipients: Sequence[Recipient] | None = None
    documents: Sequence[DocumentKey] | None = None
    earlier: Record | None = None
    find_profile: Callable[[Record], Profile] | None = None

    def run(self, *, force: bool, watch: Watch) -> Outcome:
        """Make them; what leaks is told with its place in the record."""
        from exports.pack import HowMade, make_pack, plan_pack
        from exports.refused import ExportRefused

        if self.options.clash:
            raise ExportRefused(self.options.clash)
        pack = plan_pack(
            self.record,
            self.profile,
            self.recipients,
            self.documents,
            earlier=self.earlier,
            asked=self._asked(),
        )
        how = HowMade(
            as_format=self.options.as_format,
            template=self.options.template,
            password=self.options.password,
        )
        made = make_pack(pack, self.options.folder, how=how, force=force, watch=watch)
        leaks = tuple(
            LeakFound(
                document=(each.recipient, each.document),
                sentence=each.told(self.record),
                path=self._place_of(each),
            )
            for each in made.leaks
        )
        return Outcome(
            paths=made.paths, leaks=leaks, made=made, stopped=made.stopped, notes=made.notes
        )

    def _asked(self) -> AskedFor:
        """How the papers are to be.

        Raises:
            ExportRefused: The translated record cannot be used; the sentence says why.
        """
        from cpc_tui.conference.papers.asked_for import AskedFor

        options = self.options
        if not options.beside or options.translated is None or self.find_profile is None:
            return AskedFor(band=options.band, beside=options.beside)
        from cpc_tui.conference.profile_reader import ProfileError
        from cpc_tui.importing import NotImported
        from cpc_tui.translated import translation_in
        from exports.refused import ExportRefused

        try:
            file = str(options.translated)
            translation = translation_in(file, self.record, self.find_profile)
        except NotImported as why:
            raise ExportRefused(" ".join(why.lines[:_FAULTS])) from None
        except ProfileError as why:
            raise ExportRefused(" ".join(why.faults[:_FAULTS])) from None
        return AskedFor(band=options.band, beside=True, translation=translation)

    def _place_of(self, leak: Leak) -> Path:
        """Where it was typed among what the recipient may read; else what it is about."""
        from cpc_tui.conference.visibility import Search, copy_for
        from cpc_tui.conference.visibility.left_out import texts_of

        copy = copy_for(self.record, leak.recipient)
        search = Search(self.record, copy, leak.recipient, self.profile)
        for path, _, _, text in texts_of(copy):
            if any(found.path == leak.entry for found in search.hits(text)):
                return path
        return leak.entry


@dataclass(frozen=True, kw_only=True)
class InvitationsJob:
    """Invitations for calendars, a file for each date.

    Attributes:
        record: The whole record.
        profile: Its authority's.
        options: Where the files go.
    """

    record: Record
    profile: Profile
    options: Options

    def run(self, *, force: bool, watch: Watch) -> Outcome:
        """Make them; there are few, so nothing tells how far they are."""
        from exports.files import known_folder, write_files
        from exports.invitations import event_notes, invitations
        from exports.refused import ExportRefused

        notes = event_notes(self.record)
        files = dict(invitations(self.record, self.profile))
        if not files:
            raise ExportRefused(" ".join(notes))
        written = write_files(known_folder(self.options.folder), files, force=force)
        return Outcome(paths=written, notes=notes)
