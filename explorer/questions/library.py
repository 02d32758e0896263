"""The questions of the package, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType

from explorer.questions.reading import Question, read_question
from graphmodel.errors import NotFoundError, did_you_mean

_END = ".cypher"


@cache
def questions() -> MappingProxyType[str, Question]:
    """All questions by name, in the order of their names."""
    folder = files("explorer.questions")
    found = sorted(file.name for file in folder.iterdir() if file.name.endswith(_END))
    return MappingProxyType(
        {
            (name := file.removesuffix(_END)): read_question(
                name, (folder / file).read_text(encoding="utf-8"), f"explorer/questions/{file}"
            )
            for file in found
        }
    )


def question(name: str) -> Question:
    """The question called `name`; `NotFoundError` suggests the nearest where there is none."""
    known = questions()
    if name not in known:
        hint = did_you_mean(name, known)
        raise NotFoundError(
            f"there is no question {name!r}.{hint} 'liaison questions' lists them all."
        )
    return known[name]
