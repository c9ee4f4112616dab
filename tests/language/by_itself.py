"""A script carried out in another language, in a program by itself.

The language is settled before anything else of the program is imported.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.language.catalogues import put_into
from tests.language.messages import CHECKOUT

MOMENT = datetime.fromisoformat("2026-12-08T10:42:07")


def printed(script: str, home: Path, language: str, catalogue: bytes) -> Any:
    """What a script prints as JSON; its arguments are the data folder and the moment.

    Args:
        script: In Python.
        home: An empty folder, for the catalogue and the data.
        language: Its name.
        catalogue: As gettext reads it.
    """
    put_into(home, language, catalogue)
    asked = {"CPC_TUI_HOME": str(home), "CPC_TUI_LANGUAGE": language, "TERM": "xterm"}
    run = subprocess.run(
        [sys.executable, "-c", script, str(home), MOMENT.isoformat()],
        cwd=CHECKOUT,
        env={**os.environ, **asked},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
