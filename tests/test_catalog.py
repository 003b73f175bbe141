"""Which exercise a name means: how names compare, and who wins."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dotworkout import Exercise
from dotworkout.catalog import (
    MOST_SUGGESTIONS,
    Catalog,
    Clash,
    Contents,
    Match,
    Shelf,
    UnknownPack,
    contents,
    normal,
    slug,
)


def exercise(
    name: str, pack: str = "home", aliases: Iterable[str] = (), variations: Iterable[str] = ()
) -> Exercise:
    return Exercise(
        id=f"{pack}/{slug(name)}",
        name=name,
        muscles=("lats",),
        aliases=tuple(aliases),
        variations=tuple(variations),
    )


def shelf(pack: str, *exercises: Exercise, built_in: bool = False) -> Shelf:
    return Shelf(pack, built_in, lambda: contents(exercises))


HOME = shelf(
    "home",
    exercise("Pull-Up", aliases=["Chin Over Bar"], variations=["wide grip", "L-sit"]),
    exercise("Face Pull"),
    exercise("Deadlift", aliases=["DL", "Ring Row"]),
    exercise("90/90 Stretch"),
    exercise("Press"),
    exercise("Press (Behind the Neck)"),
    built_in=True,
)
ALFA = shelf("alfa", exercise("Swing", "alfa"), exercise("Ring Row", "alfa"))
BRAVO = shelf("bravo", exercise("Swing", "bravo"), exercise("Snatch", "bravo", ["Power Swing"]))


def found(catalog: Catalog, name: str) -> str:
    match = catalog.find(name)
    assert isinstance(match, Match), match
    return match.exercise.id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Face Pull", "face pull", id="case"),
        pytest.param("Pull-Up", "pull up", id="hyphens"),
        pytest.param("Pull-Up", "pullup", id="spaces"),
        pytest.param("Bent-Over Row", "Bent Over Rows", id="plural-at-the-end"),
        pytest.param("Pull-Up", "Pull-Ups", id="plural-of-a-short-word"),
        pytest.param("Arm Circles", "Arms Circle", id="plural-of-each-word"),
        pytest.param("Bench Press", "Bench-Presses", id="plural-of-press"),
        pytest.param("Bench Press", "Benches Press", id="plural-of-bench"),
        pytest.param("Rear Delt Fly", "Rear Delt Flies", id="plural-of-fly"),
        pytest.param("Farmer's Walk", "Farmers Walk", id="apostrophes"),
        pytest.param("Farmer’s Walk", "farmer walk", id="typographic-apostrophes"),
        pytest.param("Row (Seated)", "row seated", id="parentheses"),
        pytest.param("T_Bar", "T-Bar", id="underscores"),
        pytest.param("Podciąganie", "PODCIĄGANIE", id="letters-with-accents"),
        pytest.param("Тяга", "тяга", id="cyrillic"),
        pytest.param("Ｐｌａｎｋ", "plank", id="full-width-letters"),
        pytest.param("Straße", "STRASSE", id="sharp-s"),
        pytest.param("é", "e\N{COMBINING ACUTE ACCENT}", id="composed-and-decomposed"),
    ],
)
def test_these_names_are_one(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("As", "A", id="an-s-of-two-letters-counts"),
        pytest.param("Cross", "Cros", id="a-double-s-is-no-plural"),
        pytest.param("Row", "Rows Row", id="words-count"),
        pytest.param("की", "का", id="vowel-signs-count"),
        pytest.param("Ties", "Tys", id="a-short-word-in-ies-loses-its-s-only"),
    ],
)
def test_these_names_are_two(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Upper Back Builder", "upper-back-builder", id="spaces-become-hyphens"),
        pytest.param("  5/3/1 -- BBB! ", "5-3-1-bbb", id="a-run-of-others-is-one-hyphen"),
        pytest.param("Bench Presses", "bench-presses", id="plurals-stay"),
        pytest.param("Trening Ćwiczeń", "trening-ćwiczeń", id="accents-stay"),
        pytest.param("हिन्दी योग", "हिन्दी-योग", id="marks-stay-in-their-words"),
        pytest.param("背中の日", "背中の日", id="han-and-kana"),
        pytest.param("?!", "", id="nothing-left"),
        pytest.param("", "", id="empty"),
    ],
)
def test_the_slug_of(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Face Pull", "home/face-pull", id="the-name"),
        pytest.param("face-pulls", "home/face-pull", id="case-hyphen-plural"),
        pytest.param("chin over bar", "home/pull-up", id="an-alias"),
        pytest.param("Ring Row", "home/deadlift", id="a-built-in-alias-before-another-packs-name"),
        pytest.param("home/face pull", "home/face-pull", id="a-prefix"),
        pytest.param("Home / face pull", "home/face-pull", id="a-prefix-with-blanks"),
        pytest.param("alfa/Ring Row", "alfa/ring-row", id="a-prefix-picks-the-pack"),
        pytest.param("bravo/Swing", "bravo/swing", id="a-prefix-decides-a-clash"),
        pytest.param("90/90 Stretch", "home/90-90-stretch", id="a-slash-in-a-name"),
        pytest.param("press (behind the neck)", "home/press-behind-the-neck", id="full-name"),
        pytest.param("Press (seated)", "home/press", id="name-before-parentheses"),
        pytest.param("Snatch", "bravo/snatch", id="only-another-pack-has-it"),
        pytest.param("Power Swings", "bravo/snatch", id="only-another-pack-has-the-alias"),
        pytest.param("Snatch (hang)", "bravo/snatch", id="a-variation-of-another-packs"),
    ],
)
def test_a_name_finds(name: str, expected: str) -> None:
    assert found(Catalog(packs=[BRAVO, ALFA, HOME]), name) == expected


@pytest.mark.parametrize(
    ("name", "variation", "known"),
    [
        pytest.param("Pull-Up", None, True, id="none"),
        pytest.param("Pull-Up (wide grip)", "wide grip", True, id="listed"),
        pytest.param("Pull-Ups (Wide-Grip)", "wide grip", True, id="in-the-packs-spelling"),
        pytest.param("Pull-Up ( l sit )", "L-sit", True, id="with-blanks"),
        pytest.param("Pull-Up (one arm)", "one arm", False, id="not-listed"),
        pytest.param("home/Pull-Up (one 1/2)", "one 1/2", False, id="with-a-slash"),
        pytest.param("Pull-Up (one 1/2)", "one 1/2", False, id="with-a-slash-and-no-prefix"),
        pytest.param("Pull-Up ()", None, True, id="empty-parentheses"),
    ],
)
def test_the_variation_of(name: str, variation: str | None, known: bool) -> None:
    match = Catalog(packs=[HOME]).find(name)
    assert isinstance(match, Match)
    assert (match.exercise.name, match.pack) == ("Pull-Up", "home")
    assert (match.variation, match.known_variation) == (variation, known)


@pytest.mark.parametrize("name", ["Squat", "Squat (wide)", "home/Squat", "alfa/Face Pull", "?", ""])
def test_nothing_has(name: str) -> None:
    assert Catalog(packs=[HOME, ALFA]).find(name) is None


def test_a_slash_in_an_unknown_variation_names_no_pack() -> None:
    assert Catalog(packs=[HOME]).find("Squat (1/2)") is None


def test_the_files_own_name_and_alias_win_over_packs() -> None:
    own = [exercise("Face Pull", "file"), exercise("Rope Pull", "file", ["Deadlift"])]
    catalog = Catalog(own, [HOME])
    assert found(catalog, "Face Pull") == "file/face-pull"
    assert found(catalog, "Deadlift") == "file/rope-pull"
    assert found(catalog, "home/Face Pull") == "home/face-pull"


def test_a_full_name_in_a_pack_wins_over_a_variation_of_the_files_own() -> None:
    catalog = Catalog([exercise("Press", "file")], [HOME])
    assert found(catalog, "Press (Behind the Neck)") == "home/press-behind-the-neck"
    assert found(catalog, "Press (seated)") == "file/press"


def test_a_full_name_elsewhere_wins_over_a_variation_that_no_pack_lists() -> None:
    other = shelf("other", exercise("Pull-Up (One Arm)", "other"))
    catalog = Catalog(packs=[HOME, other])
    assert found(catalog, "Pull-Up (one arm)") == "other/pull-up-one-arm"


def test_a_variation_that_a_built_in_pack_lists_wins_over_a_full_name_elsewhere() -> None:
    other = shelf("other", exercise("Pull-Up (Wide Grip)", "other"))
    assert found(Catalog(packs=[other, HOME]), "Pull-Up (wide grip)") == "home/pull-up"


class TestANameThatOnlyThirdPartyPacksShare:
    def test_is_undecided(self) -> None:
        clash = Catalog(packs=[BRAVO, ALFA]).find("Swing")
        assert isinstance(clash, Clash)
        assert [each.id for each in clash.exercises] == ["alfa/swing", "bravo/swing"]

    def test_is_undecided_with_a_variation(self) -> None:
        assert isinstance(Catalog(packs=[BRAVO, ALFA]).find("Swing (heavy)"), Clash)

    @pytest.mark.parametrize(
        ("prefer", "expected"),
        [
            pytest.param(["bravo"], "bravo/swing", id="the-one-named"),
            pytest.param(["bravo", "alfa"], "bravo/swing", id="the-first-named"),
            pytest.param(["absent", "Alfa", "bravo"], "alfa/swing", id="the-first-installed"),
        ],
    )
    def test_is_decided_by_preference(self, prefer: list[str], expected: str) -> None:
        assert found(Catalog(packs=[ALFA, BRAVO], prefer=prefer), "Swing") == expected

    def test_prefers_no_pack_to_a_built_in_one(self) -> None:
        other = shelf("other", exercise("Face Pull", "other"))
        assert found(Catalog(packs=[HOME, other], prefer=["other"]), "Face Pull") == (
            "home/face-pull"
        )

    def test_goes_to_the_one_that_has_it_as_a_name(self) -> None:
        other = shelf("aaa", exercise("Jerk", "aaa", ["Snatch"]))
        assert found(Catalog(packs=[BRAVO, other], prefer=["aaa"]), "Snatch") == "bravo/snatch"


class TestAPackThat:
    def test_is_not_installed_is_named(self) -> None:
        assert Catalog(packs=[HOME]).find("kettle/Swing") == UnknownPack("kettle")

    def test_is_installed_is_in_the_catalog(self) -> None:
        catalog = Catalog(packs=[HOME])
        assert "home" in catalog
        assert "Home" in catalog
        assert "kettle" not in catalog
        assert 1 not in catalog

    def test_cannot_be_read_has_nothing(self) -> None:
        catalog = Catalog(packs=[Shelf("broken", True, lambda: None), HOME])
        assert catalog.find("broken/Swing") is None
        assert found(catalog, "Face Pull") == "home/face-pull"
        assert catalog.version("broken") == ""

    def test_is_of_a_third_party_is_read_only_for_names_that_nobody_else_has(self) -> None:
        read: list[str] = []

        def load() -> Contents:
            read.append("alfa")
            return contents([exercise("Swing", "alfa")])

        catalog = Catalog(packs=[HOME, Shelf("alfa", False, load)])
        for name in ("Face Pull", "Pull-Up (wide grip)", "home/Squat"):
            catalog.find(name)
        assert read == []
        assert found(catalog, "Swing") == "alfa/swing"
        catalog.find("Squat")
        assert read == ["alfa"]

    def test_has_a_version(self) -> None:
        held = Contents("2.1", "Two", {}, {}, exercise)
        assert Catalog(packs=[Shelf("two", False, lambda: held)]).version("two") == "2.1"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Face Pul", ("Face Pull",), id="a-letter-missing"),
        pytest.param("Dead-Lfit", ("Deadlift",), id="letters-swapped"),
        pytest.param("Chin over bra", ("Pull-Up",), id="an-alias-gives-the-name"),
        pytest.param("home/Face Pul", ("home/Face Pull",), id="inside-the-pack-that-was-named"),
        pytest.param("hone/Face Pull", ("home/Face Pull",), id="the-pack-that-was-meant"),
        pytest.param("kettle/Face Pul", ("Face Pull",), id="no-such-pack"),
        pytest.param("Snacht", ("Snatch",), id="from-third-party-packs-too"),
        pytest.param("Zzzzzz", (), id="nothing-is-near"),
    ],
)
def test_the_nearest_names_of(name: str, expected: tuple[str, ...]) -> None:
    assert Catalog(packs=[HOME, BRAVO]).suggest(name) == expected


def test_at_most_three_names_are_suggested() -> None:
    rows = shelf("rows", *(exercise(f"Row {letter}") for letter in "ABCDE"), built_in=True)
    assert len(Catalog(packs=[rows]).suggest("Row")) == 3


def test_a_file_with_very_many_mistakes_gets_suggestions_for_the_first() -> None:
    catalog = Catalog(packs=[HOME])
    for number in range(MOST_SUGGESTIONS):
        assert catalog.suggest(f"Face Pull{number}") == ("Face Pull",)
    assert catalog.suggest("Face Pul") == ()
    assert catalog.suggest("Face Pull0") == ("Face Pull",)
