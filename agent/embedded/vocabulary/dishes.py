"""What foods and wishes are called in German, Spanish, French and Turkish, as the tools know them in English. Data; no grammar."""

from collections.abc import Mapping

from domain.text import fold

_FOODS = """
chicken: kurczak, kurczaka, huhn, hähnchen, hühnchen, pollo, poulet, tavuk, tavuklu
fish: fisch, pescado, poisson, balık, balıklı
salmon: salmone, łosoś, łososia, lachs, salmón, saumon, somon
tuna: thunfisch, atún, thon, ton balığı
cod: kabeljau, dorsch, bacalao, cabillaud, morina
trout: forelle, trucha, truite, alabalık
mackerel: makrele, caballa, maquereau, uskumru
sardines: sardinen, sardinas, sardalya
herring: hering, arenque, hareng
beef: manzo, wołowina, rind, rindfleisch, ternera, res, bœuf, boeuf, sığır, dana
pork: maiale, wieprzowina, schwein, schweinefleisch, cerdo, porc, domuz, domuz eti
ham: schinken, jamón, jambon
bacon: speck, tocino, lardon, lardons
sausage: wurst, würstchen, salchicha, saucisse, sosis, sucuk
turkey: pute, putenfleisch, pavo, dinde, hindi
duck: ente, pato, canard, ördek
lamb: lamm, lammfleisch, cordero, agneau, kuzu
veal: kalb, kalbfleisch, veau
meat: fleisch, carne, viande, et yemeği, etli
liver: leber, hígado, foie, ciğer
rice: riso, ryż, ryżu, reis, arroz, riz, pilav, pirinç
pasta: makaron, makaronu, nudeln, makkaroni, fideos, pâtes, makarna
noodles: bandnudeln, tallarines, nouilles, erişte
potato: ziemniaki, ziemniaków, kartoffel, kartoffeln, patata, patatas, papas, pommes de terre, pomme de terre, patates
sweet potato: süßkartoffel, süßkartoffeln, batata, boniato, patate douce, tatlı patates
oats: hafer, haferflocken, avena, avoine, flocons d avoine, yulaf
porridge: haferbrei, gachas, bouillie, yulaf lapası
bread: pane, chleb, chleba, brot, brötchen, pan, pain, ekmek
toast: tostada, tostadas, kızarmış ekmek
flour: mehl, harina, farine, un
wheat: weizen, trigo, blé, buğday
barley: gerste, cebada, orge, arpa
rye: roggen, centeno, seigle, çavdar
buckwheat: buchweizen, alforfón, sarrasin, karabuğday
millet: hirse, mijo, darı
corn: mais, maíz, maïs, mısır
couscous: cuscús, kuskus
bulgur: boulgour, bulghur
cereal: müsli, cereales, céréales, gevrek
pancakes: pfannkuchen, tortitas, crêpes, krep
egg: ei, eier, huevo, huevos, œuf, œufs, oeuf, oeufs, yumurta, yumurtalı
cheese: formaggio, käse, queso, fromage, peynir
feta: schafskäse, beyaz peynir
quark: magerquark, topfen
yogurt: joghurt, yogur, yaourt, yoğurt
dairy: milchprodukte, milchprodukten, lácteos, productos lácteos, produits laitiers, laitages, süt ürünleri
butter: mantequilla, beurre, tereyağı
cream: sahne, rahm, nata, crème, krema
milk: milch, leche, lait, süt
lentils: lenticchie, soczewica, linsen, lentejas, lentilles, mercimek
chickpeas: kichererbsen, garbanzos, pois chiches, chiches, nohut
beans: bohnen, alubias, judías, frijoles, haricots, fasulye
peas: erbsen, guisantes, petits pois, pois, bezelye
vegetables: gemüse, verduras, légumes, sebze, sebzeli
salad: salat, ensalada, salade, salata
soup: suppe, sopa, soupe, çorba
stew: eintopf, guiso, estofado, ragoût, yahni, güveç
tofu: tofu
banana: plátano, plátanos, banane, bananes, bananen, muz, banano, banan, banany, bananów, banane
apple: apfel, äpfel, manzana, manzanas, pomme, elma
pear: birne, birnen, pera, peras, poire, poires, armut
orange: naranja, naranjas, portakal, orangen
lemon: zitrone, zitronen, limón, citron, limon
grapefruit: pampelmuse, pomelo, toronja, pamplemousse, greyfurt
grapes: trauben, weintrauben, uvas, raisins, raisin, üzüm
peach: pfirsich, melocotón, pêche, şeftali
plum: pflaume, pflaumen, ciruela, ciruelas, prune, prunes, erik
cherries: kirschen, cerezas, cerises, kiraz
strawberries: erdbeeren, fresas, fraises, çilek
blueberries: heidelbeeren, blaubeeren, arándanos, myrtilles, yaban mersini
raspberries: himbeeren, frambuesas, framboises, ahududu
pineapple: ananas, piña
mango: mangue
melon: melone, melón, kavun
watermelon: wassermelone, sandía, pastèque, karpuz
fig: feigen, feige, higos, figues, incir
dates: datteln, dátiles, dattes, hurma
apricot: aprikose, aprikosen, albaricoque, abricot, abricots, kayısı
fruit: obst, fruta, fruits, meyve, meyveli
tomato: tomaten, tomate, tomates, domates, pomodori, pomodoro, pomidory, pomidorów
spinach: spinat, espinacas, espinaca, épinards, ıspanak
cabbage: kohl, weißkohl, col, repollo, chou, lahana
broccoli: brokkoli, brócoli, brocoli, brokoli
cauliflower: blumenkohl, coliflor, chou fleur, karnabahar
kale: grünkohl, col rizada, chou frisé
carrot: karotte, karotten, möhre, möhren, zanahoria, zanahorias, carotte, carottes, havuç
cucumber: gurke, gurken, pepino, pepinos, concombre, salatalık
courgette: zucchini, calabacín, courgettes, kabak
eggplant: aubergine, auberginen, berenjena, berenjenas, aubergines, patlıcan
pepper: paprika, pimiento, pimientos, poivron, poivrons, biber
mushroom: pilze, champignons, champignon, setas, champiñones, mantar
onion: zwiebel, zwiebeln, cebolla, cebollas, oignon, oignons, soğan
garlic: knoblauch, ajo, ail, sarımsak
leek: lauch, porree, puerro, puerros, poireau, poireaux, pırasa
celery: sellerie, apio, céleri, kereviz
beetroot: rote bete, rote beete, remolacha, betterave, betteraves, pancar
radish: radieschen, rábano, rábanos, radis, turp
pumpkin: kürbis, calabaza, potiron, citrouille, balkabağı
asparagus: spargel, espárragos, asperges, kuşkonmaz
artichoke: artischocke, artischocken, alcachofa, alcachofas, artichaut, artichauts, enginar
avocado: aguacate, avocat, avokado
olives: oliven, aceitunas, olives, zeytin
olive oil: olivenöl, aceite de oliva, huile d olive, zeytinyağı
parsley: petersilie, perejil, persil, maydanoz
coriander: koriander, cilantro, coriandre, kişniş
basil: basilikum, albahaca, basilic, fesleğen
nuts: nüsse, frutos secos, nueces, noix, kuruyemiş
almonds: mandeln, almendras, amandes, badem
walnuts: walnüsse, walnüssen, cerneaux, ceviz
hazelnuts: haselnüsse, avellanas, noisettes, fındık
cashews: cashewkerne, anacardos, noix de cajou, kaju
pistachios: pistazien, pistachos, pistaches, antep fıstığı
peanut: erdnuss, erdnüsse, cacahuete, cacahuetes, maní, cacahuète, cacahuètes, arachides, fıstık, yer fıstığı
sesame: sesam, sésamo, sésame, susam
seeds: samen, kerne, semillas, graines, çekirdek
soy: soja, soya
mustard: senf, mostaza, moutarde, hardal
honey: honig, miel, bal
sugar: zucker, azúcar, sucre, şeker
salt: salz, sel, tuz
chocolate: schokolade, chocolat, çikolata
cake: kuchen, pastel, tarta, gâteau, kek, pasta tatlısı
ice cream: eis, speiseeis, helado, glace, dondurma
juice: saft, zumo, jugo, jus, meyve suyu
coffee: kaffee, café, kahve
tea: tee, té, thé, çay
beer: bier, cerveza, bière, bira
wine: wein, vino, vin, şarap
shrimp: garnelen, gambas, camarones, crevettes, karides
mussels: muscheln, mejillones, moules, midye
seafood: meeresfrüchte, mariscos, fruits de mer, deniz ürünleri
"""

_WISHES = """
warm: warmes, warme, warmen, caliente, calientes, chaud, chaude, sıcak
vegetarian: vegetarisch, vegetarisches, vegetarische, vegetariano, vegetariana, végétarien, végétarienne, vejetaryen
vegan: vegane, veganes, vegano, vegana, végane, végétalien, végétalienne
quick: schnelles, schnell, rápido, rápida, rapide, hızlı
lighter: leichter, leichteres, ligero, ligera, léger, légère, hafif
more: mehr, más, plus, fazla
less: weniger, menos, moins, az
with: mit, con, avec
without: ohne, sin, sans
protein: eiweiß, proteína, proteínas, protéines, proteinli
soft: softer, soft, weiches, weich, weicher, blando, blanda, suave, suaves, mou, tendre, molle, yumuşak
spicy: spicier, scharf, scharfes, picante, épicé, acılı
instead: statt, anstatt, anstelle
easy: easier, simpler, einfach, einfaches, fácil, facile, kolay
cheaper: günstiger, günstigeres, barato, barata, bon marché, ucuz
low: bajo, baja, pauvre, düşük
minutes: minuten, minutos, dakika
"""


def _by_word(lines: str) -> Mapping[str, str]:
    return {
        fold(word): line.partition(":")[0]
        for line in lines.strip().splitlines()
        for word in line.partition(":")[2].split(",")
    }


FOODS: Mapping[str, str] = _by_word(_FOODS)
"""The English food by what it is called elsewhere, folded; some of it in several words."""
ENGLISH: Mapping[str, str] = {**FOODS, **_by_word(_WISHES)}
"""The English word by the folded one."""


def in_english(written: str) -> str:
    """A food as the tools know it: `rote Bete` is `beetroot`; what is not known elsewhere stays as it is written."""
    said = fold(written)
    words = " ".join(FOODS.get(word, word) for word in said.split())
    return FOODS.get(said) or (words if words != said else written)


_TURKISH_ENDINGS = "ndaki nda nde ndan nden daki deki taki teki dan den tan ten da de ta te nin nun yi yu ya ye lı li lu si su siz suz in un i u a e".split()


def in_english_without_endings(written: str) -> str:
    """As `in_english`, for words that carry the endings of Turkish: `muzda` is `banana`, `cevizsiz` holds `walnuts`."""
    known = in_english(written)
    said = fold(written)
    if known != written or " " in said:
        return known
    stems = (said.removesuffix(ending) for ending in _TURKISH_ENDINGS if said.endswith(ending))
    return next((FOODS[stem] for stem in stems if stem in FOODS), written)
