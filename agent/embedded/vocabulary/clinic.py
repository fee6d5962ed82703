"""What records are about, in five languages: diets, conditions, allergens, medicines; and what is not ours to answer.

Only for telling which field a word belongs to. What a word means for a plan is decided by the tools.
"""

DIETS = """
vegan, vegetarian, pescatarian, pescetarian, flexitarian, halal, kosher, hindu, jain, keto, ketogenic, paleo, mediterranean, dash,
gluten free, lactose free, dairy free, nut free, egg free, soy free, sugar free, low sodium, low salt, low potassium, low phosphorus,
low fat, low carb, low sugar, low lactose, low fodmap, low purine, low fibre, low fiber, low protein, low residue, low cholesterol,
high protein, high fibre, high fiber, no pork, no beef, no alcohol, no red meat, pork free, soft diet, soft food, pureed, puree, minced, texture modified,
diabetic diet, renal diet, cardiac diet, plant based, salt free, alcohol free, meat free, fish free, caffeine free, no added sugar,
low glycemic, low glycaemic, low gi, no shellfish, no fish, no meat, no gelatine, no dairy,
veggie, coeliac diet, fodmap, vegetarisch, vegetarier, vegetarierin, veganer, veganerin, glutenfrei, laktosefrei, natriumarm, salzarm, koscher, kaliumarm, pescetarisch, fettarm, purinarm, zuckerfrei,
ballaststoffreich, vegano, vegana, vegetariano, vegetariana, veganos, veganas, vegetarianos, sin gluten, sin lactosa, sin sal, sin azúcar, sin cerdo, sin carne, sin lácteos, dieta blanda, ohne salz, ohne zucker, ohne schweinefleisch, salzfrei, kohlenhydratarm, kalorienarm, vegetarische, vegane, veganos,  bajo en sodio, bajo en sal, bajo en potasio, cetogénica, pescetariano, pescetariana,
végétarien, végétarienne, végétariens, végétalien, végétalienne, végétaliens, végétaliennes, végétariennes, végans, véganes, sans sucre, sans viande, sans noix, vejetaryenler, veganlar, vegetarianas,  végane, sans gluten, sans lactose, pauvre en sodium, pauvre en sel, casher, cacher, hallal, sans sel, pauvre en potassium, sans porc,
vejetaryen, glutenvrij, lactosevrij, vegetarisch, veganistisch, senza glutine, senza lattosio, vegetariana, vegetariano, sem glúten, sem lactose, glütensiz, laktozsuz, helal, düşük sodyum, az tuzlu, tuzsuz, düşük potasyum, az sodyumlu
"""

CONDITIONS = """
end-stage renal disease, end stage renal disease, end-stage kidney disease, eskd, esrf, haemodialysis, hemodialysis, peritoneal dialysis, capd, dialyse, dialyse pflichtig, hämodialyse, peritonealdialyse, hémodialyse, diálisis, hemodiálisis, diyaliz, hemodiyaliz, kidney transplant, nierentransplantation, greffe rénale, polycystic kidneys, glomerulonephritis, nephrotic syndrome, nephrolithiasis, kidney stone, nierensteine, hypertonie, hyponatraemia, hyponatremia, hyperphosphataemia, hyperphosphatemia,
cardiomyopathy, angina, heart attack, atherosclerosis, cardiovascular disease, hypertriglyceridaemia, hypertriglyceridemia, high triglycerides, atrial fibrillation, arrhythmia, deep vein thrombosis, raised blood pressure, raised cholesterol, elevated blood pressure, elevated cholesterol, schwangerschaftsdiabetes, zuckerkrankheit, insulin resistance, impaired glucose tolerance, reactive hypoglycaemia, reactive hypoglycemia,
irritable bowel, reizdarm, reizdarmsyndrom, colon irritable, heartburn, sodbrennen, hiatus hernia, hiatal hernia, dermatitis herpetiformis, laktoseintoleranz, galactosaemia, galactosemia, inflammatory bowel disease, microscopic colitis, diverticular disease, pancreatic insufficiency, gallstones, gastric bypass, sleeve gastrectomy, gastric sleeve, gastric band, bariatric surgery, gastrectomy, dumping syndrome, short bowel syndrome, ileostomy, colostomy, leberzirrhose, hepatic encephalopathy, fettleber, peptic ulcer, gastric ulcer, duodenal ulcer,
high uric acid, iron deficient, haemochromatosis, hemochromatosis, eisenmangel, eisenmangelanämie, osteopenia, osteoporose, vitamin d deficiency, malnourished, undernutrition, undernourished, cachexia, failure to thrive, mangelernährung, desnutrición, frailty, eating disorder, bulimia, magersucht, homocystinuria, breast feeding, stillend, stillzeit, lactancia, allaitement, swallowing difficulties, difficulty swallowing, schluckstörung, disfagia,
immunosuppressed, neutropenia, neutropenic, leukaemia, leukemia, lymphoma, myeloma, polycystic ovary syndrome, polycystic ovaries, verstopfung, estreñimiento, pressure ulcer, pressure sore, alcoholism, anxiety, schizophrenia, autism, insomnia, sleep apnoea, sleep apnea, osteoarthritis, rheumatoid arthritis, lupus, psoriasis, eczema, fibromyalgia, multiple sclerosis, dementia, parkinsons, parkinson's disease, alzheimers, alzheimer's disease, demenz, endometriosis, menopause, tuberculosis, long covid, thalassaemia, thalassemia, sickle cell disease, cerebral palsy, down syndrome, parkinson,
htn, hld, chf, esrd, gdm, cad, cvd, gord, nash, masld, osa, dm2, t2 diabetes, t1 diabetes, diabetes, diabetic, diabetics, type 1 diabetes, type 2 diabetes, type 2 diabetic, type 1 diabetic, t1d, t2d, t1dm, t2dm, prediabetes, prediabetic, gestational diabetes,
hypertension, hypertensive, high blood pressure, hypotension, ckd, chronic kidney disease, kidney disease, renal failure, kidney failure, renal, dialysis, nephropathy,
heart failure, coronary heart disease, heart disease, coeliac disease, celiac disease, celiac, coeliac, ibs, irritable bowel syndrome, crohn, crohn disease, crohns disease, ulcerative colitis, ibd,
gout, hyperuricemia, hyperlipidemia, hyperlipidaemia, dyslipidemia, high cholesterol, hypercholesterolemia, hypercholesterolaemia, obesity, obese, overweight, underweight, malnutrition, anorexia,
pregnancy, pregnant, mums to be, mum to be, moms to be, mom to be, mothers to be, mother to be, mamas to be, expectant mother, expectant mothers, expectant mum, expectant mums, expectant moms, pregnant mums, pregnant moms, expecting a baby, expecting twins, shes expecting, werdende mutter, werdende mütter, future maman, futures mamans, futura mamá, futuras mamás, anne adayı, anne adayları, breastfeeding, lactating, anaemia, anemia, iron deficiency, iron deficiency anaemia, iron deficiency anemia, osteoporosis, hypothyroidism, hyperthyroidism, thyroid, copd, asthma, gerd, reflux, gastritis,
fatty liver, nafld, cirrhosis, liver disease, pcos, dysphagia, stroke, cancer, epilepsy, migraine, phenylketonuria, pku, lactose intolerance, arthritis, depression, constipation, diverticulitis, pancreatitis, gastroparesis,
kidney stones, kidney patients, renal patients, kidney trouble, kidney troubles, kidney problem, kidney problems, bad kidneys, heart trouble, heart problem, heart problems, heart patients, cardiac patients, dialysis patients, kidney clients, hyperkalemia, hyperkalaemia, favism, g6pd deficiency, sarcopenia, cystic fibrosis, copd, metabolic syndrome, edema, oedema,
diabetiker, diabetikerin, diabetikern, zöliakie, bluthochdruck, nierenerkrankung, niereninsuffizienz, chronische nierenerkrankung, schwangerschaft, schwanger, schwangere, gicht, herzinsuffizienz, adipositas, übergewicht, anämie,
diabético, diabética, diabéticos, diabéticas, hipertensión, hipertenso, hipertensa, hipertensos, celiaquía, celíaco, celíaca, celíacos, embarazo, embarazada, embarazadas, gota, insuficiencia renal, enfermedad renal, anemia, obesidad,
diabète, diabétique, diabétiques, hypertendu, hypertendue, maladie coeliaque, coeliaque, enceinte, enceintes, grossesse, goutte, insuffisance rénale, insuffisance cardiaque, obésité, anémie,
çölyak hastası, gebeler, hamileler, böbrek hastası, böbrek hastaları, diyabetliler, nierenkranke, nierenkranken, nierenkrank, schwangeren, celíacas, coeliaques, cœliaques, cœliaque, obèse, obèses, hypertendus, obesos, obeso, obesa, celiacs, coeliacs, hypertensives, diyabet, tip 1 diyabet, tip 2 diyabet, tip 1 diyabetli, tip 2 diyabetli, diyabetli, şeker hastalığı, şeker hastası, hipertansiyon, çölyak, gebe, hamile, hamilelik, gut, böbrek yetmezliği, böbrek hastalığı, obezite, tansiyon
"""

SAME = """
peanut: pinda, pindas, arachidi, amendoim
vegan: vegans, vegano, vegana, veganos, veganas, veganer, veganerin, vegane, végétalien, végétalienne, végétaliens, végétaliennes, végane, véganes, veganlar
vegetarian: vegetarians, veggie, veggies, vegetarisch, vegetarische, vegetarier, vegetarierin, vegetariano, vegetariana, vegetarianos, vegetarianas, végétarien, végétarienne, végétariens, végétariennes, vejetaryen, vejetaryenler
gluten free: glutenvrij, senza glutine, sem glúten, glutenfrei, sin gluten, sans gluten, glütensiz
lactose free: lactosevrij, senza lattosio, sem lactose, laktosefrei, sin lactosa, sans lactose, laktozsuz
kosher: koscher, casher, cacher
halal: hallal, helal
low sodium: natriumarm, salzarm, bajo en sodio, pauvre en sodium, düşük sodyum, az tuzlu, salt free, sans sel, sin sal, ohne salz, salzfrei, tuzsuz
diabetes: diabetics, diabetic, diabetiker, diabetikerin, diabetikern, diabético, diabética, diabéticos, diabéticas, diabète, diabétique, diabétiques, diyabet, diyabetli, diyabetliler, şeker hastası, şeker hastalığı
celiac: celiacs, coeliacs, coeliac, zöliakie, celiaquía, celíaco, celíaca, celíacos, celíacas, maladie coeliaque, coeliaque, coeliaques, cœliaque, cœliaques, çölyak
hypertension: hypertensive, hypertensives, bluthochdruck, hipertensión, hipertenso, hipertensa, hipertensos, hypertendu, hypertendue, hypertendus, hipertansiyon, tansiyon, high blood pressure
pregnancy: pregnant, mums to be, mum to be, moms to be, mom to be, mothers to be, mother to be, mamas to be, expectant mother, expectant mothers, expectant mum, expectant mums, expectant moms, pregnant mums, pregnant moms, expecting a baby, expecting twins, shes expecting, werdende mutter, werdende mütter, future maman, futures mamans, futura mamá, futuras mamás, anne adayı, anne adayları, schwanger, schwangere, schwangeren, embarazada, embarazadas, embarazo, enceinte, enceintes, grossesse, gebe, hamile, hamileler, hamilelik
gout: gicht, gota, goutte, gut
kidney disease: kidney trouble, kidney troubles, kidney problem, kidney problems, bad kidneys, renal problems, nierenkrank, nierenkranke, nierenkranken, nierenerkrankung, niereninsuffizienz, insuficiencia renal, enfermedad renal, insuffisance rénale, böbrek hastalığı, böbrek hastası, böbrek hastaları, böbrek yetmezliği
heart: heart trouble, heart problem, heart problems, heart patients, cardiac patients, cardiac problems
heart failure: herzinsuffizienz, insuficiencia cardíaca, insuffisance cardiaque, kalp yetmezliği
no meat: sans viande, sin carne, ohne fleisch, etsiz
no pork: sans porc, sin cerdo, ohne schweinefleisch
dairy free: sin lácteos
nut free: sans noix
no added sugar: sans sucre, sin azúcar, ohne zucker, zuckerfrei
low potassium: kaliumarm, bajo en potasio, pauvre en potassium, düşük potasyum
obesity: obese, adipositas, obesidad, obeso, obesa, obesos, obésité, obèse, obèses, obezite, obez
"""
"""What the same diet or condition is called in other words and languages; the first is what the record is searched for."""

MEDICATIONS = """
insulin glargine, insulin lispro, insulin aspart, insulin degludec, insulin detemir, insulin, glargine, lispro, aspart, degludec, detemir, lantus, levemir, tresiba, humalog, novorapid, toujeo, ozempic, mounjaro, wegovy, sevelamer, alendronate, alendronic acid, risedronate, prenatal vitamin, prenatal vitamins, colchicine, febuxostat, probenecid, valsartan, candesartan, telmisartan, irbesartan,
hydrochlorothiazide, indapamide, chlorthalidone, torasemide, bumetanide, metoprolol, atenolol, propranolol, carvedilol, nebivolol, nifedipine, diltiazem, verapamil, doxazosin, clonidine, hydralazine, pravastatin, fluvastatin, ezetimibe, fenofibrate, gliclazide, glimepiride, glipizide,
sitagliptin, linagliptin, empagliflozin, dapagliflozin, canagliflozin, liraglutide, dulaglutide, tirzepatide, pioglitazone, acarbose, dabigatran, edoxaban, heparin, enoxaparin, ticagrelor, prasugrel, amiodarone, digitoxin, esomeprazole, lansoprazole, rabeprazole, ranitidine, famotidine, mesalazine, azathioprine, budesonide,
infliximab, adalimumab, loperamide, lactulose, macrogol, sertraline, fluoxetine, citalopram, escitalopram, venlafaxine, duloxetine, mirtazapine, amitriptyline, quetiapine, olanzapine, risperidone, lamotrigine, valproate, carbamazepine, levetiracetam, gabapentin, pregabalin, diazepam, lorazepam, zolpidem, paracetamol, acetaminophen, naproxen, diclofenac, tramadol, morphine, codeine,
salbutamol, albuterol, montelukast, cetirizine, loratadine, folic acid, vitamin d supplement, calcium supplement, iron supplement, calcium carbonate, calcitriol, cinacalcet, erythropoietin, tacrolimus, ciclosporin, mycophenolate, tamoxifen, letrozole, levodopa, donepezil, carbimazole, propylthiouracil, hydrocortisone, dexamethasone,
insuline, insulina, insülin, metformina, warfarina, warfarine, furosemida, lisinopril tablets, aspirina, aspirine, ibuprofeno, ibuprofène, l thyroxin, eutirox, euthyrox, lasix, zestril, lipitor, crestor, coumadin, eliquis, xarelto, januvia, jardiance, trulicity, wegovy, glucophage, synthroid, plavix, norvasc,
metformin, insulin, warfarin, lisinopril, ramipril, enalapril, atorvastatin, simvastatin, rosuvastatin, statin, levothyroxine, furosemide, spironolactone, amlodipine, losartan, aspirin, ibuprofen, prednisone,
prednisolone, lithium, allopurinol, omeprazole, pantoprazole, methotrexate, semaglutide, ozempic, apixaban, rivaroxaban, digoxin, phenelzine, tranylcypromine, maoi, iron tablets, bisoprolol, clopidogrel, linezolid, orlistat, marcumar, phenprocoumon
"""

ALLERGENS = """
milk: milk, dairy, lactose, casein, whey, cow milk, milch, laktose, leche, lactosa, lácteos, lait, laitiers, süt, laktoz, cheese, yogurt, yoghurt, butter, cream, ghee, cheddar, parmesan, feta, mozzarella
egg: egg, eggs, ei, eier, huevo, huevos, oeuf, oeufs, œuf, œufs, yumurta, omelette, omelet, mayonnaise
fish: fish, fisch, pescado, poisson, poissons, balık, salmon, tuna, cod, anchovy, trout, sardine, sardines, mackerel
crustacean: crustacean, crustaceans, crustaceans, shellfish, shrimp, shrimps, prawn, prawns, crab, lobster, garnelen, krebstiere, krustentiere, schalentiere, meeresfrüchte, mariscos, crustáceos, camarones, gambas, crustacés, crevettes, karides, kabuklu, kabuklular, langoustine
mollusc: mollusc, molluscs, mollusk, mollusks, shellfish, mussels, squid, clams, oysters, octopus, muscheln, weichtiere, moluscos, mejillones, mollusques, moules, midye, mariscos, meeresfrüchte, scallops
tree_nut: tree nut, tree nuts, nut, nuts, almond, almonds, walnut, walnuts, cashew, cashews, hazelnut, hazelnuts, pistachio, pistachios, pecan, pecans, nüsse, nuss, schalenfrüchte, baumnüsse, mandeln, walnüsse, frutos secos, nueces, almendras, fruits à coque, noix, amandes, noisettes, kuruyemiş, fındık, ceviz, badem
peanut: peanut, peanuts, pinda, pindas, arachidi, amendoim, groundnut, groundnuts, peanut butter, erdnuss, erdnüsse, erdnüssen, cacahuete, cacahuetes, maní, maníes, cacahuates, maní, cacahuète, cacahuètes, arachide, arachides, yer fıstığı, yerfıstığı, satay
wheat: wheat, weizen, trigo, blé, buğday
gluten: gluten, glúten, rye, barley
oats: oat, oats, hafer, avena, avoine, yulaf
soy: soy, soya, tofu, tempeh, edamame, miso, soja, soybean, soybeans
sesame: sesame, tahini, hummus, houmous, sesam, sésamo, sésame, susam, tahin, halva
celery: celery, celeriac, sellerie, apio, céleri, kereviz
mustard: mustard, senf, mostaza, moutarde, hardal
lupin: lupin, lupine, lupinen, altramuz, altramuces, lupins, acı bakla
sulphite: sulphite, sulphites, sulfite, sulfites, sulfit, sulfite, sulfitos, sülfit
"""

FOOD_WORDS = """
peas, pea, beans, bean, beef, beet, beets, bread, rice, pasta, chicken, turkey, pork, lamb, fish, tuna, salmon, cod, eggs, egg, milk, cheese, cream, butter, yogurt, oats, oil, olive, olives, onion, onions, garlic, kale,
spinach, lettuce, tomato, tomatoes, potato, potatoes, carrot, carrots, corn, lentil, lentils, tofu, soy, nuts, nut, peanut, peanuts, almond, almonds, apple, apples, banana, bananas, orange, oranges, berry, berries, grape,
grapes, grapefruit, pear, pears, peach, plum, plums, mango, lime, lemon, lemons, mushroom, mushrooms, pepper, peppers, cucumber, celery, leek, leeks, mint, basil, sage, thyme, hummus, tahini, honey, soup, salad, curry,
stew, sauce, porridge, oatmeal, sandwich, wrap, toast, muesli, granola, coffee, tea, water, juice, wine, beer, dates, figs, prunes, squash, pumpkin, quinoa, couscous, bulgur, barley, steak, bacon, ham, sausage, shrimp,
prawns, crab, lobster, mussels, seeds, sesame, mustard, vinegar, broth, chips, fries, pizza, burger, chocolate, cake, meat, poultry, veal, duck, goose, venison, liver, avocado, aubergine, eggplant, courgette, zucchini,
erbsen, linsen, reis, fleisch, fisch, huhn, hähnchen, brot, käse, milch, eier, tofu, huevos, pollo, arroz, pescado, carne, leche, queso, lentejas, poulet, riz, poisson, viande, lait, fromage, oeufs, lentilles, tavuk, pilav,
balık, et, süt, peynir, yumurta, mercimek, nohut
"""

TOPICS = """
certainly_off_topic: resignation letter, letter of resignation, cover letter, covering letter, love letter, reference letter, thank you card, press release, which train, what train, train to, trains to, bus to, the airport, wifi, printer, parking, plumber, photocopier, rhyme, rhymes, sonnet, leaving card, birthday card, greeting card, get well card, retirement card, leaving do, wedding speech, retirement speech, toast for, will it rain, it will rain, going to rain, it rains, it rain, will it snow, it will snow, going to snow, reime, reim, glückwunschkarte, abschiedskarte, regnet, regnen, llover, lloverá, llueve, pleuvoir, pleuvra, pleut, rima, rime, yağmur, crossword, sudoku, train times, bus times, holiday ideas, betting, betting tips, bet, gamble, gambling, casino, cup final, book a table, book me a, table for two, table for four, reserve a table, restaurant reservation, taxi, concert tickets, cinema tickets, train tickets, flight to, shares, which shares, stocks, crypto, bitcoins, movie, movies, song, songs, who won, lottery, horoscope, election, prime minister, president, capital of, recipe for disaster, stock to buy, stocks to buy, good stock, which stock, stock market, stock tip, stock tips, share price, poem, poems, joke, jokes, haiku, limerick, weather, football, bitcoin, lyrics, homework, gedicht, witz, wetter, poema, chiste, poème, blague, météo, şiir, fıkra, hava durumu
off_topic: poem, poems, joke, jokes, song, lyrics, story, novel, football, soccer, basketball, world cup, match score, cricket, tennis, olympics, stock, stocks, share price, shares, bitcoin, crypto, cryptocurrency, ethereum, weather, forecast, president, election, politics, capital of,
 movie, film, python, javascript, code, coding, homework, essay, translate, translation, horoscope, lottery, flight, flights, hotel, holiday, vacation, car insurance, tax return, taxes, mortgage, haiku, limerick, rap, chess, recipe for disaster, invest, investing, cover letter, cv, love letter, riddle, trivia, history of, square root,
 gedicht, witz, fußball, wetter, aktien, aktie, börse, lied, hausaufgaben, poema, chiste, fútbol, clima, acciones, bolsa, canción, partido, poème, blague, météo, actions en bourse, bourse, chanson, foot, şiir, şaka, fıkra, hava durumu, hava nasıl, borsa, hisse, futbol, maç, şarkı
medical: dose, doses, dosage, dosing, dosages, units of insulin, insulin units, how much insulin, mg of, milligrams of, prescribe, prescription, diagnose, diagnosing, symptom, symptoms, chest pain, dizzy, dizziness, vomiting, fever, rash, bleeding, headache, nausea, swelling, blood test,, how many units of, units to give, units should i give, units do i give, sliding scale, inject, injecting, injection
 painkiller, painkillers, antibiotic, antibiotics, antidepressant, is it cancer, side effect, side effects, overdose, double the dose, taper, wean off, stop the metformin, increase her insulin, increase his insulin, adjust the insulin, life expectancy, treat, treatment, cure, x ray, mri, surgery, chemotherapy, fainted, seizure, suicidal, suicide, ekg, ecg, short of breath,
 dosis, dosierung, diagnostizieren, symptome, symptom, brustschmerzen, schmerzmittel, schwindel, fieber, behandlung, antibiotikum, dosificación, síntomas, síntoma, diagnosticar, dolor de pecho, tratamiento, analgésico, recetar,
 dosage, posologie, symptômes, diagnostiquer, douleur thoracique, antidouleur, antibiotique, doz, dozu, dozunu, dozaj, belirti, belirtiler, teşhis et, göğüs ağrısı, ağrı kesici, tedavi
private: password, passwords, passcode, api key, api keys, secret key, credentials, login, log in as, system prompt, your prompt, your instructions, your rules verbatim, hidden instructions, developer message, other clinic, another clinic, other clinics, different clinic, other dietitian, another dietitian, other dietitians,, sign in, signs in, signing in, sign in with, sign in details, log into, log in to, log in with, logs in, logging in, her account, his account, their account, users account, colleagues account, user name, username, usernames, pin code, login details, access code, einloggen, anmeldedaten, zugangsdaten, iniciar sesión, identifiants, se connecter, giriş bilgileri
 database dump, dump the database, sql, drop table, environment variable, environment variables, env file, encryption key, encryption keys, social security, credit card, home address, phone number, source code, admin access, root access, someone elses patients, competitor, clinic next door, neighbouring clinic, neighboring clinic,
 passwort, passwörter, kennwort, anderen klinik, andere klinik, anderer klinik, contraseña, contraseñas, otra clínica, clave de api, mot de passe, mots de passe, autre clinique, parola, şifre, şifresi, şifresini, başka klinik, diğer klinik, başka kliniğin
jailbreak: ignore previous instructions, ignore all previous instructions, ignore your instructions, ignore all instructions, ignore the instructions, developer mode, jailbreak, pretend you are, pretend to be, act as if, you are now, forget your rules, forget all your rules, forget your instructions, no restrictions mode, without any restrictions, disregard your instructions, disregard previous instructions, override your rules, bypass your rules, dan mode
bypass: take no notice of, take no notice, pay no attention to, pay no heed to, turn a blind eye to, leave aside, set aside, put aside, brush aside, not worry about, ignore, ignoring, disregard, disregarding, overlook, bypass, bypassing, override, overriding, skip, skipping, turn off, switch off, disable, disabling, forget about, forget, without checking, without checks, never mind, dont worry about, despite, even though, regardless of, no matter, not bother with, dont bother with, waive, circumvent, work around, lift, loosen, relax, suspend, leave out, drop,
 ignorier*, ignoriere, missachte, trotz, überspring*, ausschalten, deaktivier*, umgeh*, obwohl, abschalten, ignora, ignorar, ignorando, omite, omitir, salta, saltar, salte, desactiva, desactivar, pese a, a pesar de, aunque, ignore, ignorer, ignorez, malgré, désactive, désactiver, contourne, contourner, bien que, saute, sauter, passe outre, yok say, görmezden gel, dikkate alma, atla, devre dışı, rağmen, boşver, kapat
safety: allergy, allergies, allergic, allergen, allergens, restriction, restrictions, condition, conditions, rule, rules, check, checks, safety, safety check, safety checks, validation, validator, validate, renal, kidney, potassium, phosphorus, sodium, limit, limits, pregnancy, pregnant, diabetes, diabetic, coeliac, celiac, gluten, warning, warnings, blocker, blockers, intolerance, interaction, interactions, warfarin, vitamin k, contraindication,
 allergie, allergien, allergisch, einschränkung, einschränkungen, regel, regeln, prüfung, prüfungen, sicherheit, niere, nieren, nierenwerte, kalium, schwangerschaft, grenzwerte, warnungen, zöliakie, alergia, alergias, alérgico, alérgica, restricción, restricciones, regla, reglas, comprobaciones, comprobación, seguridad, renal, renales, riñón, potasio, embarazo, límites, advertencias,
 allergique, règle, règles, contrôle, contrôles, vérification, vérifications, sécurité, rénal, rénale, rénales, rein, reins, grossesse, limites, avertissements, allergène, alerji, alerjisi, alerjisini, alerjiyi, alerjileri, kural, kuralları, kontrol, kontrolü, kontrolleri, kontrollerini, güvenlik, böbrek, potasyum, gebelik, sınırları, uyarıları, kısıtlama, kısıtlamaları
starve: water fast, water fasting, water only, only water, starvation, starve, starving, fasting for, prolonged fast, crash diet, zero calories, no food, nothing but water, juice cleanse, detox fast, dry fast, liquid only, laxatives, laxative, purge, purging, diet pills, tapeworm, cotton balls, no calories, 0 calories, 0 kcal, nulldiät, wasserfasten, hungerkur, nur wasser, wasserkur, ayuno de agua, ayuno, solo agua, sólo agua, jeûne, jeune hydrique, jeûne hydrique, que de leau, su orucu, sadece su, açlık diyeti, fast for, fasting week, week of fasting, day fast
"""

PREGNANT = "pregnan, schwanger, embaraz, enceinte, grossesse, gebe, hamile, trimester"
RENAL = "kidney, renal, ckd, dialys, nephro, niere, riñon, rein, böbrek"
"""Stems by which a record's conditions are told apart when a refusal has to name them."""

ONLY_IN: dict[tuple[str, ...], str] = {("gut",): "tr"}
"""Words of a condition in one language alone: a Turkish gout, a German good."""
