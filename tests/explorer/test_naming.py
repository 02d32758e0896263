"""Which nodes a name means."""

from __future__ import annotations

import pytest

from explorer.naming import find
from graphmodel.errors import NotFoundError
from graphmodel.records import Node

OKORO = Node("Official", "okoro", "Okoro")
JANE = Node("Official", "jane-okoro", "Jane Okoro")
PAGE = Node("Document", "tide_union", "Tide Union")
BODY = Node("Office", "tide-union", "Tide Union", "TU")
NODES = [PAGE, BODY, JANE, OKORO]


def test_a_surname_means_all_who_bear_it() -> None:
    """One who is called by the surname alone does not hide those with a first name."""
    assert find(NODES, "Okoro") == [JANE, OKORO]
    assert find(NODES, "Official:okoro") == [OKORO]
    assert find(NODES, "jane okoro") == [JANE]


def test_a_document_gives_way() -> None:
    """A page that is called after a body does not stand in its way."""
    assert find(NODES, "Tide Union") == [BODY]
    assert find(NODES, "Document:tide_union") == [PAGE]
    assert find([PAGE], "Tide Union") == [PAGE]


def test_what_is_unknown_is_said_with_what_is_near() -> None:
    """An unknown name names the nearest known one."""
    with pytest.raises(NotFoundError, match="you mean"):
        find(NODES, "Tide Onion")
