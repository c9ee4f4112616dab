"""What the files are called: the reference and the document, never anybody's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from cpc_tui.conference.who import Child

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_LONGEST_REFERENCE = 60
_NO_REFERENCE = "conference"
_WORD = re.compile(r"[^\W\d_]+")


def file_name(reference: str, document: str) -> str:
    """A file name such as `MED-CPC-2026-1093-minutes.docx`.

    Args:
        reference: The conference's; whatever a file name should not hold becomes a hyphen.
        document: `minutes`, `plan` or what `child_document` gives.
    """
    return f"{_plain(reference)[:_LONGEST_REFERENCE] or _NO_REFERENCE}-{document}.docx"


def child_document(children: Sequence[Child], child: Child) -> str:
    """The part of a name for one child's plan: `plan-child-2-WH`, by number and initials.

    Args:
        children: All children that have a plan of their own, in order.
        child: One of them.
    """
    number = [each.id for each in children].index(child.id) + 1
    words = _WORD.findall(child.name)
    initials = _plain("".join((words[0][0], words[-1][0])) if words else "")
    return f"plan-child-{number}" + (f"-{initials}" if initials else "")


def _plain(text: str) -> str:
    """Only letters without accents, digits and hyphens."""
    apart = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _UNSAFE.sub("-", apart).strip("-")
