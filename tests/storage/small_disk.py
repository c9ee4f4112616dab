"""A small file system in memory that really fills up, in a process that alone can see it.

Started with a mount namespace of its own, and with the folder to mount it on as its one argument.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.storage.filling import Filling
from tests.storage.journals import little_room

SIZE = "256k"
BALLAST = 96 << 10
"""Bytes of a file that somebody removes when it is found that the disk is full."""
NO_MOUNT = 78
"""The exit status where nothing may be mounted; standard error says why."""


def main() -> None:
    """Mount it, fill it up and make room again."""
    folder = Path(sys.argv[1])
    mount = shutil.which("mount") or "mount"
    command = [mount, "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    mounted = subprocess.run(command, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    if mounted.returncode:
        sys.stderr.write(mounted.stderr)
        sys.exit(NO_MOUNT)
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(BALLAST))
    with little_room():
        Filling(folder / "home", "the disk is full").fill(ballast.unlink)


if __name__ == "__main__":
    main()
