"""What tests of groups say of a session's sets, in words short enough for tables."""

from dotworkout import Diagnostic, Session

from .programs import works


def begins(session: Session) -> str:
    """When each set begins and whose it is: ``0 Squat, 60 Dip``."""
    return ", ".join(f"{work.start_s} {work.exercise.name}" for work in works(session))


def rounds(session: Session) -> list[tuple[int, int | None, int, int]]:
    """Of each set the round and rounds of its group, its number and how many there are."""
    inner = [(work, work.groups[-1]) for work in works(session)]
    return [(group.round, group.rounds, work.set, work.sets) for work, group in inner]


def around(session: Session) -> list[str]:
    """The groups around each set, outermost first: ``emom 1/4, complex 1/1``, ``amrap 2``."""
    return [
        ", ".join(
            f"{group.kind} {group.round}" + (f"/{group.rounds}" if group.rounds else "")
            for group in work.groups
        )
        for work in works(session)
    ]


def line_of(text: str, found: Diagnostic) -> str:
    """The line of a file that a diagnostic speaks of."""
    return text.split("\n")[found.line - 1].strip()
