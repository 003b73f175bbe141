"""Which exercise a name means: lookup over a file's own exercises and the installed packs.

Names compare by :func:`normal`. Packs are read when they are first needed; those of third parties
only for names that the file and the built-in packs do not have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dotworkout.model.exercise import Exercise

#: The pack that a file's own exercises belong to; no installed pack may be called so.
OWN = "file"

#: How many misspelt names of a file get suggestions: each is compared with every name there is.
MOST_SUGGESTIONS = 100

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['\u2019\u02bc]")
_VARIATION = re.compile(r"(.*\S)\s*\(\s*([^()]*\S)\s*\)", re.DOTALL)


def normal(name: str) -> str:
    """The key under which names compare: no case, spaces, hyphens, punctuation or plural ``s``.

    ``Bent-Over Rows`` and ``bentover row`` are both ``bentoverrow``. Every script counts.
    """
    return "".join([_singular(word) if word[-1] == "s" else word for word in _words(name)])


def slug(text: str) -> str:
    """The text for ids and file names: ``Bent-Over Row!`` is ``bent-over-row``; may be empty."""
    return "-".join(_words(text))


def _words(text: str) -> list[str]:
    """Runs of letters and digits, lower case, apostrophes left out."""
    if not text.isascii():
        return _words_of_any_script(text)
    return _WORD.findall(text.replace("'", "").lower())


def _words_of_any_script(text: str) -> list[str]:
    """As :func:`_words`; ``\\w`` does not know that vowel signs and accents are parts of words."""
    import unicodedata  # here, because few names need it

    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    kept = (
        char if unicodedata.category(char)[0] in "LMN" else " "
        for char in _APOSTROPHES.sub("", folded)
    )
    return "".join(kept).split()


def _singular(word: str) -> str:
    """A word that ends with ``s``, without it: ``ups``, ``flies``, ``presses``; not ``press``."""
    if len(word) <= 2 or word.endswith("ss"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a pack holds, by name.

    ``version``, ``title``  the pack's own
    ``names``    from a normal name to the name
    ``aliases``  from a normal alias to the name
    ``read``     gives the exercise of a name in ``names``
    """

    version: str
    title: str | None
    names: Mapping[str, str]
    aliases: Mapping[str, str]
    read: Callable[[str], Exercise]


class Shelf(NamedTuple):
    """An installed pack, perhaps not read yet.

    ``built_in``  whether it comes with dotworkout, and so wins over others
    ``load``      reads what it holds; None when it cannot be read. Asked once by each catalog
    """

    name: str
    built_in: bool
    load: Callable[[], Contents | None]


class Match(NamedTuple):
    """The exercise that a name means.

    ``variation``        what stood in parentheses, in the pack's spelling where it lists it
    ``known_variation``  False when the exercise does not list it
    ``pack``             the pack's name; ``file`` for a file's own exercise
    """

    exercise: Exercise
    variation: str | None
    known_variation: bool
    pack: str


class Clash(NamedTuple):
    """A name that several third-party packs have, and no preference decides."""

    exercises: tuple[Exercise, ...]


class UnknownPack(NamedTuple):
    """What stood before the slash names no installed pack."""

    name: str


def contents(exercises: Iterable[Exercise]) -> Contents:
    """The contents of exercises that are at hand, of no version; the first of a name wins."""
    by_name: dict[str, Exercise] = {}
    names: dict[str, str] = {}
    aliases: dict[str, str] = {}
    for exercise in exercises:
        by_name.setdefault(exercise.name, exercise)
        names.setdefault(normal(exercise.name), exercise.name)
        for alias in exercise.aliases:
            aliases.setdefault(normal(alias), exercise.name)
    return Contents("", None, names, aliases, by_name.__getitem__)


class Catalog:
    """The exercises that a file can name.

    ``own``     the file's exercises; they win over packs
    ``packs``   the installed packs; built-in ones win over others
    ``prefer``  third-party packs in order of preference, where two have an exercise
    """

    def __init__(
        self,
        own: Iterable[Exercise] = (),
        packs: Iterable[Shelf] = (),
        prefer: Sequence[str] = (),
    ) -> None:
        self._shelves = {shelf.name: shelf for shelf in packs}
        self._loaded: dict[str, Contents | None] = {OWN: contents(own)}
        self._prefer = tuple(map(slug, prefer))
        self._found: dict[str, Match | Clash | UnknownPack | None] = {}
        self._suggested: dict[str, tuple[str, ...]] = {}

    def __contains__(self, pack: object) -> bool:
        """Whether a pack of that name is installed."""
        return isinstance(pack, str) and slug(pack) in self._shelves

    def version(self, pack: str) -> str:
        """The version of an installed pack that something was found in."""
        held = self._contents(pack)
        return held.version if held else ""

    def find(self, name: str) -> Match | Clash | UnknownPack | None:
        """What a name in a file means; None when nothing has it."""
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def suggest(self, name: str) -> tuple[str, ...]:
        """Up to three names that a misspelt one may have meant, the nearest first."""
        if name not in self._suggested and len(self._suggested) < MOST_SUGGESTIONS:
            self._suggested[name] = self._suggest(name)
        return self._suggested.get(name, ())

    def _suggest(self, written: str) -> tuple[str, ...]:
        pack, name = _prefix(written)
        if pack in self:
            return tuple(f"{slug(pack)}/{near}" for near in self._nearest(name, (slug(pack),)))
        if pack and (packs := _close(slug(pack), self._shelves)):
            return tuple(f"{near}/{name}" for near in packs)
        return self._nearest(name, (*self._near, *self._far))

    def _find(self, written: str) -> Match | Clash | UnknownPack | None:
        pack, name = _prefix(written)
        if pack in self:
            return self._search(name, (), (slug(pack),))
        found = self._search(written, self._near, self._far)
        return UnknownPack(pack) if pack and found is None else found

    def _search(
        self, written: str, near: Sequence[str], far: Sequence[str]
    ) -> Match | Clash | None:
        """The full name, then the name before a variation; ``near`` wins where it fits as well."""
        if found := self._first(written, None, near):
            return found
        split = _VARIATION.fullmatch(written.strip())
        if split is None:
            return self._any(written, None, far)
        fits = self._first(split[1], split[2], near)
        if fits and fits.known_variation:
            return fits
        return self._any(written, None, far) or fits or self._any(split[1], split[2], far)

    @cached_property
    def _near(self) -> tuple[str, ...]:
        return (OWN, *(shelf.name for shelf in self._shelves.values() if shelf.built_in))

    @cached_property
    def _far(self) -> tuple[str, ...]:
        """Third-party packs, the preferred ones first, the others by name."""
        others = sorted(shelf.name for shelf in self._shelves.values() if not shelf.built_in)
        preferred = [name for name in dict.fromkeys(self._prefer) if name in others]
        return (*preferred, *(name for name in others if name not in preferred))

    def _first(self, name: str, variation: str | None, packs: Sequence[str]) -> Match | None:
        """The exercise of the first of these packs that has the name or alias."""
        key = normal(name)
        for pack in packs:
            held = self._contents(pack)
            if held and (full := held.names.get(key) or held.aliases.get(key)):
                return _match(held.read(full), variation, pack)
        return None

    def _any(self, name: str, variation: str | None, packs: Sequence[str]) -> Match | Clash | None:
        """The exercise of the preferred pack, or of the only one; names before aliases."""
        key = normal(name)
        held = [(pack, found) for pack in packs if (found := self._contents(pack))]
        hits = [(pack, it.read(it.names[key])) for pack, it in held if key in it.names]
        hits = hits or [(pack, it.read(it.aliases[key])) for pack, it in held if key in it.aliases]
        if not hits:
            return None
        if len(hits) > 1 and hits[0][0] not in self._prefer:
            return Clash(tuple(exercise for _, exercise in hits))
        return _match(hits[0][1], variation, hits[0][0])

    def _contents(self, pack: str) -> Contents | None:
        if pack not in self._loaded:
            self._loaded[pack] = self._shelves[pack].load()
        return self._loaded[pack]

    def _nearest(self, name: str, packs: Sequence[str]) -> tuple[str, ...]:
        known: dict[str, str] = {}
        for held in filter(None, map(self._contents, packs)):
            known = {**held.aliases, **held.names, **known}
        near = _close(normal(name), known)
        return tuple(dict.fromkeys(known[key] for key in near))


def _prefix(written: str) -> tuple[str, str]:
    """The pack before the slash, empty when there is none, and the name."""
    before, slash, after = written.partition("/")
    return (before.strip(), after.strip()) if slash and "(" not in before else ("", written)


def _match(exercise: Exercise, variation: str | None, pack: str) -> Match:
    if variation is None:
        return Match(exercise, None, True, pack)
    key = normal(variation)
    listed = next((known for known in exercise.variations if normal(known) == key), None)
    return Match(exercise, listed or variation, listed is not None, pack)


def _close(word: str, known: Iterable[str]) -> list[str]:
    from difflib import get_close_matches  # here, because only mistakes need it

    return get_close_matches(word, list(known), n=3, cutoff=0.6)
