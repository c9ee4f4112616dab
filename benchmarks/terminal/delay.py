"""A line with a delay: it passes on what comes to a port of this machine, later and slower.

    python -m benchmarks.terminal.delay PORT SECONDS BITS-PER-SECOND COUNTS

It tells its own port on its first line. COUNTS is a file in which it keeps how many bytes went up
and down. Nothing but this machine is reached.
"""

from __future__ import annotations

import asyncio
import mmap
import struct
import sys
from pathlib import Path

HERE = "127.0.0.1"
COUNTS = struct.Struct("QQ")
"""Bytes that went up, to the server, and down."""
_READ = 65536
_BITS = 8


class Line:
    """One direction of a line.

    Args:
        seconds: How much later everything comes.
        speed: Bits that go through in a second; 0 for no limit.
    """

    def __init__(self, seconds: float, speed: float) -> None:
        self._seconds = seconds
        self._speed = speed
        self._free = 0.0

    def arrival(self, now: float, number: int) -> float:
        """The moment at which so many bytes that come now have gone through."""
        begun = max(now, self._free)
        self._free = begun + (number * _BITS / self._speed if self._speed else 0.0)
        return self._free + self._seconds


class Delay:
    """Passes connections on.

    Args:
        port: Where to.
        line: The delay in seconds, and the speed in bits per second, of each direction.
        counts: Where the bytes are counted.
    """

    def __init__(self, port: int, line: tuple[float, float], counts: mmap.mmap) -> None:
        self._port = port
        self._line = line
        self._counts = counts

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one connection on until either side ends it."""
        far_reader, far_writer = await asyncio.open_connection(HERE, self._port)
        await asyncio.gather(
            self._pass_on(reader, far_writer, 0), self._pass_on(far_reader, writer, 1)
        )

    async def _pass_on(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: int
    ) -> None:
        line = Line(*self._line)
        loop = asyncio.get_running_loop()
        while data := await reader.read(_READ):
            self._count(way, len(data))
            loop.call_at(line.arrival(loop.time(), len(data)), writer.write, data)
        loop.call_at(line.arrival(loop.time(), 0), writer.close)

    def _count(self, way: int, number: int) -> None:
        both = [*COUNTS.unpack_from(self._counts)]
        both[way] += number
        COUNTS.pack_into(self._counts, 0, *both)


async def serve(port: int, line: tuple[float, float], counts: mmap.mmap) -> None:
    """Wait for connections for ever; the port they may come to is told first."""
    server = await asyncio.start_server(Delay(port, line, counts).connect, HERE, 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


def main(port: str, seconds: str, speed: str, counts: str) -> None:
    """Serve until it is ended."""
    with Path(counts).open("r+b") as file, mmap.mmap(file.fileno(), COUNTS.size) as shared:
        asyncio.run(serve(int(port), (float(seconds), float(speed)), shared))


if __name__ == "__main__":
    main(*sys.argv[1:])
