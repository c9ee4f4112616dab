"""Whether an access log is whole: its numbering and its chain, and with the key what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr, tr_n
from cpc_tui.storage.access_lines import LogLines
from cpc_tui.storage.access_log import AccessLog
from cpc_tui.storage.cipher.aead import Altered
from cpc_tui.storage.cipher.faults import KeyFault
from cpc_tui.storage.cipher.keys import ChainAlone


@dataclass(frozen=True)
class LogVerdict:
    """What looking through an access log found.

    Attributes:
        lines: How many lines fit; 0 also where there is no log, as before there were any.
        fault: The first thing that is not as it should be, a sentence; empty where all is well.
        line: The first line that does not fit, counted from 1, or None.
        locked: Its key is not here, so that only numbers and chain were looked at.
    """

    lines: int = 0
    fault: str = ""
    line: int | None = None
    locked: bool = False

    @property
    def well(self) -> bool:
        """Whether all is as it should be."""
        return not self.fault

    @property
    def words(self) -> str:
        """The verdict in a sentence; empty where there is no log."""
        if self.fault or not self.lines:
            return self.fault
        return tr("Access log: all well, {words}.", words=tr_n("1 line", "{n} lines", self.lines))


def verify_log(log: AccessLog) -> LogVerdict:
    """Look through an access log; it is read under its lock."""
    locked = False
    try:
        log.lines.keys()
    except KeyFault:
        locked = True
        log = AccessLog(LogLines(log.lines.path, _ChainAlone), log.lock)
    if not log.lines.path.exists():
        return LogVerdict()
    found = log.read()
    return LogVerdict(len(found.lines), found.fault, found.line, locked)


class _ChainAlone(ChainAlone):
    """Opens nothing, and seals nothing either."""

    def seal_line(self, number: int, before: str, content: bytes) -> tuple[int, str]:
        """Refuse.

        Raises:
            Altered: Always.
        """
        del number, before, content
        raise Altered


def verify_home_logs(home: Path) -> Iterator[LogVerdict]:
    """Look through the logs of the data folder itself, as far as there are any."""
    for log in (AccessLog.of_home(home), AccessLog.of_those_without_key(home)):
        if log.lines.path.exists():
            yield verify_log(log)
