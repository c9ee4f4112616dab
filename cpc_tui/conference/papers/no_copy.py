"""That there is no such document for somebody."""

from __future__ import annotations

from cpc_tui.conference.told_why import ToldWhy


class NoCopy(ToldWhy):
    """There is no such document for a recipient."""
