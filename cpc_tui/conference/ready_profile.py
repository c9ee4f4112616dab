"""The base profile as JSON beside its TOML: each conference needs it, and it is read so at once.

`make profile` writes it anew. One that was made of another TOML counts for nothing, so that
whoever changes the TOML sees what they have changed.
"""

from __future__ import annotations

import json
import sys
import zlib
from pathlib import Path
from typing import Any

BASE = Path(__file__).parents[1] / "profiles" / "england.toml"
_MADE_OF, _HOLDS = "made_of", "holds"


def ready(file: Path) -> dict[str, Any] | None:
    """What stands in a profile that ships, where it is kept ready as it is now; else None."""
    try:
        kept = json.loads(file.with_suffix(".json").read_bytes())
        if kept[_MADE_OF] != zlib.crc32(file.read_bytes()):
            return None
        holds: dict[str, Any] = kept[_HOLDS]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return holds


def main() -> int:
    """Write the base profile anew."""
    import tomllib

    toml = BASE.read_bytes()
    value = {_MADE_OF: zlib.crc32(toml), _HOLDS: tomllib.loads(toml.decode("utf-8"))}
    text = json.dumps(value, ensure_ascii=False, indent=1)
    BASE.with_suffix(".json").write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
