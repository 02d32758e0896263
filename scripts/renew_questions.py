"""Write the rows that the analysts' questions must give on the sample documents.

    python scripts/renew_questions.py              all, to tests/explorer/questions/
    python scripts/renew_questions.py NAME...      these only

A file NAME.json holds the parameters (the examples of the question's head), the columns and
the rows, one a line. Run it where a question, the sample documents or their reading have
changed, and read the difference before you keep it: the tests take these rows for right.
Files of questions that are gone are removed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from explorer.questions import Question, question, questions
from graphmodel import Store, open_store
from loaders import load

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "explorer" / "questions"


def main(names: list[str]) -> None:
    """Write the files of the questions called `names`, or of all."""
    known = questions()
    asked = [question(name) for name in names] or list(known.values())
    with open_store(":memory:") as store:
        load([ROOT / "seeds"], store)
        for one in asked:
            (GOLDEN / f"{one.name}.json").write_text(golden(one, store), encoding="utf-8")
    for file in GOLDEN.glob("*.json"):
        if file.stem not in known:
            file.unlink()
    print(f"{len(asked)} files written; read the difference with git diff")


def golden(asked: Question, store: Store) -> str:
    """The file of a question, with the rows that it gives on `store` now."""
    parameters = {p.name: p.value(p.example) for p in asked.parameters}
    answer = store.query(asked.statement, parameters)
    rows = ",\n".join(f"    {_line(row)}" for row in answer.plain())
    entries = [
        f'  "parameters": {_line(parameters)}',
        f'  "columns": {_line(answer.columns)}',
        f'  "rows": [\n{rows}\n  ]' if rows else '  "rows": []',
    ]
    return "{\n" + ",\n".join(entries) + "\n}\n"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1:])
