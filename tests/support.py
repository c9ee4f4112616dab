"""Where the tests find what lies outside the checkout."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""The folder of background papers and fictional records, beside the checkout. It may be absent."""


def shared_case(name: str) -> Path:
    """Find a whole fictional record, or skip the test that asks for it.

    Args:
        name: The record's file name in the cases folder, with or without ``.json``.

    Returns:
        The path of a file that exists.
    """
    path = SHARED / "cases" / (name if name.endswith(".json") else f"{name}.json")
    if not path.is_file():
        pytest.skip(f"needs ../shared/cases/{path.name} beside the checkout")
    return path
