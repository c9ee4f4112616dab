"""A real SSH server of this machine's own, for one run: own keys, own port, own folder."""

from __future__ import annotations

import asyncio
import getpass
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Unmeasured
from benchmarks.terminal.delay import COUNTS, HERE
from tests.terminal.child import CHECKOUT, surroundings

_PLACES = ("/usr/sbin/sshd", "/usr/local/sbin/sshd")
_PATIENCE = 10.0
_SOON = 0.05
_SERVER = """\
ListenAddress {here}
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
PrintLastLog no
"""
_CLIENT = """\
IdentityFile {folder}/user
IdentitiesOnly yes
UserKnownHostsFile {folder}/known
StrictHostKeyChecking accept-new
LogLevel ERROR
BatchMode yes
"""


@dataclass(frozen=True)
class Link:
    """How far away the server seems.

    Attributes:
        name: What the tables call it.
        seconds: The delay of each direction.
        speed: Bits per second of each direction; 0 for no limit.
    """

    name: str
    seconds: float = 0.0
    speed: float = 0.0


@dataclass(frozen=True)
class Line:
    """An open link to the server.

    Attributes:
        port: The port that a client connects to.
        folder: Where keys and configuration are.
        counts: The file in which the bytes of the wire are counted.
    """

    port: int
    folder: Path
    counts: Path

    @property
    def wire(self) -> tuple[int, int]:
        """Bytes that went up and down so far."""
        up, down = COUNTS.unpack(self.counts.read_bytes())
        return up, down

    def over(self, command: list[str], home: Path) -> list[str]:
        """A command line that runs a command over the link, with `home` as the user's."""
        named = [f"{name}={value}" for name, value in surroundings(home).items()]
        far = shlex.join(["env", "-C", str(home), *named, *command])
        client = ["-F", str(self.folder / "client"), "-tt", "-p", str(self.port)]
        return [shutil.which("ssh") or "ssh", *client, f"{getpass.getuser()}@{HERE}", far]


def found() -> str | None:
    """Where the server's program is; None where this machine has none, or no client."""
    server = shutil.which("sshd") or next((each for each in _PLACES if Path(each).exists()), None)
    return server if server and shutil.which("ssh") else None


@contextmanager
def served() -> Iterator[tuple[int, Path]]:
    """Run a server; its port, and the folder with the client's configuration.

    Raises:
        Unmeasured: It does not start.
    """
    # Not in the checkout: the server looks at who may write to each folder above its keys.
    with tempfile.TemporaryDirectory(prefix="cpc-tui-sshd-") as name:
        folder = Path(name)
        port = asyncio.run(_free_port())
        _configure(folder, port)
        command = [found() or "sshd", "-D", "-e", "-f", str(folder / "server")]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(command, stderr=log, stdin=subprocess.DEVNULL)  # noqa: S603
        try:
            if not asyncio.run(_answers(port)):
                raise Unmeasured(f"sshd does not start: {(folder / 'log').read_text('utf-8')}")
            yield port, folder
        finally:
            server.terminate()
            server.wait()


def _configure(folder: Path, port: int) -> None:
    """Make keys and configuration; as root, also the empty folder that the server insists on."""
    for key in ("host", "user"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)]
        subprocess.run(command, check=True)  # noqa: S603
    values = {"here": HERE, "port": port, "folder": folder}
    (folder / "server").write_text(_SERVER.format(**values), encoding="utf-8")
    (folder / "client").write_text(_CLIENT.format(**values), encoding="utf-8")
    if not os.geteuid():
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)


async def _free_port() -> int:
    server = await asyncio.start_server(lambda *_: None, HERE, 0)
    port: int = server.sockets[0].getsockname()[1]
    server.close()
    return port


async def _answers(port: int) -> bool:
    """Whether something listens at a port, or comes to do so soon."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            _, writer = await asyncio.open_connection(HERE, port)
        except OSError:
            await asyncio.sleep(_SOON)
        else:
            writer.close()
            return True
    return False


@contextmanager
def linked(port: int, folder: Path, link: Link) -> Iterator[Line]:
    """Open a link to a server."""
    counts = folder / f"counts-{link.seconds}-{link.speed}"
    counts.write_bytes(COUNTS.pack(0, 0))
    words = [str(port), str(link.seconds), str(link.speed), str(counts)]
    passing = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "benchmarks.terminal.delay", *words],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        encoding="ascii",
    )
    with passing:
        try:
            assert passing.stdout is not None  # noqa: S101 - it is a pipe
            yield Line(int(passing.stdout.readline()), folder, counts)
        finally:
            passing.terminate()
