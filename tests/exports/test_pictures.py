"""Pictures of a letterhead: the same to look at, and silent about who made them."""

import struct

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pictures import JPEG, PNG, bare
from tests.exports.house_templates import AUTHOR, png

PIXELS = png()


def photograph() -> bytes:
    """A real JPEG file, of more than one kind of segment."""
    parts = docx.Document().part.package.iter_parts()
    return bytes(next(part.blob for part in parts if part.partname.endswith(".jpeg")))


def segment(marker: int, data: bytes) -> bytes:
    """One segment of a JPEG file."""
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def test_a_png_keeps_its_pixels_alone() -> None:
    """Texts are dropped, and what shows stays to the last byte."""
    assert AUTHOR.encode() in png(AUTHOR)
    assert bare(png(AUTHOR)) == PIXELS == bare(PIXELS)
    assert bare(PIXELS + AUTHOR.encode()) == PIXELS


def test_a_photograph_loses_camera_place_and_comment() -> None:
    """EXIF, a comment and what follows the picture are dropped; the picture itself stays."""
    plain = bare(photograph())
    assert plain is not None
    told = AUTHOR.encode()
    talking = (
        photograph()[:2]
        + segment(0xE1, b"Exif\0\0" + told)
        + segment(0xFE, told)
        + segment(0xED, b"Photoshop 3.0\0" + told)
        + photograph()[2:]
        + told
    )
    assert told in talking
    assert bare(talking) == plain
    shown = photograph()[photograph().index(b"\xff\xda") :]
    assert plain.endswith(shown.rstrip(b"\0"))
    assert bare(plain) == plain


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg/>", PNG, JPEG, PIXELS[:-1], b"BM"])
def test_what_is_no_whole_picture_is_none(content: bytes) -> None:
    """Another kind, or one that breaks off, is told as such."""
    assert bare(content) is None


@given(st.data())
def test_a_damaged_picture_is_read_or_refused(data: st.DataObject) -> None:
    """Whatever is altered or lost, there is an answer."""
    content = bytearray(data.draw(st.sampled_from([PIXELS, photograph()])))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    made = bare(bytes(content[: data.draw(st.integers(0, len(content)))]))
    assert made is None or made.startswith((PNG, JPEG))
