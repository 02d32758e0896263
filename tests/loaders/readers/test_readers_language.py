import pytest

from loaders.readers.language import code_of, language, settle

TEXTS = {
    "en": "The Committee thanked the delegation of Kenya for the visit and for its report on it.",
    "fr": "Le Comité a remercié la délégation du Kenya pour la visite et pour les résultats.",
    "es": "El Comité agradeció a la delegación de Kenya la visita y los resultados que se dieron.",
    "de": "Der Ausschuss dankte der Delegation aus Kenia für den Besuch und für die Ergebnisse.",
    "pt": "O Comité agradeceu à delegação do Quénia a visita e os resultados que não são poucos.",
    "it": "Il Comitato ha ringraziato la delegazione del Kenya per la visita e per i risultati.",
    "nl": "Het Comité dankte de delegatie van Kenia voor het bezoek en voor de resultaten ervan.",
    "ru": "Комитет поблагодарил делегацию Кении за визит и за доклад о том, что было.",
    "ar": "شكرت اللجنة وفد كينيا على الزيارة التي قام بها وعلى التقرير الذي قدمه عن هذا",
    "zh": "委员会感谢肯尼亚代表团的访问和关于访问的报告，并在会议上讨论了中国的提案和有关问题。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_sentence_tells_its_language(code: str) -> None:
    """One sentence of running text is enough to tell its language."""
    assert language(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text", ["", "Kenya", "S/2025/180", "234 INDIVIDUALS TRAINED", "1 2 3" * 99]
)
def test_too_little_tells_nothing(text: str) -> None:
    """Names and numbers without running text have no language."""
    assert language(text) is None


def test_most_of_the_running_text_decides() -> None:
    """A page with a menu in other languages is in the language of its text."""
    menu = "български español čeština dansk Deutsch eesti ελληνικά français Русский 中文 العربية "
    assert language(menu * 3 + TEXTS["en"] * 5) == "en"
    assert language(TEXTS["en"] + TEXTS["fr"] * 4) == "fr"


def test_names_alone_make_no_other_language() -> None:
    """A list of names with their particles is not taken for French or Portuguese."""
    names = "Maria da Silva, José de Souza, Ana Pérez, Luc Dupont, Eva Novak, Jan Berg, Li Wei, "
    assert language(names * 6) is None


@pytest.mark.parametrize(
    ("declared", "text", "settled"),
    [
        ("en-GB", "Kenya", "en"),
        ("English", TEXTS["en"], "en"),
        ("en", TEXTS["fr"], "fr"),
        (None, TEXTS["de"], "de"),
        (None, "Kenya", None),
        ("nonsense value", "Kenya", None),
    ],
)
def test_declaration_holds_unless_the_text_denies_it(
    declared: str | None, text: str, settled: str | None
) -> None:
    """A declared language stands where the text is too short to tell; else the text decides."""
    assert settle(declared, text) == settled


def test_declared_names_are_codes() -> None:
    """Codes with a region and the names of languages give the two-letter code."""
    assert [code_of(word) for word in ("fr_FR", "Français", "pt-BR", "", None)] == [
        "fr", "fr", "pt", None, None,
    ]  # fmt: skip
