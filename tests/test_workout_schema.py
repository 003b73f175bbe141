"""The JSON Schema of the language: whole files pass, mistakes do not, its keys are the parser's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import NoneType
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from dotworkout.model.exercise import EQUIPMENT, LEVELS, MEASURES, MUSCLES, PATTERNS
from dotworkout.packs import FIELDS
from dotworkout.schemas import json_schema
from dotworkout.stages.parse import calendar, document, values

ROOT = Path(__file__).parents[1]
WORKOUT = json_schema("workout")

#: Keys that the language reserves, and keeps out of its schema until they do something.
RESERVED = ("location", "url", "color")


def as_text(text: str) -> Any:
    """As the compiler reads YAML: every scalar a string."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def as_values(text: str) -> Any:
    """As editors do: numbers and booleans are values; JSON has no dates, and keys are strings."""
    return _jsonable(yaml.safe_load(text))


def _jsonable(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _jsonable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_jsonable(item) for item in value]
    return value if isinstance(value, (str, int, float, NoneType)) else value.isoformat()


READERS = pytest.mark.parametrize("read", [as_text, as_values])

EVERYTHING = """
workout: 1
title: 531
id: everything
author: A Coach
description: "Everything: at once"
tags: [back, 2026]
units: kg
start: 2026-11-30
timezone: Europe/Warsaw
weeks: 12
schedule:
  mon 18:00: Pull A
  Tue thursday 07:30: [Pull A, Pull B]
  daily 07:30: Pull A
  every 2 days: Pull A
  day 3: Pull B
  week 12: {sat 10:00: Test Day}
  weeks 3-5: {sun: Pull A}
  odd weeks: {fri 18:00: Pull A}
  phase Peak: {fri 18:00: Pull A}
  skip: [2026-12-24..2026-12-26, 2027-01-06]
  pause: 2026-12-28
athlete:
  name: Ann
  level: intermediate
  bodyweight: 80kg
  equipment: [barbell, tyre]
  maxes:
    Deadlift: 140kg
    Bent-Over Row: 5 x 80kg
    Squat: {week 1: 140kg, week 7: 147.5kg}
  training_max: 87.5%
rounding:
  step: 2.5kg
  bar: 20kg
  plates: [2x 25kg, 4x 20kg]
defaults: {rest: 1:30, tempo: 3-0-X-0, transition: 45s, amrap: 10, max_hold: 1min, pace: 5:30/km}
phases:
  Base: 4 weeks, "smooth reps"
  Deload: 1 week, sets -50%, load -10%, pause progress
deload: every 4 weeks, sets -50%
schemes:
  5/3/1: 5 @ 65%, 5 @ 75%, 5+ @ 85%
  Weekly:
    - 5x5
    - 3
  Long: {sets: 3x8, rest: 2min}
blocks:
  Prep:
    - Band Dislocate: 2x10
exercises:
  Meadows Row: {muscles: [lats, rear delts], equipment: [barbell | landmine], bodyweight: no}
packs: [upper-back]
include: common.workout
sessions:
  Pull A:
    - use Prep
    - note: breathe
    - rest: 2min
    - Warm-Up:
        - Cat-Cow: 8
    - Deadlift: 3x5 @ 75%, rest 3min, +2.5kg per week
    - Bent-Over Row:
        - 4x8 @ 70%
        - 5x5 @ 80%
    - Pull-Up:
        sets: [4x6-10, 5]
        weeks 1-3: 3x5
        phase Peak: [3x5]
        load: BW
        rest: as needed
        tempo: 2-0-1-1
        hold: 3s
        drop: 2x -25% on last set
        progress: +2.5kg per week
        note: 5 is plenty
        cues: [chest up]
        or: {Push-Up: 3x AMRAP}
        as: heavy
        side: per arm
        ramp: 3
    - Superset 3x, rest 90s:
        - Face Pull: 12-15
        - complex 4x, rest 2min:
            - Clean: 5
    - emom 10min: [Burpee]
    - every 90s for 8 rounds:
        - Snatch: 1
    - amrap 12min:
        - Pull-Up: 5
    - for time 21-15-9, cap 20min: [Thruster, Pull-Up]
    - tabata 6x 30s/15s: [Row Erg]
    - ladder every 3 weeks:
        - Pull-Up: 3x5
    - rotate every week:
        - Curl: 3x10
    - weeks 1-4:
        - with barbell:
            - Row: 3x5
    - Level Press: 3x5
"""


@READERS
@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("dsl_examples/**/*.workout")), ids=lambda path: path.stem
)
def test_an_example_validates(path: Path, read: Any) -> None:
    assert mistakes(read(path.read_text("utf-8"))) == []


@READERS
def test_a_file_with_every_key_validates(read: Any) -> None:
    assert mistakes(read(EVERYTHING)) == []


def test_the_file_with_every_key_has_every_key() -> None:
    data = as_text(EVERYTHING)
    long_form = data["sessions"]["Pull A"][6]["Pull-Up"]
    assert set(data) == set(WORKOUT["properties"]) - {"end"}
    assert set(long_form) >= set(WORKOUT["$defs"]["long_form"]["properties"])


@READERS
def test_a_library_needs_its_version_only(read: Any) -> None:
    assert mistakes(read("workout: 1\nblocks:\n  Prep:\n    - Plank: 30s\n")) == []


PLAN = "workout: 1\ntitle: T\nsessions:\n  A:\n    - Deadlift: 3x5\n"


@READERS
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("- Deadlift: 3x5", id="a-list"),
        pytest.param(PLAN.replace("title: T\n", ""), id="no-title"),
        pytest.param(PLAN.replace("workout: 1\n", ""), id="no-version"),
        pytest.param(PLAN.replace("workout: 1", "workout: 2"), id="other-version"),
        pytest.param(PLAN + "titel: x\n", id="unknown-key"),
        pytest.param(PLAN + "location: home\n", id="reserved-key"),
        pytest.param(PLAN + "schedule: {moves: {2027-02-03: 2027-02-05}}\n", id="reserved-slot"),
        pytest.param(PLAN + "units: stone\n", id="unknown-unit"),
        pytest.param(PLAN + "start: tomorrow\n", id="start-in-words"),
        pytest.param(PLAN + "weeks: many\n", id="weeks-in-words"),
        pytest.param(PLAN + "schedule: {monday morning: A}\n", id="slot-in-words"),
        pytest.param(PLAN + "schedule: {mon 18:00: {A: 1}}\n", id="slot-with-a-mapping"),
        pytest.param(PLAN + "schedule: {week 3: A}\n", id="span-without-slots"),
        pytest.param(PLAN + "schedule: {skip: christmas}\n", id="skip-in-words"),
        pytest.param(PLAN + "athlete: {bodyweight: heavy}\n", id="bodyweight-in-words"),
        pytest.param(PLAN + "athlete: {bodywieght: 80kg}\n", id="unknown-key-of-athlete"),
        pytest.param(PLAN + "athlete: {training_max: 90kg}\n", id="training-max-as-load"),
        pytest.param(PLAN + "defaults: {rest: long}\n", id="rest-in-words"),
        pytest.param(PLAN + "defaults: {tempo: 2-0-1}\n", id="tempo-of-three"),
        pytest.param(PLAN + "rounding: {plates: 20kg}\n", id="plates-as-text"),
        pytest.param(PLAN + "phases: {Base: four weeks}\n", id="phase-in-words"),
        pytest.param(PLAN + "exercises: {Row: {equipment: [barbell]}}\n", id="no-muscles"),
        pytest.param(PLAN + "exercises: {Row: {muscles: [wings]}}\n", id="unknown-muscle"),
        pytest.param("workout: 1\ntitle: T\nsessions: [A]\n", id="sessions-as-list"),
        pytest.param("workout: 1\ntitle: T\nsessions: {A: Deadlift}\n", id="steps-as-text"),
        pytest.param("workout: 1\ntitle: T\nsessions: {A: []}\n", id="no-steps"),
        pytest.param(PLAN + "    - {Plank: 30s, Row: 3x5}\n", id="two-keys-in-a-step"),
        pytest.param(PLAN + "    - [Plank]\n", id="a-list-as-step"),
        pytest.param(PLAN + "    - superset 3x: 3x5\n", id="group-without-steps"),
        pytest.param(PLAN + "    - supreset 3x:\n        - Row: 3x5\n", id="unknown-header"),
        pytest.param(PLAN + "    - Row: {sets: 3x5, lod: 5kg}\n", id="unknown-clause"),
        pytest.param(PLAN + "    - Row: {rest: 2min}\n", id="long-form-without-sets"),
        pytest.param(PLAN + "    - rest: a while\n", id="pause-in-words"),
    ],
)
def test_a_wrong_file_does_not_validate(text: str, read: Any) -> None:
    assert mistakes(read(text))


@pytest.mark.parametrize(
    ("where", "known"),
    [
        pytest.param("", [key for key in document.KEYS if key not in RESERVED], id="top"),
        pytest.param("athlete", document.ATHLETE_KEYS, id="athlete"),
        pytest.param("defaults", document.DEFAULTS_KEYS, id="defaults"),
        pytest.param("long_form", values.LONG_FORM_KEYS, id="long-form"),
        pytest.param("exercise", FIELDS, id="exercise"),
    ],
)
def test_the_schema_lists_the_keys_that_the_parser_knows(where: str, known: list[str]) -> None:
    written = WORKOUT["$defs"][where] if where else WORKOUT
    assert sorted(written["properties"]) == sorted(known)


def test_a_files_own_exercises_have_the_fields_of_a_packs() -> None:
    names = ("exercise", "muscle", "piece", "measure", "flag", "names", "texts")
    pack = json_schema("exercise-pack")["$defs"]
    assert {name: rules(WORKOUT["$defs"][name]) for name in names} == {
        name: rules(pack[name]) for name in names
    }


def rules(written: Any, named: bool = False) -> Any:
    """A schema without its titles and descriptions; ``named`` where keys are those of the user."""
    if isinstance(written, dict):
        words = () if named else ("title", "description")
        return {
            key: rules(value, key == "properties" and not named)
            for key, value in written.items()
            if key not in words
        }
    return [rules(item) for item in written] if isinstance(written, list) else written


def test_reserved_keys_are_in_no_schema() -> None:
    named = {key for written in mappings(WORKOUT) for key in written.get("properties", {})}
    assert named & {*RESERVED, *calendar.NOT_YET} == set()


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("muscle", MUSCLES, id="muscles"),
        pytest.param("piece", EQUIPMENT, id="equipment"),
        pytest.param("level", LEVELS, id="levels"),
        pytest.param("pattern", PATTERNS, id="patterns"),
        pytest.param("measure", MEASURES, id="measures"),
    ],
)
def test_lists_of_words_are_the_documented_ones(name: str, known: tuple[str, ...]) -> None:
    defined = WORKOUT["$defs"]
    written = defined.get(name) or defined["exercise"]["properties"][name]
    listed = [one["enum"] for one in mappings(written) if "enum" in one]
    assert listed
    assert all(tuple(words) == known for words in listed)


def test_every_key_of_the_language_has_a_title_and_a_description() -> None:
    bare = [
        key
        for written in mappings(WORKOUT)
        for key, value in written.get("properties", {}).items()
        if isinstance(value, dict) and not ({"title", "description"} <= value.keys())
    ]
    assert bare == []


def mistakes(data: object) -> list[str]:
    return [error.message for error in Draft202012Validator(WORKOUT).iter_errors(data)]


def mappings(written: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a schema, its snippets aside."""
    if isinstance(written, dict):
        yield written
        for key, value in written.items():
            if key != "defaultSnippets":
                yield from mappings(value)
    elif isinstance(written, list):
        for item in written:
            yield from mappings(item)
