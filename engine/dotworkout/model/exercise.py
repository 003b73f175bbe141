"""Exercises as packs describe them."""

from __future__ import annotations

from dataclasses import dataclass

MUSCLES: tuple[str, ...] = (
    "lats", "rhomboids", "upper traps", "middle traps", "lower traps", "rear delts", "side delts",
    "front delts", "rotator cuff", "lower back", "chest", "triceps", "biceps", "forearms", "abs",
    "obliques", "glutes", "quads", "hamstrings", "adductors", "abductors", "calves",
    "hip flexors", "neck", "full body", "cardio",
)  # fmt: skip
EQUIPMENT: tuple[str, ...] = (
    "barbell", "dumbbells", "kettlebell", "ez bar", "trap bar", "safety bar", "plates", "rack",
    "bench", "incline bench", "cable", "lat pulldown machine", "row machine", "machine",
    "smith machine", "leg press", "back extension bench", "pull-up bar", "dip bars",
    "assisted pull-up machine", "rings",
    "suspension trainer", "bands", "box", "step", "wall", "doorway", "stick", "mat", "foam roller",
    "medicine ball", "swiss ball", "ab wheel", "sled", "sandbag", "rope", "jump rope", "landmine",
    "rowing machine", "bike", "treadmill", "ski machine", "elliptical", "belt",
    "weight vest", "partner",
)  # fmt: skip
PATTERNS: tuple[str, ...] = (
    "horizontal pull", "vertical pull", "horizontal push", "vertical push", "squat", "hinge",
    "lunge", "carry", "rotation", "anti-rotation", "core", "isolation", "olympic", "jump",
    "locomotion", "mobility", "cardio",
)  # fmt: skip
LEVELS: tuple[str, ...] = ("beginner", "intermediate", "advanced")
MEASURES: tuple[str, ...] = ("reps", "time", "distance", "calories")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise; field by field as in an exercise pack.

    ``id``           ``pack/slug-of-its-name``; of a file's own ``file/slug``
    ``muscles``      primary, at least one, of :data:`MUSCLES`
    ``equipment``    all entries are needed; each is a tuple of alternatives
    ``bodyweight``   whether the body is the load
    ``measure``      what its sets may be counted in, of :data:`MEASURES`
    ``tempo``        advice, such as ``2-0-1-1``, or None
    """

    id: str
    name: str
    muscles: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    secondary_muscles: tuple[str, ...] = ()
    pattern: str | None = None
    equipment: tuple[tuple[str, ...], ...] = ()
    bodyweight: bool = False
    unilateral: bool = False
    level: str | None = None
    measure: tuple[str, ...] = ("reps", "time")
    tempo: str | None = None
    variations: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    media: str | None = None

    @property
    def uses_barbell(self) -> bool:
        """Whether a barbell is among what it is done with."""
        return any("barbell" in choices for choices in self.equipment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A checked exercise pack; exercises in the order of its data."""

    name: str
    version: str
    title: str | None = None
    exercises: tuple[Exercise, ...]
