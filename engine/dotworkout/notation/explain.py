"""Why a string of the notation cannot be read, in the user's words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dotworkout.notation.driver import UnexpectedError
from dotworkout.notation.words import NotationError

#: What a kind of string is called, its code, and an example of one.
_KINDS = {
    "prescription": ("a prescription", "W120", "3x8-12 @ 60kg, rest 90s"),
    "header": ("a group", "W121", "superset 3x, rest 90s"),
    "slot": ("a slot of the schedule", "W122", "mon wed 18:00"),
    "phase": ("a phase", "W123", "4 weeks, load +5%"),
    "deload": ("a deload", "W123", "every 4 weeks, sets -50%"),
    "maximum": ("a maximum", "W123", "140kg, or 5 x 120kg"),
    "duration": ("a time", "W123", "90s, 2min, 1:30"),
    "quantity": ("an amount", "W123", "2.5kg"),
    "pace": ("a pace", "W123", "5:30/km"),
}
_WORDS = {
    "prescription": (
        "rest", "tempo", "hold", "drop", "rest-pause", "myo", "cluster", "ramp", "per side",
        "AMRAP", "max", "then", "by", "use", "RPE", "RIR", "same", "total", "on last set",
    ),
    "header": (
        "warmup", "cooldown", "superset", "circuit", "repeat", "complex", "emom", "tabata",
        "ladder", "rotate", "rest", "work", "cap", "rounds",
    ),
    "slot": ("daily", "every", "day", "week", "weeks", "odd weeks", "even weeks", "phase"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trap:
    """A mistake that has its own help: where ``pattern`` matches, its group 1 is the place."""

    pattern: re.Pattern[str]
    code: str
    message: str
    help: str


def _trap(pattern: str, code: str, message: str, help: str) -> Trap:
    return Trap(re.compile(pattern, re.IGNORECASE), code, message, help)


_UNIT = r"(?:kg|lbs?|%|s|sec|min|m|km|cal|reps?|sets?)"
_TRAPS: tuple[Trap, ...] = (
    _trap(
        rf"[^,\s]\s+([+-]\s?[\d.]+\s?{_UNIT}\s+(?:rest\s+)?(?:per|every)\s+\w+(?:\s\w+)?)",
        "W124",
        "a progression follows a comma",
        "put a comma before it: `5x5 @ 60kg, +2.5kg per week`",
    ),
    _trap(
        r"[^,\s]\s+((?:then|by)\s.*)",
        "W124",
        "a progression follows a comma",
        "put a comma before it: `3x8-10 @ 50kg, then +2.5kg`",
    ),
    _trap(r"[^,\s]\s+((?:max|tm)\s+\+.*)", "W124", "a progression follows a comma",
          "put a comma before it: `use 5/3/1, max +5kg per cycle`"),
    _trap(r"^([^\"]*\"[^\"]*)$", "W115", "the note's quote is not closed",
          "close it; if it holds ` #`, quote the whole value: '3x5, \"lane #2\"'"),
    _trap(r"(\[.*)", "W119", "several prescriptions in brackets",
          "one item a line for one a week; commas for several sets in one session"),
    _trap(r"(\d+x)\s*(?:@|$|,)", "W120", "sets of what?", "`3x8`, `3x 45s`, `3x AMRAP`"),
    _trap(r"^(@|at\s)", "W120", "a load without sets", "say how many: `3x5 @ 60kg`"),
    _trap(r"(?:^|,)\s*((?:RPE|RIR)\s?\d[\d.-]*)", "W120", "an effort follows `@`", "`@ RPE 8`"),
    _trap(r"(bodyweight|body weight)", "W120", "the body is written BW", "`@ BW`, `@ BW+10kg`"),
    _trap(r"rest\s+(\d+)\s*(?:,|$)", "W123", "how long?", "with its unit: `rest 90s`, `rest 2min`"),
    _trap(r"(\d+\s?(?:s|sec|min)\s+rest)", "W120", "the word comes first", "`rest 90s`"),
    _trap(r"([+-]\d[\d.]*)\s+(?:per|every)\s", "W123", "how much of what?",
          "with its unit: `+2.5kg per week`, `+1 rep per week`"),
    _trap(r"(?:^|,)\s*([+-]\d[\d.]*\s?(?:kg|lbs?|%|reps?|sets?|s))\s*(?:,|$)", "W120", "how often?",
          "say the period: `+2.5kg per week`, `per session`, `every 2 weeks`"),
    _trap(r"(then\s+\d[\d.]*\s?\w*)", "W120", "a step has a sign", "`then +2.5kg`"),
    _trap(r"(weekly|(?:each|a)\s+(?:week|session)|per\s+workout)", "W120",
          "a period is written `per week`", "per week, per session, per cycle, every 2 weeks"),
    _trap(r"\s((?:until|till)\s.*)", "W120", "a limit is written `up to`", "`up to 100kg`"),
    _trap(r"(each\s+(?:side|arm|leg)|/\s?(?:side|arm|leg))", "W120", "sides are written `per side`",
          "`10 per side`, `per arm`, `per leg`"),
    _trap(r"(each)\s*(?:,|$)", "W120", "a load of each hand is written `per hand`",
          "`@ 20kg per hand`"),
    _trap(r"\d%\s+(1RM)", "W120", "a percentage is of the 1RM anyway", "`@ 75%`; `@ 75% TM`"),
    _trap(r"(\d+\s+sets\s+of\s+\d+)", "W120", "sets and reps are written with an x", "`3x5`"),
    _trap(r"(\d+\s+to\s+\d+)", "W120", "a range is written with a hyphen", "`3x6-10`"),
    _trap(r"(last\s+set\s+\w.*)", "W120", "`on last set` comes last", "`AMRAP on last set`"),
    _trap(r"(rest\s+pause)", "W120", "it is written with a hyphen", "`rest-pause 3x 20s`"),
    _trap(r"(total\s+\d+|\btotal)", "W120",
          "a total is one number of reps", "`50 total`"),
    _trap(r"(drop\s+sets?)", "W120", "drops are written `drop 2x -25%`", "`drop 2x -25%`"),
    _trap(r"('[^']*'|\([^)]*\))", "W120", "a note stands in double quotes", '`3x5, "belt on"`'),
)  # fmt: skip


_DECIMAL_COMMA = re.compile(rf"(\d+,\d+)\s?{_UNIT}(?!\w)", re.IGNORECASE)


def explain(kind: str, text: str, problem: NotationError | UnexpectedError) -> NotationError:
    """The error to show for a text that could not be read."""
    found = _DECIMAL_COMMA.search(text)
    if found:
        meant = found.group(1).replace(",", ".")
        return NotationError("W128", found.span(1), "a decimal comma", f"write a point: {meant}")
    return problem if isinstance(problem, NotationError) else _unexpected(kind, text, problem.at)


def _unexpected(kind: str, text: str, at: int) -> NotationError:
    name, code, example = _KINDS[kind]
    for trap in _TRAPS if kind == "prescription" else ():
        found = trap.pattern.search(text)
        if found:
            return NotationError(trap.code, found.span(1), trap.message, trap.help)
    start, end = _place(text, at)
    if start >= len(text.rstrip()):
        whole = (0, max(1, len(text)))
        return NotationError(code, whole, f"{name} that is not complete", f"for example {example}")
    word = text[start:end]
    near = _nearest(word, _WORDS.get(kind, ()))
    help = f"did you mean `{near}`?" if near else f"{name} looks like this: {example}"
    if kind == "header" and word.lower() in ("rest", "work", "cap"):
        help = f"put a comma before `{word}`: `superset 3x, rest 90s`"
    return NotationError(code, (start, end), f"{name} cannot be read from `{word}` on", help)


def _place(text: str, start: int) -> tuple[int, int]:
    """The word at which reading stopped; the end of the text where more was expected."""
    while 0 < start < len(text) and text[start].isalnum() and text[start - 1].isalpha():
        start -= 1
    found = re.compile(r"[^\s,]+").match(text, start)
    return start, found.end() if found else start + 1


def _nearest(word: str, words: tuple[str, ...]) -> str | None:
    if len(word) < 3:
        return None
    from difflib import get_close_matches  # only when something is wrong

    return next(iter(get_close_matches(word.lower(), words, 1, 0.7)), None)
