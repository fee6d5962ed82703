"""Numbers in words, in five languages. Data; knows no grammar."""

UNITS = {
    1: "one a an ein eins eine un una uno une bir",
    2: "two zwei zwo dos deux iki",
    3: "three drei tres trois üç",
    4: "four vier cuatro quatre dört",
    5: "five fünf cinco cinq beş",
    6: "six sechs seis altı",
    7: "seven sieben siete sept yedi",
    8: "eight acht ocho huit sekiz",
    9: "nine neun nueve neuf dokuz",
    10: "ten zehn diez dix on",
    11: "eleven elf once onze",
    12: "twelve zwölf doce douze",
    13: "thirteen dreizehn trece treize",
    14: "fourteen vierzehn catorce quatorze",
    15: "fifteen fünfzehn quince quinze",
    16: "sixteen sechzehn dieciséis seize",
    17: "seventeen siebzehn diecisiete",
    18: "eighteen achtzehn dieciocho",
    19: "nineteen neunzehn diecinueve",
    21: "veintiuno veintiún",
    22: "veintidós",
    23: "veintitrés",
    24: "veinticuatro",
    25: "veinticinco",
    26: "veintiséis",
    27: "veintisiete",
    28: "veintiocho",
    29: "veintinueve",
}
TENS = {
    20: "twenty zwanzig veinte vingt yirmi",
    30: "thirty dreißig dreissig treinta trente otuz",
    40: "forty fourty vierzig cuarenta quarante kırk",
    50: "fifty fünfzig cincuenta cinquante elli",
    60: "sixty sechzig sesenta soixante altmış",
    70: "seventy siebzig setenta septante yetmiş",
    80: "eighty achtzig ochenta seksen",
    90: "ninety neunzig noventa nonante doksan",
}
HUNDREDS = {
    100: "hundred hundert cien ciento cent cents yüz",
    200: "doscientos doscientas",
    300: "trescientos trescientas",
    400: "cuatrocientos cuatrocientas",
    500: "quinientos quinientas",
    600: "seiscientos seiscientas",
    700: "setecientos setecientas",
    800: "ochocientos ochocientas",
    900: "novecientos novecientas",
}
THOUSANDS = {1000: "thousand tausend mil mille bin"}
JOINTS = "and und y et"
POINTS = "point komma coma virgule virgül"
ORDINALS = {
    1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
    11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth", 16: "sixteenth", 17: "seventeenth",
    18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30: "thirtieth",
}  # fmt: skip
