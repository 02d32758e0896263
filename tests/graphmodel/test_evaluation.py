"""Scores against gold facts: what counts, what is listed, and agreement with the scorer."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphmodel.errors import DocumentError, UsageError
from graphmodel.evaluation import Counts, evaluate, read_gold
from graphmodel.jsonl import line as json_line
from graphmodel.names import fold, slug
from graphmodel.records import Evidence, Node, Relationship

SCORER = Path(__file__).parents[3] / "shared" / "tools" / "score.py"
needs_scorer = pytest.mark.skipif(
    not SCORER.exists(), reason="../shared/tools/score.py is not on this machine"
)


def node(label: str, name: str, *aliases: str, acronym: str | None = None, **held: str) -> Node:
    """A node whose id is made from its name."""
    return Node(label, slug(name) or "x", name, acronym, aliases, held)


def said(subject: Node, type_: str, object_: Node, *documents: str) -> Relationship:
    """A relationship that the documents state, each with a sentence of its own."""
    evidence = tuple(
        Evidence(name, 0, 9, f"As {name} says.", (0, 1), (2, 3), "rule", 0.9) for name in documents
    )
    return Relationship(subject, type_, object_, {}, evidence)


def gold_file(folder: Path, name: str, *lines: str) -> Path:
    """A gold file in the folder."""
    path = folder / f"{name}.facts"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


CTED = node("Office", "Counter-Terrorism Committee Executive Directorate", acronym="CTED")
UNOCT = node("Office", "United Nations Office of Counter-Terrorism", "the OCT", acronym="UNOCT")
KENYA = node("Country", "Kenya")
ANN = node("Official", "Ann Example")


def scored(folder: Path, line: str, fact: Relationship) -> Counts:
    """The counts, events and others together, for one gold line and one fact."""
    report = evaluate([fact], [gold_file(folder, "d", line)])
    return report.facts + report.events


FOUND = Counts(found=1, required=1, right=1, given=1)
MISSED = Counts(found=0, required=1, right=0, given=1)


@pytest.mark.parametrize(
    ("line", "fact", "counts"),
    [
        ("+ Office:CTED | ASSISTS | Country:Kenya", said(CTED, "ASSISTS", KENYA, "d"), FOUND),
        (
            "+ Office:Office of Counter Terrorism | ASSISTS | Country:Kenya",
            said(UNOCT, "ASSISTS", KENYA, "d"),
            FOUND,
        ),
        ("+ Office:X; oct | ASSISTS | Country:KENYA", said(UNOCT, "ASSISTS", KENYA, "d"), FOUND),
        ("+ Country:Kenya | ASSISTS | Office:CTED", said(CTED, "ASSISTS", KENYA, "d"), MISSED),
        (
            "+ Country:Kenya | COOPERATES_WITH | Office:CTED",
            said(CTED, "COOPERATES_WITH", KENYA, "d"),
            FOUND,
        ),
        ("+ Official:Example | CHAIRS | Office:CTED", said(ANN, "CHAIRS", CTED, "d"), FOUND),
        ("+ Official:Ann Other | CHAIRS | Office:CTED", said(ANN, "CHAIRS", CTED, "d"), MISSED),
        ("+ Office:CTED | LEADS/ASSISTS | Country:Kenya", said(CTED, "ASSISTS", KENYA, "d"), FOUND),
        ("+ Country:CTED; Office:CTED | ASSISTS | Country:Kenya",
         said(CTED, "ASSISTS", KENYA, "d"), FOUND),
        ("+ Office:CTED | ORGANIZED | Event:Workshop @ Kenya @ 2018",
         said(CTED, "ORGANIZED", node("Event", "w", kind="workshop", place="Nairobi, Kenya"), "d"),
         FOUND),
        ("+ Office:CTED | ORGANIZED | Event:workshop @ Kenya @ 2018-07-31",
         said(CTED, "ORGANIZED", node("Event", "w", kind="workshop", start="2018-07"), "d"),
         FOUND),
        ("+ Office:CTED | ORGANIZED | Event:training @ Kenya @ 2018",
         said(CTED, "ORGANIZED", node("Event", "w", kind="workshop", place="Kenya"), "d"),
         MISSED),
        ("+ Office:Council | ADOPTED | Resolution:S/RES/2395",
         said(node("Office", "Council"), "ADOPTED",
              Node("Resolution", "S/RES/2395", "Security Council resolution 2395 (2017)"), "d"),
         FOUND),
        ("? Office:CTED | ASSISTS | Country:Kenya", said(CTED, "ASSISTS", KENYA, "d"),
         Counts(right=1, given=1)),
        ("+ Office:CTED | LEADS | Programme:X", said(CTED, "MENTIONS", KENYA, "d"),
         Counts(required=1)),
        ("+ Office:CTED | ASSISTS | Country:Kenya", said(CTED, "ASSISTS", KENYA, "elsewhere"),
         Counts(required=1)),
    ],
)  # fmt: skip
def test_matching(tmp_path: Path, line: str, fact: Relationship, counts: Counts) -> None:
    """A fact matches by canonical name, acronym or alias, and by the rulings on gold facts."""
    assert scored(tmp_path, line, fact) == counts


@pytest.mark.parametrize("document", ["A_80_6_Sect.29", "note.txt"])
def test_ids_with_dots(tmp_path: Path, document: str) -> None:
    """An id may hold a dot itself, or be a file's name with its ending."""
    name = document.removesuffix(".txt")
    file = gold_file(tmp_path, name, "+ Office:CTED | ASSISTS | Country:Kenya")
    assert evaluate([said(CTED, "ASSISTS", KENYA, document)], [file]).facts == FOUND


def test_lists_with_sentences(tmp_path: Path) -> None:
    """What was missed is listed by its line, what was wrong with the sentence of that document."""
    gold = gold_file(tmp_path, "b", "# note", "", "+ Office:CTED | LEADS | Programme:X")
    report = evaluate([said(CTED, "ASSISTS", KENYA, "a", "b")], [gold])
    (document,) = report.documents
    assert [(line.line, line.number) for line in document.missed] == [
        ("Office:CTED | LEADS | Programme:X", 3)
    ]
    (wrong,) = document.wrong
    assert wrong.line == f"Office:{CTED.name} | ASSISTS | Country:Kenya"
    assert wrong.evidence.text == "As b says."


def test_shares_of_nothing() -> None:
    """A share of nothing is None, and F1 is 0 where something was required and nothing right."""
    assert (Counts().precision, Counts().recall, Counts().f1) == (None, None, None)
    assert Counts(required=2, given=3).f1 == 0.0
    assert Counts(found=1, required=2, right=1, given=1).f1 == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Office:A | LEADS | Programme:B", "write '+' or '?'"),
        ("+ Office:A | LEADS", "SUBJECT | TYPE | OBJECT"),
        ("+ Office:A | LEDS | Programme:B", "Did you mean 'LEADS'?"),
        ("+ Offices:A | LEADS | Programme:B", "Did you mean 'Office'?"),
    ],
)
def test_bad_line(tmp_path: Path, line: str, reason: str) -> None:
    """A line that is no gold fact is an error with file, line and remedy."""
    path = gold_file(tmp_path, "d", "# one", line)
    with pytest.raises(DocumentError, match=re.escape(f"{path}:2: ")) as error:
        read_gold(path)
    assert reason in str(error.value)
    assert "\n" not in str(error.value)


def test_no_gold(tmp_path: Path) -> None:
    """A missing gold file or a folder without any is an error, not a score of nothing."""
    with pytest.raises(UsageError, match=r"missing\.facts"):
        evaluate([], [tmp_path / "missing.facts"])
    with pytest.raises(UsageError, match="no gold facts"):
        evaluate([], [tmp_path])


# -- agreement with the scorer ----------------------------------------------------------------

OFFICES = ["CTED", "UNOCT", "The Office of X & Y", "UN Women", "Børge's Centre", "内閣府", "Ж/2"]
PEOPLE = ["Ann Example", "Example", "Michèle Coninsx", "Coninsx", "Bo Li"]
PLACES = ["Kenya", "Nairobi, Kenya", "The Hague", ""]
DATES = ["2018", "2018-07", "2018-07-31", ""]
TYPES = ["LEADS", "ASSISTS", "COOPERATES_WITH", "ADOPTED", "CITES", "ORGANIZED", "MENTIONS"]


def random_end(chance: random.Random) -> tuple[str, Node]:
    """A gold end, and a node that it may stand for."""
    label = chance.choice(["Office", "Official", "Resolution", "Event", "Country"])
    if label == "Event":
        kind, place, date = chance.choice(["visit", "training"]), chance.choice(PLACES), ""
        date = chance.choice(DATES)
        held = {"kind": kind.upper(), "place": place, "start": date}
        written = f"Event:{chance.choice([kind, ''])} @ {place.replace(',', ';')} @ {date}"
        return written, Node("Event", f"{kind}-{place}-{date}", "e", properties=held)
    if label == "Resolution":
        number = chance.choice(["S/RES/1", "S/RES/2"])
        return f"Resolution:{number} (2001)", Node(label, number, f"Resolution {number}")
    name = chance.choice(PEOPLE if label == "Official" else OFFICES)
    second = chance.choice(OFFICES)
    return f"{label}:{name}; {second}", node(label, name, chance.choice(OFFICES))


def random_case(chance: random.Random, folder: Path) -> list[Relationship]:
    """Facts of five documents, with gold lines for some of them written into the folder."""
    facts: dict[str, Relationship] = {}
    documents = [f"doc{number}" for number in range(5)]
    lines: dict[str, list[str]] = {name: ["# made up"] for name in documents}
    for _ in range(150):
        (left, subject), (right, object_) = random_end(chance), random_end(chance)
        type_ = chance.choice(TYPES)
        where = chance.sample(documents, chance.randint(1, 2))
        if chance.random() < 0.7:
            fact = said(subject, type_, object_, *where)
            facts[json_line(fact)] = fact
        if chance.random() < 0.6 and type_ != "MENTIONS":
            types = f"{type_}/{chance.choice(TYPES[:5])}"
            ends = [left, right] if chance.random() < 0.8 else [right, left]
            lines[where[0]].append(f"{chance.choice('++?')} {ends[0]} | {types} | {ends[1]}")
    for name in documents:
        gold_file(folder, name, *lines[name])
    return list(facts.values())


def share(value: float | None) -> str:
    """A share as the scorer prints it."""
    return "-" if value is None else f"{value:.3f}"


def numbers(counts: Counts) -> list[str]:
    """What the scorer prints of counts: precision, recall, F1 and the counts themselves."""
    held = (counts.found, counts.required, counts.right, counts.given)
    return [share(counts.precision), share(counts.recall), share(counts.f1), *map(str, held)]


def ours(facts: list[Relationship], folder: Path) -> list[list[str]]:
    """Our report, line for line as the scorer prints its own."""
    report = evaluate(facts, [folder])
    lines = [
        numbers(d.facts) + numbers(d.events)[:2] + numbers(d.events)[3:] for d in report.documents
    ]
    lines += [[*numbers(c)[:2], *numbers(c)[3:]] for c in report.types.values()]
    lines += [numbers(c) for c in (report.facts, report.events, report.beyond_citations)]
    lines.append([f"{end:.3f}" for end in report.interval])
    return [*lines, [f"{report.macro:.3f}", str(len(report.documents))]]


def theirs(facts: list[Relationship], folder: Path) -> list[list[str]]:
    """The numbers in each line that the scorer prints."""
    path = folder / "facts.jsonl"
    path.write_text("".join(json_line(fact).rstrip("\n") + "\n" for fact in facts), "utf-8")
    command = [sys.executable, str(SCORER), str(path), str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    kept = [re.sub(r"^doc\d|F1, 95 %|F1(?= |$)|by type.*", "", x) for x in run.stdout.splitlines()]
    return [found for x in kept if (found := re.findall(r"(?<![\w.])(?:\d+(?:\.\d+)?|-)(?!\w)", x))]


@needs_scorer
@pytest.mark.parametrize("seed", range(6))
def test_agrees_with_the_scorer(tmp_path: Path, seed: int) -> None:
    """Every number of the report is the one that the shared scorer prints."""
    facts = random_case(random.Random(seed), tmp_path)
    assert ours(facts, tmp_path) == theirs(facts, tmp_path)


@needs_scorer
def test_folding_agrees_with_the_scorer() -> None:
    """Names are folded for gold facts as the shared scorer folds them, in any script."""
    chance = random.Random(7)
    letters = "aAbz09 _-/.&'’s,;éÉßøĐЖж内٣²ıİﬁ́  theUN"
    names = ["".join(chance.choices(letters, k=chance.randint(1, 12))) for _ in range(20_000)]
    names += ["the UN " + name for name in names[:5_000]] + OFFICES
    scope: dict[str, object] = {"__name__": "scorer"}
    source = SCORER.read_text(encoding="utf-8").replace("main(sys.argv[1:])", "")
    exec(compile(source, str(SCORER), "exec"), scope)
    scorer = scope["fold"]
    assert callable(scorer)
    assert [n for n in names if scorer(n) != fold(n, basic=True)] == []


def test_slugs_keep_other_scripts() -> None:
    """An id is made of any script's letters, so that it is never empty for a name."""
    assert [slug("内閣府"), slug("Министерство дел")] == ["内閣府", "министерство-дел"]
    assert fold("内閣府") != fold("外務省")
