"""The labelled answers: well-formed, balanced, and as many as their README says."""

import json
from collections import Counter
from pathlib import Path

import pytest

LABELLED = Path(__file__).resolve().parents[2] / "benchmarks" / "labelled"
KEYS = ["id", "split", "voice", "label", "question", "answer"]
SPLITS = ("tune", "held-out")
LABELS = ("struggled", "not", "debatable")


@pytest.fixture(scope="module")
def exchanges() -> list[dict[str, str]]:
    text = (LABELLED / "answers.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.removesuffix("\n").split("\n")]


def test_every_line_has_the_same_text_fields(exchanges: list[dict[str, str]]) -> None:
    for exchange in exchanges:
        assert list(exchange) == KEYS
        assert all(isinstance(value, str) and value.strip() == value != "" for value in exchange.values())
        assert exchange["split"] in SPLITS
        assert exchange["label"] in LABELS


def test_ids_are_unique_and_in_order(exchanges: list[dict[str, str]]) -> None:
    assert [exchange["id"] for exchange in exchanges] == [f"a{n:03d}" for n in range(1, len(exchanges) + 1)]


@pytest.mark.parametrize("key", ["question", "answer"])
def test_nothing_is_written_twice(exchanges: list[dict[str, str]], key: str) -> None:
    texts = Counter(exchange[key].casefold().strip('"') for exchange in exchanges)
    assert [text for text, count in texts.items() if count > 1] == []


def test_each_voice_and_label_is_split_in_halves(exchanges: list[dict[str, str]]) -> None:
    counts = Counter((exchange["voice"], exchange["label"], exchange["split"]) for exchange in exchanges)
    for voice, label in {(voice, label) for voice, label, _ in counts}:
        assert abs(counts[voice, label, "tune"] - counts[voice, label, "held-out"]) <= 1, (voice, label)


@pytest.mark.parametrize("split", SPLITS)
def test_each_half_is_large_enough(exchanges: list[dict[str, str]], split: str) -> None:
    half = [exchange for exchange in exchanges if exchange["split"] == split]
    labels = Counter(exchange["label"] for exchange in half)
    assert labels["struggled"] >= 75
    assert labels["not"] >= 130
    assert labels["debatable"] >= 30
    fluent = [exchange for exchange in half if exchange["voice"] == "fluent"]
    assert len(fluent) >= 100
    assert all(exchange["label"] == "not" and len(exchange["answer"].split()) >= 30 for exchange in fluent)


def test_the_readme_states_the_counts(exchanges: list[dict[str, str]]) -> None:
    counts = Counter((exchange["voice"], exchange["split"], exchange["label"]) for exchange in exchanges)
    totals = Counter((exchange["split"], exchange["label"]) for exchange in exchanges)
    readme = (LABELLED / "README.md").read_text(encoding="utf-8")
    for voice in {exchange["voice"] for exchange in exchanges}:
        row = [counts[voice, split, label] for split in SPLITS for label in LABELS]
        assert f"| `{voice}` | {' | '.join(map(str, [*row, sum(row)]))} |" in readme
    row = [totals[split, label] for split in SPLITS for label in LABELS]
    assert f"| **all** | {' | '.join(map(str, [*row, len(exchanges)]))} |" in readme
