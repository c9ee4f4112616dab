"""A file that was exported, made again from the record as it was then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpc_tui.conference.fingerprint import fingerprint
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.asked_for import AskedFor
from cpc_tui.conference.papers.catalogue import OneCopy
from cpc_tui.conference.papers.document_keys import BESIDE, DOCUMENT_KEYS, DocumentKey
from cpc_tui.conference.past import Written, passages
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import Exported
from cpc_tui.conference.visibility import NoRecipient, recipient_named
from exports.making import HowMade, Maker
from exports.pack import name_of

WORD = "docx"


@dataclass(frozen=True)
class Remade:
    """A file as it was exported.

    Attributes:
        logged: Its row in the log.
        content: Its bytes, in the program's own look.
    """

    logged: Exported
    content: bytes


def record_of(past: Iterable[Written], mark: str) -> Record | None:
    """The last record of a conference's past that has a fingerprint; None where none has.

    Args:
        past: The conference's changes from its beginning.
        mark: The fingerprint.
    """
    states = [passage.after for passage in passages(past)]
    return next((each for each in reversed(states) if fingerprint(each) == mark), None)


def logged_as(record: Record, name: str) -> tuple[Exported, ...]:
    """The Word files of the log that one may be: of its name, else all of them.

    Mail programs and people put something behind a name, such as `(1)` or ` edited`.

    Args:
        record: The conference as it is now.
        name: The file's name.
    """
    words = [each for each in record.room.exported if each.file.endswith(f".{WORD}")]
    last = {each.file: each for each in words}
    stem = name.removesuffix(f".{WORD}").casefold()
    named = [
        each
        for each in last.values()
        if stem.startswith(each.file.removesuffix(f".{WORD}").casefold())
    ]
    longest = max((len(each.file) for each in named), default=0)
    return tuple(each for each in named if len(each.file) == longest) or tuple(last.values())


def remade(record: Record, profile: Profile, logged: Exported) -> Remade | None:
    """A logged file, made again; None where it cannot be from this record.

    Args:
        record: The whole record as it was.
        profile: Its authority's.
        logged: Its row in the log.
    """
    document = next((each for each in DOCUMENT_KEYS if each == logged.document), None)
    if document is None:
        return None
    try:
        recipient = recipient_named(record, logged.recipient)
    except NoRecipient:
        return None
    for asked in _ways(profile, document):
        one = OneCopy(record, profile, recipient, asked=asked)
        for named in one.papers(document) if not one.why_none(document) else ():
            if name_of(record, named, recipient, WORD) == logged.file:
                return Remade(logged, Maker(HowMade()).content_of(named.paper))
    return None


def _ways(profile: Profile, document: DocumentKey) -> Iterator[AskedFor]:
    """How a document may have been asked for; what filled a second column is not known any more."""
    bands = [each.key for each in profile.own_page.bands] if document == "own-page" else []
    for band in ("", *bands):
        yield AskedFor(band=band)
        if document in BESIDE:
            yield AskedFor(band=band, beside=True)
