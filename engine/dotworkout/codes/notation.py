"""W1xx: prescriptions, groups, slots, amounts."""

from __future__ import annotations

from dotworkout.codes.page import Code, plan

NOTATION = (
    Code(
        "W115", "error", "a note whose quote is not closed",
        "A note stands between two double quotes. The closing one is missing, or ` #` has cut "
        "the line before it; then quote the whole value.",
        bad=plan('- Deadlift: 3x5, "lane #2"'),
        good=plan("- Deadlift: '3x5, \"lane #2\"'"),
    ),
    Code(
        "W119", "error", "prescriptions in brackets",
        "A list under an exercise means one prescription for each week, and is written one item "
        "a line. Several sets of one session are separated by commas.",
        bad=plan("- Pull-Up: [3x5, 3x6]", head="weeks: 2"),
        good=plan("- Pull-Up:\n    - 3x5\n    - 3x6", head="weeks: 2"),
    ),
    Code(
        "W120", "error", "a prescription that cannot be read",
        "The carets show the word from which on it makes no sense. A prescription is sets, then "
        "what belongs to them (load, rest, tempo, ...), separated by commas.",
        bad=plan("- Deadlift: 3 sets of 5"),
        good=plan("- Deadlift: 3x5"),
    ),
    Code(
        "W121", "error", "a group that cannot be read",
        "A key with steps below it is a group, and its header has a form of its own: the kind, "
        "the rounds, then clauses after commas.",
        bad=plan("- superset 3x rest 90s:\n    - Face Pull: 12\n    - Inverted Row: 8"),
        good=plan("- superset 3x, rest 90s:\n    - Face Pull: 12\n    - Inverted Row: 8"),
    ),
    Code(
        "W122", "error", "a slot that cannot be read",
        "A key of `schedule` says when: weekdays, `daily`, `every 2 days` or `day 3`, then the "
        "time; or which weeks: `week 12`, `weeks 3-5`, `odd weeks`.",
        bad=plan("- Pull-Up: 3x5", head="schedule:\n  monday evening: A"),
        good=plan("- Pull-Up: 3x5", head="schedule:\n  monday 19:00: A"),
    ),
    Code(
        "W123", "error", "an amount that makes no sense here",
        "The number or its unit does not fit: half a rep, a rest in metres, a load below zero, an "
        "RPE of 11. Mind that `m` is metres; minutes are `min`.",
        bad=plan("- Pull-Up: 3x5, rest 2m"),
        good=plan("- Pull-Up: 3x5, rest 2min"),
    ),
    Code(
        "W124", "error", "a progression without its comma",
        "What rises from week to week belongs to the whole exercise and follows a comma.",
        bad=plan("- Deadlift: 5x5 @ 60kg +2.5kg per week"),
        good=plan("- Deadlift: 5x5 @ 60kg, +2.5kg per week"),
    ),
    Code(
        "W127", "error", "four numbers that may be a tempo",
        "A list such as `12-10-8-6` is one set each, of falling reps. Four single digits look "
        "like a tempo; say `tempo` before them, or write the sets with commas.",
        bad=plan("- Pull-Up: 3-1-1-0"),
        good=plan("- Pull-Up: 3x5, tempo 3-1-1-0"),
    ),
    Code(
        "W128", "error", "a decimal comma",
        "Commas separate the parts of a prescription. Write a point: `22.5kg`.",
        bad=plan("- Deadlift: 3x5 @ 22,5kg"),
        good=plan("- Deadlift: 3x5 @ 22.5kg"),
    ),
    Code(
        "W129", "error", "a range that does not rise",
        "A range goes from the smaller number to the larger one.",
        bad=plan("- Pull-Up: 3x12-8"),
        good=plan("- Pull-Up: 3x8-12"),
    ),
    Code(
        "W130", "error", "beyond a limit",
        "Names, texts, lists, numbers and times have limits far above what training needs, so "
        "that a slip of the finger is found and no file can exhaust the machine.",
        bad=plan("- Pull-Up: 99999999x5"),
        good=plan("- Pull-Up: 9x5"),
    ),
    Code(
        "W131", "error", "an exercise without a prescription",
        "Only where the group says what is done, as in a timed circuit, may an exercise stand "
        "alone. Elsewhere say how many sets of what.",
        bad=plan("- Pull-Up"),
        good=plan("- Pull-Up: 3x5"),
    ),
    Code(
        "W132", "error", "a step of several lines",
        "Each step begins with a hyphen and has one name. What belongs to one exercise in the "
        "long form is indented below its name.",
        bad=plan("- Deadlift: 3x5\n  rest: 3min"),
        good=plan("- Deadlift: 3x5, rest 3min"),
    ),
    Code(
        "W199", "error", "not supported yet",
        "The language has this, but this release does not compile it yet. It is an error so that "
        "no work is left out in silence.",
        bad=plan("- Pull-Up: 3x5", head="packs: [upper-back]"),
        good=plan("- Pull-Up: 3x5"),
    ),
)  # fmt: skip
