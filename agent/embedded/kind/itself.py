"""Questions about the assistant itself: where what is written goes, who sees it, whether that is lawful. Knows no tool."""

import re

from agent.embedded.language.forms import is_food
from agent.embedded.sentence.reading import Reading
from domain.text import fold

_THEIRS = (
    r"(?:data|details|information|records?|conversations?|chats?|messages?|names?|everything|anything|what i (?:write|type|say)|this|it|"
    r"\w*daten|akten?|gesprache?|gesprach|datos|fichas?|conversacion\w*|donnees|dossiers?|conversations?|verile\w*|verim|kayitlar\w*|bilgile\w*|konusma\w*)"
)
_WHERE = re.compile(
    r"\b(?:what|which data|anything|something) (?:leaves (?:this|the|my|our|your|here)|goes out|gets out|is sent|do you send|does it send)\b"
    rf"|\b{_THEIRS}\b[^.!]{{0,40}}\b(?:sent|send|leave|leaves|stored|kept|saved|uploaded?|shared?|go(?:es)?|hosted|live)\b[^.!]{{0,25}}(?:\b(?:to|out|with|outside|where|in|on|from|at) (?:the |this |a |your )?(?:open ?ai|gpt|chatgpt|google|microsoft|internet|cloud|us|usa|server|machine|third part\w*|anyone|anybody)\b)"
    rf"|\bwhere (?:do|does|are|is) (?:you|it|they|wavy)? ?(?:keep|store|save|put)\b[^.!]{{0,20}}\b{_THEIRS}\b"
    rf"|\bwhere\b[^.!]{{0,25}}\b{_THEIRS}\b[^.!]{{0,25}}\b(?:stored|kept|saved|go|goes|live|lives|hosted|held|end up)\b"
    rf"|\b(?:train|trained|training|learn|trainier\w*|trainiert|entren\w*|entraine\w*|egit\w*)\b[^.!]{{0,30}}\b{_THEIRS}\b"
    r"|\b(?:are|do|does|is|bist|lauft|laufst|eres|estas|es tu|tournes?)\b[^.!]{0,25}\b(?:open ?ai|chat ?gpt|gpt|online|in the cloud|in der cloud|en la nube|dans le cloud|locally|offline)\b"
    rf"|\b{_THEIRS}\b[^.!]{{0,50}}\b(?:open ?ai|chat ?gpt|gpt|cloud|internet|nube)\w*\b|\b(?:open ?ai|chat ?gpt|cloud)\w*\b[^.!]{{0,50}}\b{_THEIRS}\b"
    rf"|\b(?:wo|wohin)\b[^.!]{{0,25}}\b{_THEIRS}\b|\bdonde\b[^.!]{{0,20}}\b{_THEIRS}\b|\bou\b[^.!]{{0,25}}\b{_THEIRS}\b|\b{_THEIRS}\b[^.!]{{0,20}}\bnere\w*\b"
    r"|\bsort\w*\b[^.!]{0,15}\b(?:d.?ici|machine|clinique)\b|\bverlass\w*\b[^.!]{0,30}\b(?:rechner|haus|klinik)\b|\bsale\w*\b[^.!]{0,20}\b(?:de aqui|maquina|clinica)\b"
)
_WHO = re.compile(
    r"\bwho (?:else )?(?:can|could|may|is able to)\b[^.!]{0,25}\b(?:see|read|look at|access|reach)\b|\bwho (?:else )?(?:sees|reads|has access)\b"
    r"|\bwer (?:sonst )?(?:kann|darf|hat)\b[^.!]{0,35}\b(?:sehen|lesen|einsehen|mitlesen|zugriff)\b|\bwer (?:sieht|liest)\b"
    r"|\bquien(?:es)? (?:mas )?(?:puede|pueden|tiene|ve|lee)\b[^.!]{0,30}\b(?:ver|leer|acceso|esto)\b"
    r"|\bqui (?:d.?autre )?(?:peut|voit|lit|a acces)\b[^.!]{0,25}\b(?:voir|lire|cela|ca|acces)\b|\b(?:bunu|bunlari|verileri)\b[^.!]{0,15}\bkim\w* (?:gor|oku)\w*"
)
_LAW = re.compile(
    r"\b(?:gdpr|dsgvo|rgpd|kvkk|hipaa|data protection|datenschutz\w*|proteccion de datos|protection des donnees|veri koruma\w*)\b"
)
_USERS = re.compile(
    r"\b(?:which|what|who|list|show|are there|how many) [^.!]{0,20}(?<!into )\b(?:users?|accounts?)\b|\b(?:logged|signed) (?:in|on|out)\b|\b(?:access|audit) log\b|"
    r"\b(?:eingeloggt|angemeldet|welche (?:be)?nutzer)\b|\bque usuarios\b|\bha(?:n)? (?:entrado|iniciado sesion)\b|\bquels utilisateurs\b|\b(?:s est|se sont) connecte\w*|\bhangi kullanici\w*|\bgiris yapt\w*"
)


def asked_about_itself(r: Reading) -> str | None:
    """The phrase that answers, or None where the sentence asks for something else."""
    sure = [named for named in r.named if not named.guess]
    said = fold(r.text).replace("’", "'").replace("'", "")
    if r.has("delete", "create", "add", "update", "generate", "swap", "approve", "export", "buy", "recipe", "meal"):
        return "data_law" if _LAW.search(said) and r.question else None
    if _LAW.search(said):
        return "data_law"
    if _USERS.search(said):
        return "no_logins"
    if _WHO.search(said) and not (sure or any(is_food(word.key) for word in r.words)):
        return "who_sees"
    return "where_data_go" if _WHERE.search(said) and not sure else None
