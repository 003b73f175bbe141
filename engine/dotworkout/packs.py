"""The fields of an exercise, read and checked: one reader for packs and for a file's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from dotworkout.catalog import normal, slug
from dotworkout.model.exercise import EQUIPMENT, LEVELS, MEASURES, MUSCLES, PATTERNS, Exercise
from dotworkout.text.diagnostics import Findings
from dotworkout.text.nodes import Mapping, Node, Scalar
from dotworkout.text.nodes import Sequence as List

LONGEST_NAME = 200
LONGEST_TEXT = 2_000
MOST_ITEMS = 100
MOST_EXERCISES = 10_000

FIELDS = (
    "aliases", "muscles", "secondary_muscles", "pattern", "equipment", "bodyweight", "unilateral",
    "level", "measure", "tempo", "variations", "easier", "harder", "cues", "warnings", "media",
)  # fmt: skip

_FLAGS = {"yes": True, "true": True, "no": False, "false": False}
_TEMPO = re.compile(r"(\d{1,2}|X)(-(\d{1,2}|X)){3}")


def read_exercises(node: Mapping, pack: str, findings: Findings) -> tuple[Exercise, ...]:
    """The exercises of a mapping from names to fields, in order, each name once.

    ``pack`` is the first part of their ids. What is wrong is a finding and left out, so that an
    exercise with a mistake in it can still be named.
    """
    if len(node.entries) > MOST_EXERCISES:
        excess, _ = node.entries[MOST_EXERCISES]
        findings.error("W130", excess.span, f"there are more than {MOST_EXERCISES:,} exercises")
    taken: dict[str, str] = {}
    exercises = []
    for name, value in node.entries[:MOST_EXERCISES]:
        exercise = read_exercise(name, value, pack, findings)
        if claim((exercise.name, *exercise.aliases), taken, name, findings):
            exercises.append(exercise)
    return tuple(exercises)


def claim(names: Sequence[str], taken: dict[str, str], where: Scalar, findings: Findings) -> bool:
    """Take an exercise's name and aliases; False when another exercise has its name."""
    clashes = [name for name in names if normal(name) in taken]
    if clashes:
        said = (f"'{name}' is a name of '{taken[normal(name)]}' too" for name in clashes)
        help = "case, spaces, hyphens and plural s do not tell names apart: keep one"
        findings.error("W256", where.span, "; ".join(said), help)
    for name in names:
        taken.setdefault(normal(name), names[0])
    return names[0] not in clashes


def read_exercise(name: Scalar, node: Node, pack: str, findings: Findings) -> Exercise:
    """One exercise; ``node`` holds its fields."""
    title = " ".join(name.text.split())
    if len(title) > LONGEST_NAME:
        findings.error("W130", name.span, f"a name has at most {LONGEST_NAME} characters")
        title = title[:LONGEST_NAME]
    identity = slug(title)
    if not identity:
        findings.error("W257", name.span, "an exercise needs a name with letters or digits")
    if not isinstance(node, Mapping):
        help = f"write `{title}: {{muscles: [lats]}}`"
        findings.error("W111", node.span, f"'{title}' should be `field: value` lines", help)
        return Exercise(id=f"{pack}/{identity}", name=title, muscles=())
    fields = _Fields(_entries(node, findings), findings)
    misspelt = len(fields.nodes) < len(node.entries)
    if not fields.given("muscles") and not misspelt:
        findings.error("W250", name.span, f"'{title}' has no muscles", "add `muscles: [lats]`")
    return Exercise(
        id=f"{pack}/{identity}",
        name=title,
        muscles=fields.words("muscles", MUSCLES, "W251"),
        aliases=fields.names("aliases"),
        secondary_muscles=fields.words("secondary_muscles", MUSCLES, "W251"),
        pattern=fields.word("pattern", PATTERNS),
        equipment=fields.equipment("equipment"),
        bodyweight=fields.flag("bodyweight"),
        unilateral=fields.flag("unilateral"),
        level=fields.word("level", LEVELS),
        measure=fields.words("measure", MEASURES, "W253") or ("reps", "time"),
        tempo=fields.tempo("tempo"),
        variations=fields.names("variations"),
        easier=fields.names("easier"),
        harder=fields.names("harder"),
        cues=fields.texts("cues"),
        warnings=fields.texts("warnings"),
        media=fields.link("media"),
    )


def known_equipment(word: str) -> str | None:
    """The documented spelling of a piece of equipment: ``Dumbbell`` is ``dumbbells``; or None."""
    return _spellings(EQUIPMENT).get(normal(word))


def near(word: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one is nearest to."""
    from difflib import get_close_matches  # here, because only mistakes need it

    return next(iter(get_close_matches(word[:LONGEST_NAME].lower(), list(known), 1, 0.6)), None)


@cache
def _spellings(words: tuple[str, ...]) -> dict[str, str]:
    return {normal(word): word for word in words}


def _entries(node: Mapping, findings: Findings) -> dict[str, Node]:
    """The fields by name; unknown ones and those that stand twice are findings."""
    found: dict[str, Node] = {}
    for key, value in node.entries:
        if key.text not in FIELDS:
            message = f"unknown key '{key.text}' in an exercise"
            findings.error("W110", key.span, message, _help(key.text, FIELDS))
        elif key.text in found:
            findings.error("W109", key.span, f"'{key.text}' stands here twice", "keep one")
        else:
            found[key.text] = value
    return found


def _help(word: str, known: tuple[str, ...]) -> str:
    meant = near(word, known)
    return f"did you mean '{meant}'?" if meant else f"known are: {', '.join(known)}"


class _Fields(NamedTuple):
    """The fields of one exercise, each read as what it should hold."""

    nodes: dict[str, Node]
    findings: Findings

    def given(self, key: str) -> bool:
        """Whether the field is there, and no empty list."""
        node = self.nodes.get(key)
        return node is not None and not (isinstance(node, List) and not node.items)

    def texts(self, key: str, longest: int = LONGEST_TEXT) -> tuple[str, ...]:
        """The items of a list; a single text is a list of one."""
        return tuple(" ".join(item.text.split()) for item in self._items(key, longest))

    def names(self, key: str) -> tuple[str, ...]:
        return self.texts(key, LONGEST_NAME)

    def words(self, key: str, known: tuple[str, ...], code: str) -> tuple[str, ...]:
        """The documented spelling of each item."""
        items = self._items(key, LONGEST_NAME)
        found = (self._known(item, key, known, code) for item in items)
        return tuple(dict.fromkeys(word for word in found if word))

    def word(self, key: str, known: tuple[str, ...]) -> str | None:
        item = self._text(key)
        return self._known(item, key, known, "W253") if item else None

    def equipment(self, key: str) -> tuple[tuple[str, ...], ...]:
        entries = (self._choices(item) for item in self._items(key, LONGEST_NAME))
        return tuple(choices for choices in entries if choices)

    def flag(self, key: str) -> bool:
        item = self._text(key)
        if item is None:
            return False
        said = _FLAGS.get(item.text.strip().lower())
        if said is None:
            self.findings.error("W254", item.span, f"{key} should be yes or no")
        return said or False

    def tempo(self, key: str) -> str | None:
        item = self._text(key)
        if item is None:
            return None
        tempo = item.text.strip().upper()
        if _TEMPO.fullmatch(tempo):
            return tempo
        help = "four parts, seconds down, bottom, up, top: `2-0-1-0`"
        self.findings.error("W255", item.span, f"'{item.text}' is not a tempo", help)
        return None

    def link(self, key: str) -> str | None:
        item = self._text(key)
        if item is None:
            return None
        if item.text.startswith(("https://", "http://")):
            return item.text
        self.findings.error("W259", item.span, f"{key} should be a link: https://...")
        return None

    def _items(self, key: str, longest: int) -> list[Scalar]:
        node = self.nodes.get(key)
        if node is None:
            return []
        items = node.items if isinstance(node, List) else (node,)
        if len(items) > MOST_ITEMS:
            self.findings.error("W130", node.span, f"{key} has at most {MOST_ITEMS} items")
        found = (self._checked(item, key, longest) for item in items[:MOST_ITEMS])
        return [item for item in found if item]

    def _text(self, key: str) -> Scalar | None:
        node = self.nodes.get(key)
        return self._checked(node, key, LONGEST_TEXT) if node else None

    def _checked(self, node: Node, key: str, longest: int) -> Scalar | None:
        """The node when it is a text of some length."""
        if not isinstance(node, Scalar):
            self.findings.error("W111", node.span, f"{key} should be text")
        elif not node.text.strip():
            self.findings.error("W112", node.span, f"{key} is empty")
        elif len(node.text) > longest:
            self.findings.error("W130", node.span, f"{key} has at most {longest:,} characters")
        else:
            return node
        return None

    def _known(self, item: Scalar, key: str, known: tuple[str, ...], code: str) -> str | None:
        word = _spellings(known).get(normal(item.text))
        if word is None:
            what = key.rstrip("s").replace("_", " ")
            help = _help(item.text, known)
            if "," in item.text:
                help = f"write a list: `{key}: [{item.text}]`"
            self.findings.error(code, item.span, f"unknown {what} '{item.text}'", help)
        return word

    def _choices(self, item: Scalar) -> tuple[str, ...]:
        """The alternatives of an entry; an unknown one is kept, for it may be real all the same."""
        found = []
        for match in re.finditer(r"[^|\s](?:[^|]*[^|\s])?", item.text):
            word = " ".join(match[0].split())
            known = known_equipment(word)
            if known is None:
                meant = near(word, EQUIPMENT)
                help = f"did you mean '{meant}'?" if meant else None
                place = item.part(*match.span())
                self.findings.warning("W252", place, f"unknown equipment '{word}'", help)
            found.append(known or word.lower())
        return tuple(found)
