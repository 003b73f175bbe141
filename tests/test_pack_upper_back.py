"""The pack ``upper-back``: valid, whole, true to its rules, and enough for the examples."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import jsonschema
import pytest
import yaml

from dotworkout import Exercise
from dotworkout.catalog import normal
from dotworkout.model.exercise import EQUIPMENT, LEVELS, MEASURES, MUSCLES, PATTERNS
from dotworkout.packfile import check_pack, open_pack
from dotworkout.packs import FIELDS
from dotworkout.schemas import json_schema
from dotworkout.text.diagnostics import Findings
from dotworkout_upper_back import workout_exercise_packs

(OFFER,) = workout_exercise_packs()
FINDINGS = Findings()
PACK = check_pack(OFFER, FINDINGS)
assert PACK
EXERCISES = {exercise.name: exercise for exercise in PACK.exercises}
TEXT = Path(str(OFFER.files[0])).read_text("utf-8")

REQUIRED = """
    Deadlift; Bent-Over Row; Lat Pulldown; Face Pull; Pull-Up; Chin-Up; Assisted Pull-Up;
    Negative Pull-Up; Inverted Row; Feet-Elevated Inverted Row; Weighted Inverted Row;
    Mid-Back Shrug; Rear Delt Flye; Bent-Over Delt Raise; Upright Row; Seated Row; T-Bar Row;
    Single-Arm Row; Dumbbell Row; Shrug; Straight-Arm Pulldown; Pullover; Back Extension;
    Superman; Good Morning; Dead Hang; Scapular Pull-Up; Plank; Band Pull-Apart; Band Dislocate;
    External Rotation; Wall Slide; Arm Circles; Cat-Cow; Thoracic Extension; Scapular Push-Up;
    Doorway Stretch; Lat Stretch; Row Erg; Jumping Jack
"""
#: What needs nothing but a floor, a wall or a door.
WITHOUT_EQUIPMENT = {
    "Superman", "Plank", "Wall Slide", "Arm Circles", "Cat-Cow", "Scapular Push-Up",
    "Doorway Stretch", "Lat Stretch", "Jumping Jack",
}  # fmt: skip

each = pytest.mark.parametrize("exercise", PACK.exercises, ids=lambda exercise: exercise.name)


def test_nothing_is_wrong_with_the_pack() -> None:
    assert FINDINGS.sorted() == ()


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.BaseLoader], ids=["yaml-1.1", "strings"])
def test_the_pack_agrees_with_the_schema(loader: type) -> None:
    jsonschema.Draft202012Validator(json_schema("exercise-pack")).validate(
        yaml.load(TEXT, Loader=loader)
    )


@pytest.mark.parametrize("name", [" ".join(name.split()) for name in REQUIRED.split(";")])
def test_the_pack_holds(name: str) -> None:
    assert name in EXERCISES


def test_no_name_or_alias_stands_twice() -> None:
    names = chain.from_iterable((e.name, *e.aliases) for e in EXERCISES.values())
    assert [key for key, count in Counter(map(normal, names)).items() if count > 1] == []


def test_a_compile_reads_what_the_check_reads() -> None:
    held = open_pack(OFFER, pytest.fail)
    assert held
    assert tuple(held.read(name) for name in held.names.values()) == PACK.exercises
    aliases = {normal(alias): e.name for e in PACK.exercises for alias in e.aliases}
    assert held.aliases == aliases


def test_no_cue_stands_in_more_than_three_exercises() -> None:
    cues = Counter(chain.from_iterable(e.cues for e in EXERCISES.values()))
    assert [cue for cue, count in cues.items() if count > 3] == []


@each
def test_it_says_what_a_lifter_needs(exercise: Exercise) -> None:
    assert exercise.pattern
    assert exercise.level
    assert exercise.aliases
    assert exercise.variations
    assert len(exercise.cues) == 3


@each
def test_no_muscle_is_both_primary_and_secondary(exercise: Exercise) -> None:
    assert set(exercise.muscles).isdisjoint(exercise.secondary_muscles)


@each
def test_equipment_is_given_where_some_is_needed(exercise: Exercise) -> None:
    assert (exercise.equipment == ()) == (exercise.name in WITHOUT_EQUIPMENT)


@each
def test_cues_and_warnings_are_calm_sentences(exercise: Exercise) -> None:
    for sentence in (*exercise.cues, *exercise.warnings):
        assert re.fullmatch(r"[A-Z][^!\n]{9,98}\.", sentence)
        assert sentence != sentence.upper()


@each
def test_a_tempo_is_given_to_what_has_reps_under_load(exercise: Exercise) -> None:
    if exercise.measure == ("reps",):
        assert exercise.tempo
    if "reps" not in exercise.measure:
        assert exercise.tempo is None


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        pytest.param("Deadlift", ("reps",), id="a-lift-in-reps"),
        pytest.param("Pull-Up", ("reps",), id="a-pull-up-in-reps"),
        pytest.param("Plank", ("time",), id="a-hold-in-time"),
        pytest.param("Dead Hang", ("time",), id="a-hang-in-time"),
        pytest.param("Lat Stretch", ("time",), id="a-stretch-in-time"),
        pytest.param("Jumping Jack", ("reps", "time"), id="jacks-in-both"),
        pytest.param("Row Erg", ("distance", "time", "calories"), id="the-machine-in-three"),
    ],
)
def test_sets_are_counted_in(name: str, measure: tuple[str, ...]) -> None:
    assert EXERCISES[name].measure == measure


@pytest.mark.parametrize(
    ("name", "bodyweight"),
    [
        pytest.param("Pull-Up", True, id="a-pull-up-moves-the-body"),
        pytest.param("Assisted Pull-Up", True, id="help-takes-some-of-the-body-off"),
        pytest.param("Weighted Inverted Row", True, id="weight-is-added-to-the-body"),
        pytest.param("Back Extension", True, id="the-trunk-is-the-load"),
        pytest.param("Lat Pulldown", False, id="a-pulldown-moves-a-stack"),
        pytest.param("Deadlift", False, id="a-deadlift-moves-a-bar"),
    ],
)
def test_the_body_is_the_load(name: str, bodyweight: bool) -> None:
    assert EXERCISES[name].bodyweight is bodyweight


@pytest.mark.parametrize(
    ("name", "harder"),
    [
        pytest.param("Band Row", "Inverted Row", id="from-band-to-bar"),
        pytest.param("Inverted Row", "Feet-Elevated Inverted Row", id="feet-up"),
        pytest.param("Feet-Elevated Inverted Row", "Weighted Inverted Row", id="weight-on"),
        pytest.param("Assisted Pull-Up", "Negative Pull-Up", id="help-off"),
        pytest.param("Negative Pull-Up", "Chin-Up", id="up-as-well"),
        pytest.param("Chin-Up", "Pull-Up", id="palms-away"),
        pytest.param("Dead Hang", "Scapular Pull-Up", id="from-hanging-to-moving"),
    ],
)
def test_the_next_step_from(name: str, harder: str) -> None:
    assert harder in EXERCISES[name].harder


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        pytest.param("barbell rows", "Bent-Over Row", id="the-bar"),
        pytest.param("db row", "Dumbbell Row", id="abbreviated"),
        pytest.param("one arm row", "Single-Arm Row", id="one-for-single"),
        pytest.param("lat pull-downs", "Lat Pulldown", id="a-hyphen-more"),
        pytest.param("australian pullup", "Inverted Row", id="another-country"),
        pytest.param("reverse fly", "Rear Delt Flye", id="another-spelling"),
        pytest.param("kelso shrugs", "Mid-Back Shrug", id="after-its-inventor"),
        pytest.param("hyperextensions", "Back Extension", id="the-gyms-word"),
        pytest.param("shoulder dislocates", "Band Dislocate", id="the-gymnasts-word"),
        pytest.param("weighted pull ups", "Pull-Up", id="with-weight"),
        pytest.param("rower", "Row Erg", id="the-machine"),
    ],
)
def test_people_type(typed: str, name: str) -> None:
    held = open_pack(OFFER, pytest.fail)
    assert held
    key = normal(typed)
    assert (held.names.get(key) or held.aliases.get(key)) == name


@pytest.mark.parametrize(
    ("equipment", "names"),
    [
        pytest.param(
            {"barbell", "dumbbells", "cable", "pull-up bar", "bench", "bands"},
            "Arm Circles; Band Pull-Apart; Deadlift; Pull-Up; Face Pull; Inverted Row; "
            "Rear Delt Flye; Mid-Back Shrug; Dead Hang; Bent-Over Row; Assisted Pull-Up; Plank; "
            "Band Dislocate; Weighted Inverted Row; Seated Row; Lat Pulldown; Pullover",
            id="a-usual-gym",
        ),
        pytest.param(
            {"pull-up bar"},
            "Pull-Up; Chin-Up; Negative Pull-Up; Scapular Pull-Up; Dead Hang; Inverted Row; "
            "Feet-Elevated Inverted Row; Plank; Superman; Wall Slide; Doorway Stretch",
            id="a-bar-at-home",
        ),
        pytest.param(
            {"assisted pull-up machine"}, "Assisted Pull-Up", id="the-machine-is-bar-and-help"
        ),
        pytest.param(
            {"bands"}, "Band Row; Face Pull; Lat Pulldown; External Rotation", id="bands-only"
        ),
    ],
)
def test_this_equipment_is_enough_for(equipment: set[str], names: str) -> None:
    lacking = {
        name: choices
        for name in map(str.strip, names.split(";"))
        for choices in EXERCISES[name].equipment
        if equipment.isdisjoint(choices)
    }
    assert lacking == {}


class TestTheSchemaOfPacks:
    schema = json_schema("exercise-pack")

    def test_is_a_schema(self) -> None:
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_lists_what_the_engine_knows(self) -> None:
        kinds = self.schema["$defs"]
        fields = kinds["exercise"]["properties"]
        assert tuple(fields) == FIELDS
        assert tuple(kinds["muscle"]["enum"]) == MUSCLES
        assert tuple(kinds["piece"]["anyOf"][0]["enum"]) == EQUIPMENT
        assert tuple(kinds["measure"]["enum"]) == MEASURES
        assert tuple(fields["pattern"]["enum"]) == PATTERNS
        assert tuple(fields["level"]["enum"]) == LEVELS

    def test_describes_every_field_for_editors(self) -> None:
        fields = {
            **self.schema["properties"],
            **self.schema["$defs"]["exercise"]["properties"],
        }
        assert [name for name, field in fields.items() if not field.get("description")] == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("pack: 1\nname: a\nversion: 1.0\n", id="numbers"),
            pytest.param("pack: '1'\nname: a-1\nversion: 1.0.0\n", id="texts"),
            pytest.param("", id="a-second-file"),
        ],
    )
    @pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.BaseLoader])
    @pytest.mark.parametrize(
        "fields",
        ["bodyweight: yes", "bodyweight: False", "aliases: [21s]", "cues: [1.5]", "tempo: x-0-x-0"],
    )
    def test_accepts(self, text: str, loader: type, fields: str) -> None:
        data = yaml.load(f"{text}exercises: {{A: {{muscles: lats, {fields}}}}}", Loader=loader)
        jsonschema.Draft202012Validator(self.schema).validate(data)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("pack: 2\nname: a\nversion: 1\n", id="another-version"),
            pytest.param("pack: 1\nversion: 1\n", id="no-name"),
            pytest.param("pack: 1\nname: file\nversion: 1\n", id="the-files-own-name"),
            pytest.param("pack: 1\nname: A B\nversion: 1\n", id="a-name-with-a-blank"),
            pytest.param("titel: A\n", id="an-unknown-key"),
        ],
    )
    def test_refuses_a_pack_of(self, text: str) -> None:
        data = yaml.safe_load(f"{text}exercises: {{A: {{muscles: lats}}}}")
        assert not jsonschema.Draft202012Validator(self.schema).is_valid(data)

    @pytest.mark.parametrize(
        "fields",
        ["{}", "lats", "{muscles: []}", "{muscles: latz}", "{muscles: abs, level: hard}",
         "{muscles: abs, tempo: 2-0-1}", "{muscles: abs, media: x}", "{muscels: abs}",
         "{muscles: abs, bodyweight: 1}", "{muscles: abs, cues: ['']}"],
    )  # fmt: skip
    def test_refuses_an_exercise_of(self, fields: str) -> None:
        data = yaml.safe_load(f"exercises: {{A: {fields}}}")
        assert not jsonschema.Draft202012Validator(self.schema).is_valid(data)
