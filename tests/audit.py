"""What pip-audit found, said plainly: `make audit` runs this with its report on standard input.

A package that the database does not know counts as not looked up, never as sound: behind a mirror
of a package index every one of them may be.
"""

from __future__ import annotations

import json
import sys
from typing import Any

NOTHING_KNOWN, FAULTS_KNOWN, NOT_LOOKED_UP = 0, 1, 2


def said_of(report: str) -> tuple[int, list[str]]:
    """The exit status and the lines to say of a report.

    Args:
        report: JSON as pip-audit prints it; anything else where it could not look.
    """
    try:
        packages: list[dict[str, Any]] = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return NOT_LOOKED_UP, [
            "No database of known faults could be reached: nothing was looked up."
        ]
    known = [line for each in packages for line in _faults_of(each)]
    skipped = [each["name"] for each in packages if "skip_reason" in each]
    looked_up = len(packages) - len(skipped)
    if not looked_up:
        return NOT_LOOKED_UP, [
            "The database that answered knows no package: nothing was looked up."
        ]
    lines = [*known, f"{looked_up} packages were looked up; {len(known)} known faults."]
    if skipped:
        lines.append(f"Not looked up: {', '.join(skipped)}.")
    return (FAULTS_KNOWN if known else NOT_LOOKED_UP if skipped else NOTHING_KNOWN), lines


def _faults_of(package: dict[str, Any]) -> list[str]:
    name = f"{package['name']} {package.get('version', '')}"
    return [
        f"{name}: {fault['id']}, mended in {', '.join(fault['fix_versions']) or 'no version yet'}"
        for fault in package.get("vulns", ())
    ]


def main() -> int:
    """Say what a report on standard input found."""
    status, lines = said_of(sys.stdin.read())
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return status


if __name__ == "__main__":
    sys.exit(main())
