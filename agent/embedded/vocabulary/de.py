"""German."""

WORDS = """
function: an, du, kannst, können, könnten, könntest, möchte, möchten, würde, würden, doch, mal, dir, dich, euch, dass, wenn, weil, habe, haben, der, die, das, und, für, ist, sind, ein, eine, einen, einem, den, dem, des, mit, nicht, bitte, ich, wir, was, wer, wie, warum, wieso, welche, welcher, von, zu, auf, im, am, zum, zur, mir, kein, keine, keinen, hat, haben, auch, noch, sie, ihr, ihre, ihren, sein, seine, seinen, gibt, soll, uns, bei, alle, nur, kann, woche, nächste, nächsten, heute, morgen
price: kostet, kosten, preis, preise, teuer
filler: mittlerweile, inzwischen, nun, ab sofort, draus, daraus, verträgt, vertragen, vertrage, neuerdings, gegen, durch, müssen, müsst, muss, sollte, sollten, würde, gern, seit, beim, man, uns, unser, unsere, unseren, insgesamt, der, die, das, den, dem, des, ein, eine, einen, einem, einer, bitte, mir, mich, ich, wir, du, sie, er, es, ihr, ihre, ihren, ihrem, ihrer, sein, seine, seinen, seinem, seiner, für, von, vom, zu, zum, zur, in, im, an, am, auf, bei, mit, und, oder, ist, sind, war, hat, haben, habe, wird, werden, gibt, gib, kann, kannst, könnte, könnten, soll, sollen, möchte, will, brauche, brauchen, mal, doch, noch, schon, jetzt, dann, denn, da, so, was, wer, wie, wo, wann, warum, wieso, welche, welcher, welches, nicht, kein, keine, keinen, auch, nur, alle, beide, aber, entschuldigung, meinte, meine, sorry, nein, ja, gerne, aus, dass, dieser, diese, diesen, dieses, etwas, viel, viele, wieviel, neu, neue, neuen, neuer, mehr, isst, essen, bekommt, kriegt, darf, enthalten, ohne, über, nach, ab, statt, lieber, sonst, drin, darin, dazu, davon, einmal, los, ganz, ihm, ihn, ihnen, danke, um, als, wenn, ob, mach, mache, machen, herr, frau, trag das ein, bitte ein, umgezogen, gezogen, verzogen, kartei nehmen, nehmen, servieren, servier, einplanen, bringen, reichen, auftischen, hinstellen
create: anlegen, lege, leg, legst, legen, angelegt, aufnehmen, registrier*, erfass*, anleg*, anzulegen
add: hinzufüg*, füge, fügst, eintrag*, trag, trage, trägst, schreib auf, schreibst, ergänz*, hinzu, notier*, vermerk*, nimm
new: neu, neue, neuen, neuer, neues
delete: verwirf, verwerfe, verwerfen, storniere, stornieren, nimmst raus, leere, leeren, lösch*, entfern*, streich*, gelöscht, raus, weg, rausschmeiß*, rausnehmen, nimm raus, wirf, werfen, tilge, tilgen, beseitig*, aus der kartei, rausnehmen, aus dem system
update: änder*, aktualisier*, setz*, setze, anpass*, pass, korrigier*, erhöh*, senk*, stell, stelle, reduzier*, umstell*
generate: erstell*, mach*, generier*, plane, planen, planst, baust, stell zusammen, stellst, setz auf, legst, lege, leg, anlegen, bau, baue, bauen, schreib*, entwirf, erzeug*, mache
show: zeig*, anzeigen, zeige, gib, nenn*, sag, sage, öffne*, anschauen, sehen, such*, finde
list: list*, auflisten, liste
who: wer, wem, wen
which: welche, welcher, welches, welchen
what: was
how_many: wie viele, wieviele, anzahl
how_much: wie viel, wieviel, wie viel gramm, welche menge, wie viele kilo, wie viel kg, wie viele kg
why: steckt dahinter, steckt da dahinter, dahintersteckt, dahinter, absicht, mit absicht, absichtlich, beabsichtigt, gewollt, warum, wieso, weshalb, wieso, erklär*, begründ*, grund, gründe, aus welchem grund, aus welchen gründen, weswegen, begründung, wie kommt es, wie kommts, woran liegt, liegt es an, wozu, erkläre, erklärung, was spricht gegen
rule: regel, regeln, vorgaben
check: prüf*, überprüf*, validier*, gültig, sicher, verstöß*, verstoß, probleme, problem, kontrollier*, verträglich, checken, check, eingehalten, einhält, einhalten, drüberschau*, drüberschauen, drübergucken, drübersehen, drüber schauen, durchsehen, durchgehen, durchschauen, blick werfen, gegenchecken, gegenlesen, unter die lupe, in ordnung, regelkonform, regeln ein, spricht dagegen, passt alles, stimmt alles
approve: genehmig*, bestätige, bestätigen, bestätigst, bestätigt ihr, freigeb*, freigegeben, frei, gibst frei, segne ab, segnest, freigabe, absegn*, gib frei, grünes licht, abgesegnet, abnehmen, nimm ab
send: schick*, send*, maile
export: export*, herunterlad*, pdf, excel, xlsx, csv, ics, kalender, download
swap: tausch*, ersetz*, austausch*, etwas anderes, alternative
picking: such, suche, sucht, finde, find, schlag, schlage, nimm, wähle, such aus, überleg
redo: erneuer*, neu machen, neu erstellen, neu planen, nochmal planen, regenerier*, neu generieren, neu aufsetzen, nochmal neu, noch einmal neu, überarbeite, überarbeiten, von vorn, von vorne, neu berechnen, wiederhole
lock: sperr*, fixier*, festhalt*
mend: anpass*, aktualisier*, reparier*
unlock: entsperr*, freigib
copy: kopier*, duplizier*, übertrage
versions: vorige version, vorigen version, frühere version, früheren version, was hat sich geändert, was wurde geändert
undo: rückgängig, zurücknehmen, widerruf*
buy: brauchen wir an, wir brauchen an, einkaufsliste, einkaufs*, einkauf, einkaufen, kaufen, besorg*, bestell*, einkaufszettel, zutatenliste, gekauft
tips: tipps, tipp, sparen, großpack*, hinweise, spar*, verschwendung, ratschläge, einkaufstipps, einkaufshinweise, einkaufsempfehlungen, einkaufsratschläge, beschaffungshinweise, beschaffungstipps, bestellhinweise, sparmöglichkeiten, reste
recipe: rezept, rezepte, rezepten, gericht, gerichte, gerichten, ideen
help: hilfe, hilf, was kannst du, was können sie, was kannst du alles
greet: hallo, guten tag, guten morgen, servus, moin, guten abend, grüß gott
thanks: danke, vielen dank, dankeschön, das wars, das war alles, tschüss, auf wiedersehen, bis morgen
demo: demo, demoklinik, beispieldaten, demodaten, testdaten, beispielklinik, demo klinik
patient: patient, patientin, patienten, patientinnen, klient, klienten, klientin, personen, leute
patients: patienten, patientinnen, klienten, leute
plan: plan, pläne, plänen, plans, ernährungsplan, ernährungspläne, wochenplan, wochenpläne, speiseplan, speisepläne, essensplan, essenspläne
plans: pläne, plänen, ernährungspläne, wochenpläne, speisepläne, essenspläne
week: woche, wochen, kw
day: tag, tage, tagen
breakfast: frühstück, frühstücks, morgens, früh, morgen früh
lunch: mittagessen, mittag, mittags, zmittag
dinner: abendessen, abendbrot, abends, abend
snack: snack, snacks, zwischenmahlzeit, zwischenmahlzeiten, imbiss
meal: mahlzeit, mahlzeiten, essen, isst
allergy: allergie, allergien, allergisch, allergen, allergene, unverträglichkeit, unverträglichkeiten, allergiker, allergikerin, reagiert allergisch, nesselsucht, ausschlag von, ausschlag nach, quaddeln, verträgt kein, verträgt keine, verträgt keinen, verträgt nicht, anaphylaktisch
condition: krankheit, krankheiten, diagnose, diagnosen, erkrankung, erkrankungen, vorerkrankung, leidet
medication: medikament, medikamente, nimmt, arznei, medikation
dislike: mochte nie, mochte noch nie, isst nie, isst ungern, mag kein, mag keine, mag keinen, mag nicht, abneigung, abneigungen, hasst, nicht mag, nicht ausstehen, nicht leiden, ausstehen, verabscheut, ekelt sich vor, ekelt sich, kriegt nicht runter, rührt nicht an, nicht mehr sehen, keine lust auf, macht sich nichts aus, verschmäht, verweigert, will kein, will keine, will keinen, mag weder, mag gar kein, mag gar keine, lehnt ab, schmeckt nicht, schmecken nicht
likes: mag wieder, mag jetzt, mag inzwischen, schmeckt wieder, schmecken wieder
diet: diät, ernährungsform, ernährt, einschränkung, einschränkungen
weight: gewicht, wiegt, gewogen, wog, waage, auf der waage, bringt auf die waage, körpergewicht, gewogen worden, zugenommen, abgenommen
height: größe, groß
age: alter, jahre, jahre alt, jährig, alt
calories: kalorien, kcal, energie, kalorienziel
macros: makros, nährstoffziele, makronährstoffe
protein: protein, eiweiß, proteine, ew, eiweißziel, proteinziel, eiweißbedarf
carbs: kohlenhydrate, kohlenhydratziel, kohlenhydraten, kh, carbs
fat: fett, fette, fettziel
target: ziel, ziele, zielwert, zielwerte
note: notiz, notizen, bemerkung
record: akte, profil, daten, angaben, datensatz
name_field: namens, heißt, umbenennen, name
limit: limit, maximal, höchstens, grenze, mindestens, beschränk*, begrenz*, nicht mehr als, unter, weniger als, maximum, minimum, obergrenze, untergrenze, limitier*
draft: entwurf, entwürfe, offen, offene, unterschrieben werden, noch nicht freigegeben, nicht freigegeben, noch nicht genehmigt, nicht genehmigt, auf freigabe, freigabe aus, freigabe fehlt, noch offen, unterschrift fehlt, nicht unterschrieben, noch nicht unterschrieben, ausstehend, ausstehende, unfreigegeben
approved: genehmigt, freigegeben, genehmigte, freigegebene
fiber: ballaststoffe, ballaststoff
sodium: natrium, salz
potassium: kalium
phosphorus: phosphor, phosphat
calcium: kalzium, calcium
iron: eisen
sugars: zucker
saturated_fat: gesättigte fette
cholesterol: cholesterin
magnesium: magnesium
nutrition: nährwerte, nährwert
facts: nährwerte, nährwertangaben
contains: enthält, enthalten, drin
ingredients: zutaten, zutat
minutes: minuten, min, schnell, schnelle
not: nicht, kein, keine, keinen, keiner, nie, ohne
without: ohne, frei von, außer
no_longer: wurde ausgeschlossen, ist ausgeschlossen, nicht bestätigt, negativ getestet, nicht mehr, keine mehr, kein mehr, mehr keine, abgesetzt, absetzen, setzt ab, gestoppt
only: nur
all: alle, allen, aller, jeden, jede, sämtliche, jeder
both: beide, beiden
same: denselben, derselben, selben, dasselbe, gleiche, das gleiche, genauso, ebenso, gleichen, ebenfalls
also: auch, zusätzlich, außerdem
connective: und, auch, jetzt, dann, was ist mit, wie ist es mit, dasselbe, das gleiche, oder, nun
system: system, kartei, patientenliste, patientenkartei, datenbank, bestand, liste, patientenstamm
sorry: mist, verdammt, verflixt, ups, huch, hoppla, sry, meine ich, meinte ich, meinen wir, verlesen, vertan, verwechselt, vertippt, verhört, falscher tag, falsche mahlzeit, falsche woche, entschuldigung, sorry, ich meinte, ich meine, meinte, halt, doch, lieber, moment, stattdessen, verzeihung, falsch
he: er, ihm, ihn, sein, seine, seinen, seinem, seiner
she: sie, ihr, ihre, ihren, ihrem, ihrer
it: es, das, den plan, diesen plan, dieser plan
they: ihnen, diese, deren, diesen
for: für, von, bei, fur
female: weiblich, frau, w
male: männlich, mann
yes: ja, jawohl, klar
no: nein, nicht, lass, abbrechen, doch nicht
question: ist, sind, hat, haben, kann, darf, wer, was, wie, warum, wieso, welche, welcher, welches, wann, wird, enthält, gibt, isst, wie viele, wie viel
first: erste, ersten, erster
second: zweite, zweiten, zweiter
keep: behalt*, lass, bleibt, bleiben
compare: vergleich*, unterschied*, was ist anders
none_there: keinen plan, noch keinen plan, ohne plan, fehlt ein plan, fehlt noch ein plan, noch kein plan
dish: suppe, suppen, salat, salate, eintopf, eintöpfe, auflauf, aufläufe, nachtisch, nachspeise, dessert, desserts, hauptgericht, hauptgerichte, vorspeise, pfanne, curry, currys, bowl, bowls, speise, speisen, abendessen, mittagessen, frühstücke
sedentary: sitzend, bettlägerig, unbeweglich, bewegt sich kaum, überwiegend sitzend, inaktiv
light: leicht aktiv, wenig aktiv, gering aktiv
moderate: mäßig aktiv, mittelmäßig aktiv, moderat, moderat aktiv, mäßig
active: aktiv
very_active: sehr aktiv, hochaktiv, äußerst aktiv
activity: aktivität, aktivitätslevel, aktivitätsniveau, bewegungsniveau
system: kartei, patientenkartei, verzeichnis, patientenliste, datenbank
"""
