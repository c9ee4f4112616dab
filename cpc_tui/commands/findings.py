"""What `doctor` found of one thing that it looked at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: What.
        well: It is fit to work with.
        words: How it is, and what to do where it is not well.
    """

    subject: str
    well: bool
    words: str
