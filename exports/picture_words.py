"""The words that a picture carries packed: descriptions in a PNG may be compressed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = 8
"""Bytes of length and kind before what a chunk holds."""
_CHECK = 4
"""Bytes of checksum after it."""
_MOST = 1_000_000
"""Bytes that a description is unpacked to."""


def words_in_picture(content: bytes) -> Iterator[str]:
    """The compressed texts of a PNG; nothing for any other file.

    Args:
        content: The bytes of a file.
    """
    if not content.startswith(_SIGNATURE):
        return
    for kind, data in _chunks(content):
        if kind in (b"zTXt", b"iTXt"):
            yield from _texts_of(data)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    start = len(_SIGNATURE)
    while start + _HEAD <= len(content):
        length = int.from_bytes(content[start : start + 4], "big")
        begin = start + _HEAD
        yield content[start + 4 : begin], content[begin : begin + length]
        start = begin + length + _CHECK


def _texts_of(data: bytes) -> Iterator[str]:
    """A text begins after the keyword, and for `iTXt` after two more texts: all are tried."""
    for start, byte in enumerate(data):
        # The first byte of a compressed text tells its method.
        if byte & 0x0F == zlib.DEFLATED:
            try:
                words = zlib.decompressobj().decompress(data[start:], _MOST)
            except zlib.error:
                continue
            yield words.decode("utf-8", "ignore")
            yield words.decode("latin-1")
