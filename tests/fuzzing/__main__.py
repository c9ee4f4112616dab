"""Try every parser for as long as is asked, and keep what is found: `make fuzz`.

Each fault is made as small as it goes, put into the corpus, and told with its last lines. A
reading that hangs ends the run with a traceback, and its input stays in the temporary folder.
"""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import random
import resource
import sys
import tempfile
import time
import traceback
from pathlib import Path

from hypothesis import HealthCheck, given, seed, settings

from tests.fuzzing.harness import CORPUS, Harness
from tests.fuzzing.parsers import parsers

_EXAMPLES = 150
_PATIENCE = 60
"""Seconds after which a reading counts as one that hangs."""
_AT_WORK = Path(tempfile.gettempdir()) / "cpc-tui-fuzzing"
"""What is read at this moment, so that an input that hangs is known."""
_MEMORY = 3 << 30
"""Bytes of addresses that a run may take; its libraries alone take a third."""


def main() -> int:
    """Fuzz, in turns, until the time is over; 1 where something was found."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    options.add_argument("--minutes", type=float, default=10, help="of processor time (10)")
    options.add_argument("--only", nargs="*", default=list(parsers()), metavar="PARSER")
    chosen = options.parse_args()
    _AT_WORK.mkdir(mode=0o700, exist_ok=True)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    until = time.process_time() + chosen.minutes * 60
    found: dict[str, int] = {}
    tried = dict.fromkeys(chosen.only, 0)
    while time.process_time() < until:
        for name in chosen.only:
            tried[name] += _turn(parsers()[name], found)
    for name, times in tried.items():
        sys.stdout.write(f"{name}: {times} inputs\n")
    return 1 if found else 0


def _turn(harness: Harness, found: dict[str, int]) -> int:
    """Some inputs of one parser; how many."""
    kept = CORPUS / harness.name
    at_work, count, last = _AT_WORK / harness.name, 0, b""

    @seed(random.SystemRandom().getrandbits(60))
    @settings(
        max_examples=max(10, int(_EXAMPLES * harness.weight)),
        database=None,
        report_multiple_bugs=False,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(harness.inputs())
    def try_them(data: bytes) -> None:
        nonlocal count, last
        count, last = count + 1, data
        at_work.write_bytes(data)
        faulthandler.dump_traceback_later(_PATIENCE, exit=True)
        try:
            harness.try_one(data)
        finally:
            faulthandler.cancel_dump_traceback_later()

    try:
        try_them()
    except Exception as error:  # noqa: BLE001 - whatever it is, it was found
        _keep(harness, kept, last, error, found)
    at_work.unlink(missing_ok=True)
    return count


def _keep(
    harness: Harness, kept: Path, data: bytes, error: Exception, found: dict[str, int]
) -> None:
    """Put an input into the corpus, where its fault is not known yet."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [each for each in frames if "/fuzzing/" not in each.filename] or list(frames)
    place = f"{harness.name} {type(error).__name__} {own[-1].filename}:{own[-1].lineno}"
    found[place] = found.get(place, 0) + 1
    if found[place] > 1:
        return
    kept.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(data).hexdigest()[:12]
    (kept / name).write_bytes(data)
    sys.stdout.write(f"FOUND {place}\n  {kept / name}\n")
    for each in own[-4:]:
        sys.stdout.write(f"  {each.filename}:{each.lineno} {each.line}\n")
    sys.stdout.write(f"  {error!s:.300}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
