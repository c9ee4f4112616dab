"""A file that opens with a password alone, in Word and in LibreOffice."""

from __future__ import annotations

import io

from cpc_tui.language import tr
from exports.refused import ExportRefused

LONGEST = 255
"""Characters of a password; Word takes no more."""


def protected(content: bytes, password: str) -> bytes:
    """The same document, encrypted as Word itself does it: AES-256, the key from the password.

    The document is never on the disk without it; each time the bytes are different ones, since
    salt and key are drawn anew. Whoever loses the password has lost the file.

    Args:
        content: The bytes of a `.docx` file.
        password: What will be asked for.

    Raises:
        ExportRefused: The password is empty, too long, or holds what nobody can type.
    """
    if not password.strip():
        raise ExportRefused(tr("The password is empty. Give one, or export without a password."))
    if len(password) > LONGEST:
        raise ExportRefused(
            tr(
                "The password is longer than {longest} characters. Give a shorter one.",
                longest=LONGEST,
            )
        )
    if not password.isprintable():
        raise ExportRefused(
            tr("The password holds characters that cannot be typed. Give another one.")
        )
    # Imported here: it takes as long as a whole document.
    from msoffcrypto.format.ooxml import OOXMLFile

    sealed = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(password, sealed)
    return sealed.getvalue()
