"""What a buyer's sentence shows by how it is put: that something is there, has to be got, or is asked of the buying as a whole.

Patterns over folded text in five languages; knows no food and no kind of act.
"""

import re

from agent.embedded.sentence.reading import Reading
from domain.text import fold

_APOSTROPHE = re.compile("[’'‘ʼ`´]")
_HELD = re.compile(
    r"\b(?:we|i) (?:(?:already|still|also|do|now|actually|currently) )*(?:have|ve(?: got)?|got|hold)\b|\bthere(?: (?:is|are|s)\b|s\b)|\b(?:there|still|already|also) in the\b"
    r"|\b(?:in|on|at the back of) (?:the |our |my )?(?:fridge|freezer|cupboard|pantry|larder|cellar|storeroom|store|shelf|shelves|stock)\b"
    r"|\b(?:wir|ich) (?:haben?|hatten) (?:schon|noch|bereits|auch)\b|\b(?:im|in der|auf dem) (?:kuhlschrank|keller|tiefkuhler|schrank|regal|speisekammer|kuhlhaus)\b|\b(?:liegen|stehen|sind) (?:noch|schon|bereits)\b"
    r"|\b(?:on a|nous avons|j ai|il y a) (?:deja|encore|aussi)\b|\b(?:au|dans le|dans la) (?:frigo|frigidaire|congelateur|placard|cave|reserve|garde manger)\b"
    r"|\b(?:ya|todavia|aun|aqui) (?:tenemos|tengo|hay|quedan?)\b|\b(?:en|de) (?:la nevera|el frigorifico|el congelador|la despensa|el almacen)\b"
    r"|\b(?:elimizde|bizde|evde|dolapta|buzdolabinda|kilerde|mutfakta)\b"
)
_HAVE_TO = re.compile(
    r"\b(?:have|has|had|need|got|ve got) to\b|\bneeds?\b|\bmuss\w*|\bsoll\w*|\b(?:que|por) comprar|\bhay que\b|\btenemos que\b|\bfaut\b|\bdevons\b|\bdois\b|\ba acheter\b|\blazim\b|\bgerek\w*|\balmali\w*"
)
_IN_GENERAL = re.compile(
    r"\bstands? out\b|\b(?:anything|what|something|things?)\b[^.!]{0,30}\b(?:know|aware|watch|look out|keep an eye|mind|careful|unusual|notable|striking|remember|consider)\b"
    r"|\b(?:talk|walk|take|run) (?:me|us) through\b|\bhighlights\b|\bheads up\b|\bwatch out\b|\bworth knowing\b|\bdo you notice\b|\bopportunit\w*|\b(?:any|some) (?:thoughts|ideas|suggestions)\b"
    r"|\bhow (?:can|could|do|should|might) (?:we|i) (?:save|spend|buy|shop|order|get|make)\b|\bwhere (?:can|could|do) (?:we|i) (?:save|cut|trim)\b"
    r"|\bworauf\b[^.!]{0,50}\bacht\w*|\bauffall\w*|\bfallt\b[^.!]{0,30}\bauf\b|\bim auge behalten\b|\bbeachten\b|\bwas (?:sollte|muss|soll) ich\b[^.!]{0,30}\bwissen\b|\bgibt es (?:etwas )?besonder\w*"
    r"|\bfaire attention\b|\bressort\b|\ba retenir\b|\bque faut il savoir\b|\ba savoir\b|\ba surveiller\b|\bcomment (?:economiser|depenser moins)\b"
    r"|\btener en cuenta\b|\bdestaca\w*|\bllama la atencion\b|\bque deberia saber\b|\ba vigilar\b|\bcomo (?:podemos |puedo )?ahorrar\b"
    r"|\bdikkat et\w*|\bbilmem gereken\b|\bone cikan\w*|\bgoze carpan\w*|\bnasil tasarruf\b"
)
AMOUNTS = re.compile(
    r"(?i)\b(?:amounts?|quantit(?:y|ies)|how much|ingredients|everything|all)\b[^.?!]{0,25}\b(?:to order|to be ordered|(?:we|i|they) (?:need to|have to|must) order)\b|\bmengen?\b[^.?!]{0,20}\bbestell\w*|\bcantidades\b[^.?!]{0,20}\bpedir\b|\bquantit[ée]s\b[^.?!]{0,20}\bcommander\b|\bsipari[sş] edilecek (?:miktar|malzeme)\w*"
)
"""`the amounts to order`: the list is asked for, and no order made."""
DISHES_THERE = re.compile(
    r"(?i)\b(?:do we (?:have|know|do)|have we|we(?:['’]ve| have) got|are there|is there|do you (?:have|know)|have you|can (?:you|we|i)|could (?:you|we|i))\b"
)
"""`what recipes do we have with lentils?`: asked of the dishes there are, and not of anybody's plan."""


def is_there(r: Reading) -> bool:
    """`we already have 3 kg of rice`, `there's milk in the fridge`."""
    return _HELD.search(_said(r)) is not None


def has_to_be_got(r: Reading) -> bool:
    """`we have to buy 3 kg of rice`: it is not there yet."""
    return _HAVE_TO.search(_said(r)) is not None


def asks_in_general(r: Reading) -> bool:
    """`what stands out`, `anything I should know before I order`: no one figure is asked for."""
    return _IN_GENERAL.search(_said(r)) is not None


def _said(r: Reading) -> str:
    return fold(_APOSTROPHE.sub(" ", r.text))
