"""The worked cases can be written anew at any time, and no case hides a blocker."""

from evals.cases import CASES, page


def test_every_case_is_planned_without_a_blocker_and_told_in_full():
    written = page()
    assert written.count("No blocker stands;") == len(CASES) == 3
    assert "A blocker stands" not in written
    for heading in (
        "The record", "What was understood", "Rules in force", "What conflicted, and how it was resolved", "The week",
        "Findings", "What a dietitian should look at",
    ):  # fmt: skip
        assert written.count(f"### {heading}\n") == len(CASES)
    # the prescription against the guideline is said, never settled in silence
    assert "Protein is prescribed at 0.97 g/kg, outside 0.7..0.9: the prescription is followed" in written
