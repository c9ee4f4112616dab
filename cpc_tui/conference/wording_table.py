"""How the words of one part of the record are written down."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.light_dataclasses import dataclass

FieldWords = str | tuple[str, str]
"""A label, or a label and the one-line hint under the field."""


@dataclass(frozen=True)
class PartWords:
    """The words for one part of the record.

    Attributes:
        one: What one such entry or object is called.
        fields: JSON key -> its words.
    """

    one: str
    fields: Mapping[str, FieldWords]
