"""W2xx: names, and whether what is said fits together."""

from __future__ import annotations

from dotworkout.codes.page import Code, plan

NAMES = (
    Code(
        "W201", "error", "an unknown exercise",
        "No installed pack has an exercise of that name or alias, and the plan has none of its "
        "own. Case, hyphens, spaces and plurals do not matter. `workout exercises` lists what "
        "there is; an exercise of the plan's own stands under `exercises`.",
        bad=plan("- Face Pul: 3x12"),
        good=plan("- Face Pull: 3x12"),
    ),
    Code(
        "W202", "error", "an exercise of several packs",
        "Two installed packs have an exercise of this name, and nothing says which is meant. "
        "Write the pack before the name: `pack/Exercise`.",
    ),
    Code(
        "W203", "error", "an unknown pack",
        "What stands before the slash is not the name of an installed pack. `workout plugins` "
        "lists those that are.",
        bad=plan("- kettlebells/Swing: 3x12"),
        good=plan("- upper-back/Face Pull: 3x12"),
    ),
    Code(
        "W204", "warning", "a variation that the exercise does not list",
        "What stands in parentheses is kept and shown, but the exercise's pack does not know it: "
        "it may be misspelt. `workout exercises NAME` shows the variations.",
        bad=plan("- Pull-Up (wide gripp): 3x5"),
        good=plan("- Pull-Up (wide grip): 3x5"),
    ),
    Code(
        "W205", "error", "an unknown block",
        "`use NAME` includes the steps of a block, and none of that name stands under `blocks`.",
        bad=plan("- use Warm Up\n- Pull-Up: 3x5"),
        good=plan(
            "- use Warm Up\n- Pull-Up: 3x5", below="blocks:\n  Warm Up:\n    - Arm Circles: 2x 30s"
        ),
    ),
    Code(
        "W206", "error", "a block that uses itself",
        "Blocks may use other blocks, but not in a circle, which would never end.",
        bad=plan("- use B", below="blocks:\n  B:\n    - Pull-Up: 3x5\n    - use B"),
        good=plan("- use B", below="blocks:\n  B:\n    - Pull-Up: 3x5"),
    ),
    Code(
        "W207", "error", "an unknown scheme",
        "`use NAME` in a prescription takes a scheme, and none of that name stands under "
        "`schemes`.",
        bad=plan("- Pull-Up: use Fives"),
        good=plan("- Pull-Up: use Fives", head="schemes:\n  Fives: 3x5"),
    ),
    Code(
        "W208", "error", "a scheme that uses itself",
        "Schemes may use other schemes, but not in a circle, which would never end.",
        bad=plan("- Pull-Up: use Fives", head="schemes:\n  Fives: use Fives"),
        good=plan("- Pull-Up: use Fives", head="schemes:\n  Fives: 3x5"),
    ),
    Code(
        "W209", "error", "a distance for an exercise that has none",
        "The exercise is not measured in distance. Often minutes are meant: `m` is metres, "
        "`min` minutes.",
        bad=plan("- Plank: 3x 40m"),
        good=plan("- Plank: 3x 40s"),
    ),
    Code(
        "W210", "warning", "equipment that the athlete lacks",
        "`athlete.equipment` does not have what the exercise needs. Add it there, or choose "
        "another exercise. Without `equipment` everything is taken to be there.",
        bad=plan("- Deadlift: 3x5", head="athlete:\n  equipment: [dumbbells]"),
        good=plan("- Deadlift: 3x5", head="athlete:\n  equipment: [dumbbells, barbell]"),
    ),
    Code(
        "W211", "warning", "a longest hold of an exercise that is counted in reps",
        "`max` is a hold for as long as possible. For as many reps as possible write `AMRAP`.",
        bad=plan("- Face Pull: 3x max"),
        good=plan("- Face Pull: 3x AMRAP"),
    ),
    Code(
        "W212", "error", "a prescription without sets",
        "There is a load, a rest or a progression, but nothing says how many sets of what.",
        bad=plan("- Deadlift: rest 3min"),
        good=plan("- Deadlift: 3x5, rest 3min"),
    ),
    Code(
        "W213", "warning", "a load that belongs to the last sets only",
        "What stands before the next comma belongs to its own sets. For a load of all sets write "
        "it as an item of its own, after a comma.",
        bad=plan("- Deadlift: 2x5, 1x5+ @ 60kg"),
        good=plan("- Deadlift: 2x5, 1x5+, @ 60kg"),
    ),
    Code(
        "W214", "error", "a progression inside a list of weeks",
        "A list gives each week a prescription of its own; what rises belongs to the whole line. "
        "Use the long form: `sets` with the list, and `progress`. A scheme that is such a list "
        "cannot stand inside another.",
        bad=plan("- Pull-Up:\n    - 3x5, +1 rep per cycle\n    - 3x6", head="weeks: 4"),
        good=plan(
            "- Pull-Up:\n    sets:\n      - 3x5\n      - 3x6\n    progress: +1 rep per cycle",
            head="weeks: 4",
        ),
    ),
    Code(
        "W215", "error", "the same thing said twice",
        "Two loads, two rests, two labels of the same sets: only one can be meant.",
        bad=plan("- Deadlift: 3x5 @ 60kg @ 70kg"),
        good=plan("- Deadlift: 3x5 @ 60kg"),
    ),
    Code(
        "W216", "error", "a maximum that is raised in two ways",
        "`max +5kg per cycle` raises the exercise's 1RM (`TM ...` its training max) for every "
        "line of the file. Two lines that say it must agree.",
        bad=plan(
            "- Deadlift: 3x5 @ 70%, max +5kg per week\n- Deadlift: 1x3 @ 80%, max +2.5kg per week",
            head="weeks: 3\nathlete:\n  maxes: {Deadlift: 140kg}",
        ),
        good=plan(
            "- Deadlift: 3x5 @ 70%, max +5kg per week\n- Deadlift: 1x3 @ 80%",
            head="weeks: 3\nathlete:\n  maxes: {Deadlift: 140kg}",
        ),
    ),
    Code(
        "W217", "warning", "two lines of one exercise that progress apart",
        "Lines count their sessions together only when their sets, loads and progressions are "
        "the same. Give both one label (`as heavy`) to count together, or two labels to keep "
        "them apart.",
        bad=plan(
            "- Deadlift: 3x5 @ 60kg, +2.5kg per session\n"
            "- Deadlift: 1x8 @ 50kg, +2.5kg per session"
        ),
        good=plan(
            "- Deadlift: 3x5 @ 60kg, +2.5kg per session, as heavy\n"
            "- Deadlift: 1x8 @ 50kg, +2.5kg per session, as light"
        ),
    ),
    Code(
        "W218", "warning", "a block or scheme that nobody uses",
        "It stands in the file, but no session comes to it: its work is in no schedule. Write "
        "`use NAME` where it belongs.",
        bad=plan("- Pull-Up: 3x5", below="blocks:\n  Warm Up:\n    - Arm Circles: 2x 30s"),
        good=plan(
            "- use Warm Up\n- Pull-Up: 3x5", below="blocks:\n  Warm Up:\n    - Arm Circles: 2x 30s"
        ),
    ),
    Code(
        "W219", "error", "a group where it cannot stand",
        "Warm-up and cool-down are parts of the session; they do not stand inside other groups.",
        bad=plan("- superset 2x:\n    - Pull-Up: 5\n    - warmup:\n        - Arm Circles: 30s"),
        good=plan("- warmup:\n    - Arm Circles: 30s\n- superset 2x:\n    - Pull-Up: 5"),
    ),
    Code(
        "W220", "error", "sets and rounds that disagree",
        "In `superset 3x` or `circuit 3x` each step gives one set a round: another count, or "
        "sets that rise, cannot be. Leave the count out, or the `3x` of the group.",
        bad=plan("- superset 3x:\n    - Face Pull: 4x12\n    - Inverted Row: 8"),
        good=plan("- superset 3x:\n    - Face Pull: 12\n    - Inverted Row: 8"),
    ),
    Code(
        "W223", "error", "a double progression without a range",
        "`then +2.5kg` and `by 1` let reps or seconds climb from the bottom of a range to its "
        "top, so the sets need one.",
        bad=plan("- Deadlift: 3x8 @ 50kg, then +2.5kg"),
        good=plan("- Deadlift: 3x8-10 @ 50kg, then +2.5kg"),
    ),
    Code(
        "W226", "warning", "sets beside a scheme",
        "What stands beside `use NAME` replaces the same part of the scheme, so sets written "
        "there replace all of its sets. For both, write the exercise twice.",
        bad=plan("- Pull-Up: 4x6, use Fives", head="schemes:\n  Fives: 3x5"),
        good=plan("- Pull-Up: use Fives\n- Pull-Up: 4x6", head="schemes:\n  Fives: 3x5"),
    ),
    Code(
        "W228", "error", "a program without an id",
        "The id is made of the letters and digits of the title, and this one has none. Calendars "
        "recognise a program by its id: say one.",
        bad=plan("- Pull-Up: 3x5").replace("title: Back", 'title: "!"'),
        good=plan("- Pull-Up: 3x5", head="id: back").replace("title: Back", 'title: "!"'),
    ),
    Code(
        "W230", "error", "an unknown phase",
        "A group `phase NAME:` or a span `phase NAME` of the schedule takes a phase, and none of "
        "that name stands under `phases`.",
        bad=plan(
            "- Pull-Up: 3x5\n- phase Peek:\n    - Deadlift: 3x3",
            head="phases:\n  Base: 2 weeks\n  Peak: 1 week",
        ),
        good=plan(
            "- Pull-Up: 3x5\n- phase Peak:\n    - Deadlift: 3x3",
            head="phases:\n  Base: 2 weeks\n  Peak: 1 week",
        ),
    ),
)  # fmt: skip
