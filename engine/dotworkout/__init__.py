"""dotworkout: a training program as a text file, compiled to timed, dated, loaded sets.

The names below are the public interface; ``docs/stability.md`` says what may change. They are
loaded when first used, so that ``import dotworkout`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from dotworkout.version import __version__

if TYPE_CHECKING:
    from dotworkout.compiler import (
        CompileError,
        Result,
        compile_file,
        compile_text,
        export,
        iter_sessions,
    )
    from dotworkout.compiler import (
        Options as CompileOptions,
    )
    from dotworkout.hookspecs import (
        Export,
        Exporter,
        Omission,
        Option,
        Options,
        PackSource,
        Part,
        hookimpl,
    )
    from dotworkout.model.exercise import Exercise, Pack
    from dotworkout.model.schedule import (
        Distance,
        ExerciseRef,
        Group,
        Load,
        Note,
        PackRef,
        Program,
        Reps,
        Rest,
        Schedule,
        Session,
        SourceFile,
        Step,
        Time,
        Transition,
        Work,
    )
    from dotworkout.sheets.rows import Row, Words, sheet
    from dotworkout.sheets.volume import hard_sets
    from dotworkout.text.diagnostics import Diagnostic
    from dotworkout.text.source import Source, Span
    from dotworkout.units import clock, number, plain

_HOME = {
    "compiler": "CompileError CompileOptions Result compile_file compile_text export iter_sessions",
    "hookspecs": "Export Exporter Omission Option Options PackSource Part hookimpl",
    "model.exercise": "Exercise Pack",
    "model.schedule": "Distance ExerciseRef Group Load Note PackRef Program Reps Rest Schedule "
    "Session SourceFile Step Time Transition Work",
    "sheets.rows": "Row Words sheet",
    "sheets.volume": "hard_sets",
    "text.diagnostics": "Diagnostic",
    "text.source": "Source Span",
    "units": "clock number plain",
}
#: ``Options`` is what an exporter gets; the compiler's have another name outside.
_RENAMED = {"CompileOptions": "Options"}
_MODULES = {name: module for module, names in _HOME.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module 'dotworkout' has no attribute {name!r}")
    module = import_module(f"dotworkout.{_MODULES[name]}")
    value = getattr(module, _RENAMED.get(name, name))
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


__all__ = [
    "CompileError",
    "CompileOptions",
    "Diagnostic",
    "Distance",
    "Exercise",
    "ExerciseRef",
    "Export",
    "Exporter",
    "Group",
    "Load",
    "Note",
    "Omission",
    "Option",
    "Options",
    "Pack",
    "PackRef",
    "PackSource",
    "Part",
    "Program",
    "Reps",
    "Rest",
    "Result",
    "Row",
    "Schedule",
    "Session",
    "Source",
    "SourceFile",
    "Span",
    "Step",
    "Time",
    "Transition",
    "Words",
    "Work",
    "__version__",
    "clock",
    "compile_file",
    "compile_text",
    "export",
    "hard_sets",
    "hookimpl",
    "iter_sessions",
    "number",
    "plain",
    "sheet",
]
