"""How people are spoken of without their names, in five languages. Data; knows no grammar."""

from domain.text import fold


def _words(row: str) -> frozenset[str]:
    return frozenset(fold(word) for word in row.split())


ONE = _words(
    """one patient client person woman man lady gentleman boy girl kid child guy fellow lass lad bloke chap
    patientin patienten klient klientin person frau mann junge mädchen kind dame herr
    paciente cliente persona mujer hombre señora señor niño niña chico chica
    patiente client cliente personne femme homme dame monsieur garçon fille enfant celui celle
    hasta hastayı hastanın hastaya danışan kişi kadın kadını erkek adam çocuk olan olanı"""
)
"""Somebody: `the vegan one`, `der Veganer`."""
MANY = _words(
    """ones patients clients people women men ladies gentlemen boys girls kids children guys folks folk lot pair lasses lads blokes chaps
    patienten patientinnen klienten leute frauen männer jungen mädchen kinder damen
    pacientes clientes personas gente mujeres hombres niños niñas chicos chicas
    patientes clients personnes gens femmes hommes enfants ceux celles
    hastalar hastaları hastaların hastalara danışanlar kişiler kadınlar kadınları kadınların erkekler erkekleri çocuklar olanlar olanları olanların olanlara"""
)
ANYBODY = _words(
    """who whos everyone everybody anyone anybody those whoever all whom someone somebody
    alle jeder jede jeden wer wen wem jemand diejenigen
    todos todas quien quienes alguien los las
    tous toutes quiconque qui quelqu
    herkes kim kimler herkesi herkesin"""
)
AGENTS = _words(
    """vegans vegetarians veggies pescatarians diabetics celiacs coeliacs hypertensives moms mums mothers mamas
    veganer veganerin vegetarier vegetarierin vegetariern diabetiker diabetikerin diabetikern allergiker allergikerin schwangeren schwangere nierenkranken nierenkranke
    veganos veganas vegetarianos vegetarianas diabéticos diabéticas celíacos celíacas hipertensos hipertensas embarazadas obesos
    végétariens végétariennes végétaliens végétaliennes végans véganes diabétiques hypertendus coeliaques cœliaques enceintes obèses
    vejetaryenler vejetaryenleri vejetaryenlere veganlar veganları veganlara diyabetliler diyabetlileri diyabetlilere gebeler gebeleri gebelere hamileler hamilelere çölyaklılar"""
)
"""A diet or condition that stands for those who have it."""
COUNTS = _words("two three four both zwei drei dos tres deux trois iki")
"""`the two with gout`: a number before what tells who is meant."""
SINGLE_AGENTS = _words(
    "vegan vegetarian pescatarian diabetic celiac coeliac veganer vegetarier diabetiker diabetikerin veganerin vegetarierin"
)
"""The same of one, after an article: `delete the vegan`."""
ARTICLES = _words("the my our that this der die das den dem mein meine meinen el la mi le l ma mon")
LINKS = _words(
    """with on who whos are is has have got having take taking takes that eat eats eating are under over above below old older younger than aged more of
    mit die der haben hat sind ist nehmen nimmt unter über älter jünger als ab
    con que tienen tiene son es toman toma mayores menores mayor menor de más menos
    avec qui ont a sont est prennent prend plus moins âgés âgées sous de du"""
)
TITLES = _words(
    """mister missus missis mr mrs ms miss mx dr prof frau herr herrn señora señor señorita sra sr srta monsieur madame mademoiselle mme mlle bay bayan signora signor signore signorina
    mevrouw meneer senhora senhor madam sir"""
)
"""What stands before a name and is none of it."""
LADIES = _words(
    "mrs ms miss missus missis frau señora señorita sra srta madame mme mademoiselle mlle doña bayan signora signorina mevrouw senhora madam"
)
LORDS = _words("mr mister herr herrn señor sr monsieur don bay signor signore meneer senhor sir")
WOMEN = _words(
    "woman women lady ladies girl girls female females frau frauen dame damen mädchen weiblich weibliche weiblichen mujer mujeres niña niñas chica chicas señora femme femmes fille filles kadın kadını kadınlar kadınları kadınların kız kızlar"
)
MEN = _words(
    "man men gentleman gentlemen boy boys guy guys male males mann männer junge jungen herr männlich männliche männlichen hombre hombres niño niños chico chicos señor homme hommes garçon garçons erkek erkekler erkekleri erkeklerin adam adamlar"
)
CHILDREN = _words(
    "child children kid kids boy boys girl girls kind kinder niño niña niños niñas enfant enfants çocuk çocuklar"
)
OLDEST = _words("oldest eldest älteste ältesten ältester anciano anciana")
YOUNGEST = _words("youngest jüngste jüngsten jüngster")
OVER = r"(?:over|above|older than|more than|past|aged over|(?:ü|ue)ber|(?:ä|ae)lter als|mayores de|mayor de|m[aá]s de|de m[aá]s de|plus de|plus [âa]g[ée]e?s? que|[âa]g[ée]e?s? de plus de)"
UNDER = r"(?:under|below|younger than|less than|aged under|unter|j(?:ü|ue)nger als|menores de|menor de|menos de|moins de|moins [âa]g[ée]e?s? que|[âa]g[ée]e?s? de moins de)"
GIVEN = _words(
    """mark bill rose faith hope joy grant drew pat sue art frank jack rob bob dawn ivy lily daisy heather holly amber ruby pearl violet olive basil dean
    dale glen miles chase hunter mason taylor carol robin rusty penny sandy terry gene max angel victor summer brook pierce peter earl duke gay candy
    ginger rosemary clementine apple iris jasmine poppy flora felix ernst fleur prudence mercy grace charity patience constance chuck nick norm
    ray rich rod sonny stew ward wade warren will may june april august jean alma luz paz sol dolores consuelo linda blanca leon barry"""
)
"""First names that are words as well: with a capital, before a surname, they are somebody's."""
LEADING = _words(
    """for of about patient client mr mrs ms dr frau herr senor senora madame monsieur fur von para pour d delete paciente patientin hasta patiente named called"""
)
"""A name may come after these."""
ROLES = _words(
    """chef cook buyer purchaser matron sister nurse boss manager head dietitian dietician porter receptionist supervisor consultant stores greengrocer grocer butcher baker fishmonger wholesaler supplier caterer kitchen driver ward pharmacist cleaner printer accountant
    american british english imperial european german french spanish turkish italian continental"""
)
"""Who works here or delivers, and is no name: `Chef is after the order`."""
DOING = _words(
    """says said told asks asked wants wanted needs needed rang phoned sagt fragt mochte dit demande dice pide"""
)
"""What somebody does whose name opens a sentence."""
PARTICLES = _words("""de da do dos del della di van von der den la le el al bin ibn du des""")
"""Small words inside names."""
_WHO = "I we We you You he He she She they They it It that That who there There".split()
SHORTENED = frozenset(f"{who}{sign}{end}" for who in _WHO for sign in "'’" for end in ("ve", "m", "d", "ll", "re")) | {
    "M"
}
WHERE, BEDS = frozenset({"in", "near"}), frozenset({"bed", "ward", "bay", "room"})
SOME = frozenset("something anything more etwas irgendwas algo quelque nothing".split())
ARTICLE_OF_ONE = frozenset("a an ein eine einen einer une un una bir".split())
SPEAKING = frozenset("here speaking hier aqui ici".split())
ADDRESSED = frozenset("mr mrs ms mister missus".split())
"""Whoever is called so has a name, in small letters too: `whats the weight of mr fenwick`."""
ABBREVIATION = 3
"""So few capitals are no name: `BMI`."""
