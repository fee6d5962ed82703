"""Is what a user says a plain yes to what was asked? In five languages (en, de, es, fr, tr), and four more (it, pl, pt, nl).

A question, a condition, a strange word or another name makes it none. Knows no tool.
"""

import re
from typing import Literal

from domain.text import fold, words
from tools.spoken import DENIED, named_in, own_words

Deed = Literal[
    "delete_patient",
    "delete_plan",
    "approve_plan",
    "override_rule",
    "apply_substitution",
    "update_patient",
    "generate_plan",
    "create_patient",
]

# Folded words. Every word of a yes has to be known here: "yes, but first ..." is no yes.
_YES = frozenset(
    """yes y yeah yep yup sure ok okay k kk confirm confirmed absolutely definitely certainly ye yh yea yess yeh aye
    ja jawohl jep bestatige bestatigt sicher klar genau
    si claro confirmo confirmado confermo vale seguro
    tak potwierdzam jasne sim confirmo certo certamente
    oui ouais confirme confirmer daccord dac
    evet olur tamam onayliyorum kesinlikle
    certo certamente tak potwierdzam oczywiscie sim bevestig bevestigd jazeker""".split()
)
_FAINT = frozenset("ok okay k kk vale tamam olur dac daccord".split())
"""Words that go on with a talk as often as they agree: alone they delete nothing."""
_POLITE = frozenset(
    """please do it this that thats go on ahead so exactly indeed fine i am im of course the a proceed him her them now just and thanks thank you want to
    really completely entirely fully forever endgultig ganz komplett vollstandig dauerhaft definitivamente completamente definitivement completement tamamen kalici olarak for good permanently pls plz thx ty both all of bitte mach das es weg damit ihn sie den tu danke alle beide
    one ones right hes shes theyre certain positive quite por favor hazlo adelante gracias lo la a todos todas ambos ambas los tous toutes deux hepsini ikisini
    sil te plait vas y allez le les merci fais faites je suis sur sure lutfen onu yap emin eminim tesekkurler
    hen love pet mate pal dear duck hun hon honey man mujer hombre chica chico tio tia hija hijo venga anda que cherie cheri mon ami amie schatz mensch canim abla abi hocam
    then thatll itll youll you can may his their what said want wanted lot get rid carry by means happy with that ll all id i d like may fine well correct
    du passt ist gut stimmt kannst konnen sie gerne gern ruhig in ordnung einverstanden den die das richtig naturlich selbstverstandlich so
    esta bien de acuerdo correcto eso es puedes puede asi efectivamente desde luego el ella esa ese este
    cest est bon ca dac bien exact exactement cela celui celle tu vous peux pouvez entendu bonne tout fait absolument parfait
    dogru tabii elbette tabi aynen
    u pleez plse il fallo procedi prego grazie prosze dziekuje zrob to pode avancar apagar eliminar het obrigado obrigada graag doe maar alsjeblieft alstublieft dank u""".split()
)
_DO_IT = re.compile(
    r"\b(?:do it|go ahead|proceed|mach (?:es|das)|tu es|hazlo|adelante|fai(?:s|tes) le|vas y|yap)\b|^(?:please do|do please)(?: so)?$"
)
_RIGHT = re.compile(r"(?:(?:yes|ja|si|oui|evet) )?(?:thats? (?:is )?)?(?:correct|right|richtig|correcto|exact|dogru)")
_LONGEST_YES = 14

_DELETE = frozenset(
    """delete remove erase deletion losche loschen losch entferne entfernen borra borrar borralo borrala elimina eliminar
    eliminalo eliminala elimine eliminelo eliminela borre borrelo borrela borrar borrarlo borrarla eliminarlo eliminarla supprime supprimer supprimez efface effacer effacez sil silin silebilirsin silebilirsiniz loschst
    cancella cancellalo cancellala rimuovi usun usunac skasuj apaga apague exclui verwijder verwijderen""".split()
)
_APPROVE = frozenset(
    "approve aprove aprueba apruebo approuve approuvez genehmige genehmigen freigeben onayla onaylayabilirsin onaylayabilirsiniz approva approvalo zatwierdz zatwierdzam aprova goedkeuren".split()
)
_MEANT = {
    idiom: f"delete {what}"
    for what in ("it", "that", "him", "her", "them")
    for idiom in (
        f"get rid of {what},throw {what} out,throw {what} away,chuck {what},chuck {what} out,bin {what},scrap {what},wipe {what},"
        f"drop {what},cancel {what},dump {what},toss {what},toss {what} out,ditch {what},axe {what},trash {what},discard {what},purge {what},nuke {what},bin off {what},take {what} off,do away with {what}"
    ).split(",")
}
_MEANT |= dict.fromkeys(("get rid", "bin the lot", "bin the thing"), "delete it")
_IDIOMS = re.compile(rf"\b(?:{'|'.join(sorted(_MEANT, key=len, reverse=True))})\b")
"""What is said for `delete it`."""
_PATIENT = frozenset("patient record patienten patientin paciente hasta hastayi".split())
_PLAN = frozenset("plan week of woche semana semaine plani".split())
_OVERRIDE = frozenset("override overrule uberschreibe anular anula outrepasse gecersiz".split())
_RULE = frozenset("rule bound limit regel grenze regla limite regle kural sinir".split())
_REPLACE = frozenset(
    "apply replace substitute swap change ersetze tausche aplica cambia applique remplace uygula degistir".split()
)
_MEALS = frozenset("proposal substitution plans meals dishes fixes swaps vorschlag propuesta proposition oneri".split())
_MAKE = frozenset("make create plan generate mach erstelle plane haz crea genera fais cree genere yap olustur".split())
_WORDS_OF: dict[Deed, tuple[frozenset[str], frozenset[str]]] = {
    "delete_patient": (_DELETE, _PATIENT),
    "delete_plan": (_DELETE, _PLAN),
    "approve_plan": (_APPROVE, _PLAN),
    "override_rule": (_OVERRIDE, _RULE),
    "apply_substitution": (_REPLACE, _MEALS),
    "update_patient": (_DELETE | {"take", "set", "change"}, _PATIENT),
    "generate_plan": (_MAKE, _PLAN),
    "create_patient": (_MAKE, _PATIENT),
}
_STEM = 4
"""Letters that the forms of a verb share (`delete`, `deleting`)."""


def says_yes(text: str, deed: Deed, name: str) -> bool:
    """A plain yes and nothing else. `delete it` is one, the command said again (`delete Rowan`) is none. The name of whom
    it is about may be part of it; any other name, another deed, a question or a condition may not.
    """
    said = fold(own_words(text)).split()
    if "?" in text or not said or len(said) > _LONGEST_YES:
        return False
    plain = _IDIOMS.sub(lambda m: _MEANT[m[0]], " ".join(said))
    said = plain.split()
    if _RIGHT.fullmatch(plain):
        return True
    verbs, objects = _WORDS_OF[deed]
    own = {word for word in words(name) if not DENIED.fullmatch(word)}
    spoken_of = objects | own | {f"{word}s" for word in own}
    again = any(word in verbs for word in said) and not any(word in spoken_of for word in said)
    clear = _YES - _FAINT if deed in {"delete_patient", "delete_plan"} else _YES
    agrees = again or any(word in clear for word in said) or _DO_IT.search(plain) is not None
    return agrees and all(word in _YES | _POLITE | verbs | spoken_of for word in said)


def asks_about(answer: str, deed: Deed, name: str) -> bool:
    """Does an answer speak of the deed and of whom it concerns, so that a yes to it can mean just that?"""
    verbs = {verb[:_STEM] for verb in _WORDS_OF[deed][0]}
    return (not name or bool(named_in(answer, name))) and any(word[:_STEM] in verbs for word in words(answer))
