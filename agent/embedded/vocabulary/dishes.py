"""What a dish is called for in German, Spanish, French and Turkish, as the tools know it in English. Data; no grammar."""

from collections.abc import Mapping

from domain.text import fold

_WORDS = """
chicken: huhn, hähnchen, hühnchen, pollo, poulet, tavuk, tavuklu
fish: fisch, pescado, poisson, balık, balıklı
salmon: lachs, salmón, saumon, somon
tuna: thunfisch, atún, thon
beef: rind, rindfleisch, ternera, res, bœuf, boeuf, sığır
pork: schwein, schweinefleisch, cerdo, porc
turkey: pute, putenfleisch, pavo, dinde, hindi
meat: fleisch, carne, viande, etli
rice: reis, arroz, riz, pilav, pirinç
pasta: nudeln, makkaroni, fideos, pâtes, makarna
potato: kartoffel, kartoffeln, patata, patatas, papas, pommes, patates
oats: hafer, haferflocken, avena, avoine, yulaf
egg: ei, eier, huevo, huevos, œuf, œufs, oeuf, oeufs, yumurta, yumurtalı
lentils: linsen, lentejas, lentilles, mercimek
chickpeas: kichererbsen, garbanzos, chiches, nohut
beans: bohnen, alubias, judías, frijoles, haricots, fasulye
vegetables: gemüse, verduras, légumes, sebze, sebzeli
salad: salat, ensalada, salade, salata
soup: suppe, sopa, soupe, çorba
bread: brot, pan, pain, ekmek
cheese: käse, queso, fromage, peynir
yogurt: joghurt, yogur, yaourt, yoğurt
tofu: tofu
banana: plátano, plátanos, banane, bananes, bananen, muz, banano
apple: apfel, äpfel, manzana, manzanas, pomme, elma
orange: naranja, naranjas, portakal, orangen
tomato: tomaten, tomate, tomates, domates
spinach: spinat, espinacas, épinards, ıspanak
avocado: aguacate, avocat, avokado
milk: milch, leche, lait, süt
nuts: nüsse, frutos secos, nueces, noix, kuruyemiş
peanut: erdnüsse, cacahuetes, cacahuètes, fıstık, yer fıstığı
mushroom: pilze, champignons, setas, mantar
onion: zwiebel, zwiebeln, cebolla, oignon, soğan
garlic: knoblauch, ajo, ail, sarımsak
honey: honig, miel, bal
sugar: zucker, azúcar, sucre, şeker
shrimp: garnelen, gambas, camarones, crevettes, karides
lamb: lamm, cordero, agneau, kuzu
fruit: obst, fruta, fruits, meyve, meyveli
vegetarian: vegetarisch, vegetarisches, vegetarische, vegetariano, vegetariana, végétarien, végétarienne, vejetaryen
vegan: vegane, veganes, vegano, vegana, végane, végétalien, végétalienne
quick: schnelles, schnell, rápido, rápida, rapide, hızlı
lighter: leichter, leichteres, ligero, ligera, léger, légère, hafif
more: mehr, más, plus, fazla
less: weniger, menos, moins, az
with: mit, con, avec
without: ohne, sin, sans
protein: eiweiß, proteína, proteínas, protéines, proteinli
soft: softer, soft, weiches, weich, weicher, blando, blanda, mou, molle, yumuşak
spicy: spicier, scharf, scharfes, picante, épicé, acılı
easy: easier, simpler, einfach, einfaches, fácil, facile, kolay
cheaper: günstiger, günstigeres, barato, barata, bon marché, ucuz
low: bajo, baja, pauvre, düşük
minutes: minuten, minutos, dakika
"""

ENGLISH: Mapping[str, str] = {
    fold(word): line.partition(":")[0]
    for line in _WORDS.strip().splitlines()
    for word in line.partition(":")[2].split(",")
}
"""The English word by the folded one."""
