"""The form of a backup: a plain tar file that any other program can read as well.

    conferences/<folder>/journal.jsonl      each file of each conference, as it was,
    conferences/<folder>/record.json        in the order of their names
    …
    keys/keys.json                          where conferences are encrypted, the people's keys,
    keys/<number>.json                      locked as they are
    manifest.json                           at the end: `backup` is the format's number,
                                            `conferences` gives each folder's reference, and
                                            `files` each file's size and SHA-256

Nothing in it says when or by whom it was made, so that the same conferences give the same bytes.
It is not compressed. What is encrypted is in it as it is, and then the manifest names no reference;
the rest is in plain text.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import tarfile
from collections.abc import Iterable, Mapping
from io import SEEK_SET, BytesIO, RawIOBase
from pathlib import Path
from typing import IO, Any

from cpc_tui.conference.json_text import strict_json
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.limits import BACKUP, BACKUP_LIST
from cpc_tui.language import tr
from cpc_tui.paths import make_private_folder
from cpc_tui.sharing import PRIVATE_FILE
from cpc_tui.storage.contents import is_content
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.files import open_private, sync_folder, write_fully
from cpc_tui.storage.plain_json import Json, encode

FORMAT = 1
"""The number of this form."""
ENCRYPTED_FORMAT = 2
"""That of one with keys, which older versions of the program refuse."""
KEYS = "keys"
"""The folder of the people's keys."""

LARGEST_FILE = BACKUP.size
"""Bytes; a journal of a long conference has some millions."""
MOST_FILES = BACKUP.parts

_FOLDER = "conferences"
_MANIFEST = "manifest.json"
_CHUNK = 1 << 20
_KEY_FILE = re.compile(r"(keys|[0-9a-f]{16})\.json")
_FOLDER_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,99}")


class NotABackup(StoreFault):
    """A file that is no whole backup; nothing was restored from it."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            tr(
                "This is no backup that can be restored: {reason}. Nothing was restored.",
                reason=reason,
            )
        )


@dataclass(frozen=True)
class Packed:
    """One conference on its way into a backup.

    Attributes:
        folder: The name of its folder.
        reference: That of its record, or empty where it could not be read.
        files: The bytes of its files, by name.
    """

    folder: str
    reference: str
    files: Mapping[str, bytes]


def pack(
    target: IO[bytes], conferences: Iterable[Packed], keys: Mapping[str, bytes] | None = None
) -> int:
    """Write a backup.

    Args:
        target: What it is written to, from its beginning.
        conferences: In the order of their folders; one is held in memory at a time.
        keys: The files of the people's keys, by name, where conferences are encrypted.

    Returns:
        How many files it holds.

    Raises:
        OSError: It could not be written whole.
    """
    files: dict[str, Json] = {}
    references: dict[str, Json] = {}
    with tarfile.open(fileobj=target, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for each in conferences:
            references[each.folder] = each.reference
            for name, data in sorted(each.files.items()):
                path = f"{_FOLDER}/{each.folder}/{name}"
                files[path] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
                _add(tar, path, data)
        for name, data in sorted((keys or {}).items()):
            path = f"{KEYS}/{name}"
            files[path] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            _add(tar, path, data)
        number = ENCRYPTED_FORMAT if keys else FORMAT
        manifest: Json = {"backup": number, "conferences": references, "files": files}
        _add(tar, _MANIFEST, encode(manifest))
    return len(files)


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(data), PRIVATE_FILE
    tar.addfile(member, BytesIO(data))


def open_backup(source: Path) -> IO[bytes]:
    """Open a backup to read it.

    Raises:
        NotABackup: It is a folder, a pipe or a device.
        OSError: The system does not let it be read.
    """
    # Without O_NONBLOCK a pipe would be waited for.
    file = os.fdopen(os.open(source, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb")
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise NotABackup(tr("it is not a file"))
    return file


def unpack(source: IO[bytes], into: Path) -> tuple[Path, ...]:
    """Read a backup into a folder, and check that it is whole.

    Args:
        source: The backup, opened.
        into: A folder of one's own that holds nothing yet.

    Returns:
        The folders made in it, one for each conference. The people's keys, where there are some,
        are in the folder `keys` beside them.

    Raises:
        NotABackup: It is none, or not whole, or holds what no backup holds.
        OSError: There is no room for it, or the disk failed.
    """
    try:
        with tarfile.open(fileobj=_Sipped(source), mode="r:") as tar:
            _Unpacking(tar, into).unpack()
    except (tarfile.TarError, EOFError, ValueError, OverflowError, MemoryError, RecursionError):
        raise NotABackup(tr("it is not a whole tar file")) from None
    folders = tuple(sorted(into.iterdir()))
    for folder in (*folders, into):
        sync_folder(folder)
    return tuple(each for each in folders if each.name != KEYS)


class _Unpacking:
    """One reading of a backup, from its beginning to the manifest at its end."""

    def __init__(self, tar: tarfile.TarFile, into: Path) -> None:
        self._tar = tar
        self._into = into
        self._files: dict[str, dict[str, Any]] = {}

    def unpack(self) -> None:
        while (member := self._tar.next()) is not None:
            self._check_kind(member)
            if member.name == _MANIFEST:
                if member.size > BACKUP_LIST.size:
                    raise NotABackup(tr("its list of files is larger than any backup has"))
                self._check_manifest(self._whole(member))
                if self._tar.next() is not None:
                    raise NotABackup(tr("something follows its list of files"))
                return
            self._take(member)
        raise NotABackup(tr("its list of files is missing, so it was cut off"))

    def _check_kind(self, member: tarfile.TarInfo) -> None:
        plain = member.type in (tarfile.REGTYPE, tarfile.AREGTYPE) and not member.issparse()
        if not plain or member.pax_headers:
            raise NotABackup(
                tr("it holds a link, a device or something else that is no plain file")
            )
        if not 0 <= member.size <= LARGEST_FILE:
            raise NotABackup(
                tr("a file in it is larger than {largest_file} MB", largest_file=LARGEST_FILE >> 20)
            )
        if len(self._files) >= MOST_FILES:
            raise NotABackup(tr("it holds more than {most_files} files", most_files=MOST_FILES))

    def _take(self, member: tarfile.TarInfo) -> None:
        parts = member.name.split("/")
        if not (_is_of_a_conference(parts) or _is_a_key(parts)):
            raise NotABackup(tr("it holds a file of a name that no backup has"))
        if member.name in self._files:
            raise NotABackup(tr("it holds a file twice"))
        folder, name = parts[-2:]
        make_private_folder(self._into / folder)
        self._files[member.name] = self._copy(member, self._into / folder / name)

    def _copy(self, member: tarfile.TarInfo, path: Path) -> dict[str, Any]:
        digest, size = hashlib.sha256(), 0
        source = self._open(member)
        descriptor = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        try:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                write_fully(descriptor, chunk)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        return {"size": size, "sha256": digest.hexdigest()}

    def _whole(self, member: tarfile.TarInfo) -> bytes:
        return self._open(member).read()

    def _open(self, member: tarfile.TarInfo) -> IO[bytes]:
        source = self._tar.extractfile(member)
        if source is None:
            raise NotABackup(tr("a file in it cannot be read"))
        return source

    def _check_manifest(self, data: bytes) -> None:
        try:
            manifest = strict_json(data.decode("utf-8", "surrogatepass"), BACKUP_LIST)
        except ValueError:
            raise NotABackup(tr("its list of files is damaged")) from None
        stated = manifest.get("backup") if isinstance(manifest, dict) else None
        if not isinstance(manifest, dict) or type(stated) is not int or stated < 1:
            raise NotABackup(tr("its list of files is damaged"))
        if _repeats(manifest):
            raise NotABackup(tr("its list of files names something twice"))
        if stated > ENCRYPTED_FORMAT:
            raise NotABackup(
                tr(
                    "it is of format {stated}, which needs a newer version of cpc-tui",
                    stated=stated,
                )
            )
        if manifest.get("files") != self._files:
            raise NotABackup(tr("a file in it is not as it was when the backup was made"))


class _Sipped(RawIOBase):
    """A file that is never read in one draught: a header may claim that its name has gigabytes."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def seek(self, offset: int, whence: int = SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int = -1, /) -> bytes:
        if not 0 <= size <= _CHUNK:
            raise NotABackup(tr("it is not a whole tar file"))
        return self._file.read(size)


def _repeats(manifest: dict[str, Any]) -> bool:
    tables = (manifest, manifest.get("files"), manifest.get("conferences"))
    return any(getattr(each, "repeated", ()) for each in tables)


def _is_of_a_conference(parts: list[str]) -> bool:
    if len(parts) != 3 or parts[0] != _FOLDER:  # noqa: PLR2004 - conferences/<folder>/<file>
        return False
    named = _FOLDER_NAME.fullmatch(parts[1]) and parts[1] != KEYS
    return bool(named) and is_content(parts[2])


def _is_a_key(parts: list[str]) -> bool:
    if len(parts) != 2:  # noqa: PLR2004 - keys/<file>
        return False
    return parts[0] == KEYS and bool(_KEY_FILE.fullmatch(parts[1]))
