"""Names of days, months and times in five languages. Data; knows no grammar."""

WEEKDAYS = (
    "monday mondays mon lunedì poniedziałek poniedziałku poniedziałek montag montags lunes lundi pazartesi pazartesiyi pazartesiye pazartesinin",
    "tuesday tuesdays tue martedì wtorek wtorku tues dienstag dienstags martes mardi salı salıyı salıya salının",
    "wednesday wednesdays wed mercoledì środa środę środy weds mittwoch mittwochs miércoles mercredi çarşamba çarşambayı çarşambaya çarşambanın",
    "thursday thursdays thu giovedì czwartek czwartku thur thurs donnerstag donnerstags jueves jeudi perşembe perşembeyi perşembeye perşembenin",
    "friday fridays fri venerdì piątek piątku freitag freitags viernes vendredi cuma cumayı cumaya cumanın",
    "saturday saturdays sat sabato sobota sobotę soboty samstag samstags sonnabend sábado samedi cumartesi cumartesiyi cumartesiye cumartesinin",
    "sunday sundays sun domenica niedziela niedzielę niedzieli sonntag sonntags domingo dimanche pazar pazarı",
)
"""Monday first."""

MONTHS = (
    "january jan gennaio stycznia styczeń januar jänner enero janvier ocak",
    "february feb febbraio lutego luty februar febrero février şubat",
    "march mar marca marzec märz marzo mars mart",
    "april apr aprile kwietnia kwiecień abril avril nisan",
    "may maggio mai mayo mayıs",
    "june jun giugno czerwca czerwiec juni junio juin haziran",
    "july jul luglio lipca lipiec juli julio juillet temmuz",
    "august aug sierpnia sierpień agosto août ağustos",
    "september sep settembre września wrzesień sept septiembre septembre eylül",
    "october oct ottobre października październik oktober okt octubre octobre ekim",
    "november nov listopada listopad noviembre novembre kasım",
    "december dec dicembre grudnia grudzień dez dezember diciembre dic décembre aralık",
)

DAYS_FROM_TODAY = {
    -1: "yesterday, gestern, ayer, hier, dün",
    0: "oggi, dzisiaj, dziś, today, tonight, todays, this morning, this evening, this afternoon, heute, hoy, aujourd hui, aujourdhui, bugün, bu akşam, esta noche, ce soir, heute abend, this lunchtime",
    1: "domani, jutro, tomorrow, tmrw, tmw, tomorow, tommorow, tommorrow, tomorrows, morgen, mañana, demain, yarın",
    2: "day after tomorrow, übermorgen, pasado mañana, après demain, öbür gün",
}

WEEKS_FROM_THIS = {
    -1: """last week, previous week, past week, lst wk, last wk, letzte woche, letzten woche, letzter woche, vergangene woche, vorige woche, semana pasada,
     semaine dernière, semaine passée, geçen hafta, geçen haftaki, geçen haftanın""",
    0: """questa settimana, ten tydzień, tym tygodniu, w tym tygodniu, this week, this wk, current week, diese woche, dieser woche, aktuelle woche, laufende woche, esta semana, semana actual,
     cette semaine, semaine en cours, bu hafta, bu haftaki, bu haftanın, bu haftaya""",
    1: """settimana prossima, la settimana prossima, prossima settimana, przyszły tydzień, przyszłym tygodniu, następny tydzień, następnym tygodniu, kolejny tydzień, przyszłego tygodnia, następnego tygodnia, next week, nxt week, nxt wk, next wk, coming week, upcoming week, nächste woche, nächsten woche, nächster woche, kommende woche, kommenden woche,
     próxima semana, semana próxima, semana que viene, semaine prochaine, prochaine semaine, semaine qui vient, gelecek hafta, önümüzdeki hafta, haftaya, gelecek haftanın,
     gelecek haftaya, önümüzdeki haftanın, gelecek haftaki, önümüzdeki haftaki, önümüzdeki haftaya, önümüzdeki haftada, gelecek haftada, gelecek haftanınki, haftaya ki, nextweek""",
    2: """week after next, the week after next, next week but one, a week after next, wk after next, übernächste woche, übernächsten woche, in zwei wochen, dentro de dos semanas, en dos semanas,
     dans deux semaines, iki hafta sonra, iki hafta sonraya""",
}

WEEKS_FROM_FOCUS = {
    -1: """week before that, the week before it, the week before, week before, week prior, one before, week earlier, week preceding, preceding week, die woche vorher, woche vorher, woche zuvor, vorwoche, la semana de antes, semana previa, semaine d'avant, bir önceki hafta, woche davor, semana anterior, semaine d avant, semaine précédente, önceki hafta""",
    1: """one more after that, another after that, one more week after that, another one after that, one more week, settimana successiva, settimana dopo, kolejny tydzień, tydzień później, following week, the week after, week after, wk after, the wk after, week that follows, week which follows, one that follows, one following, following one, week after that, week after this, week following, one after, one after that, week thereafter, subsequent week,
     and the next, folgende woche, folgewoche, folgenden woche, woche danach, woche darauf, woche drauf, die danach, die darauf, die drauf, und die danach, semana siguiente, siguiente semana, semana de después, la siguiente, la de después, la que sigue, semana que sigue, la semana que le sigue,
     semaine suivante, semaine qui suit, semaine d après, la suivante, celle d après, celle qui suit, sonraki hafta, ondan sonraki hafta, ertesi hafta, bir sonraki hafta""",
}
"""Counted from the week the conversation is about, else from this one."""

WEEK_WORDS = "settimana settimane tydzień tygodnia tygodniu tydzien week weeks wk wks wc woche wochen kw semana semanas semaine semaines hafta haftası haftasının haftanın haftasına haftasi haftasındaki haftasında haftasından haftasıyla haftadaki"
FROM_WORDS = """dal dall od starting beginning commencing begins starts start from vom ab beginnend del partir desde du commençant commence
empieza comienza başlayan itibaren as of from on the week of monday"""
AHEAD = """in dentro de en dans"""
COUNTS = {
    1: "one a an einer una une bir",
    2: "two zwei dos deux iki couple",
    3: "three drei tres trois üç",
    4: "four vier cuatro quatre dört",
    5: "five fünf cinco cinq beş",
    6: "six sechs seis altı",
    7: "seven sieben siete yedi",
    10: "ten zehn diez dix",
}
WEEKS_OF_A_MONTH = {
    0: "last letzte letzten última dernière son",
    1: "first 1st erste ersten primera première ilk",
    2: "second 2nd zweite zweiten segunda deuxième ikinci",
    3: "third 3rd dritte dritten tercera troisième üçüncü",
    4: "fourth 4th vierte vierten cuarta quatrième dördüncü",
}
NEXT = "prossimo prossima przyszły przyszła przyszłą następny następną next nxt nächsten nächster nächste nächstes kommenden kommender kommende próximo próxima prochain prochaine gelecek önümüzdeki following coming sonraki"
LAST = "last previous past letzten letzter letzte vergangenen vorigen pasado dernier dernière passé geçen"
THIS = "this diesen dieser diese este esta ce cette bu"
ORDINALS = "st nd rd th er ème eme º"
BEFORE_A_DAY = "il dal dall od the on am den el le del du dem der vom ayın by from zum"
WEEKEND = "weekend wochenende finde week-end hafta sonu"
LATER = "sonra later ahead"
SAID_AFTER = "please pls too as also for and instead then now thanks though bitte aussi"
