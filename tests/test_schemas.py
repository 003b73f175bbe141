"""The JSON Schemas: the schedule's against the types and the exporter, and what holds for all."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from fractions import Fraction
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from jsonschema import Draft202012Validator

import dotworkout
from dotworkout.schemas import json_schema
from dotworkout_json import workout_exporters
from steps import every_kind, exported, load, relative_session, session, work

ROOT = Path(__file__).parents[1]
SCHEDULE = json_schema("schedule")
(JSON,) = workout_exporters()

#: Where each type stands in the schema.
TYPES = {
    "program": dotworkout.Program,
    "source": dotworkout.SourceFile,
    "pack": dotworkout.PackRef,
    "session": dotworkout.Session,
    "work": dotworkout.Work,
    "rest": dotworkout.Rest,
    "transition": dotworkout.Transition,
    "note": dotworkout.Note,
    "group": dotworkout.Group,
    "exercise": dotworkout.ExerciseRef,
    "reps": dotworkout.Reps,
    "time": dotworkout.Time,
    "distance": dotworkout.Distance,
    "load": dotworkout.Load,
    "diagnostic": dotworkout.Diagnostic,
}
#: Attributes that are not in the JSON; the program's source and packs are keys of their own.
NOT_IN_JSON = (
    "program.source", "program.packs", "program.exercises", "session.time", "load.added",
    "reps.amrap",
    "work.origin", "rest.origin", "transition.origin", "note.origin",
    "diagnostic.label", "diagnostic.excerpt",
)  # fmt: skip


def attributes(name: str) -> dict[str, Any]:
    """A type's attributes in the JSON, in order, with their types."""
    hints = get_type_hints(TYPES[name])
    constants = [key for key, hint in hints.items() if get_origin(hint) is ClassVar]
    names = [*constants, *(field.name for field in fields(TYPES[name]))]
    return {key: hints[key] for key in names if f"{name}.{key}" not in NOT_IN_JSON}


@pytest.mark.parametrize("name", TYPES)
def test_a_type_and_its_schema_have_the_same_keys_in_one_order(name: str) -> None:
    written = SCHEDULE["$defs"][name]
    names = list(attributes(name))
    assert list(written["properties"]) == names
    assert written["required"] == [key for key in names if not key.endswith("_max")]
    assert written["additionalProperties"] is False


@pytest.mark.parametrize(
    ("name", "key"), [(name, key) for name in TYPES for key in attributes(name)]
)
def test_an_attribute_and_its_schema_have_the_same_type(name: str, key: str) -> None:
    hint = attributes(name)[key]
    expected = {getattr(TYPES[name], key)} if get_origin(hint) is ClassVar else kinds_of(hint)
    only_in_ranges = {"null"} if key.endswith("_max") and name == "load" else set()
    assert kinds(SCHEDULE["$defs"][name]["properties"][key]) == expected - only_in_ranges


def kinds(written: dict[str, Any]) -> set[Any]:
    """What a schema lets through: JSON types, constants, names of definitions, lists of them."""
    if "$ref" in written:
        name = written["$ref"].removeprefix("#/$defs/")
        return {name} if name in TYPES or name == "step" else kinds(SCHEDULE["$defs"][name])
    if "anyOf" in written:
        return set().union(*map(kinds, written["anyOf"]))
    if "enum" in written and "type" not in written:
        return set(written["enum"])
    if "const" in written and "type" not in written:
        return {written["const"]}
    types = written["type"] if isinstance(written["type"], list) else [written["type"]]
    return {("list", *sorted(kinds(written["items"]))) if one == "array" else one for one in types}


def kinds_of(hint: Any) -> set[Any]:
    """The same of a type."""
    if hint == dotworkout.Step:
        return {"step"}
    if get_origin(hint) in (Union, UnionType):
        return set().union(*map(kinds_of, get_args(hint)))
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    if get_origin(hint) is tuple:
        return {("list", *sorted(kinds_of(get_args(hint)[0])))}
    plain = {str: "string", int: "integer", bool: "boolean", Fraction: "number", NoneType: "null"}
    return {plain[hint] if hint in plain else next(n for n, t in TYPES.items() if t is hint)}


def test_the_steps_of_the_schema_are_those_of_the_type() -> None:
    steps = [ref["$ref"].removeprefix("#/$defs/") for ref in SCHEDULE["$defs"]["step"]["oneOf"]]
    assert [TYPES[name] for name in steps] == list(get_args(dotworkout.Step))


def test_everything_in_the_schedule_schema_is_described() -> None:
    bare = [
        f"{name}.{key}"
        for name, written in SCHEDULE["$defs"].items()
        for key, value in written.get("properties", {}).items()
        if "description" not in value and "$ref" not in value and key != "kind"
    ]
    assert bare == []


def test_every_kind_of_session_validates() -> None:
    data = json.loads(exported(JSON, (*every_kind(), relative_session())))
    assert mistakes(SCHEDULE, data) == []


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("dsl_examples/**/*.workout")), ids=lambda path: path.stem
)
def test_a_compiled_example_validates(path: Path) -> None:
    schedule = dotworkout.compile_file(str(path)).schedule
    assert schedule
    (part,) = dotworkout.export(schedule, "json").parts
    assert mistakes(SCHEDULE, json.loads(b"".join(part.chunks))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("sessions.0.steps.0.extra", 1, id="unknown-key"),
        pytest.param("sessions.0.steps.0.kind", "pause", id="unknown-kind"),
        pytest.param("sessions.0.steps.0.start_s", 1.5, id="half-a-second"),
        pytest.param("sessions.0.steps.0.load.kg", "20", id="load-as-text"),
        pytest.param("sessions.0.steps.0.load.kg_max", None, id="upper-end-null"),
        pytest.param("sessions.0.steps.0.role", "heavy", id="unknown-role"),
        pytest.param("sessions.0.day", 8, id="eighth-day"),
        pytest.param("program.units", "stone", id="unknown-unit"),
        pytest.param("schedule", 2, id="other-version"),
    ],
)
def test_a_wrong_schedule_does_not_validate(path: str, value: object) -> None:
    data = json.loads(exported(JSON, [session(work(load=load("20 kg", kg=20)))]))
    assert mistakes(SCHEDULE, data) == []
    *parents, last = path.split(".")
    target = data
    for key in parents:
        target = target[int(key) if key.isdigit() else key]
    target[last] = value
    assert mistakes(SCHEDULE, data)


def mistakes(schema: dict[str, Any], data: object) -> list[str]:
    return [error.message for error in Draft202012Validator(schema).iter_errors(data)]


# --- all of them ----------------------------------------------------------------------------------

SCHEMAS = pytest.mark.parametrize(
    "name", sorted(path.name.partition(".")[0] for path in ROOT.glob("schemas/*.json"))
)


@SCHEMAS
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(json_schema(name))
    assert json_schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@SCHEMAS
def test_every_definition_of_a_schema_is_used_and_every_reference_defined(name: str) -> None:
    schema = json_schema(name)
    used = set(re.findall(r'"\$ref": "([^"]*)"', json.dumps(schema)))
    assert used == {f"#/$defs/{key}" for key in schema.get("$defs", {})}


@SCHEMAS
def test_the_patterns_of_a_schema_are_those_that_every_language_knows(name: str) -> None:
    found = json.dumps(json_schema(name))
    assert re.findall(r"\(\?[^:=!]", found) == []


def test_an_unknown_schema_is_refused() -> None:
    with pytest.raises(LookupError, match="'plan'"):
        json_schema("plan")
