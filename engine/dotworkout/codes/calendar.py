"""W3xx: the calendar. W4xx: what never comes."""

from __future__ import annotations

from dotworkout.codes.page import Code, plan

_EIGHT = "".join(f"  {name}:\n    - Pull-Up: 3x5\n" for name in "ABCDEFGH")

CALENDAR = (
    Code(
        "W301", "error", "an unknown session",
        "The schedule names a session that is not under `sessions`. Sessions that take turns are "
        "a list in brackets.",
        bad=plan("- Pull-Up: 3x5", head="schedule:\n  mon: B"),
        good=plan("- Pull-Up: 3x5", head="schedule:\n  mon: A"),
    ),
    Code(
        "W310", "error", "not a date",
        "Dates are written year, month, day, as 2026-11-30, and must exist. A span of them, as "
        "2026-12-24..2026-12-26, goes from the earlier to the later one.",
        bad=plan("- Pull-Up: 3x5", head="start: 2026-02-30"),
        good=plan("- Pull-Up: 3x5", head="start: 2026-02-28"),
    ),
    Code(
        "W311", "error", "an unknown time zone",
        "Time zones have the names of the IANA database, a region and a city.",
        bad=plan("- Pull-Up: 3x5", head="timezone: Europe/Warschau"),
        good=plan("- Pull-Up: 3x5", head="timezone: Europe/Warsaw"),
    ),
    Code(
        "W312", "error", "an end that cannot be",
        "`end` is the last day of the last week; with the number of weeks it says when the "
        "program starts. It cannot stand beside `start`, nor lie inside a pause.",
        bad=plan("- Pull-Up: 3x5", head="start: 2026-11-30\nend: 2026-12-06"),
        good=plan("- Pull-Up: 3x5", head="start: 2026-11-30"),
    ),
    Code(
        "W313", "error", "a program that leaves the calendar",
        "Dates end with the year 9999; the weeks of this program go on after it.",
        bad=plan("- Pull-Up: 3x5", head="start: 9999-12-20\nweeks: 4"),
        good=plan("- Pull-Up: 3x5", head="start: 2026-11-30\nweeks: 4"),
    ),
    Code(
        "W314", "warning", "a pause or skip without effect",
        "The pause is over before the program starts, or there is no `start` to which its dates "
        "could refer. It is left out.",
        bad=plan(
            "- Pull-Up: 3x5",
            head="start: 2026-11-30\nschedule:\n  mon: A\n  pause: [2026-07-01..2026-07-14]",
        ),
        good=plan("- Pull-Up: 3x5", head="start: 2026-11-30\nschedule:\n  mon: A"),
    ),
    Code(
        "W315", "error", "more sessions than days",
        "Without a `schedule` the sessions take the days of a week, one a day, and a week has "
        "seven. Say when they happen.",
        bad=f"workout: 1\ntitle: Back\nsessions:\n{_EIGHT}",
        good=f"workout: 1\ntitle: Back\nschedule:\n  daily: [A, B, C, D, E, F, G, H]\n"
        f"weeks: 2\nsessions:\n{_EIGHT}",
    ),
    Code(
        "W316", "error", "fewer weeks than the phases take",
        "Phases follow one another from week 1. With more weeks than they take together they "
        "start over; with fewer the last ones would never come whole. Without `weeks` the "
        "phases give their number.",
        bad=plan("- Pull-Up: 3x5", head="weeks: 5\nphases:\n  Base: 4 weeks\n  Peak: 2 weeks"),
        good=plan("- Pull-Up: 3x5", head="weeks: 6\nphases:\n  Base: 4 weeks\n  Peak: 2 weeks"),
    ),
    Code(
        "W401", "warning", "weeks that never come",
        "The span lies after the program's last week, so its slots are never used.",
        bad=plan(
            "- Pull-Up: 3x5", head="weeks: 4\nschedule:\n  mon: A\n  week 5:\n    sat: A"
        ),
        good=plan(
            "- Pull-Up: 3x5", head="weeks: 5\nschedule:\n  mon: A\n  week 5:\n    sat: A"
        ),
    ),
    Code(
        "W402", "warning", "weeks that later ones replace",
        "Of several spans of the schedule the later one wins, and here that leaves nothing of "
        "this one. Put the narrower span below the wider one.",
        bad=plan(
            "- Pull-Up: 3x5",
            head="weeks: 4\nschedule:\n  mon: A\n  week 3: {sat: A}\n  weeks 3-4: {sun: A}",
        ),
        good=plan(
            "- Pull-Up: 3x5",
            head="weeks: 4\nschedule:\n  mon: A\n  weeks 3-4: {sun: A}\n  week 3: {sat: A}",
        ),
    ),
    Code(
        "W403", "warning", "a session that never takes place",
        "No slot of the schedule names it.",
        bad=plan(
            "- Pull-Up: 3x5", head="schedule:\n  mon: A", below="  B:\n    - Deadlift: 3x5"
        ),
        good=plan(
            "- Pull-Up: 3x5",
            head="schedule:\n  mon: A\n  thu: B",
            below="  B:\n    - Deadlift: 3x5",
        ),
    ),
    Code(
        "W404", "warning", "an item of a list that never comes",
        "A list gives one prescription for each week, and the program has fewer weeks with this "
        "session than the list has items.",
        bad=plan("- Pull-Up:\n    - 3x5\n    - 3x6\n    - 3x7", head="weeks: 2"),
        good=plan("- Pull-Up:\n    - 3x5\n    - 3x6\n    - 3x7", head="weeks: 3"),
    ),
    Code(
        "W405", "warning", "a cycle that never comes round",
        "`per cycle` counts passes through the line's own list of weeks (or its scheme's), and "
        "without a list rounds of the phases. The program ends before the first one does, or has "
        "neither: nothing ever rises.",
        bad=plan("- Deadlift: 3x5 @ 60kg, +5kg per cycle", head="weeks: 4"),
        good=plan("- Deadlift: 3x5 @ 60kg, +5kg every 3 weeks", head="weeks: 4"),
    ),
    Code(
        "W406", "warning", "a rest that is never taken",
        "After the last exercise of a round comes the round's rest, not the exercise's own: say "
        "it in the header. In intervals rest is what their work leaves over.",
        bad=plan("- superset 3x:\n    - Face Pull: 12\n    - Inverted Row: 8, rest 2min"),
        good=plan("- superset 3x, rest 2min:\n    - Face Pull: 12\n    - Inverted Row: 8"),
    ),
    Code(
        "W407", "warning", "a step whose turn never comes",
        "Steps of `emom` and `every` take turns, one in each interval, and there are fewer "
        "intervals than steps. Give it more time, or fewer steps.",
        bad=plan("- emom 2min:\n    - Pull-Up: 5\n    - Superman: 10\n    - Plank: 40s"),
        good=plan("- emom 6min:\n    - Pull-Up: 5\n    - Superman: 10\n    - Plank: 40s"),
    ),
    Code(
        "W408", "warning", "a progression that changes nothing",
        "A step of reps acts on sets that are counted in reps, one of seconds on timed sets and "
        "on holds, one of metres on distances. Here there is nothing of the kind: an AMRAP stays "
        "what it is.",
        bad=plan("- Inverted Row: 3x AMRAP, +1 rep per week"),
        good=plan("- Inverted Row: 3x8, +1 rep per week"),
    ),
    Code(
        "W409", "warning", "a session of which nothing is left in a week",
        "All of its steps stand in groups that do not count in that week, so the session does "
        "not take place then. Give the other weeks steps of their own, or leave the session out "
        "of them in the schedule.",
        bad=plan("- weeks 1-2:\n    - Pull-Up: 3x5", head="weeks: 3"),
        good=plan(
            "- weeks 1-2:\n    - Pull-Up: 3x5\n- week 3:\n    - Pull-Up: 3x8", head="weeks: 3"
        ),
    ),
    Code(
        "W410", "warning", "an exercise that never comes",
        "Its session takes place, but never in a week in which its group counts, or the program "
        "ends before the ladder or rotation comes to it.",
        bad=plan(
            "- rotate every 2 weeks:\n    - Pull-Up: 3x5\n    - Chin-Up: 3x5", head="weeks: 2"
        ),
        good=plan(
            "- rotate every 2 weeks:\n    - Pull-Up: 3x5\n    - Chin-Up: 3x5", head="weeks: 4"
        ),
    ),
    Code(
        "W231", "warning", "reps of an exercise that is counted in time",
        "A number without a unit is a number of reps. A plank is held for a time.",
        bad=plan("- Plank: 3x30"),
        good=plan("- Plank: 3x 30s"),
    ),
    Code(
        "W232", "warning", "a set that the last set replaces",
        "`on last set` says what the last set is instead. Where there is only one set before it, "
        "that one never appears.",
        bad=plan("- Deadlift: 1x8 @ 60kg, AMRAP on last set"),
        good=plan("- Deadlift: 1x8 @ 60kg, 1x AMRAP @ 60kg"),
    ),
    Code(
        "W233", "error", "build-up sets in the wrong place",
        "Build-up sets come before the first working set, once in a session. They are written with "
        "the first sets, or for the whole exercise behind a comma; where work follows the clock "
        "they are a line of their own before the group.",
        bad=plan("- Deadlift: 2x5 @ 60kg, 1x3 @ 80kg ramp 2"),
        good=plan("- Deadlift: 2x5 @ 60kg, 1x3 @ 80kg, ramp 2"),
    ),
    Code(
        "W234", "error", "clusters of what is not counted in reps",
        "A cluster set breaks the reps of a set into clusters. A hold, a distance, a total or an "
        "AMRAP has no number of reps to break.",
        bad=plan("- Inverted Row: AMRAP, cluster 2 15s"),
        good=plan("- Inverted Row: 3x6, cluster 2 15s"),
    ),
)  # fmt: skip
