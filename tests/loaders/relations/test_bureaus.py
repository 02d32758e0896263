"""Officers of a body in the lines of a report."""

from __future__ import annotations

from collections.abc import Callable

Facts = Callable[[str], list[str]]

ELECTED = """The Counter-Terrorism Committee met. It was open to all.

At its first meeting, the Counter-Terrorism Committee elected the following officers:
Chair:
Ms. Jane Okoro (Kenya)
Vice-Chairs:
Qwebe Xolani (Chad)
John Mwangi (Peru)
Rapporteur: Ann Lee (Mali)

Jane Mutua (Ghana) spoke.
"""


def test_officers_below_their_labels(facts: Facts) -> None:
    """Each line below a label is the name of who holds the post in the body that elected; a name
    that nothing else shows is known by the State behind it."""
    bureau = [f for f in facts(ELECTED) if "role=" in f or "title=" in f]
    assert bureau == [
        "Jane Okoro CHAIRS CTC role=chair",
        "Qwebe Xolani CHAIRS CTC role=vice-chair",
        "John Mwangi CHAIRS CTC role=vice-chair",
        "Ann Lee HOLDS_POST CTC title=Rapporteur",
    ]


def test_the_rapporteur_of_a_first_page(facts: Facts) -> None:
    """A post and a name on one line are of the committee whose name opened a line before."""
    page = "Counter-Terrorism Committee\nDraft report\n\nRapporteur: Ms. Jane Okoro (Kenya)\n\n"
    assert "Jane Okoro HOLDS_POST CTC title=Rapporteur" in facts(page + "I. Introduction\n")


def test_lists_of_no_body(facts: Facts) -> None:
    """Below no body that elected, a label tells nothing, and neither does an organ's name over it:
    its committees write for it."""
    assert facts("The following spoke:\nChair:\nMs. Jane Okoro, an expert\n") == []
    assert facts("General Assembly\nEightieth session\n\nChair: Ms. Jane Okoro\n") == []
