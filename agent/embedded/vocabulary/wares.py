"""Foods by the name the catalogue knows, in German, Spanish, French and Turkish, and how amounts of them are said. Data."""

FOODS = """
chicken: huhn, hähnchen, hühnchen, pollo, poulet, tavuk*
chicken breast: hähnchenbrust, hühnerbrust, pechuga de pollo, blanc de poulet, tavuk göğsü
fish: fisch, pescado, poisson, balık, balığı
salmon: lachs, salmón, saumon, somon*
cod: kabeljau, bacalao, cabillaud, morina
tuna: thunfisch, atún, thon, ton balığı
beef: rindfleisch, ternera, bœuf, boeuf, sığır eti, dana eti
pork: schweinefleisch, cerdo, porc
turkey: putenfleisch, pute, pavo, dinde, hindi eti
lamb: lamm, lammfleisch, cordero, agneau, kuzu
rice: reis, arroz, riz, pirin*
pasta: nudeln, pâtes, makarna
potatoes: kartoffeln, kartoffel, patatas, papas, pommes de terre, patates
rolled oats: haferflocken, copos de avena, flocons d avoine, yulaf ezmesi
flour: mehl, harina, farine, un
bread: brot, pain, ekmek, pan
rye bread: roggenbrot, pan de centeno, pain de seigle, çavdar ekmeği
eggs: eier, huevos, œufs, oeufs, yumurta*
milk: milch, leche, lait, süt
soy milk: sojamilch, leche de soja, lait de soja, soya sütü
yogurt: joghurt, yogur, yaourt, yoğurt
cheese: käse, queso, fromage, peynir
butter: mantequilla, beurre, tereyağı
lentils: linsen, lentejas, lentilles, mercime*
red lentils: rote linsen, lentejas rojas, lentilles corail, kırmızı mercimek
chickpeas: kichererbsen, garbanzos, pois chiches, nohut
beans: bohnen, alubias, judías, frijoles, haricots, fasulye
tofu: tofu
hummus: houmous, houmus
tahini: tahin, tahín
peanut: erdnuss, erdnüsse, erdnüssen, cacahuete, cacahuetes, maní, arachide, arachides, cacahuètes, yer fıstığı
cashew: cashew, cashews, cashewkerne, anacardo, anacardos, noix de cajou, cajou, kaju
hazelnut: haselnuss, haselnüsse, haselnüssen, avellana, avellanas, noisette, noisettes, fındık
walnuts: walnuss, walnüsse, walnüssen, nueces, noix, ceviz
almonds: mandeln, almendras, amandes, badem
sesame: sesam, sésamo, ajonjolí, sésame, susam
tomatoes: tomaten, tomate, tomates, domates
onions: zwiebeln, zwiebel, cebollas, cebolla, oignons, oignon, soğan
carrots: karotten, möhren, zanahorias, carottes, havuç
spinach: spinat, espinacas, espinaca, épinards, épinard, ıspanak
cucumber: gurken, gurke, pepinos, pepino, concombre, concombres, salatalık
bananas: bananen, plátanos, bananes, muz
apples: äpfel, apfel, manzanas, manzana, pommes, pomme, elma
oranges: orangen, naranjas, portakal
olive oil: olivenöl, aceite de oliva, huile d olive, zeytinyağı
sugar: zucker, azúcar, sucre, şeker
salt: salz, sal, sel, tuz
honey: honig, miel, bal
broccoli: brokkoli, brócoli, brocoli, brokoli
courgette: zucchini, calabacín, courgettes, kabak
"""
"""A line a food: the name in the catalogue, and what it is called elsewhere."""

EATEN = """
pesto, salt, sugar, flour, tahini, cashew, cashews, hazelnut, hazelnuts, oregano, basil, chia, tempeh, seitan, miso, polenta, semolina,
couscous, millet, buckwheat, spelt, yeast, cocoa, ketchup, mayonnaise, capers, raisins, walnuts, pecans, pistachios, sardines, anchovies,
halibut, haddock, tilapia, squid, mussels, trout, herring, mackerel, parsley, dill, coriander, chives, ginger, broccoli, cauliflower,
cabbage, fennel, papaya, pineapple, kiwi, melon, strawberries, blueberries, raspberries, cherries, breast, thigh, mince, fillet
"""
"""English words for foods that other rooms of the assistant have another meaning for, or none."""

UNITS = """
kg: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramm
g: g, gr, gram, grams, gramm, gramos, grammes, gramme, gramo
packs: pack, packs, packet, packets, packung, packungen, päckchen, paquete, paquetes, paquet, paquets, paket
dozen: dozen, dutzend, docena, docenas, douzaine, douzaines, düzine
pieces: piece, pieces, pcs, stück, stücke, pieza, piezas, unidades, pièce, pièces, adet, tane
tin: tin, tins, can, cans, dose, dosen, lata, latas, boîte, boîtes, kutu
bottle: bottle, bottles, flasche, flaschen, botella, botellas, bouteille, bouteilles, şişe
bag: bag, bags, beutel, tüte, tüten, bolsa, bolsas, sac, sacs, sachet, sachets, poşet, çuval
jar: jar, jars, glas, gläser, tarro, tarros, bocal, bocaux, kavanoz
carton: carton, cartons, karton, kartons, brick, bricks, briques
tray: tray, trays, schale, schalen, bandeja, bandejas, barquette, barquettes
bunch: bunch, bunches, bund, manojo, manojos, botte, bottes, demet
net: net, nets, netz, netze, malla, mallas, filet, filets
head: head, heads, kopf, köpfe
punnet: punnet, punnets
cup: cup, cups, tasse, tassen, taza, tazas, tasses, bardak
litre: l, litre, litres, liter, liters, litro, litros
"""
"""Units as the store cupboard takes them, by how they are said."""
