"""Every recipient's own files: made, searched, and put into a folder together, or none of them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import Any

from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.asked_for import AS_USUAL
from cpc_tui.conference.papers.catalogue import NamedPaper, NoCopy, OneCopy
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.documents import label_of
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_words
from cpc_tui.conference.visibility import Recipient, person_recipient
from cpc_tui.language import tr
from exports.files import Digests, check_free, digest, known_folder, write_files
from exports.making import FileFormat, HowMade, Maker
from exports.manifest import manifest_files
from exports.names import child_part, file_name, nameless_reference, recipient_part
from exports.outcome import MadeFile, PackMade
from exports.planning import Nobody, Pack, Wanted, plan_pack
from exports.refused import ExportRefused
from exports.search import LastLook, Leak, looks

__all__ = [
    "AS_WORD",
    "FileFormat",
    "HowMade",
    "Leak",
    "MadeFile",
    "Nobody",
    "Pack",
    "PackMade",
    "Progress",
    "Wanted",
    "Watch",
    "check_makeable",
    "log_of",
    "make_pack",
    "plan_pack",
]


@dataclass(frozen=True)
class Progress:
    """How far the making is.

    Attributes:
        done: Documents that are made.
        of: Documents that are to be made.
        words: What is made now, with the recipient's initials and no name.
    """

    done: int
    of: int
    words: str


@dataclass(frozen=True)
class Watch:
    """Whoever watches the making, and may stop it.

    Attributes:
        on_progress: Told before each document.
        should_stop: Asked before each file; true ends the making, and nothing is written.
    """

    on_progress: Callable[[Progress], None] = lambda _: None
    should_stop: Callable[[], bool] = lambda: False


NOBODY_WATCHES = Watch()
AS_WORD = HowMade()


def make_pack(
    pack: Pack,
    folder: Path,
    *,
    how: HowMade = AS_WORD,
    force: bool = False,
    watch: Watch = NOBODY_WATCHES,
) -> PackMade:
    """Make all files of a pack and write them, all of them or none; it may be called in a thread.

    Each is searched for what its reader may not read before anything is written. One in which
    something is found is not written; the others are.

    Args:
        pack: From `plan_pack`.
        folder: Where to; it has to be there.
        how: In which format, on which template, with which password.
        force: Put them in the place of files of the same names.
        watch: Who watches, and may stop it.

    Raises:
        ExportRefused: With a sentence for the person who asked; nothing was written.
    """
    check_makeable(pack)
    place = known_folder(folder)
    known = digests_known(pack.record)
    if not force and pack.asked == AS_USUAL:
        _check_logged(pack, place, known, how.as_format)
    making = _Making(pack, Maker(how), how.as_format, watch)
    if not making.all():
        return PackMade(stopped=True)
    files = dict(making.files)
    if pack.manifest:
        files |= manifest_files(pack, tuple(making.made.values()), tuple(making.leaks))
    written = write_files(place, files, force=force, known=known) if files else ()
    count = len(making.files)
    return PackMade(
        files=tuple(making.made[path.name].at(path) for path in written[:count]),
        leaks=tuple(making.leaks),
        manifest=written[count:],
        notes=_in_words(making.notes),
    )


def check_makeable(pack: Pack) -> None:
    """Make sure that there is anything to make.

    Args:
        pack: From `plan_pack`.

    Raises:
        ExportRefused: Everything is refused; the sentence says why.
    """
    if pack.to_make:
        return
    refused = [each.reason for each in pack.refused]
    reasons = list(dict.fromkeys([*refused, *(each.reason for each in pack.nothing_for)]))
    if len(reasons) == 1:
        raise ExportRefused(reasons[0])
    raise ExportRefused(tr("There is nothing to make: nobody gets any of these documents."))


def digests_known(record: Record) -> Digests:
    """Of the files that were exported before: by name, the digests that they had."""
    known: dict[str, set[str]] = {}
    for each in record.room.exported:
        known.setdefault(each.file, set()).add(each.digest)
    return known


def log_of(made: PackMade, at: datetime, by: str) -> list[dict[str, Any]]:
    """The rows for `Record.room.exported`, as JSON for the store.

    Args:
        made: What was written.
        at: When.
        by: The seat; empty for the command line.
    """
    moment = at.isoformat(timespec="seconds")
    return [
        {
            "at": moment,
            "by": by,
            "document": each.document,
            "recipient": each.recipient.key,
            "version": each.version,
            "file": each.path.name,
            "digest": each.digest,
        }
        for each in made.files
    ]


@dataclass
class _Making:
    """The files of a pack as they are made, one after the other, in memory."""

    pack: Pack
    maker: Maker
    ending: str
    watch: Watch
    files: dict[str, bytes] = field(default_factory=dict)
    made: dict[str, MadeFile] = field(default_factory=dict)
    leaks: list[Leak] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def all(self) -> bool:
        """Make everything; false where it was stopped."""
        wanted = self.pack.to_make
        one: OneCopy | None = None
        for number, each in enumerate(wanted):
            self.watch.on_progress(Progress(number, len(wanted), self._words(each)))
            if one is None or one.recipient != each.recipient:
                pack = self.pack
                one = OneCopy(pack.record, pack.profile, each.recipient, pack.earlier, pack.asked)
                look = LastLook(one)
            for named in _papers(one, each.document):
                if self.watch.should_stop():
                    return False
                self._make(named, each.recipient, look)
                # A document is a ring of parts. Where Python seldom looks for such, as on the
                # screen, a pack of fifty would take as much memory as the program itself.
                gc.collect(0)
        return not self.watch.should_stop()

    def _words(self, wanted: Wanted) -> str:
        whose = recipient_part(self.pack.record.people, wanted.recipient)
        return tr(
            "{document} for {whose}",
            document=label_of(wanted.document, self.pack.profile),
            whose=whose,
        )

    def _make(self, named: NamedPaper, recipient: Recipient, look: LastLook) -> None:
        name = name_of(self.pack.record, named, recipient, self.ending)
        if named.is_blank and name in self.files:
            return
        content = self.maker.content_of(named.paper)
        try:
            for each in looks(named, look):
                each.check(named.document, name, content)
        except Leak as leak:
            self.leaks.append(leak)
            return
        if named.note:
            self.notes.append((name, named.note))
        if name in self.files:
            message = tr("two files of one pack have the same name")
            raise RuntimeError(message)
        finished = self.files[name] = self.maker.finished(content)
        self.made[name] = MadeFile(
            path=Path(name),
            recipient=recipient,
            document=named.document,
            version=version_words(self.pack.record),
            digest=digest(finished),
        )


def _in_words(notes: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """What to tell of files, with their names where not all of them are told the same."""
    told = dict.fromkeys(note for _, note in notes)
    return tuple(told) if len(told) == 1 else tuple(f"{name}: {note}" for name, note in notes)


def name_of(record: Record, named: NamedPaper, recipient: Recipient, ending: str) -> str:
    """The name of a paper's file.

    Args:
        record: The whole record.
        named: The paper.
        recipient: Whose copy it is.
        ending: Of the file, such as `docx`.
    """
    about = child_part(subject_children(record), named.child) if named.child else ""
    if named.filled_by and named.filled_by != recipient.person:
        about = recipient_part(record.people, person_recipient(named.filled_by))
    whose = "" if named.is_blank else recipient_part(record.people, recipient)
    return file_name(
        nameless_reference(record),
        f"{named.document} {named.form}".strip(),
        child=about,
        recipient=whose,
        extension=ending,
    )


def _papers(one: OneCopy, document: DocumentKey) -> Iterator[NamedPaper]:
    try:
        yield from one.papers(document)
    except NoCopy as none:
        raise ExportRefused(none.sentence) from None


def _check_logged(pack: Pack, folder: Path, known: Digests, ending: str) -> None:
    """Refuse before the work, not after it, where files of these documents are there already."""
    wanted = {(each.recipient.key, each.document) for each in pack.to_make}
    names = [
        each.file
        for each in pack.record.room.exported
        if (each.recipient, each.document) in wanted and each.file.endswith(f".{ending}")
    ]
    check_free(folder, list(dict.fromkeys(names)), known)
