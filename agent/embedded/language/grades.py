"""A condition and how far it has gone: `CKD has progressed to stage 5`, `third trimester now`. The new stage takes the place of the
one on record; what is on record already is not written twice. Decides nothing clinical.
"""

import re
from collections.abc import Sequence

from agent.embedded.language.lexicon import searched_for
from domain.text import fold

_ORDINAL = r"first|second|third|1st|2nd|3rd|erste[sn]?|zweite[sn]?|dritte[sn]?|primer|segundo|tercer|premier|deuxième|troisième|birinci|ikinci|üçüncü|\d\."
_STAGE = re.compile(
    rf"(?i)\b(?:stage|class|grade|stadium|grad|etapa|estadio|stade|evre|gfr)\s*(?:\d[ab]?|i{{1,3}}v?|iv|v)\b|\b\d\.?\s*evre\b|\b(?:{_ORDINAL})\s+(?:trimester|trimestre|trimenon|trimestrede)\b"
)
_TRIMESTER = re.compile(rf"(?i)\b(?P<which>{_ORDINAL})\s+(?:trimester|trimestre|trimenon)")
_WHICH = {
    "first": "first 1st 1. erste erstes ersten primer premier birinci", "second": "second 2nd 2. zweite zweites zweiten segundo deuxième ikinci",
    "third": "third 3rd 3. dritte drittes dritten tercer troisième üçüncü",
}  # fmt: skip


def trimester_told(text: str) -> str | None:
    """`she's in her third trimester`: how far a pregnancy is, as it is written into a record."""
    if numbered := _THIRD.search(text):
        which = numbered["which"]
        return (
            f"pregnancy ({('first', 'second', 'third')[(int(which) if which.isdigit() else len(which)) - 1]} trimester)"
        )
    found = _TRIMESTER.findall(text)
    return next(
        (
            f"pregnancy ({name} trimester)"
            for name, ways in _WHICH.items()
            if found and found[-1].casefold() in ways.split()
        ),
        None,
    )


_KIDNEYS = re.compile(r"(?i)\b(?:kidneys?|renal function|nieren|riñ[oó]n(?:es)?|reins|böbre[kğ]\w*)\b")
_THIRD = re.compile(r"(?i)\btrimester\s+(?P<which>[123]|i{1,3})\b")


def kidneys_told(text: str) -> str | None:
    """`her kidneys are stage 4 now`: the disease whose stage that is."""
    stage = _STAGE.search(text) if _KIDNEYS.search(text) else None
    return f"chronic kidney disease {stage[0].lower()}" if stage else None


_SHORT = {
    "ckd": "chronic kidney disease", "t2dm": "type 2 diabetes", "t2d": "type 2 diabetes", "t1dm": "type 1 diabetes", "t1d": "type 1 diabetes",
    "ibs": "irritable bowel syndrome", "gdm": "gestational diabetes", "coeliac": "celiac", "pregnant": "pregnancy",
}  # fmt: skip
_SAY_NOTHING = frozenset("disease a the mild moderate severe in with chronic".split())
_SAME_ORGAN = {"renal": "kidney", "coeliac": "celiac"}


_STAGE_ON = re.compile(
    r"(?i)\b(?P<word>stage|class|grade|stadium|grad|etapa|estadio|stade)\s*\d[ab]?\s*(?:to|->|→|auf|a|à|into)\s*(?P<new>\d[ab]?)\b"
)
"""`from stage 3 to 3b`."""


def stage_in(text: str) -> str | None:
    """The last stage a text names, as written: in `from stage 3 to stage 4` the new one."""
    if on := _STAGE_ON.search(text):
        return f"{on['word']} {on['new']}"
    found = [match[0] for match in _STAGE.finditer(text)]
    return found[-1] if found else None


def restaged(old: str, new: str) -> str:
    """`stage 5` after `CKD stage 4` is CKD stage 5; whatever is more than a stage stays as it is."""
    stage = stage_in(new)
    return _STAGE.sub(stage, old) if stage and fold(stage) == fold(new) and stage_in(old) else new


def staged(text: str, entry: str) -> str:
    """The entry with the stage that stands elsewhere in the sentence."""
    stage = stage_in(text)
    return f"{entry} {stage}" if stage and not stage_in(entry) and not any(c.isdigit() for c in entry) else entry


def core(entry: str) -> frozenset[str]:
    """The condition without its stage, however it is called."""
    said = fold(_STAGE.sub(" ", entry)).replace("(", " ").replace(")", " ").strip()
    said = fold(searched_for(said))
    words = " ".join(_SHORT.get(word, word) for word in said.split()).split()
    return frozenset(_SAME_ORGAN.get(word, word) for word in words if word not in _SAY_NOTHING)


def settled(added: Sequence[str], recorded: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """What is to add, what it takes the place of, and what is on record as it is."""
    add: list[str] = []
    gone: list[str] = []
    there: list[str] = []
    for entry in added:
        known = [k for k in recorded if core(k) == core(entry)]
        stage = stage_in(entry)
        if not known:
            add.append(entry)
        elif stage is None or any(same_stage(stage, k) for k in known):
            there += known
        else:
            add.append(entry)
            gone += known
    return add, gone, there


def same_stage(stage: str, known: str) -> bool:
    """Does the entry stand at this stage?"""
    other = stage_in(known)
    return (
        other is not None
        and fold(other).split()[-1:] == fold(stage).split()[-1:]
        and fold(other).split()[0] == fold(stage).split()[0]
    )
