"""Section 4: set groups, and which groups an item belongs to."""

from fractions import Fraction

from .programs import amounts, cases, errors, loads, only, program, seconds, sessions, works


@cases(
    "written, expected",
    {
        "sets and reps": ("Squat: 5x5", "5 5 5 5 5"),
        "a range": ("Squat: 3x8-12", "8-12 8-12 8-12"),
        "at least": ("Squat: 1x5+", "5+"),
        "as many as possible": ("Squat: 3x AMRAP", "AMRAP AMRAP AMRAP"),
        "a hold": ("Bridge: 3x 45s", "45s 45s 45s"),
        "a hold for as long as possible": ("Bridge: 3x max", "max max max"),
        "a range of seconds": ("Bridge: 3x 30-45s", "30-45s 30-45s 30-45s"),
        "one set each": ("Squat: 12-10-8-6", "12 10 8 6"),
        "three falling numbers": ("Squat: 21-15-9", "21 15 9"),
        "a distance": ("Carry: 3x 40m @ 32kg", "40m 40m 40m"),
        "a distance alone": ("Erg: 500m", "500m"),
        "kilometres": ("Erg: 1km", "1000m"),
        "part of a kilometre": ("Erg: 1.5km", "1500m"),
        "calories": ("Erg: 3x 20cal", "20cal 20cal 20cal"),
        "calories alone": ("Erg: 20 cal", "20cal"),
        "one set without a count": ("Squat: 10", "10"),
        "one set of a range": ("Squat: 8-12", "8-12"),
        "one set of at least": ("Squat: 5+", "5+"),
        "one set to failure": ("Squat: AMRAP", "AMRAP"),
        "one hold": ("Bridge: 45s", "45s"),
        "one hold to failure": ("Bridge: max", "max"),
        "several groups": ("Squat: 2x5, 1x3, 10", "5 5 3 10"),
        "groups of several kinds": ("Bridge: 1x 30s, 1x max", "30s max"),
        "minutes": ("Bridge: 2min", "120s"),
        "half minutes": ("Bridge: 1.5min", "90s"),
        "a clock": ("Bridge: 2x 1:30", "90s 90s"),
        "sec": ("Bridge: 2x 45sec", "45s 45s"),
        "an hour": ("Erg: 1h", "3600s"),
        "a blank before the unit": ("Bridge: 2x 45 s", "45s 45s"),
        "a blank after the x": ("Squat: 3x 5", "5 5 5"),
        "the sign of multiplication": ("Squat: 3×5", "5 5 5"),
        "an en dash": ("Squat: 3x8–12", "8-12 8-12 8-12"),
        "a capital X": ("Squat: 3X5", "5 5 5"),
        "amrap in small letters": ("Squat: 2x amrap", "AMRAP AMRAP"),
        "MAX in capitals": ("Bridge: 2x MAX", "max max"),
        "seconds in capitals": ("Bridge: 2x 45S", "45s 45s"),
        "no blank after the comma": ("Squat: 2x5,1x3", "5 5 3"),
    },
)
def test_a_set_group_is(written, expected):
    assert amounts(written) == expected


@cases(
    "written, metres",
    {
        "a mile": ("1mi", Fraction("1609.344")),
        "a hundred yards": ("100yd", Fraction("91.44")),
        "half a kilometre": ("0.5km", Fraction(500)),
    },
)
def test_a_distance_is_exact(written, metres):
    assert only(f"Erg: {written}").distance.m == metres


@cases(
    "written",
    {
        "a range that falls": ("3x12-8",),
        "two falling numbers": ("12-10",),
        "a decimal comma": ("3x5 @ 2,5kg",),
        "sets behind": ("5 reps x 3 sets",),
        "no sets": ("0x5",),
        "no reps": ("3x0",),
        "no such unit": ("3x5 @ 60stone",),
        "nothing": ("''",),
        "only a load": ("'@ 60kg'",),
        "an empty item": ("3x5,, rest 60s",),
        "no such clause": ("3x5, slowly",),
        "nothing after the at": ("3x5 @",),
        "a rest without a time": ("3x5, rest",),
        "a tempo of three": ("3x5, tempo 3-1-1",),
    },
)
def test_is_no_prescription(written):
    text = program(f"Squat: {written}")
    (error,) = errors(text)
    assert "Squat" in text.split("\n")[error.line - 1]


@cases(
    "line, expected",
    {
        "a group's own load": ("1x5 @ 60kg, 1x3 @ 70kg", "60 70"),
        "a load written without the comma stays with its group": (
            "2x5 @ 60kg, 1x3, @ 50kg",
            "60 60 50",
        ),
        "an item of its own is the whole line's": ("2x5, 1x3, @ 50kg", "50 50 50"),
        "an item may stand before the last group": ("1x5, @ 50kg, 1x3", "50 50"),
        "at is the same as the sign": ("2x5 at 60kg", "60 60"),
        "AT in capitals": ("2x5 AT 60KG", "60 60"),
        "no blank after the sign": ("2x5 @60kg", "60 60"),
        "a blank before the unit": ("2x5 @ 60 kg", "60 60"),
    },
)
def test_a_load_belongs_to(line, expected):
    assert loads(f"Squat: {line}") == expected


@cases(
    "line, expected",
    {
        # five reps are 15 s; the default rest is 90 s
        "a group's own rest": ("2x5 rest 60s, 1x5", "15 (60) 15 (60) 15"),
        "a rest of the line": ("1x5, 2x5, rest 60s", "15 (60) 15 (60) 15"),
        "a group's own beside the line's": (
            "1x5 rest 30s, 2x5, rest 60s",
            "15 (30) 15 (60) 15",
        ),
        "the others have the default": ("1x5 rest 60s, 1x5, 1x5", "15 (60) 15 (90) 15"),
        "a group's own tempo": ("1x5 tempo 3-1-1-0, 1x5", "25 (90) 15"),
        "a tempo of the line": ("1x5, 1x5, tempo 3-1-1-0", "25 (90) 25"),
    },
)
def test_a_rest_or_a_tempo_belongs_to(line, expected):
    assert seconds(f"Squat: {line}") == expected


@cases(
    "line, reps, kg",
    {
        "three or more": ("5x3 @ 80%, 3+ on last set", "3 3 3 3 3+", "80 80 80 80 80"),
        "as many as possible": ("3x5 @ 75%, AMRAP on last set", "5 5 AMRAP", "75 75 75"),
        "at a load of its own": ("3x5 @ 60kg, 5+ @ 50kg on last set", "5 5 5+", "60 60 50"),
        "the last of several groups": (
            "2x5 @ 60kg, 2x3 @ 70kg, AMRAP on last set",
            "5 5 3 AMRAP",
            "60 60 70 70",
        ),
    },
)
def test_on_last_set(line, reps, kg):
    assert amounts(f"Squat: {line}", maxes="Squat: 100kg") == reps
    assert loads(f"Squat: {line}", maxes="Squat: 100kg") == kg


@cases(
    "line, expected",
    {
        "a drop": ("2x10 @ 20kg, drop 1x -50% on last set", "30 (90) 30 36"),
        "a tempo": ("3x5 @ 60kg, tempo 3-1-1-0 on last set", "15 (90) 15 (90) 25"),
        "a hold": ("2x5 @ 60kg, hold 2s on last set", "15 (90) 25"),
        "sides": ("2x5 @ 20kg, per side on last set", "15 (90) 30"),
    },
)
def test_on_last_set_limits(line, expected):
    assert seconds(f"Curl: {line}") == expected


def test_a_note_on_the_last_set():
    (session,) = sessions('Squat: 2x5, "all out" on last set')
    assert [work.notes for work in works(session)] == [(), ("all out",)]


def test_sets_are_numbered_over_the_whole_line():
    (session,) = sessions("Curl: 2x10 @ 20kg, 1x8 @ 25kg, drop 2x -25% on last set")
    found = [(work.set, work.sets, work.role) for work in works(session)]
    assert found == [
        (1, 3, "working"),
        (2, 3, "working"),
        (3, 3, "working"),
        (3, 3, "drop"),
        (3, 3, "drop"),
    ]
