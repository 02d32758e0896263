"""What is closed when its block is left."""

from __future__ import annotations

from types import TracebackType
from typing import Self


class Closing:
    """A base for what has a `close` that may be called twice, to be used in a ``with``."""

    def close(self) -> None:
        """Release what is held."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
