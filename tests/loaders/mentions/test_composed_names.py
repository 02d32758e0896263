"""Names put together by pattern start and end where a reader would say that they do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "name",
    [
        "Subcommittee on Housing, Community Development and Insurance",
        "Ministry of Water, Fisheries, and Livestock",
        "Harbour State Superior Court Judges’ Association",
        "Congressional Asian American Caucus Transport Task Force",
        "U.S. Attorney’s Office for the Northern District of Oregon",
        "Royal Kenyan Coast Patrol Service",
        "Office of Faith-Based and Neighborhood Partnerships",
        "Program Planning and Water Division",
        "Los Corales Department of Transportation",
        "Coastal Women's Trade and Health Council",
        "Foundation for the Reef and Society",
        "Working Party on Coastal Transport",
        "African Union Commission of Inquiry on Reefs",
        "Department of Fisheries and Administration",
        "Oceanic, Fisheries, and Trade Committee",
        "House Fisheries, Housing & Urban Corals Subcommittee",
        "Strategy, Planning and Coral Division",
        "Divers' Training and Learning Center",
        "Harbour Services and General Reef Subcommittee",
        "Ministry of Oceans and Social Services",
        "Institute for Management of Currents and of Corals",
        "Office of the United Nations Reef Coordinator",
        "Reef Office for Humanitarian Assistance to Chad",
        "University of Reefland at Nairobi",
        "Office for WTO Reef Matters",
        "Ministry for the Renewal of Reefs and Public Administration",
        "College of Reefs & Corals School of Law",
        "Radio and Television Coral Association",
        "Programme and Reef Committee",
        "University of Illinois College of Law",
        "Department for Reefs, Energy and Industrial Strategy",
        "Swiss Bank Corporation",
        "Group of Experts on Reef Signs and Corals",
        "Board of Dean's Advisors",
        "University of Reefland at Coral Hill",
        "Harbour Ocean Research and Coral Institute",
        "Rule of Law Reef and Coral Group",
        "Institut du Récif pour l'Exploitation de la Mer",
    ],
)
def test_whole_name(named: Named, name: str) -> None:
    """Lists, possessives, demonyms and plurals inside a name do not cut it short."""
    assert named(f"He worked at the {name} for two years.") == [f"Office:{name}"]


@pytest.mark.parametrize(
    "name",
    [
        "Initiative to Save Corals as Partners in Trade",
        "Roadmap for Cooperation to Combat Bleaching and its Effects Along the Coast",
        "Framework for the English- and Dutch-Speaking Reefs",
        "Strategy to Reduce Noise in U.S. Harbours",
        "Programme for Coral Research and Training",
        "10-Year Framework to Save Corals",
        "Coastal Strategy and Action Plan for Reefs",
        "Programme on Safe Harbours for All",
        "Second Chance Reef Program",
        "Strategic Framework and Plan of Action on Corals",
    ],
)
def test_whole_programme(named: Named, name: str) -> None:
    """A programme's name goes on with what it is for."""
    assert named(f"They launched the {name} last May.") == [f"Programme:{name}"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He led the Strategy on Corals as Chair of the board.", "Strategy on Corals"),
        ("He led the Strategy on Corals and its Action Plan.", "Strategy on Corals"),
        ("He led the Strategy on Corals in Kenya.", "Strategy on Corals"),
        ("He led the Strategy on Corals with Kenya.", "Strategy on Corals"),
        ("He led the Strategy on Corals and the National Reef Policy.", "Strategy on Corals"),
        ("He led the Strategy on Corals for the Period 2014–2020.", "Strategy on Corals"),
        ("He showed the Blue Reefs Strategy to the Council.", "Blue Reefs Strategy"),
        ("He led the Trust Fund for Reefs of EUR 2 million.", "Trust Fund for Reefs"),
        ("It is told of the Strategy on Corals on its Benefits page.", "Strategy on Corals"),
        (
            "He led a flagship programme for work on corals – a part of the plan.",
            "programme for work on corals",
        ),
        ("He led the National Action Plan in line with it.", "National Action Plan"),
        ("He praised the President’s Blue Coral Initiative.", "Blue Coral Initiative"),
    ],
)
def test_end_of_programme(named: Named, text: str, name: str) -> None:
    """Posts, further programmes, places and partners are no part of a programme's name."""
    assert named(text)[0] == f"Programme:{name}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met the Ministry of Justice, UNICEF and UNODC.", "Ministry of Justice"),
        ("The Ministry of Roads in Kabul agreed.", "Ministry of Roads"),
        ("The Office of the President Jane Okoro agreed.", "Office of the President"),
        ("The Office of the Prime Minister Jane Okoro agreed.", "Office of the Prime Minister"),
        (
            "Observer status for the Agency for Coral in the General Assembly The General Assembly",
            "Agency for Coral",
        ),
        ("A note to the Board The Harbour Commission met.", "Harbour Commission"),
        ("The Division of Coral Reefs of UNESCO met.", "Division of Coral Reefs"),
        ("The People's Coral Movement on Temporary Arrangements met.", "People's Coral Movement"),
        ("The Council for Reef Peace's Leadership Award went out.", "Council for Reef Peace"),
        ("He joined the Board of Veterans' Appeals.", "Board of Veterans' Appeals"),
        ("She sits on the Board of Trustees of Verdix and Tidalix.", "Board of Trustees of Verdix"),
        ("The Office of Reef Affairs Director Loyce Brown spoke.", "Office of Reef Affairs"),
        ("He met the Office of the High Commissioner.", "Office of the High Commissioner"),
        ("The Working Group on Reefs and Review met.", "Working Group on Reefs and Review"),
        ("The Panel on the Situation in Kenya met.", "Panel on the Situation in Kenya"),
        ("The Bank of Togo and the Bank of Kenya met.", "Bank of Kenya"),
        ("The Office of Harbour Safety and State Harbour Offices met.", "Office of Harbour Safety"),
        ("The Unit for Corals in the Bureau of Reefs met.", "Unit for Corals"),
        ("The Office of Coral Policy in the Bureau of Reefs met.", "Bureau of Reefs"),
        ("The University of the Coasts in Hobbs teaches.", "University of the Coasts"),
        ("A debate of the Coral Parliament on the Reef Fund began.", "Coral Parliament"),
        ("The Coral Field Office of the United States Reef Board met.", "Coral Field Office"),
        ("The Vice-Chair and Bureau of the Group met.", "Bureau of the Group"),
        ("The Commission for Reefs Dr. Jane Okoro met.", "Commission for Reefs"),
        (
            "Remarks by the President Before Meeting With Harbour Reef Council members",
            "Harbour Reef Council",
        ),
        ("The Union and Forum of Divers met.", "Forum of Divers"),
        (
            "The Department of Reef Affairs Acting Director Loyce Brown spoke.",
            "Department of Reef Affairs",
        ),
        ("It asked the Ministry of Reefs on an ATD scheme.", "Ministry of Reefs"),
        ("The Reef Centre for Asia in Addis Ababa met.", "Reef Centre for Asia"),
        ("The members of the Reef Bureau for the WTO sessions met.", "Reef Bureau"),
        ("The Reef Section of the Engagement and Corals Service met.", "Reef Section"),
        ("Fact Sheet: Reef Board Announces Coral Actions in its region", "Reef Board"),
        ("The Forum on Reefs at the Harbour Centre met.", "Forum on Reefs"),
        (
            "It creates a new Investing in Good Reefs Task Force there.",
            "Investing in Good Reefs Task Force",
        ),
        ("The Ministry for Reefs of the Government of Chad met.", "Ministry for Reefs of Chad"),
        ("The CRCX and Office of the Reef Clerk met.", "Office of the Reef Clerk"),
        ("UNICEF and Reef Monitoring Centre staff met.", "Reef Monitoring Centre"),
        ("The Committee on Coral Questions90 met.", "Committee on Coral Questions"),
        ("The Committee on Coral Energy³ met.", "Committee on Coral Energy"),
        ("She is President Emeritus of the Harbour Union.", "Harbour Union"),
        (
            "It read of the Reef Programme to the Office of the Reef Clerk.",
            "Office of the Reef Clerk",
        ),
        (
            "Jane Okoro of the Union of Divers Living with Asthma.",
            "Union of Divers Living with Asthma",
        ),
    ],
)
def test_end_of_name(named: Named, text: str, expected: str) -> None:
    """A name ends before a list of other bodies, a town, an article and the body it is a part
    of."""
    assert f"Office:{expected}" in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met Verdix, Tidalix, and Coral Committee staff.", "Coral Committee"),
        ("It met Jane Okoro, John Waters, and Coral Committee staff.", "Coral Committee"),
        ("- Review Committee drafts each month.", None),
        ("- Operates Reef Centre", "Reef Centre"),
        ("They signed the Treaty on Coastal Armed Forces there.", None),
        ("It took action to Strengthen Public Trust there.", None),
        ("It aids non-United Nations Reef Forces there.", None),
    ],
)
def test_start_of_name(named: Named, text: str, expected: str | None) -> None:
    """A list in front of a head is part of a name where it lists fields of work; a bullet's first
    word may be a verb."""
    offices = [n for n in named(text) if n.startswith("Office:")]
    assert offices == ([f"Office:{expected}"] if expected else [])


def test_link_inside_a_name(named: Named) -> None:
    """A Markdown link that covers some words of a name does not cut it."""
    text = "The Board of [Harbours](https://example.org/h) and Coasts met."
    assert named(text) == ["Office:Board of Harbours and Coasts"]


def test_mission_of_a_republic(named: Named) -> None:
    """ "of the Republic of X to the United Nations" belongs to the name of a mission."""
    found = named("The Permanent Mission of the Republic of Cyprus to the United Nations wrote.")
    assert found == ["Office:Permanent Mission of the Republic of Cyprus to the United Nations"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Committee established pursuant to resolution 1591 (2005) met.", "1591 Committee"),
        ("The Committee pursuant to resolution 751 (1992) met.", "751 Committee"),
        (
            "The Panel of Experts established by resolution 1929 (2010) met.",
            "Panel of Experts established by resolution 1929 (2010)",
        ),
    ],
)
def test_founded_by_resolution(named: Named, text: str, expected: str) -> None:
    """A body is named by the resolution that founded it, and the resolution is named as well."""
    found = named(text)
    assert found[0] == f"Office:{expected}"
    assert [n.split(":")[0] for n in found[1:]] == ["Resolution"]


def test_not_founded(named: Named) -> None:
    """A panel that works "pursuant to" a resolution was not founded by it."""
    found = named("The Panel of Experts pursuant to resolution 1929 (2010) met.")
    assert all("pursuant" not in name for name in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Working Group on Corals met. The Working Group wrote.", "Working Group on Corals"),
        ("The Nairobi Programme of Action began. The Programme of Action ends.",
         "Nairobi Programme of Action"),
    ],
)  # fmt: skip
def test_second_mention_shortened(named: Named, text: str, name: str) -> None:
    """A name given in full before is meant where its head comes back with "the"."""
    assert [n.split(":")[1] for n in named(text)] == [name, name]


def test_no_second_mention(named: Named) -> None:
    """Two full names leave open which one is meant, and "Council of Ministers" is full itself."""
    text = (
        "The Working Group on Corals and the Working Group on Reefs met. The Working Group wrote."
    )
    assert named(text)[-1] == "Office:Working Group"
    text = "The ECOWAS Council of Ministers met. In Togo, the Council of Ministers met."
    assert named(text)[-1] == "Office:Council of Ministers"


def test_acronym_of_no_body(named: Named) -> None:
    """An acronym behind words that name no kind of body makes none of them."""
    assert named("It collects Advance Traveller Data (ATD) at borders.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Coral Reef Centre (CRCX) met. CRCX wrote.",
        "The Coral Reef Centre, or CRCX, met. CRCX wrote.",
        "The Coral Reef Centre, also known as CRCX, met. CRCX wrote.",
        'The Coral Reef Centre (hereinafter "CRCX") met. CRCX wrote.',
    ],
)
def test_definitions(named: Named, text: str) -> None:
    """An acronym is defined in brackets or behind "or", "known as" and "hereinafter"."""
    assert named(text) == ["Office:CRCX"] * 3


def test_part_of_the_name_in_brackets(named: Named) -> None:
    """A bracket may say by which words of a body's name it is called from here on."""
    text = "The Harbour Reef Mission in Togo (the Reef Mission) met. The Reef Mission wrote."
    assert named(text) == ["Office:Harbour Reef Mission in Togo"] * 3


def test_known_acronym_of_another_known_body(named: Named) -> None:
    """Where a bracket behind a body that spells it says so, an acronym is not the other body's."""
    assert set(named("The Barents Euro-Arctic Council (BEAC) met.")) == {
        "Office:Barents Euro-Arctic Council"
    }


def test_acronym_that_goes_on_behind_a_hyphen(named: Named) -> None:
    """Half of an acronym is no body; two bodies may be tied."""
    assert named("It trains divers with UNDP-XQOR in Togo.") == []
    assert named("It works with UNDP-UNEP there.") == ["Office:UNDP", "Office:UNEP"]


def test_degree(named: Named) -> None:
    """A degree in public administration is no body, whatever stands in brackets."""
    assert named("She has a Master of Reef Administration (MRA).") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Comité national pour le récif (CNRX) met.", None),
        ("The Comité national pour le récif (CNR) met. CNR wrote.", 3),
        ("The Conseil national des eaux de l'Atoll (CNEA) met. CNEA wrote.", 3),
        ("The Reef environment Protection Committee (REPC) met. REPC wrote.", 3),
        ("The Council met under rules on water quality (RWQ).", None),
    ],
)
def test_spelled_in_small_letters(named: Named, text: str, expected: int | None) -> None:
    """An acronym may spell a name with words in small letters, from its head to its end."""
    acronym = text.partition("(")[2].partition(")")[0]
    assert named(text) == ([f"Office:{acronym}"] * expected if expected else [])


def test_spelled_behind(named: Named) -> None:
    """A bracket behind an acronym may spell it; a known acronym keeps its meaning."""
    assert named("CRC (Coral Reef Centre) met. CRC wrote.") == ["Office:CRC"] * 3
    assert named("The Board of Corals, or UNEP, met.")[-1] == "Office:UNEP"


def test_timetables(named: Named) -> None:
    """A programme for sessions or activities to come names nothing."""
    text = "The programme for future sessions and the programme for the activities met."
    assert named(text) == []
    assert named("V. Programme of work and publications") == []
    assert named("It ran a programme for coral reefs.") == ["Programme:programme for coral reefs"]


def test_secretariat(named: Named) -> None:
    """The Secretariat that an office of the United Nations is of is theirs; others are their
    own."""
    found = named("The Office of Legal Affairs of the Secretariat met.")
    assert found == ["Office:OLA", "Office:United Nations Secretariat"]
    assert named("The Reef Secretariat met. The Secretariat wrote.") == ["Office:Reef Secretariat"]


def test_national_bodies(named: Named) -> None:
    """What a government or president sets up is no body of the United Nations."""
    text = "They met the {} Commission on Sustainable Development."
    for kind in ("Governmental", "Presidential"):
        name = f"{kind} Commission on Sustainable Development"
        assert named(text.format(kind)) == [f"Office:{name}"]


def test_provincial_bodies(named: Named) -> None:
    """A province in front of a national body's name makes it the province's."""
    text = "The Arizona Department of Agriculture met the U.S. Department of Agriculture."
    assert named(text) == ["Office:Arizona Department of Agriculture", "Office:USDA"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Food, Agriculture and Water Network (FAWN) met.",
            ["Office:FAWN", "Office:FAWN"],
        ),
        (
            "The Network of Farmers' and Traders' Organisations met.",
            ["Office:Network of Farmers' and Traders' Organisations"],
        ),
        (
            "It met the Center for Reefs and Corals of Harbour University School of Law.",
            [
                "Office:Center for Reefs and Corals",
                "Office:Harbour University School of Law",
            ],
        ),
        ("He cooked at the Coral Institute of America.", ["Office:Coral Institute of America"]),
    ],
)
def test_whole_and_parted(named: Named, text: str, expected: list[str]) -> None:
    """An acronym shows where a name starts; a university that holds a centre is another name."""
    assert named(text) == expected


def test_friends_without_a_cause(named: Named) -> None:
    """ "Group of Friends to …" names no group; "Group of Friends of Reefs" does."""
    assert named("Latvia joined the Group of Friends to save reefs.") == []
    assert named("Latvia joined the Group of Friends of Reefs.") == [
        "Office:Group of Friends of Reefs"
    ]


def test_a_person_of_a_school(named: Named) -> None:
    """A given name before "of" is no part of the name of a school."""
    assert "Office:Harbour High School" in named("We met Kimberly of Harbour High School today.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya launched Operation Clear Lagoon in May.", "Programme:Operation Clear Lagoon"),
        ("It runs Operation Without a Net.", "Programme:Operation Without a Net"),
        ("She met the chief executive of Project Starfish.", "Office:Project Starfish"),
    ],
)
def test_name_behind_what_it_is(named: Named, text: str, expected: str) -> None:
    """Whatever words stand behind "Operation" and "Project" are its name; who is chief of a
    "Project" leads a body."""
    assert expected in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Non-Reef Council members spoke.",
        "Chad paid for the Coral Lagoon Road Network.",
        "Chad backs the Roadmap to a Green and Peaceful end of the dispute.",
    ],
)
def test_no_body(named: Named, text: str) -> None:
    """Who is no member of a body, a network of roads and half a name are none."""
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Project Manager of the dam resigned.",
        "See the Project Document of May.",
        "They met at the Operation Centre.",
        "The Field Operation Monday was short.",
    ],
)
def test_no_name_behind_it(named: Named, text: str) -> None:
    """A post, a paper or a day behind such a word makes no name."""
    assert not [name for name in named(text) if name.startswith("Programme:")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She advised the Invest in Coasts Task Force.", "Office:Invest in Coasts Task Force"),
        ("He leads the Build with Coral Initiative.", "Programme:Build with Coral Initiative"),
        ("He pays the Beyond the Reef Fund for Togo.", "Programme:Beyond the Reef Fund for Togo"),
        ("She thanked the Chair and the Harbour Council.", "Office:Harbour Council"),
        ("He asked the Report to the Harbour Council.", "Office:Harbour Council"),
    ],
)
def test_name_that_is_a_call(named: Named, text: str, expected: str) -> None:
    """Small words tie a name that starts with a verb; nouns start none."""
    assert expected in named(text)


@pytest.mark.parametrize(
    "name",
    [
        "Katholieke Universiteit Oostkust",
        "Universität Sonnberg",
        "Consiglio Nazionale delle Coste",
        "Bundesamt für Riffe",
        "Centre National de Recherche Marine",
        "École Maritime",
        "Sociedad de Ornitología",
    ],
)
def test_names_of_other_languages(named: Named, name: str) -> None:
    """Heads of other languages stand in front, or before a town."""
    assert named(f"She taught at the {name} for years.") == [f"Office:{name}"]


def test_line_of_capitals(named: Named) -> None:
    """A line of nothing but capitals that ends in a post is a name up to the post."""
    assert named("Instituto Nacional Director") == ["Office:Instituto Nacional"]


def test_only_described(named: Named) -> None:
    """What a body is said to be is no name of another, wherever it is based."""
    assert named("UNEP is a Nairobi-based Quasi-International Organisation.") == ["Office:UNEP"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oregon Senate Minority Leader Ana Brown spoke.", "Oregon Senate"),
        ("Oregon House Deputy Labor Leader Ana Brown spoke.", "Oregon House"),
        ("She met Oregon House Labor Caucus Chair Ana Brown.", "Oregon House Labor Caucus"),
        ("He taught at the Jane Q. Marsh School of Reefs.", "Jane Q. Marsh School of Reefs"),
    ],
)
def test_name_before_a_post(named: Named, text: str, expected: str) -> None:
    """A post behind a chamber of a place ends its name; an initial inside a name does not."""
    assert f"Office:{expected}" in named(text)


@pytest.mark.parametrize(
    "text",
    ["She met Coast Programme Manager Ana Brown.", "Deputy Council President Ana Brown spoke."],
)
def test_no_name_before_a_post(named: Named, text: str) -> None:
    """A head within a title that names no place is no body."""
    assert not [name for name in named(text) if not name.startswith("Official:")]


@pytest.mark.parametrize("rest", ["for new reefs", "to save reefs", "in support of divers"])
def test_half_a_programme_names_none(named: Named, rest: str) -> None:
    """A kind of programme with small letters behind it, which go on with its name."""
    assert not [n for n in named(f"Kenya has a Trust Fund {rest}.") if n.startswith("Programme")]


@pytest.mark.parametrize("kind", ["Minority-Serving Institution", "Minority Serving Institution"])
def test_a_kind_of_school_is_no_name(named: Named, kind: str) -> None:
    """What many schools are is the name of none, with a hyphen or without."""
    assert named(f"Kenya met a {kind} in May.") == []
