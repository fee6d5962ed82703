"""French."""

WORDS = """
in_place_of: au lieu de, à la place de
kept_to: respecté, dépassé, dans le budget, au dessus, dépassons
for_whom: pour qui, à qui, par patient, qui en a besoin
anyones: dans le plan de quelqu un, dans un plan, dans un menu, dans les plans, au menu de quelqu un, dans le menu de quelqu un
affected: concerné, concernés, concernée, touché, touchés, à risque, en danger
eats: mange, mangent, reçoit, reçoivent, a besoin, ont besoin, prend, prennent
which_dishes: quels plats, dans quels plats, quels repas
which_days: quels jours, quel jour, quand
in_bulk: grossiste, en gros, en grande quantité, en grandes quantités, grands conditionnements, gros conditionnements
one_only: un seul patient, seulement un patient, un patient seulement, qu un seul patient, un unique patient, une seule personne
wasted: gaspillé, gaspillés, gaspillage, à la poubelle, jeter, jeté, jetés, perdu, perdus, va rester, restes
short_lived: périssable, périssables, ne se garde pas, ne se conserve pas, ne se gardent pas, ne se conservent pas
dearest: plus cher, plus chers, plus chère, plus chères, coûte le plus, coûtent le plus
cheapest_swaps: échanges les moins chers, trois échanges, trois remplacements, échanges qui économisent, économisent le plus
most_shared: par plusieurs patients, par la plupart
advice: vaut la peine, conseils, conseil, recommandations, réduire, éviter
order_noun: commande, commandes, bon de commande
deliver: livré, livrés, livrée, livrer, livraison, livraisons, jour de livraison, jours de livraison
budget: budget, au maximum, maximum, dépenser
money: euro, euros, eur, francs
cost: coûte, coûtent, prix, coût, coûts, cher, coûtera
label: étiquette, étiquettes
stock_there: stock, en stock, réserve, réserves, garde manger, inventaire
have_there: avons nous, avons nous encore, il reste, reste t il, a t on, a t on encore, il nous reste, on a encore, reste
left_there: en stock, en réserve, il reste, reste, restent, nous avons, on a, il nous reste, il y a
put_in: ajoute, ajoutez
take_out: retire, enlève, sors
came_in: arrivé, arrivés, arrivée, arrivées, sont arrivés, est arrivé, reçu, reçus, ont été livrés, a été livré
seller: fournisseur, fournisseurs, qui vend
used_up: utilisé, utilisés, consommé, consommés, jeté, pris
finished: fini, finis, épuisé en stock, terminé, est vide
par: stock minimum, stock minimal, niveau minimum, seuil
low: sous le minimum, bientôt épuisé, presque fini, sous le seuil
recall: rappel, rappelé, rappelés, rappel de produit, contaminé, contaminés
now_holds: contient maintenant, contient désormais, maintenant avec, avec, contient, traces de
unavailable: plus de, y a plus de, y a pas de, indisponible, indisponibles, en rupture, rupture de stock, introuvable, introuvables, épuisé, épuisés, pas disponible, pas disponibles, y a plus d, plus d
available: disponible, disponibles
put_instead: utilise, utiliser, prends, prenons, mets, mettre, par, prenez, avec
apply: applique, appliquer, appliquez, applique les changements, fais les changements
one_kitchen: une seule cuisine, une cuisine, comme une cuisine, ensemble, en partageant, partager les ingrédients, en commun
differs: compare, comparer, comparez, différence, différences, différent, par rapport
what_if: qu est ce qui change, que change, qu est ce qu on économise, combien économise, si
dropped: sans, sans le plan, annulé, part, retire, supprime
enough: suffit, assez, suffisant
week_after: la suivante, semaine suivante, celle d après
draw: graphique, courbe, tendance, sur la semaine
rules_of: quelles règles, règles en vigueur
ideas: quoi d autre, que pourrait, quelles alternatives, d autres idées, juste des idées
nearest: semaine la plus proche, plan le plus proche, le plus proche
look_only: ne change rien, ne changez rien, dis moi juste, sans rien changer
set_budget: budget est, fixe le budget, notre budget, budget hebdomadaire, mets le budget
no_budget: enlève le budget, supprime le budget
buyers_filler: urgent, produit, lot, fournisseur, prépare, préparer, remplacer, quoi, avec, concerné
"""
