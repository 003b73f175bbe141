"""W0xx: the file as a whole. W1xx: YAML and keys."""

from __future__ import annotations

from dotworkout.codes.page import Code, plan

FILES = (
    Code(
        "W001", "error", "the file cannot be read",
        "There is no file of that name, it is a folder, or it may not be opened. The message says "
        "what the system said. `-` reads standard input.",
    ),
    Code(
        "W002", "error", "the file is not text",
        "A plan is text in UTF-8, without control characters. Spreadsheets and word processors "
        "save something else; save the plan as plain text, encoding UTF-8.",
    ),
    Code(
        "W003", "error", "a workout of Apple's fitness software",
        "Apple's software uses the ending .workout for binary files of its own. They hold one "
        "recorded or composed workout, not a plan, and cannot be compiled.",
    ),
    Code(
        "W004", "error", "the file is too large",
        "A plan has at most 16 MB. A plan of many years fits with room to spare: repeated sessions "
        "are written once, and `blocks` and `schemes` name what several of them share.",
    ),
    Code(
        "W005", "error", "the file is empty",
        "There is nothing but blanks and comments. `workout new` writes a file to start from.",
        bad="# a plan, some day\n",
        good=plan("- Pull-Up: 3x5"),
    ),
    Code(
        "W101", "error", "not YAML",
        "The file's outline cannot be read: a line is neither `key: value` nor a list item, or it "
        "is indented in a way that fits nothing around it. What stands above it is still checked, "
        "what stands below is not.",
        bad=plan("- Pull-Up: 3x5\nthen rest"),
        good=plan("- Pull-Up: 3x5\n- note: then rest"),
    ),
    Code(
        "W102", "error", "a tab in the indentation",
        "YAML does not allow tabs before a line's text, because editors disagree on how wide they "
        "are. Use two spaces for each level; most editors can be told to type them.",
        bad="workout: 1\ntitle: Back\nsessions:\n\tA:\n\t\t- Pull-Up: 3x5\n",
        good=plan("- Pull-Up: 3x5"),
    ),
    Code(
        "W103", "error", "a value that begins with a sign of YAML's own",
        "YAML keeps `@`, `` ` `` and `%` at the start of a value for itself. Quote the whole "
        "value, or leave the sign out: in the long form a load needs none, elsewhere `at` does.",
        bad=plan("- Deadlift:\n    sets: 3x5\n    load: @ 80kg"),
        good=plan("- Deadlift:\n    sets: 3x5\n    load: 80kg"),
    ),
    Code(
        "W104", "error", "a colon and a blank inside a value",
        "`: ` always ends a key in YAML; quotes around a part of the value do not protect it. "
        "Quote the whole value.",
        bad=plan('- Deadlift: 3x5, "cue: chest up"'),
        good=plan("- Deadlift: '3x5, \"cue: chest up\"'"),
    ),
    Code(
        "W105", "error", "text after a closing quote",
        "A value that begins with a quote ends at the closing one. Put the note last, or quote "
        "the whole value.",
        bad=plan('- Deadlift: "smooth" 3x5'),
        good=plan('- Deadlift: 3x5, "smooth"'),
    ),
    Code(
        "W106", "error", "anchors, aliases and tags",
        "YAML's `&name`, `*name`, `<<` and `!tag` cannot be used in a plan. Name shared steps "
        "under `blocks`, shared prescriptions under `schemes`, and write `use NAME`.",
        bad=plan("- Pull-Up: &sets 3x5\n- Chin-Up: *sets"),
        good=plan(
            "- Pull-Up: use Fives\n- Chin-Up: use Fives", head="schemes:\n  Fives: 3x5"
        ),
    ),
    Code(
        "W107", "error", "several documents in one file",
        "A line of three hyphens begins another YAML document. A file holds one plan: split it.",
        bad=plan("- Pull-Up: 3x5") + "---\n" + plan("- Deadlift: 3x5"),
        good=plan("- Pull-Up: 3x5"),
    ),
    Code(
        "W108", "error", "nested too deeply",
        "Lists and keys stand inside each other more than 40 levels deep, which no plan needs.",
        bad=plan(f"- Pull-Up: {'[' * 40}3x5{']' * 40}"),
        good=plan("- Pull-Up: 3x5"),
    ),
    Code(
        "W109", "error", "a key that stands there twice",
        "Of two equal keys YAML would silently take one. Keep one of them; the help says where "
        "the first one is.",
        bad=plan("- Pull-Up: 3x5", head="units: kg\nunits: lb"),
        good=plan("- Pull-Up: 3x5", head="units: kg"),
    ),
    Code(
        "W110", "error", "an unknown key",
        "The language has no key of that name in this place. The help suggests the nearest one, "
        "or lists those that there are.",
        bad=plan("- Pull-Up: 3x5", head="autor: Ana"),
        good=plan("- Pull-Up: 3x5", head="author: Ana"),
    ),
    Code(
        "W111", "error", "a value of the wrong kind",
        "A list stands where a text is wanted, a text where there should be `key: value` lines, "
        "or a word that is none of those allowed. The message says what it should be.",
        bad=plan("- Pull-Up: 3x5", head="units: stone"),
        good=plan("- Pull-Up: 3x5", head="units: kg"),
    ),
    Code(
        "W112", "error", "a key or value that is missing",
        "A plan needs `workout`, `title` and `sessions`, and a key that is there needs a value.",
        bad="workout: 1\nsessions:\n  A:\n    - Pull-Up: 3x5\n",
        good=plan("- Pull-Up: 3x5"),
    ),
    Code(
        "W114", "error", "another version of the language",
        "The first line says which version of the language the file is written in. This release "
        "reads version 1; a later one needs a newer release.",
        bad=plan("- Pull-Up: 3x5").replace("workout: 1", "workout: 2"),
        good=plan("- Pull-Up: 3x5"),
    ),
    Code(
        "W116", "error", "no blank after a colon",
        "In YAML a key ends with a colon and a blank; without the blank the line is one word.",
        bad=plan("- Pull-Up:3x5"),
        good=plan("- Pull-Up: 3x5"),
    ),
    Code(
        "W117", "error", "a session, block or group without steps",
        "Nothing stands below the name. Often the steps are there, but no deeper than the name "
        "itself: YAML then takes them for its neighbours.",
        bad=plan("- superset 3x:\n- Face Pull: 12\n- Inverted Row: 8"),
        good=plan("- superset 3x:\n    - Face Pull: 12\n    - Inverted Row: 8"),
    ),
    Code(
        "W118", "warning", "a comment that cuts a text",
        "A blank and `#` begin a comment, so what follows is not part of the text. Quote the "
        "whole value; where a comment is meant, put a blank after the `#`.",
        bad=plan("- note: lane #2\n- Pull-Up: 3x5"),
        good=plan('- note: "lane #2"\n- Pull-Up: 3x5'),
    ),
)  # fmt: skip
