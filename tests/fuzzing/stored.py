"""The parsers of what is stored, which in a shared folder another member may have written.

Each is handed a data folder with one file in it replaced, and does with it what the program does.
"""

from __future__ import annotations

import fcntl
import json
import os
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from unittest.mock import patch

from hypothesis import strategies as st

from cpc_tui.first_picture.kept import BEGINS, NAME, Kept, NotKept
from cpc_tui.storage.access_log import AccessLog
from cpc_tui.storage.access_verifying import verify_log
from cpc_tui.storage.cipher import changing, held, locks
from cpc_tui.storage.cipher.locks import Secret
from cpc_tui.storage.contents import conference_folders
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.journal_lines import START, write_lines
from cpc_tui.storage.listed import listed_references
from cpc_tui.storage.past import written
from cpc_tui.storage.plain_json import Json
from cpc_tui.storage.receipts import Receipts
from cpc_tui.storage.seats import Seats
from cpc_tui.storage.verifying import verify
from cpc_tui.storage.words.segment import Entry, Segment, Stamp
from tests.fuzzing.harness import Harness, scratch
from tests.fuzzing.mutated import json_files, other_json
from tests.samples import AT, REFERENCE, library_at, session_at

Files = Mapping[str, bytes]
"""What a data folder holds, by paths in it."""
Use = Callable[[Path], object]

_SECRET = Secret.typed("chair: correct horse")
_SEGMENT = Segment.of(
    (Entry(f"f{number}", f"R{number}", "2026-12-08", "kent", "x", Stamp(1, 2)), words)
    for number, words in enumerate([("ana", "hartwell"), ("ana", "boyd", "café")])
)
_JOURNAL, _RECORD, _KEYS = "journal.jsonl", "record.json", "keys.json"
_LINE = (b'{"journal":1,"n":1,', b'{"journal":9,', b'"prev":"', b'"change":{', b'"sealed":"', b"\n")


def _used(home: Path) -> None:
    """Do with a data folder what opening, listing, verifying and looking back do."""
    library = library_at(home)
    library.rows()
    listed_references(home)
    list(library.unreadable())
    for folder in conference_folders(home):
        verify(folder)
    store, opened = library.open(REFERENCE)
    written(store.journal)
    store.keep(opened.record, opened.number, opened.clashes)


def _unlocked(home: Path) -> None:
    held.unlock(home, _SECRET)
    try:
        _used(home)
    finally:
        held.lock(home)


def _seats(home: Path) -> None:
    """Look who is here, while somebody holds a seat whose file says anything at all."""
    (folder,) = conference_folders(home)
    descriptor = os.open(folder / "seats" / "x.json", os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        Seats(folder, "chair").others()
    finally:
        os.close(descriptor)


def _picture(home: Path) -> None:
    kept = Kept(str(home), whole=True)
    list(kept.conferences())


@cache
def _plain() -> Files:
    with scratch() as home:
        _begun(home)
        return _files(home)


@cache
def _encrypted() -> Files:
    with scratch() as home, patch.object(locks, "COST", 2):
        changing.begin(home, _SECRET, "Ann Ferrars")
        _begun(home)
        held.lock(home)
        return _files(home)


def _begun(home: Path) -> None:
    session = session_at(home)
    for number in range(3):
        session.set(("venue",), f"Room {number}")
        session.add(("notes",), {"step": "reports", "text": "Seen [b]once[/b]."})
        session.save()
    library_at(home).rows()


def _files(home: Path) -> Files:
    found = (path for path in home.rglob("*") if path.is_file() and "lock" not in path.name)
    return {str(path.relative_to(home)): path.read_bytes() for path in found}


def _with(files: Files, name: str, use: Use) -> Callable[[bytes], object]:
    def from_bytes(data: bytes) -> object:
        with scratch() as home:
            for path, content in {**files, name: data}.items():
                (home / path).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                (home / path).write_bytes(content)
            return use(home)

    return from_bytes


def _path(files: Files, ending: str) -> str:
    return next(path for path in sorted(files) if path.endswith(ending))


@st.composite
def _journals(draw: st.DrawFn) -> bytes:
    """A journal whose chain holds, whatever its changes say."""
    lines = _plain()[_path(_plain(), _JOURNAL)].splitlines()
    changes = [json.loads(each)["change"] for each in lines]
    for place in range(draw(st.integers(0, 2)), len(changes)):
        if draw(st.booleans()):
            changes[place] = draw(other_json(changes))
    return write_lines(changes, draw(st.sampled_from((AT, "", "\x1b"))), "chair", START)[1]


def _harness(
    name: str,
    files: Files,
    path: str,
    use: Use,
    *,
    cases: st.SearchStrategy[bytes] | None = None,
    weight: float = 0.3,
) -> Harness:
    seed = files.get(path, b"")
    if cases is None and seed.startswith(b"{") and path.endswith(".json"):
        cases = json_files([json.loads(seed)])
    return Harness(
        name, _with(files, path, use), (StoreFault, NotKept), (seed,), _LINE, cases, weight
    )


def harnesses() -> list[Harness]:
    """One for each file of a data folder, in plain text and encrypted."""
    plain, sealed = _plain(), _encrypted()
    journal, record = _path(plain, _JOURNAL), _path(plain, _RECORD)
    seat = str(Path(journal).with_name("seats") / "x.json")
    seats = json_files([{"seat": "chair", "user": "ann", "step": "reports", "field": "Venue"}])
    receipts = json_files([{"reference": REFERENCE, "purged_at": AT, "user": "ann", "uid": 1}])
    picture = f"{BEGINS}\nkeys\tF1 Help\nbelow\nday\t2026-12-08\nlist\nend\n".encode()
    access = str(Path(journal).with_name("access.jsonl"))
    deeds: list[Json] = [{"deed": "opened", "user": "ann", "uid": 1, "seat": "chair"}] * 3
    logged = write_lines(deeds, AT, "chair", START)[1]
    alone = {path: data for path, data in plain.items() if path != record}
    return [
        _harness("journal", alone, journal, _used, cases=_journals()),
        _harness("record-json", plain, record, _used),
        _harness("index", plain, "index.json", _used),
        _harness("seats", plain, seat, _seats, cases=seats),
        _harness("receipts", plain, "receipts/x.receipt", _receipts, cases=receipts),
        _harness("picture", {**plain, NAME: picture}, NAME, _picture),
        Harness("words", _words, (ValueError,), (_SEGMENT.to_bytes(),), (b"\0\0\0\0", b"\xff" * 4)),
        _harness("access-log", {**plain, access: logged}, access, _access),
        _harness("people", sealed, _KEYS, _unlocked),
        _harness("person", sealed, _path(_below(sealed, "keys/"), ".json"), _unlocked),
        _harness("conference-keys", sealed, _path(_below(sealed), _KEYS), _unlocked),
        _harness("sealed-journal", sealed, _path(sealed, _JOURNAL), _unlocked),
        _harness("sealed-record", sealed, _path(sealed, _RECORD), _unlocked),
        _harness("sealed-index", sealed, "index.json", _unlocked),
    ]


def _access(home: Path) -> None:
    (folder,) = conference_folders(home)
    verify_log(AccessLog.of_conference(folder))
    AccessLog.of_conference(folder).read()


def _words(data: bytes) -> None:
    """Look for words in a segment whose sum fits, whatever it says."""
    body = data.partition(b"\n")[2]
    begins = _SEGMENT.to_bytes().partition(b"\n")[0][:-8]
    segment = Segment.from_bytes(b"%s%08x\n%s" % (begins, zlib.crc32(body), body))
    for piece in ("a", "hartwell", ""):
        segment.holding(piece)
    list(segment.words())


def _below(files: Files, folder: str = "conferences/") -> Files:
    return {path: data for path, data in files.items() if path.startswith(folder)}


def _receipts(home: Path) -> None:
    list(Receipts(home).all())
