"""Gatherings: who met where and when, told by the phrases of a noun or by the verb "meet"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], list[str]]

#: text -> its facts, in any order
GATHERINGS = {
    "The summit of the G20 in Rome on 30 October 2021 was long.": {
        "G20 ORGANIZED Conference in Rome (2021-10-30)",
        "Conference in Rome (2021-10-30) HELD_IN Italy",
    },
    "The conference of the G20, held in Rome on 3 May 2021, was long.": {
        "G20 ORGANIZED Conference in Rome (2021-05-03)",
        "Conference in Rome (2021-05-03) HELD_IN Italy",
    },
    "The session of the Security Council took place in Nairobi on 3 May 2021.": {
        "UNSC ORGANIZED Meeting in Nairobi (2021-05-03)",
        "Meeting in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "The text was adopted by the Security Council at its 3106th meeting, on 13 August 1992.": {
        "UNSC ORGANIZED Meeting (1992-08-13)",
    },
    "Noting the convening of the Forum on Rivers by UNICEF in Kigali from 6 to 16 June 2020,": {
        "UNICEF ORGANIZED Conference in Kigali (2020-06-06)",
        "Conference in Kigali (2020-06-06) HELD_IN Rwanda",
    },
    "On 7 June 2021, following the session of the Security Council in Malabo, Kenya left.": {
        "UNSC ORGANIZED Meeting in Malabo",
        "Meeting in Malabo HELD_IN Equatorial Guinea",
    },
    "See Report of the Conference on Rivers, Kigali, 5–9 May 2021 (not for sale).": {
        "Conference in Kigali (2021-05-05) HELD_IN Rwanda",
    },
    "See Report of the Conference on Rivers, Lima, Peru, 5 May 2021 (not for sale).": {
        "Conference in Lima (2021-05-05) HELD_IN Peru",
    },
    "The summit was held in Rome on 3 May 2021. It was hosted by Kenya and attended by Chad.": {
        "Conference in Rome (2021-05-03) HELD_IN Italy",
        "Kenya ORGANIZED Conference in Rome (2021-05-03)",
        "Chad PARTICIPATED_IN Conference in Rome (2021-05-03)",
    },
    "UNICEF met in Rome on 3 May 2021. It was hosted by Kenya.": {
        "UNICEF PARTICIPATED_IN Meeting in Rome (2021-05-03)",
        "Meeting in Rome (2021-05-03) HELD_IN Italy",
    },
    "The OSCE Summit was held in Lisbon in December 1996.": {
        "OSCE ORGANIZED Conference in Lisbon (1996-12)",
        "Conference in Lisbon (1996-12) HELD_IN Portugal",
    },
    "The UNICEF-Kenya summit in Nairobi on 3 May 2021 was long.": {
        "UNICEF PARTICIPATED_IN Conference in Nairobi (2021-05-03)",
        "Kenya PARTICIPATED_IN Conference in Nairobi (2021-05-03)",
        "Conference in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "The Chad–Mali–South Korea talks took place in Geneva in March 2020.": {
        "Chad PARTICIPATED_IN Meeting in Geneva (2020-03)",
        "Mali PARTICIPATED_IN Meeting in Geneva (2020-03)",
        "Republic of Korea PARTICIPATED_IN Meeting in Geneva (2020-03)",
        "Meeting in Geneva (2020-03) HELD_IN Switzerland",
    },
    "The Asia-Kenya summit in Nairobi on 3 May 2021 was long.": {
        "Conference in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "The leaders of Kenya and Chad gathered in Nairobi on 3 May 2021.": {
        "Kenya PARTICIPATED_IN Meeting in Nairobi (2021-05-03)",
        "Chad PARTICIPATED_IN Meeting in Nairobi (2021-05-03)",
        "Meeting in Nairobi (2021-05-03) HELD_IN Kenya",
    },
    "Report of the Security Council on its ninth session (24–28 February 2020)": {
        "UNSC ORGANIZED Meeting (2020-02-24)",
    },
    "On 3 May 2021 Ms. Jane Okoro convened the Security Council.": {
        "Jane Okoro ORGANIZED Meeting (2021-05-03)",
        "UNSC PARTICIPATED_IN Meeting (2021-05-03)",
    },
    "The meeting of the leaders of Kenya and Chad in Rome on 3 May 2021 was long.": {
        "Kenya PARTICIPATED_IN Meeting in Rome (2021-05-03)",
        "Chad PARTICIPATED_IN Meeting in Rome (2021-05-03)",
        "Meeting in Rome (2021-05-03) HELD_IN Italy",
    },
    "Talks between Kenya and Chad in May 2020 failed.": {
        "Kenya PARTICIPATED_IN Meeting (2020-05)",
        "Chad PARTICIPATED_IN Meeting (2020-05)",
    },
    "On 30 April 1982, Mr. John Okoro met officials of Mali.": {
        "John Okoro PARTICIPATED_IN Meeting (1982-04-30)",
        "Mali PARTICIPATED_IN Meeting (1982-04-30)",
    },
    "Mr. John Okoro met with Ms. Jane Smith in Vienna on 3 May 2021.": {
        "John Okoro PARTICIPATED_IN Meeting in Vienna (2021-05-03)",
        "Jane Smith PARTICIPATED_IN Meeting in Vienna (2021-05-03)",
        "Meeting in Vienna (2021-05-03) HELD_IN Austria",
    },
}


@pytest.mark.parametrize("text", GATHERINGS)
def test_gatherings_have_place_date_and_actors(text: str, facts: Facts) -> None:
    """The phrases behind an event noun, and those of "meet", say who met where and when."""
    assert set(facts(text)) == GATHERINGS[text]


@pytest.mark.parametrize(
    "text",
    [
        "UNODC met the needs of Kenya on 3 May 2021.",
        "UNODC met the needs of Kenya at a formal session during the period from 1 May to 3 June "
        "2021.",
        "On 3 May 2021 Ms. Jane Okoro announced that Kenya would join negotiations with Chad.",
        "In Kenya, UNODC convened working groups on trade.",
        "Mr. John Okoro met Ms. Jane Smith.",
        "Mr. John Okoro did not meet Ms. Jane Smith on 3 May 2021.",
        "Kenya will meet that commitment by May 2013.",
        "The data gathered in Nairobi on 3 May 2021 by UNICEF helped.",
        "The session of the Security Council was long.",
        "The training of UNICEF in Nairobi helped.",
        "A session of the Security Council could take place on 3 May 2021.",
        "Was there a session of the Security Council on 3 May 2021?",
        "The training for officers in Nairobi was long.",
        "UNICEF signed it in the course of the year 2021 in Nairobi.",
    ],
)
def test_what_is_no_gathering(text: str, facts: Facts) -> None:
    """Needs are met and trainings are given; what has neither place nor date is no event."""
    assert not [fact for fact in facts(text) if " Meeting" in fact or " Training" in fact]
