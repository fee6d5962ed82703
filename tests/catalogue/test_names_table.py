"""What common kitchen and label words hold, written down apart from the lexicon: a second opinion on every line.

A line is `names: what each contains` or `names: !what each is free of`.
"""

import pytest

from catalogue import load_catalogue
from catalogue.resolve import read_name

FOODS = load_catalogue().foods

CONTAINS = """
ghee, paneer, casein, sodium caseinate, calcium caseinate, whey, whey protein isolate, lactalbumin, lactoglobulin: milk
lactose, curds, quark, skyr, kefir, labneh, ayran, mascarpone, halloumi, burrata, clotted cream, smetana, khoya: milk
dulce de leche, condensed milk, buttermilk, goat's cheese, sheep's milk, beurre noisette, crème fraîche, raita: milk
milk chocolate, white chocolate, panna cotta, rice pudding, tzatziki, Roquefort, Parmigiano Reggiano, manchego: milk
lactose-free milk, cream of mushroom soup, cappuccino, fudge, lassi, alfredo sauce, cheeseburger, fondue: milk
albumen, albumin, ovalbumin, lysozyme, E1105, livetin, mayonnaise, aioli, meringue, pavlova, royal icing: egg
hollandaise, béarnaise: egg milk
tartare sauce, omelette, frittata, huevos rancheros, eggs Benedict, duck egg, powdered egg, egg wash: egg
crème brûlée, custard tart, crème anglaise, crème caramel, lemon curd, eggnog: egg milk
tiramisu, cheesecake, éclair, profiteroles, pancakes, waffles, brioche, Yorkshire pudding: egg milk wheat gluten
quiche Lorraine, soufflé, spätzle, challah, egg noodles, fresh egg pasta, Quorn: egg
Worcestershire sauce, nam pla, nuoc mam, garum, bottarga, dashi, katsuobushi, bonito flakes, surimi, caviar: fish
taramasalata, gentleman's relish, anchovy paste, bagna cauda, gravlax, kedgeree, lox, bouillabaisse, kipper: fish
Caesar dressing: fish egg milk
salade niçoise, tuna mayonnaise, vitello tonnato: fish egg
isinglass, fish gelatine, cod liver oil, ikura, unagi, Bombay duck, boquerones, fish & chips: fish
belacan, terasi, shrimp paste, prawn crackers, scampi, langoustine, crayfish, lobster bisque, krill oil: crustacean
har gow, ebi, crab rangoon, crabmeat, glucosamine, chitosan, tom yum goong, gambas: crustacean
calamari, squid ink, escargots, abalone, conch, oyster sauce, vongole, moules marinière, octopus, cuttlefish: mollusc
cockles, whelks, scallops, geoduck, clam chowder, takoyaki, coquilles St Jacques: mollusc
paella, frutti di mare, shellfish: crustacean mollusc
marzipan, frangipane, praline, gianduja, Nutella, nougat, turrón, baklava, amaretti, macaron, romesco: tree_nut
Bakewell tart, stollen, panforte, dukkah, pesto alla genovese, muhammara, orgeat, almond milk, cashew cream: tree_nut
pine nuts, macadamias, filberts, pecan pie, pistachio ice cream, korma, Waldorf salad, noisette, linzertorte: tree_nut
cantuccini, financier, Ferrero Rocher, Toblerone, almond extract, hazel nuts, walnut oil, mandelbrot: tree_nut
satay, arachis oil, groundnuts, monkey nuts, peanut butter, gado-gado, pad thai, kung pao chicken, mandelonas: peanut
massaman curry, Snickers, beer nuts, mafé, PB&J, Reese's, kare-kare, cacahuete: peanut
seitan, couscous, bulgur, freekeh, semolina, spelt, kamut, triticale, farro, durum, einkorn, emmer: wheat gluten
panko, roux, béchamel, filo pastry, udon, orzo, matzo, graham crackers, puff pastry, croutons, naan: wheat gluten
tonkatsu, schnitzel, chicken nuggets, Scotch egg, samosa, gyoza, tempura, börek, pizza, lasagne: wheat gluten
soy sauce, kecap manis, teriyaki sauce, hoisin sauce, ponzu, shoyu: soy wheat gluten
liquorice, communion wafer, atta flour, maida, suji, chapati, cream crackers, ramen, gnocchi, Weetabix: wheat gluten
malt, malt vinegar, barley, pearl barley, rye bread, pumpernickel, beer, stout, mugicha, malt extract, Ovaltine: gluten
Corn Flakes, Rice Krispies, barley miso, Guinness, brewer's yeast: gluten
porridge, oatcakes, granola, oat milk, flapjack bar, oat bran, muesli, haggis: oats
tofu, tempeh, natto, miso, edamame, okara, yuba, tamari, TVP, kinako, soya milk, gochujang, doubanjiang: soy
soy lecithin, textured vegetable protein, bean curd, fermented black beans, doenjang, soya flour: soy
tahini, halva, hummus, za'atar, gomasio, gingelly oil, benne seeds, baba ganoush, dukkah, furikake: sesame
everything bagel seasoning, shichimi togarashi, sesame oil, til, simsim, black sesame, ajonjolí: sesame
celeriac, celery salt, celery seed, mirepoix, soffritto, Bloody Mary, vegetable stock cube, céleri rémoulade: celery
Old Bay seasoning: celery mustard
Dijon mustard, piccalilli, honey mustard, mustard oil, mostarda, mustard powder, kasundi, English mustard: mustard
lupin flour, lupini beans, tremoços, altramuces: lupin
E220, E221, E222, E223, E224, E226, E227, E228, sulphur dioxide, sodium metabisulphite, dried apricots: sulphite
Weizenmehl, farine de blé, pan rallado, chapelure, suppli: wheat gluten
lait écrémé, Milchpulver, leche entera, bread sauce, mansaf: milk
Eigelb, œufs, huevos, lady fingers, bobotie: egg
Erdnüsse, cacahuètes, bamba, nasi lemak: peanut
noix de cajou, Haselnüsse, piñones, mandorle: tree_nut
Krebstiere, crevettes, gambas: crustacean
Sellerie, apio: celery
Senf, moutarde: mustard
graines de sésame, Sesamsamen: sesame
sulfitos, Schwefeldioxid: sulphite
white wine, red wine vinegar, balsamic vinegar, cider, sherry, coq au vin, golden raisins, sulfites: sulphite
"""

FREE = """
coconut milk, coconut butter, cocoa butter, peanut butter, almond butter, apple butter, cream of tartar: !milk
butternut squash, butter beans, butterhead lettuce, buttercup squash, milk thistle, lactic acid, E270, E481: !milk
calcium lactate, lactitol, soy milk, rice milk, almond milk, oat milk, oat milk latte, cream soda, creamed coconut: !milk
quince cheese, membrillo, coconut cream, cashew butter, shea, mango butter: !egg
cacao butter, cowpeas, crème de noyaux, lait de coco, beurre de cacao, Kakaobutter, leche de almendras: !milk
noix de coco, noce moscata, Muskatnuss: !tree_nut
harina de maíz, farine de riz: !gluten
eggplant, aubergine, egg plant, nutmeg, veggies, eggfruit, brinjal: !egg
nutmeg, mace, coconut, coconut oil, water chestnuts, butternut squash: !fish
nutmeg, coconut, water chestnuts, butternut squash, tiger nuts, nutritional yeast, chestnut mushrooms, chufa: !tree_nut
nutmeg, coconut, water chestnut, chestnut mushroom, pine pollen, soya milk, lupini beans: !tree_nut
buckwheat groats, quinoa, rice, millet, teff, amaranth, sorghum, polenta, cornmeal, tapioca, potato starch: !egg
glutinous rice, maltodextrin, maltitol, glucose syrup, dextrose, MSG, glutamic acid, malic acid, corn gluten: !gluten
cornflour, arrowroot, rice noodles, glass noodles, quinoa, polenta, potato starch, sticky rice, cauliflower rice: !gluten
rice paper, sago, cassava, masa harina, sweet potato, shirataki: !wheat
oyster mushrooms, oyster plant, salsify, Rocky Mountain oysters, chicken oysters, king oyster mushroom: !mollusc
crab apple, crabapple jelly, lobster mushroom: !mollusc
crab apples, lobster mushroom, crab apple jelly: !crustacean
Swedish Fish, fish mint, starfruit, lamb's lettuce, shark fin melon, goldfish crackers: !fish
vitamin E, tocopherols, E306, sunflower lecithin, coconut aminos: !soy
calcium sulphate, magnesium sulphate, E516, sulphate: !sulphite
celtuce, lovage: !celery
rocket, ichimi togarashi: !mustard
beef, chicken, fresh spinach, 200 g of chopped tomatoes, olive oil, table salt, green tea: !milk
beef, chicken, fresh spinach, 200 g of chopped tomatoes, olive oil, table salt, green tea: !gluten
peanut butter, peanut oil, monkey nuts, arachis oil, satay: !milk
"""


def lines(table: str) -> list[tuple[str, str]]:
    pairs = [line.rsplit(":", 1) for line in table.strip().splitlines()]
    return [(name.strip(), what.strip(" !")) for names, what in pairs for name in names.split(",")]


def test_the_tables_are_long():
    assert len(lines(CONTAINS)) + len(lines(FREE)) >= 300


@pytest.mark.parametrize(("name", "allergens"), lines(CONTAINS))
def test_what_contains_an_allergen_says_so(name: str, allergens: str):
    reading = read_name(name, FOODS)
    assert reading.known
    assert set(allergens.split()) <= reading.contains


@pytest.mark.parametrize(("name", "allergen"), lines(FREE))
def test_a_false_friend_is_free(name: str, allergen: str):
    assert read_name(name, FOODS).state_of(allergen) == "free"  # type: ignore[arg-type]
