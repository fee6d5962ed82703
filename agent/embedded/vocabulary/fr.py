"""French."""

WORDS = """
filler: rejette, rejeter, refuser, cuisine, la cuisine, désormais, dorénavant, actuellement, aliment, aliments, prendre, prenez, mettez, servir, choisir, prévoir, prévoyez, supporte, supporter, tolère, tolérer, digère, digérer, interdit, interdite, interdits, interdites, défendu
function: en, me, m, svp, faut il, y a t il, il faut, il me faut, il nous faut, il me faudrait, il nous faudrait, il faudrait, il y a, s il vous plait, s il te plait, est il possible, a, le, la, les, un, une, des, du, de, pour, est, sont, et, que, quoi, qui, dans, avec, sur, au, aux, je, nous, il, elle, ne, pas, mon, ma, mes, son, sa, ses, ce, cette, quel, quelle, quels, quelles, combien, pourquoi, comment, plaît, moi, semaine, prochaine, demain, lui, leur, vous, y, il y a, peux, peut, faut
price: coûte, coûtent, prix
filler: est ce que, est ce qu, total, le, la, les, l, un, une, des, du, de, d, pour, est, sont, et, ou, que, qu, quoi, qui, dans, avec, sur, au, aux, à, a, je, j, nous, tu, vous, il, elle, ils, elles, on, ne, n, pas, mon, ma, mes, notre, nos, son, sa, ses, ce, c, cette, cet, ces, quel, quelle, quels, quelles, combien, pourquoi, comment, quand, où, s, se, te, t, plaît, plait, sil, vas, moi, me, m, lui, leur, leurs, y, en, ai, as, ont, avons, avez, être, avoir, faut, peux, peut, pouvez, pourrais, pourriez, veux, voudrais, besoin, aussi, encore, déjà, maintenant, alors, puis, donc, bien, merci, non, oui, pardon, voulais, dire, désolé, désolée, tous, toutes, tout, deux, même, mêmes, plus, très, fais, fait, faire, faites, donne, donnez, dis, dites, mange, manger, prend, plutôt, mais, si, ça, cela, celui, celle, ceux, contre, par, comme, sans, aucun, aucune, nouveau, nouvelle, quelque, chose, là, ni, suis, doit, chez, déménagé, a déménagé, ajoute le, note le
create: crée, créer, créez, ajoute un patient, ajoute une patiente, enregistre, enregistrer, inscris, inscrire, nouveau patient, nouvelle patiente
add: ajoute, ajouter, ajoutez, note, noter, mets, mettre, rajoute, inscris
new: nouveau, nouvelle, nouveaux, nouvelles
delete: vide, vider, supprim*, efface*, enlèv*, enlev*, retir*, retire, vire, virer, jette, jeter, radie*, élimine, éliminer, ôte, ôter
update: passe à, passe les protéines, passe les calories, passe les glucides, passe les lipides, passe le poids, passe son poids, passe sa taille, passe l objectif, passe son objectif, passe ses, monte, monter, montez, relève, relever, modifi*, chang*, met à jour, mets à jour, mettre à jour, ajust*, corrig*, augment*, baisse, diminu*, fixe
generate: génère, générer, générez, prépare, préparer, fais, faire, élabore, crée, créer, planifie, établis, établir, établissez, établisse, rédige, rédiger, rédigez, dresse, dresser, dressez, composer, composez, planifier, planifiez, compose, generes
show: montre, montrez, montrer, affiche, afficher, affichez, voir, donne, donnez, dis, ouvre, cherche, présente
list: liste, lister, énumère
who: qui
which: quel, quelle, quels, quelles
what: que, quoi, qu, quest ce que, quel
how_many: combien de, combien
how_much: combien, quelle quantité, combien de kilos, combien de grammes, combien de calories, combien de kg
why: exprès, fait exprès, voulu, voulue, intentionnel, intentionnelle, volontaire, pourquoi, explique*, raison, raisons, pour quelle raison, comment se fait il, à cause de, justifie*, explication, explications, d où vient, est ce à cause
rule: règle, règles, contraintes
check: vérifi*, valide, valider, validité, contrôl*, problèmes, problème, respecte, sûr, sûre, conforme, violations, dangereux, jeter un œil, jette un œil, jetez un œil, jeter un coup d œil, jette un coup d œil, jetez un coup d œil, un coup d œil, un œil au, un souci, souci, soucis, en règle, tient la route, passe en revue, passer en revue, cloche, anomalie, anomalies, relis, relire, quelque chose qui cloche
approve: approuv*, je valide, validez, donne le feu vert, feu vert
send: envoie, envoyer, envoyez
export: export*, télécharg*, pdf, excel, xlsx, csv, ics, calendrier
another: autre, autres, différent, différente, différents
swap: remplac*, échang*, substitu*, autre chose, alternative, autre chose, quelque chose d autre
picking: trouve, trouver, trouvez, propose, proposez, cherche, cherchez, choisis, choisissez, suggère
redo: régénèr*, régénér*, refais, refaire, recommence*, replanifi*, reprends, régénère, à nouveau, de nouveau, repense*
lock: verrouill*, bloqu*
mend: mets à jour, adapte, adapter, corrige
unlock: déverrouill*, débloqu*
copy: copie, copier, duplique, dupliquer
versions: version précédente, qu'est-ce qui a changé, ce qui a changé
undo: annule, annuler, défais, revenir en arrière
buy: commander, commandons, commandez, liste de courses, liste des courses, courses, acheter, achète, achats, achat, provisions, ingrédients
tips: conseils, conseil, économi*, en gros, gaspill*, restes, astuces
recipe: recette, recettes, plat, plats, idées
help: aide, aidez, que peux tu faire, que sais tu faire, aide moi, que pouvez vous faire
greet: bonjour, salut, bonsoir, coucou
thanks: merci, merci beaucoup, c est tout, ce sera tout, au revoir, bonne journée, à demain
demo: démo, démonstration, clinique de démonstration, données dexemple, clinique démo, données de test
patient: patient, patiente, patients, patientes, client, cliente, clients, personnes
patients: patients, patientes, clients, personnes
plan: plan, plans, menu, menus, programme, programmes, plan de repas, plan alimentaire, plan hebdomadaire
plans: plans, menus, programmes
week: semaine, semaines
day: jour, jours, journée
breakfast: petit déjeuner, petits déjeuners, petit déj, petit dej, ptit dej
lunch: déjeuner, déjeuners, midi, déjeune
dinner: dîner, dîners, souper, dîne, soir
snack: collation, collations, goûter, en cas, encas, snack, snacks, après midi
meal: repas, mange, manger
allergy: allergie, allergies, allergique, allergiques, allergène, allergènes, intolérance, intolérant, intolérante, réaction au, réaction à, réaction aux, urticaire, plaques après, choc anaphylactique, fait une réaction
condition: maladie, maladies, diagnostic, pathologie, pathologies, souffre, diagnostiqué, diagnostiquée
medication: médicament, médicaments, traitement, prend
dislike: aime ni, supporte ni, mange ni, veut ni, naime pas, n aime pas, déteste, aime pas, aversions, n aime plus, ne supporte pas, ne supporte plus, supporte pas, supporte plus, ne veut pas de, ne veut plus de, a horreur de, a horreur du, a horreur des, ne peut pas voir, ne mange pas de, refuse, dégoûte, dégoûtent, n est pas fan de, pas fan de, écoeure
likes: remange, s'est remis au, s'est remise au, s'est réconcilié avec, s'est réconciliée avec, supporte de nouveau, aime
diet: régime, régimes, restriction, restrictions
weight: poids, pèse, pesée, pesé, s est pesée, s est pesé, balance, sur la balance, pesait
height: taille, mesure
age: âge, ans, âgé, âgée
calories: calories, kcal, énergie, calorique
macros: macros, macronutriments
protein: protéines, protéine
carbs: glucides, glucide
fat: lipides, lipide, graisses, gras
target: objectif, objectifs, cible
note: note, notes, remarque
record: dossier, fiche, profil, données
name_field: nommé, nommée, appelé, appelée, s appelle, nom
limit: limite, maximum, minimum, au plus, au moins, pas plus de, moins de, ne pas dépasser, dépasse pas, limiter, limitée, plafond
draft: brouillon, brouillons, en attente, pas encore validés, pas encore validé, pas validés, à valider, à approuver, à signer, pas signés, pas encore signés, pas encore approuvés, non approuvés, non validés, non signés, en attente de validation, en attente de signature, en attente d approbation, attendent une validation, attendent ma validation
approved: approuvé, approuvée, approuvés, approuvées, validé, validée, validés
fiber: fibres, fibre
sodium: sodium, sel
potassium: potassium
phosphorus: phosphore
calcium: calcium
iron: fer
sugars: sucre, sucres
cholesterol: cholestérol
nutrition: nutrition, nutritionnelle, valeurs nutritionnelles
facts: valeurs nutritionnelles, informations nutritionnelles
contains: contient, contiennent
ingredients: ingrédients
minutes: minutes, min, rapide, rapides
not: ne, pas, n, sans, jamais, aucun, aucune, non
without: sans, sauf
no_longer: a été écartée, a été écarté, est écartée, a écarté, est exclue, a été exclue, a exclu, n est plus, nest plus, ne plus, n a plus, plus allergique, ne prend plus, plus, arrêté, a été arrêté, a été arrêtée, arrêtée, stoppé, suspendu
only: seulement, uniquement, juste, que
all: tous, toutes, tout le monde, chaque patient
both: les deux, tous les deux, toutes les deux
same: pareil, la même chose, même chose, idem, de même, même
also: aussi, également
connective: et, aussi, maintenant, puis, alors, pareil, même chose, idem, qu en est il, ou
system: système, base de données, liste des patients, fichier, base, registre
sorry: mince, zut, oups, oups pardon, flûte, je veux dire, veux je dire, mal lu, me suis trompé, me suis trompée, me suis mélangé, mauvais jour, mauvais repas, mauvaise semaine, pardon, désolé, désolée, je voulais dire, plutôt, en fait, erreur, non
he: il, lui
she: elle
it: ça, cela, celui ci, ce plan, le plan, l
they: ils, elles, leur, leurs, eux, ceux, les
for: pour, de, d, du, à, chez
female: femme, féminin
male: homme, masculin
yes: oui, ouais
no: non, annule, laisse, laisse tomber
question: est, sont, a, peut, que, quoi, qui, quel, quelle, quels, quelles, combien, pourquoi, comment, quand, contient, qu, y
first: premier, première
second: deuxième, second, seconde
keep: garde, garder, conserve
compare: compar*, différence, différences, qu est ce qui est différent
none_there: pas de plan, pas encore de plan, sans plan, pas de menu, sans menu
dish: soupe, soupes, salade, salades, dessert, desserts, ragoût, gratin, gratins, entrée, entrées, curry, currys, plat principal, plats principaux, petits déjeuners, déjeuners, dîners, collations
sedentary: sédentaire, alité, alitée, inactif, inactive
light: peu actif, peu active, légèrement actif, légèrement active
moderate: modéré, modérée, modérément actif, modérément active, moyennement actif, moyennement active
active: actif
very_active: très actif, très active
activity: activité, niveau d activité, activité physique
"""
