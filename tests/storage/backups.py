"""Backups for the tests of restoring: one that is whole, and ways to make others."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from pathlib import Path

Files = dict[str, bytes]


def everything(home: Path) -> dict[str, bytes]:
    """All files of a data folder that hold something."""
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in home.rglob("*")
        if path.is_file() and path.name not in ("index.json", "lock") and path.suffix != ".lock"
    }


def contents_of(backup: Path) -> Files:
    """The files of a backup."""
    with tarfile.open(backup) as tar:
        return {each.name: tar.extractfile(each).read() for each in tar}  # type: ignore[union-attr]


def listed(files: Files) -> Files:
    """The files with a list of them that is right."""
    others = {name: data for name, data in files.items() if name != "manifest.json"}
    manifest = {
        "backup": 1,
        "conferences": {},
        "files": {
            name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in others.items()
        },
    }
    return {**others, "manifest.json": json.dumps(manifest).encode()}


def pack(path: Path, files: Files, *special: tarfile.TarInfo) -> Path:
    """Write a tar file of one's own making."""
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as tar:
        for member in special:
            tar.addfile(member)
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return path
