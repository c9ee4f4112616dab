"""Pictures without what they tell of who made them, where and with what."""

from __future__ import annotations

import struct
from collections.abc import Iterator

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"

_SHOWN = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT"}
)
"""Chunks of a PNG without which it would look different; texts, times and profiles are not."""

_ADOBE, _JFIF = 0xEE, 0xE0
_APPLICATIONS = range(0xE0, 0xF0)
_COMMENT, _SCAN, _END, _FILLER = 0xFE, 0xDA, 0xD9, 0xFF
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})


def bare(picture: bytes) -> bytes | None:
    """The same picture without texts, dates, places, thumbnails and colour profiles.

    Args:
        picture: The bytes of a file.

    Returns:
        A PNG or JPEG file, or None where it is neither or is broken.
    """
    try:
        if picture.startswith(PNG):
            return PNG + b"".join(_png_chunks(picture))
        if picture.startswith(JPEG):
            return JPEG + b"".join(_jpeg_segments(picture))
    except (struct.error, IndexError, ValueError):
        return None
    return None


def _png_chunks(picture: bytes) -> Iterator[bytes]:
    place = len(PNG)
    kind = b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", picture, place)
        end = place + length + 12
        if end > len(picture):
            raise IndexError
        if kind in _SHOWN:
            yield picture[place:end]
        place = end


def _jpeg_segments(picture: bytes) -> Iterator[bytes]:
    """All but what follows the end of the picture, comments, and what programs add for themselves.

    JFIF's own segment and Adobe's stay: they say how the colours are meant.
    """
    place = len(JPEG)
    while True:
        marker = _marker(picture, place)
        if marker == _END:
            yield picture[place : place + 2]
            return
        if marker in _ALONE:
            end = place + 2
        else:
            end = place + 2 + struct.unpack_from(">H", picture, place + 2)[0]
        if marker == _SCAN:
            end = _after_scan(picture, end)
        if end > len(picture):
            raise IndexError
        dropped = marker == _COMMENT or (marker in _APPLICATIONS and marker not in (_JFIF, _ADOBE))
        if not dropped and marker == _JFIF:
            yield _without_thumbnail(picture[place:end])
        elif not dropped:
            yield picture[place:end]
        place = end


def _marker(picture: bytes, place: int) -> int:
    if picture[place] != _FILLER:
        raise IndexError
    return picture[place + 1]


def _without_thumbnail(segment: bytes) -> bytes:
    """A JFIF segment with the sizes of its thumbnail as none; an extension of it is left out."""
    if segment[4:9] != b"JFIF\0":
        return b""
    return segment[:2] + struct.pack(">H", 16) + segment[4:16] + b"\0\0"


def _after_scan(picture: bytes, place: int) -> int:
    """Where the next marker stands after compressed data; a stuffed or restart mark is none."""
    while True:
        place = picture.index(b"\xff", place)
        following = picture[place + 1]
        if following == _FILLER:
            place += 1
        elif following and following not in _ALONE:
            return place
        else:
            place += 2
