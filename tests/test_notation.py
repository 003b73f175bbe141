"""The tables of the notation: Lark makes them, our driver reads as Lark itself would."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lark import Lark
from lark.exceptions import LarkError

from dotworkout.notation import driver, tables
from dotworkout.notation.read import RULES

LARK = Lark(tables.grammar_text(), parser="lalr", start=tables.STARTS, maybe_placeholders=False)

#: Forms of every kind of string, those of later versions too.
FORMS = {
    "prescription": [
        "5x5", "3x8-12", "1x5+", "3x AMRAP", "AMRAP 60s", "3x 45s", "3x max", "3x 30-45s",
        "12-10-8-6", "3x 40m @ 32kg", "500m", "3-4x8", "50 total", "20 cal", "3x 1:30", "3x5 reps",
        "1x5 @ 65% rest 60s, 1x5 @ 75%, 1x5+ @ 85%", "3x5 @ 75%, AMRAP on last set",
        "5x3 @ 80%, 3+ on last set", "at 43kg", "@ 60-65kg", "@ 85% TM", "@ 70% +10kg",
        "@ 40% of Deadlift rest 2min", "@ same", "@ -10%", "@ BW", "@ BW-20kg", "@ +10kg",
        "@ 50% BW", "@ 24kg per hand", '@ "red band"', "@ RPE 7-8", "@ RIR 2", "@ 75% RPE 8",
        "@ zone 2", "@ 5:30/km", "@ 1:55/500m", "@ 200W", "@ 140-150bpm", "rest as needed",
        "tempo 3-1-X-0", "tempo 31X0 rest 2min", "hold 20s on last rep", "drop 2x -25%",
        "drop 2x8 -10kg", "rest-pause 3x 20s", "myo 4x5 15s", "cluster 2 15s", "5 per side",
        "ramp 3", "ramp 40%x5 60%x3", "3x5 as heavy day", "use 5/3/1, rest 3min",
        '3x5, "squeeze at the top"', "3x5 or Push-Up", "5, +2.5kg per week", "5, +1 set per cycle",
        "5, -10s rest per week", "5, +2.5kg every 3 sessions up to 100kg", "5, +10kg per set",
        "5, max +5kg per cycle", "5, TM +5kg every 2 weeks", "5-8, then +2.5kg",
        "5-8, by 2 then +2.5kg", "5-8, by set then +5kg", "30-60s, by 5s",
    ],
    "header": [
        "warmup", "cool-down", "optional", "superset", "superset 3x, rest 90s",
        "circuit 4x, work 40s/20s, rest 2min", "repeat 3x, rest 3min", "complex 4x, @ 40kg",
        "emom 10min", "every 90s for 8 rounds", "amrap 12min", "for time", "for time 5x, cap 20min",
        "for time 21-15-9", "tabata", "tabata 6x 30s/15s", "ladder every 3 weeks", "ladder",
        "rotate every week", "weeks 1-4, 7", "week 5", "odd weeks", "phase Build",
        "level beginner, intermediate", "with barbell", "without cable",
    ],
    "slot": [
        "mon 18:00", "mon wed fri 07:00", "daily 07:30", "every 2 days", "every day", "day 3",
        "week 12", "weeks 3-5", "phase Test", "even weeks",
    ],
    "phase": ["4 weeks", '1 week, sets -50%, load -10%, pause progress, "easy"'],
    "deload": ["every 4 weeks, sets -50%, load -10%"],
    "maximum": ["140kg", "5 x 80kg", "8x BW+5kg"],
    "duration": ["90s", "1:30", "2 min"],
    "quantity": ["2.5kg", "90%", "12", "8-12reps", "+5lb"],
    "pace": ["5:30/km", "1:55/500m", "10km/h"],
}  # fmt: skip
EACH = [(kind, form) for kind, forms in FORMS.items() for form in forms]


class _Names(defaultdict[str, object]):
    """Functions that show which rule was completed with what."""

    def __missing__(self, name: str) -> object:
        def rule(children: list[object]) -> tuple[object, ...]:
            return name, *children

        return rule


def _read(kind: str, text: str) -> object:
    try:
        return driver.parse(kind, text, _Names())  # type: ignore[arg-type]
    except driver.UnexpectedError:
        return None


def _read_by_lark(kind: str, text: str) -> object:
    def shown(tree: object) -> object:
        return (tree.data, *map(shown, tree.children)) if hasattr(tree, "data") else str(tree)

    try:
        return shown(LARK.parse(text, start=kind))
    except LarkError:
        return None


@pytest.mark.parametrize(("kind", "form"), EACH, ids=[f"{k}: {f}" for k, f in EACH])
def test_the_driver_reads_a_form_as_lark_does(kind, form):
    assert _read(kind, form) == _read_by_lark(kind, form)
    assert _read(kind, form) is not None


@st.composite
def _nearly_forms(draw):
    """A form with a piece cut out, doubled, or put into another form."""
    kind, form = draw(st.sampled_from(EACH))
    _, other = draw(st.sampled_from(EACH))
    cut = draw(st.integers(0, len(form)))
    start = draw(st.integers(0, len(other)))
    end = draw(st.integers(start, len(other)))
    return kind, form[:cut] + other[start:end] + form[cut + draw(st.integers(0, 3)) :]


@given(_nearly_forms())
@example(("prescription", "5, "))
@example(("header", "superset 3x rest 90s"))
def test_the_driver_refuses_what_lark_refuses(made):
    kind, text = made
    assert _read(kind, text) == _read_by_lark(kind, text)


def test_every_rule_of_the_grammar_has_its_function():
    functions = {name for module in RULES for name in vars(module)}
    assert {name for name, _, _ in driver._tables()["rules"] if name} <= functions


def test_the_tables_are_the_same_each_time_they_are_made():
    assert tables.build(tables.grammar_text()) == tables.build(tables.grammar_text())


@pytest.mark.parametrize(
    "shipped",
    [
        pytest.param(None, id="there-are-none"),
        pytest.param('{"key": "of another grammar"}', id="the-grammar-was-edited"),
        pytest.param("{", id="they-are-damaged"),
    ],
)
def test_tables_are_made_in_memory_where(shipped, tmp_path: Path, monkeypatch):
    if shipped is not None:
        (tmp_path / "tables.json").write_text(shipped)
    monkeypatch.setattr(tables, "TABLES", str(tmp_path / "tables.json"))
    assert tables.load() == json.loads(tables.build(tables.grammar_text()))
