"""The user's own word for an act that cannot be taken back, checked in code and bound to exactly that act.

A deletion is asked for first and done only when the very next thing the user says is a plain yes. An approval is done
when the user's own sentence asks for it and means this plan. Nothing a tool result or a quoted text says counts.
"""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from domain.conversation import PendingAct
from domain.errors import ConfirmationRequired
from domain.text import fold, words

# en, de, es, fr, tr; folded. Every word of an affirmation has to be one of these: "yes, but first ..." is no yes.
_YES = frozenset(
    """yes y yeah yep yup sure ok okay confirm confirmed correct right absolutely definitely certainly
    ja jawohl jep bestatige bestatigt sicher klar genau
    si claro confirmo confirmado vale correcto seguro
    oui ouais confirme confirmer daccord dac exact certain
    evet olur tamam onayliyorum kesinlikle""".split()
)  # fmt: skip
_POLITE = frozenset(
    """please do it that go ahead i am im of course the proceed delete remove approve him her them plan patient now just and
    thanks thank you want to really am
    bitte mach das loschen losche es ihn sie den danke mache tu entferne entfernen freigeben
    por favor hazlo borralo borrala eliminalo eliminala borrar eliminar adelante gracias lo la
    sil plait vas y allez supprime supprimer supprimez le la les merci fais faites je suis sur sure
    lutfen sil onu yap emin eminim silin tesekkurler""".split()
)  # fmt: skip
_DECISIVE = frozenset("proceed delete remove ahead adelante hazlo borralo borrala losche supprime sil silin".split())
_LONGEST_YES = 12
_ASKS = re.compile(r"(?:is|are|was|were|has|have|did|who|when|can|could|should|ist|sind|wurde|esta|est|a t il)\b")
_APPROVE = re.compile(
    r"\b(approve[ds]?|approving|approval|sign(?:ed)? (?:it |this |that |them )?off|sign off|green ?light|"
    r"genehmig\w*|freigeb\w*|gib \w+ frei|freigegeben|aprueb\w*|aprob\w*|approuv\w*|valide[rz]?|onayla\w*)\b"
)
_NOT = re.compile(
    r"\b(not|dont|do not|never|no|nicht|kein\w*|nein|ne|pas|jamais|nunca|degil|onaylama(?:yin)?|without)\b"
)
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<!\w)'[^']*'(?!\w)|(?<!\w)‘[^’]*’(?!\w)", re.DOTALL)
_ALL = frozenset(
    "all every everyone everybody each both them these those alle allen beide todos todas ambos tous toutes hepsi tum".split()
)


def says_yes(text: str) -> bool:
    """A plain yes in one of five languages and nothing else; `go ahead` and `delete it` count, a question does not."""
    said = fold(text).split()
    if "?" in text or not said or len(said) > _LONGEST_YES:
        return False
    return all(word in _YES | _POLITE for word in said) and any(word in _YES | _DECISIVE for word in said)


def own_words(text: str) -> str:
    """What the user says themselves: quoted text is somebody else's."""
    return _QUOTED.sub(" ", text)


def asks_for_approval(text: str) -> bool:
    """An approval verb in the user's own words, not denied and not a question about one."""
    said = fold(own_words(text))
    asked = _ASKS.match(said) is not None and "?" in text
    return bool(_APPROVE.search(said)) and not _NOT.search(said) and not asked


def _digest(tool: str, target: str, version: int) -> str:
    return hashlib.sha256(f"{tool}\0{target}\0{version}".encode()).hexdigest()


@dataclass
class Consent:
    """What the user agreed to in this turn.

    `user_text` None means a scripted call (command line, REST): whoever makes it means it. `pending` are the acts
    asked for in the turn before, `subjects` the ids of plans the conversation was last about; `asked` collects the
    acts that now wait for a yes.
    """

    user_text: str | None = None
    turn: int = 0
    pending: tuple[PendingAct, ...] = ()
    subjects: frozenset[str] = frozenset()
    asked: list[PendingAct] = field(default_factory=list)

    def require_deletion(self, tool: str, target: str, version: int, summary: str) -> None:
        """Raise ConfirmationRequired unless the user just said yes to exactly this deletion of exactly this version."""
        if self.user_text is not None and not self._confirmed(tool, target, version):
            self._ask(tool, target, version, summary)

    def require_approval(
        self, plan: str, version: int, patient_name: str, other_names: Collection[str], summary: str
    ) -> None:
        """Raise ConfirmationRequired unless the user's own sentence approves this plan, or they just said yes to it.

        A sentence that names a patient approves that patient's plan; one that names nobody approves the plan the
        conversation is about, or all of them where it says all.
        """
        if self.user_text is None or self._confirmed("approve_plan", plan, version):
            return
        if asks_for_approval(self.user_text):
            said = set(words(own_words(self.user_text)))
            named = _names(said, patient_name)
            others = any(_names(said - set(words(patient_name)), name) for name in other_names)
            if named or (not others and (plan in self.subjects or said & _ALL)):
                return
        self._ask("approve_plan", plan, version, summary)

    def _confirmed(self, tool: str, target: str, version: int) -> bool:
        digest = _digest(tool, target, version)
        return says_yes(self.user_text or "") and any(act.digest == digest for act in self.pending)

    def _ask(self, tool: str, target: str, version: int, summary: str) -> None:
        act = PendingAct(tool=tool, digest=_digest(tool, target, version), summary=summary, turn=self.turn)
        if act not in self.asked:
            self.asked.append(act)
        raise ConfirmationRequired(
            f"{summary}? This needs your own yes.",
            hint="Say yes to go on; anything else leaves everything as it is.",
            details={"act": tool, "summary": summary},
        )


def _names(said: set[str], name: str) -> bool:
    """Does what was said hold a word of the name, as it is or in the genitive (`johns`)?"""
    return any(word in said or f"{word}s" in said for word in words(name) if len(word) > 1)
