"""W25x: exercises of packs and of a plan's own."""

from __future__ import annotations

from dotworkout.codes.page import Code, plan


def _own(fields: str, name: str = "Meadows Row") -> str:
    return plan("- Pull-Up: 3x5", head=f"exercises:\n  {name}: {{{fields}}}")


_PACK = """\
pack: 1
name: {name}
version: 1.0.0
exercises:
  Dip: {{muscles: [chest, triceps], harder: [Ring Dip]}}
  Ring Dip: {{muscles: [chest, triceps]{easier}}}
"""

EXERCISES = (
    Code(
        "W250", "error", "an exercise without muscles",
        "Muscles are the one thing that every exercise must say: the volume is counted by them.",
        bad=_own("equipment: [barbell]"),
        good=_own("muscles: [lats], equipment: [barbell]"),
    ),
    Code(
        "W251", "error", "an unknown muscle",
        "Muscles come from a fixed list, so that the volume of all packs adds up. The help names "
        "the nearest one.",
        bad=_own("muscles: [back]"),
        good=_own("muscles: [lats]"),
    ),
    Code(
        "W252", "warning", "unknown equipment",
        "It is kept, for it may be real all the same, but an athlete's equipment will hardly "
        "name it so. The help names the nearest known one.",
        bad=_own("muscles: [lats], equipment: [barbel]"),
        good=_own("muscles: [lats], equipment: [barbell]"),
    ),
    Code(
        "W253", "error", "an unknown pattern, level or measure",
        "These fields take words of fixed lists. The help names the nearest one.",
        bad=_own("muscles: [lats], level: novice"),
        good=_own("muscles: [lats], level: beginner"),
    ),
    Code(
        "W254", "error", "neither yes nor no",
        "`bodyweight` and `unilateral` are `yes` or `no`.",
        bad=_own("muscles: [lats], unilateral: sometimes"),
        good=_own("muscles: [lats], unilateral: yes"),
    ),
    Code(
        "W255", "error", "not a tempo",
        "A tempo has four parts: seconds down, at the bottom, up, at the top. `X` is explosive.",
        bad=_own("muscles: [lats], tempo: 2-0-1"),
        good=_own("muscles: [lats], tempo: 2-0-1-0"),
    ),
    Code(
        "W256", "error", "a name that two exercises have",
        "Names and aliases are compared without case, spaces, hyphens and plural s, and each "
        "must mean one exercise.",
        bad=_own("muscles: [lats]}\n  Landmine Row: {muscles: [lats], aliases: [Meadows Rows]"),
        good=_own("muscles: [lats]}\n  Landmine Row: {muscles: [lats], aliases: [Corner Row]"),
    ),
    Code(
        "W257", "error", "an exercise without a name",
        "A name needs letters or digits: its id is made of them.",
        bad=_own("muscles: [lats]", name='"!"'),
        good=_own("muscles: [lats]"),
    ),
    Code(
        "W258", "warning", "neighbours that do not agree",
        "`easier` and `harder` name exercises of the same pack, which name this one in return.",
        bad=_PACK.format(name="dips", easier=""),
        good=_PACK.format(name="dips", easier=", easier: [Dip]"),
        of="pack",
    ),
    Code(
        "W259", "error", "not a link",
        "`media` is a link that begins with https:// or http://. It is shown, never fetched.",
        bad=_own("muscles: [lats], media: row.mp4"),
        good=_own("muscles: [lats], media: 'https://example.org/row.mp4'"),
    ),
    Code(
        "W260", "error", "a pack's head that does not fit",
        "A pack says `pack: 1`, its version, and the name under which it is installed.",
        bad=_PACK.format(name="bars", easier=", easier: [Dip]"),
        good=_PACK.format(name="dips", easier=", easier: [Dip]"),
        of="pack",
    ),
)  # fmt: skip
