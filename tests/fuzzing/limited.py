"""Reads every bomb in a process of its own, and says what came of it and how much memory it took.

Run by itself: `python -m tests.fuzzing.limited` prints a line of JSON for each. A reading that
takes more processor time than anybody would wait for is ended by the system.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Any

from tests.fuzzing import bombs, words
from tests.fuzzing.parsers import parsers

_SECONDS = 20
_OUT_OF_HAND = 1 << 30
"""Bytes of addresses beyond those of the libraries, at which a reading is ended as well."""


def kinds() -> dict[str, Mapping[str, Callable[[], bytes]]]:
    """The bombs by the parser that they are for."""
    house, edited = bombs.house_bombs(), bombs.edited_bombs()
    return {
        "record": bombs.RECORDS,
        "settings": bombs.SETTINGS,
        "profile": bombs.SETTINGS,
        "picture-settings": bombs.SETTINGS,
        "invitees": bombs.TABLES,
        "template": house,
        "edited-copy": edited,
        "finished-file": edited,
        "backup": bombs.BACKUPS,
        "restored": bombs.BACKUPS,
        "catalogue": words.CATALOGUES,
        "dictionary-rules": words.RULES,
        "dictionary-stems": words.STEM_FILES,
    }


def main() -> None:
    """Read all of them."""
    for harness in parsers().values():
        harness.read(harness.seeds[0])
    for name, all_of_them in kinds().items():
        for bomb, make in all_of_them.items():
            data = make()
            sys.stdout.write(json.dumps({"parser": name, "bomb": bomb} | _read(name, data)) + "\n")


def _read(name: str, data: bytes) -> dict[str, Any]:
    inside, outside = os.pipe()
    child = os.fork()
    if not child:
        os.write(outside, json.dumps(_reading(name, data)).encode())
        os._exit(0)
    os.close(outside)
    with os.fdopen(inside, "rb") as file:
        told = file.read()
    os.waitpid(child, 0)
    return dict(json.loads(told)) if told else {"ended": "killed", "grown": 0}


def _reading(name: str, data: bytes) -> dict[str, Any]:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - as small as can be
        most = int(file.read().split()[0]) * resource.getpagesize() + _OUT_OF_HAND
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    before = _memory()
    harness = parsers()[name]
    try:
        harness.read(data)
    except harness.faults as fault:
        ended = type(fault).__name__
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        ended = f"fault: {error!r:.200}"
    else:
        ended = "read"
    return {"ended": ended, "grown": _memory() - before}


def _memory() -> int:
    """The most memory that this process took, in bytes; a fork begins with its parent's."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
