"""A Word file read to the last byte, in the tests' own way and not the program's."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from pathlib import Path

_PARAGRAPH = re.compile(r"</\w+:p>|<w:(?:br|tab|cr)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r'="([^"]*)"')


def everything_in(path: Path) -> str:
    """Its name and every part of it: words, values and raw bytes; white space as single spaces."""
    told = [path.name]
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            raw = file.read(name)
            part = raw.decode("utf-8", "replace")
            joined = unescape(_TAG.sub("", _PARAGRAPH.sub(" ", part)))
            values = unescape(" ".join(_VALUE.findall(part)))
            told += [name, joined, values, raw.decode("latin-1"), raw.decode("utf-16-le", "ignore")]
    return " ".join(" ".join(told).split())
