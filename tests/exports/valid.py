"""Whether a Word file is as the format lays down, told without Word."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from openxml_audit import OpenXmlValidator


def faults(content: bytes) -> list[str]:
    """What the validator finds in a file; an empty list where nothing is.

    Args:
        content: The bytes of a `.docx` file.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "document.docx"
        path.write_bytes(content)
        return [str(each) for each in _validator().validate(path).errors]


@cache
def _validator() -> OpenXmlValidator:
    """Reading the schemas takes longer than a document."""
    return OpenXmlValidator(security_validation=True)
