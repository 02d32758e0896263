"""No regular expression of the loaders backtracks without bound."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PUMPS = Path(__file__).with_name("pumps.py")


@pytest.mark.slow
@pytest.mark.timeout(1_500)
def test_no_expression_backtracks_without_bound() -> None:
    """Every compiled expression of every module reads strings that pump its repeats in time."""
    done = subprocess.run(
        [sys.executable, str(PUMPS)], capture_output=True, text=True, timeout=1_400, check=False
    )
    lines = done.stdout.splitlines()
    late = [line for line in lines if line.startswith("late ")]
    assert not late, "bind or bound a repeat (a++, {0,80}, a look-behind):\n" + "\n".join(late)
    assert done.returncode == 0, done.stderr
    assert lines[-1].startswith("tried ")
    assert int(lines[-1].split()[1]) > 80
