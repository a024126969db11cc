"""Turns of people who speak once: no other line tells their names, so the rest of a damaged label has to."""

from __future__ import annotations

import pytest

from linter.engine import as_source, examine
from tests.layouts.own_layouts import found, planned

SAID = ("We met at the gate.", "It rained all day.", "Nobody had a key.", "The bus was late.", "Then we went home.")
FORMS = {
    "{speaker} ({time}): {said}": "Ben (10:14): ",
    "{time} {speaker}: {said}": "10:14 Ben: ",
    "[{time}] {speaker}: {said}": "[10:14] Ben: ",
    "{time} - {speaker}: {said}": "10:14 - Ben: ",
    "{speaker}\t{time}\t{said}": "Ben\t10:14\t",
    "- {speaker} @ {time}: {said}": "- Ben @ 10:14: ",
}
DAMAGED = {
    "{speaker} ({time}): {said}": [
        "Ben (1x:14): ",
        "Ben 10:14): ",
        "Ben (soon): ",
        "Ben (): ",
        "Ben (10:14) ",
        "(10:14): ",
    ],
    "{time} {speaker}: {said}": ["1x:14 Ben: ", "10:14 : "],
    "[{time}] {speaker}: {said}": [
        "[1x:14] Ben: ",
        "10:14] Ben: ",
        "[10:14 Ben: ",
        "[soon] Ben: ",
        "[10:14] : ",
        "[10:14] Ben ",
    ],
    "{time} - {speaker}: {said}": ["1x:14 - Ben: ", "soon - Ben: ", "- Ben: ", "10:14 - Ben ", "10:14 - : "],
    "{speaker}\t{time}\t{said}": ["Ben\t1x:14\t"],
    "- {speaker} @ {time}: {said}": [
        "- Ben @ 1x:14: ",
        "- Ben @ soon: ",
        "- Ben @ : ",
        "- Ben @ 10:14 ",
        "-  @ 10:14: ",
    ],
}


def talk(form: str, label: str) -> str:
    heads = [
        FORMS[form].replace("14", f"{10 + n}").replace("Ben", ("Anna", "Carl")[n % 2]) for n in range(len(SAID) * 2)
    ]
    lines = [head + said for head, said in zip(heads, SAID * 2, strict=True)]
    lines[4] = label + SAID[4]
    return "# Talk\n\n" + "\n".join(lines) + "\n"


def layout(form: str) -> str:
    blocks = f'file = """\n# {{title}}\n\n{{turn...}}\n"""\nturn = """\n{form}\n"""'
    return f'name = "talk"\n[blocks]\n{blocks}\n[slots]\ntime = {{ type = "clock" }}\n'


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["Ben", "ben", "B3n"])
def test_who_speaks_once_has_a_turn_however_the_name_is_written(form: str, name: str) -> None:
    text = talk(form, FORMS[form].replace("Ben", name))
    document = examine(as_source(text, "a.txt"), planned(layout(form))).document
    assert document is not None
    assert [document.slice(turn.said) for turn in document.turns] == [*SAID, *SAID]


@pytest.mark.parametrize(("form", "label"), [(form, label) for form, labels in DAMAGED.items() for label in labels])
def test_damage_to_the_label_of_who_speaks_once_is_one_finding(form: str, label: str) -> None:
    assert [line for line, _ in found(talk(form, label), planned(layout(form)))] == [7]
