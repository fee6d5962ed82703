"""Names that are only guessed from a word in small letters: whether they count where somebody is sure or foods are asked for."""

from dataclasses import replace

from agent.embedded.kind.buying_kinds import OWN
from agent.embedded.naming.names import Named
from agent.embedded.sentence.reading import Reading

LISTING = frozenset({"shop", "tips"})
"""What is asked of everybody's plans together: who is named only to be left out leaves the others."""
_OF_FOODS = OWN | LISTING | {"food", "recipes"}
_LEADS = frozenset("for of fur von pour de para icin s patient client".split())


def without_guesses(r: Reading, kind: str) -> Reading:
    """Without names that are only guessed from a word in small letters that nothing leads to, where foods are asked for (`the
    food bill` is not Will) or somebody else is named for certain (`Frost pesa 92 kg` is not Peña).
    """
    known = any(not n.guess for n in r.named)
    sure = tuple(
        n
        for n in r.named
        if not (kind in _OF_FOODS or (known and not _beside_a_name(r, n)))
        or not n.guess
        or r.words[n.start].capital
        or (n.start and r.words[n.start - 1].key in _LEADS)
    )
    return r if sure == r.named else replace(r, named=sure)


def _beside_a_name(r: Reading, guess: Named) -> bool:
    """`frost and lote`: joined to somebody who is named, so that it is a name as well."""
    joints = {guess.start - 1, guess.end} & {
        i for i, w in enumerate(r.words) if w.key in _JOINS or w.text in {",", "&", "+"}
    }
    ends = {n.end for n in r.named if not n.guess} | {n.start - 1 for n in r.named if not n.guess}
    return bool(joints & ends) or guess.start in ends or guess.end - 1 in ends


_JOINS = frozenset("and und y e et ve or oder".split())
