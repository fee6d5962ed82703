"""Words of everyday sentences in small letters that are no food, no condition, no medicine and nobody: what people did, how and with
what feeling. Nobody takes them for an entry or a wish. Data.
"""

WORDS = {
    "en": """through thats such used big company doing hard support based took came went job course news post social given half coming close past
wanted special final wasnt experience heard chance process action gave self hear played points goes miss strong common lead likely needed
wish wouldnt longer received worth ground relationship official picture step trust key attention havent led looked couldnt decision
situation choice difficult popular voice practice access deep professional truth gives growth response specific standard addition focus
kept section speed contact fair positive absolutely extra significant announced knowledge wow fear pre regular finished effort ended
imagine multiple pictures finish grand supposed touch caught damage doubt effective highly lots responsible theory uses truly highest
learned placed prior reached showed actual attempt fell opened missed previously throw benefit failed pull push aware trouble carried
extremely shut concept tough unit alive stick effect unique variety evil dropped reaction steps jump keeps suddenly ran run walked
stepped hopped jumped sat stood lay hit held grew threw drew drove flew rode broke woke spoke chose wrote begged swore cried laughed smiled
goodness shame luck lucky glad sorry proud keen eager fond grumpy cross fed happily sadly somehow somewhat rather hardly scarcely
myself ourselves theirs whereas whenever wherever unlike despite onwards upwards downwards sideways halfway overnight meanwhile
goodbye farewell congrats bravo cheerio stuff gist whole bother fuss mess muddle hassle nuisance pickle bind rush scramble
madam sir colleague colleagues boss manager trainee student students reception receptionist secretary locum agency rota shift shifts
corridor doorway lift stairs car bus train taxi cab flight airport hotel holiday holidays vacation retirement wedding funeral christening
garden gardener dog cat grandson granddaughter grandchild grandchildren niece nephew cousin cousins neighbour neighbours neighbor neighbors
footballer football tennis swimming pool bike bicycle marathon gym yoga choir church mosque synagogue temple""",
    "de": """sich vor hier bis wieder sehr einfach mein eines sondern lassen wohl wollen sowie bereits wegen besser gar bist recht geben werde sagt tun
meiner sieht paar liegt gab kam darauf letzten meinen vielen zwar wollte ganze wenig oft sagte gesagt meinem bekommen bzw gesehen weniger
ging gewesen ganzen musste besten daran dabei dort darüber hinaus gegenüber oben unten rund bekannt lange lang leicht schwer egal stark laut
zunächst bisschen fand fest jedes bevor gegeben helfen sehe ziemlich dadurch lage stimmt voll völlig zudem aufgrund gekommen gestern irgendwie
meist vorbei dagegen meinung seiten willst wobei verstehen erreicht gemeinsam nämlich bedeutet falls gleichzeitig habt hören ihres rechts links
genommen hoffe handelt sorgen verloren weise zumindest selber drauf weiterhin überall dennoch somit versuchen jeweils nutzen nahe siehe bereit
fertig häufig nochmal passt plötzlich seid warten geschrieben kenne kennen kennt mittlerweile teilweise unserem unbedingt unterwegs wenigstens
zuvor ahnung eins erzählt funktioniert zuerst alleine lediglich schauen soweit wochenende beginnt durchaus niemals schau sowas tat erneut
gefällt genannt knapp vermutlich entweder jedenfalls zieht aktuell ehe ehrlich gehabt nix irgendwann offenbar meines mussten darf dürfte zuletzt
absolut getan bloß entsprechend erstmal erstmals immerhin mehreren sobald solange ständig stets spät tief willkommen zuhause froh wahr stolz
dran raus rein rüber hinten vorne drüben drinnen draußen glaub meinst ungern kurzerhand seither seitdem nachher vorhin neulich ausnahmsweise
freut freuen ärgert wundert hoffentlich schade bestens prima klasse toll""",
}
WORDS |= {
    "es": """esposa esposo marido mujer hija hijo hijas hijos madre padre hermana hermano abuela abuelo nieta nieto cuidadora cuidador vecina
confirmo confirmó dijo dijeron conto contó comento comentó aviso avisó llamo llamó menciono mencionó aseguro aseguró explico explicó vino fue
ayer hoy anoche ahorita mismo misma igual además también tampoco entonces pues bueno listo perdón acabo acaba acaban recien recién apenas""",
    "fr": """femme mari épouse époux fille fils mère père soeur frère grand-mère aide-soignante voisine confirmé dit raconté signalé appelé prévenu
mentionné expliqué hier aujourd hui matin soir tout-à-l'heure tantôt alors donc bon enfin déjà vient""",
    "tr": """eşi karısı kocası kızı oğlu annesi babası kardeşi söyledi dedi aradı anlattı bildirdi doğruladı onayladı dün bugün demin az önce""",
}
ENDINGS = {"en": ("ing", "ed", "ly"), "de": (), "es": (), "fr": (), "tr": ()}
"""What somebody does, has done, and how: no entry, where it is none of these."""
OF_FOOD_OR_BODY = frozenset(
    """pudding herring dressing stuffing seasoning topping toppings whiting filling dumpling breading shortening cooking baking frying grilling steaming
linseed flaxseed rapeseed aniseed cottonseed poppyseed seaweed chickweed grilled baked roasted fried steamed poached stuffed smoked pickled dried
minced shredded boiled braised stewed spiced sweetened unsweetened salted unsalted cooked uncooked chilled mashed pureed blended peeled chopped
sliced cured processed refined fermented tinned canned frozen flavoured flavored breaded battered scrambled toasted curried glazed smothered
overcooked undercooked microwaved reheated precooked parboiled griddled seared sauteed coated layered iced watered cubed diced mixed fortified enriched homemade skimmed semiskimmed whipped candied crystallised crystallized charred barbecued blackened
warming comforting swelling bleeding vomiting bloating coughing wheezing itching fasting breastfeeding feeding chewing swallowing teething
impaired disabled elderly underlying blinding belching burping heartburning sleeping snoring spotting cramping purging bulging aching stinging tingling
refreshing nourishing satisfying exciting interesting varied balanced textured flavorful crunchy chewy jelly bristly friendly kidney""".split()
)
