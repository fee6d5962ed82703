"""German."""

WORDS = """
in_place_of: statt, anstatt, anstelle von
kept_to: eingehalten, halten wir, im rahmen, über dem budget, überschritten, über, drin
for_whom: für wen, wer braucht es, pro patient, je patient, wem
anyones: in irgendeinem plan, in jemandes plan, in einem plan, in irgendeinem, bei irgendwem, irgendjemand, in irgendwelchen plänen, in den plänen
affected: trifft es, trifft das, betroffen, gefährdet, betrifft
eats: isst, essen, bekommt, bekommen, kriegt, kriegen, braucht, brauchen, hat
which_dishes: welche gerichte, welchen gerichten, in welchen gerichten, welche mahlzeiten, welchen mahlzeiten
which_days: welche tage, welchen tagen, an welchen tagen, an welchem tag, wann
in_bulk: großhandel, großhändler, im großgebinde, großgebinde, großpackung, großpackungen, in großen mengen, im großen, en gros, auf vorrat, großen packungen
one_only: nur von einem, nur von einem patienten, nur ein patient, nur für einen, nur einem patienten, von nur einem, nur von einer patientin, einzigen patienten
wasted: wegschmeißen, entsorgen, weggeworfen, weggeschmissen, im müll, in den müll, verdirbt, verderben, verschwendet, verschwendung, übrig bleiben, bleibt übrig, übrig bleibt, reste, abfall, weg geworfen, wegwerfen
short_lived: verderblich, verderbliche, verderblichen, leicht verderblich, hält nicht, halten nicht, hält sich nicht, nicht lange haltbar
dearest: teuerste, teuersten, am teuersten, kostet am meisten, kosten am meisten, teuerstes
cheapest_swaps: günstigsten tausche, drei tausche, drei günstigsten, billigsten tausche, am meisten sparen, spart am meisten, sparen am meisten, günstigere gerichte, tauschvorschläge
most_shared: von den meisten, von mehreren patienten, von mehreren
advice: lohnt, lohnen, tipps, tipp, hinweise, ratschläge, empfehlungen, vermeiden, senken
order_noun: bestellung, bestellungen, bestellliste, bestellschein, bestelle für
deliver: geliefert, lieferung, lieferungen, liefertag, liefertage, liefertermin, liefertermine, liefern
budget: budget, höchstens, maximal, ausgeben, obergrenze
money: euro, eur, franken, chf
cost: kostet, kosten, preis, preise, teuer
label: etikett, etiketten
stock_there: lager, vorrat, vorräte, vorräten, vorrätig, bestand, auf lager, im lager, vorratskammer, inventar
have_there: haben wir noch, haben wir, gibt es noch, ist noch da, noch da, übrig
left_there: auf lager, im lager, setze, setz, noch, haben wir noch, wir haben, haben noch, sind noch da, übrig, gezählt, nur noch
put_in: dazu, füge, leg
take_out: nimm, raus, entnimm
came_in: ins lager, dazugekommen, gekommen, eingetroffen, angekommen, geliefert worden, wurden geliefert, wurde geliefert, kamen, kam
seller: lieferant, lieferanten, händler, wer verkauft, wer liefert
used_up: aus dem lager, weg, verbraucht, weggeworfen, entnommen, verdorben, benutzt, weggeschmissen
finished: aufgebraucht, ausgegangen, ist leer, ist alle, sind alle, leer
par: mindestbestand, sollbestand, meldebestand, mindestvorrat, mindestmenge
low: unter mindestbestand, unter dem mindestbestand, geht zur neige, gehen zur neige, zur neige, knapp, geht aus, fast leer
recall: rückruf, rückrufe, rückrufaktion, zurückgerufen, verunreinigt, zurückrufen
now_holds: enthält jetzt, jetzt mit, mit, enthält nun, enthält, jetzt enthält, spuren von, nun mit
unavailable: nicht lieferbar, nicht verfügbar, ausverkauft, nicht zu bekommen, nicht erhältlich, nicht zu haben, gibt es nicht, gibt es keinen, gibt es keine, gibt es kein, nicht vorrätig, vergriffen, nicht geliefert, bekommen wir nicht, bekommen wir keinen, bekommen wir keine
available: lieferbar, verfügbar, erhältlich
put_instead: nimm, nehmen, nehmt, statt dessen, stattdessen, durch, verwende
apply: übernehmen, übernimm, anwenden, wende, setz das um, umsetzen, wende es an, wende sie an
one_kitchen: eine küche, als eine küche, gemeinsam, zusammen, gemeinsame zutaten, zutaten teilen, packungen teilen
differs: vergleich*, vergleiche, unterschied, unterschiede, unterscheidet, unterscheiden, gegenüber
what_if: was kostet die bestellung, was ändert sich, was würde sich ändern, was sparen wir, was würden wir sparen, wie viel sparen wir, was passiert, wenn
dropped: wegfällt, wegfallen, ohne, entfällt, ausfällt, gestrichen, rausfällt, wegfiele
enough: reicht, reichen, genug
week_after: übernächsten, übernächste, übernächster, der darauf, darauffolgenden, darauffolgende, danach
draw: diagramm, verlauf, grafik, kurve, über die woche
rules_of: welche regeln, geltende regeln, regeln gelten
ideas: was könnte, welche alternativen, andere ideen, was sonst, nur ideen
nearest: nächstliegende woche, am nächsten kommt, nächstliegender plan, nächstmögliche
look_only: nichts ändern, ändere nichts, nur sagen, nur ansehen, nur schauen
set_budget: budget ist, setz das budget, setze das budget, unser budget, wochenbudget, das budget ist, budget auf, neues budget
no_budget: entferne das budget, budget löschen, lösche das budget
buyers_filler: dringend, produkt, charge, lieferant, gebraucht, nur, machen, mach, wir, übernächsten, warengruppe, euro, liste, sofort
"""
