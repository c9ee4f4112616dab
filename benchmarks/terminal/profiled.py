"""The real program under a profiler that is switched on and off by signals.

    python -m benchmarks.terminal.profiled FILE ARGUMENTS-OF-CPC-TUI

SIGUSR1 begins, SIGUSR2 ends and writes the profile to the file, for `pstats` to read. Nothing of
this is in the program itself.
"""

from __future__ import annotations

import cProfile
import signal
import sys
from types import FrameType

from cpc_tui.start import main


def profiled(file: str, arguments: list[str]) -> int:
    """Run the program; its exit status.

    Args:
        file: Where the profile goes.
        arguments: The program's own.
    """
    profile = cProfile.Profile()

    def begin(_number: int, _frame: FrameType | None) -> None:
        profile.enable()

    def end(_number: int, _frame: FrameType | None) -> None:
        profile.disable()
        profile.dump_stats(file)

    signal.signal(signal.SIGUSR1, begin)
    signal.signal(signal.SIGUSR2, end)
    return main(arguments)


if __name__ == "__main__":
    sys.exit(profiled(sys.argv[1], sys.argv[2:]))
