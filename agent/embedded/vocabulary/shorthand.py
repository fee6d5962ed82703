"""What is cut short on a phone or on a ward: how it is typed, and what it stands for. Data; knows no grammar.

A row is a pattern and what takes its place; the first table is typed by thumbs in any case, the second is the trade's, in the
capitals it is written in.
"""

_THEN = r"(?=\s*(?:$|[.,;!?]))"
_DAY = r"(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)(?:day|nesday|rsday|urday)?"
_BEGINS = r"(?:^|(?<=[.,;!?]\s)|(?<=[.,;!?])|(?<=\bok\s)|(?<=\band\s))"

THUMBS: tuple[tuple[str, str], ...] = (
    (r"(?i)\bthese days\b", "now"),
    (r"\bsign\s+((?:[\w'’]+\s+){2,8}?)off\b(?!\s+(?:of|the)\b)", r"sign off \1"),
    (r"\b(throw|chuck|toss)\s+((?:[\w'’]+\s+){0,3}(?:plan|menu)s?\s+(?:[\w'’]+\s+){0,6}?)(out|away)\b", r"\1 \3 \2"),
    (r"\b(?:accept|publish)\s+(?=(?:[\w'’]+\s+){0,3}(?:plan|menu)s?\b)", "approve "),
    (r"\bkill\s+(?=(?:[\w'’]+\s+){0,3}(?:plan|menu)s?\b)", "delete "),
    (r"\b(?:would|do) you mind\s+(?=(?:approv|delet|remov|export|check|validat|print|show)\w*ing\b)", "please "),
    (r"\bdesert(s?)\b", r"dessert\1"), (r"\bveg[aei]t[aei]r(?:ia|ai|ea|a|i)n(s?)\b", r"vegetarian\1"), (r"\bbroc+ol+[iy]\b", "broccoli"),
    (
        r"\bi(?:['’]d| would| should) be (?:so |very |most |much )?(?:obliged|grateful|glad|pleased|delighted|thankful|happy) if you (?:would|could)\b",
        "please",
    ),
    (r"\b(why|how|where|when|what)['’]d\b(?=\s+(?:we|you|i|he|she|they|it|u)\b)", r"\1 did"),
    (r"\bpray(?=\s+(?:tell|note|amend|send|make|let|do|give|show|add|change|put|replace|be)\b)", "please"),
    (r"\bwould you be (?:so )?(?:good|kind)(?: enough)? (?:as )?to\b|\b(?:might|may|could) i (?:trouble|beg) you to\b", "please"),
    (r"\bs[ou]mth?(?:in|ing|n)g?\b|\bsmth\b|\bsmt?hn\b|\bsth\b", "something"),
    (r"\b4(?=\s+something\b)", "for"),
    (r"\bc[au]?n\s+(?:u|yu|ya|yo)\b", "can you"),
    (r"\b(?:cn|kan)\b(?=\s+(?:i|we|you|he|she)\b)", "can"),
    (r"\b(?:cd|cud|cld|cld)\s+(?:u|you)\b", "could you"),
    (r"\b(?:wd|wud|wld)\s+(?:u|you)\b", "would you"),
    (r"\bdo\s+u\b", "do you"),
    (rf"{_BEGINS}r\s+(?=there\b|they\b|the\b|these\b|any\b|all\b|u\b|we\b|my\b|his\b|her\b)", "are "),
    (rf"{_BEGINS}(?:n|nd)\s+(?=\S)", "and "),
    (r"(?<=[a-z0-9']\s)(?:n|nd)(?=\s+[a-z])", "and"),
    (rf"{_BEGINS}o\s+and\b", "oh and"),
    (r"\by\s+(?=(?:has|is|does|did|do|was|are|have|no|not|cant|can|isnt|hasnt|doesnt|didnt|wont|would|should|on earth)\b)", "why "),
    (rf"{_BEGINS}y{_THEN}(?=\s*\?)", "why"),
    (rf"{_BEGINS}(?:ye|yh|yee|yea|yess|yeh|yas|yus|yis|aye|yeap)(?=\s*(?:$|[,.!]|\s(?:do|go|please|pls|plz|ok|that|delete|remove|approve|thanks|thx|ta|fine|sure|confirm|its|i|u|you)\b))", "yes"),
    (rf"{_BEGINS}(?-i:ad)\s+(?=[a-z])", "add "),
    (r"(?-i:\bu)(?=\s+[a-z])", "you"),
    (r"\bur\b", "your"),
    (rf"(?<!\bstone )(?<!\bst )\b4(?=\s+(?:the|a|nxt|next|nex|this|that|her|him|them|me|us|it|my|our|all|every|everyone|everybody|tomorrow|tmrw|today|{_DAY}|wk|week|w/c|breakfast|brekkie|bfast|lunch|dinner|tea|supper)\b)", "for"),
    (r"(?<=plan\s)4(?=\s+[a-z])|(?<=menu\s)4(?=\s+[a-z])|(?<=plans\s)4(?=\s+[a-z])|(?<=menus\s)4(?=\s+[a-z])", "for"),
    (r"(?<=week\s)4(?=\s+(?!weeks?\b|days?\b|meals?\b|times\b|people\b|patients\b|kg\b|g\b)[a-z]{3})|(?<=wk\s)4(?=\s+[a-z]{3})", "for"),
    (r"(?<=list\s)4(?=\s+[a-z])|(?<=ready\s)4(?=\s+[a-z])|(?<=do\s)4(?=\s+[a-z])", "for"),
    (r"\b(after|that|this|it|him|her|them|me|us|lunch|dinner|breakfast|snack|plan|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+2(?=\s*[!.]*$)", r"\1 too"),
    (r"(?<=allergic\s)2(?=\s)|(?<=alergic\s)2(?=\s)|(?<=want\s)2(?=\s)|(?<=need\s)2(?=\s)|(?<=wants\s)2(?=\s)|(?<=needs\s)2(?=\s)|(?<=going\s)2(?=\s)|(?<=change\s)2(?=\s[a-z])", "to"),
    (r"\b2day\b", "today"), (r"\b2(?:moro|morrow|mrw)\b|\btmr\b|\btomoz\b", "tomorrow"), (r"\b2(?:nite|night)\b", "tonight"),
    (r"\bboth weekend days\b|\bboth days (?:of|at|on) the weekend\b|\b(?<=redo )(?:the |this |her |his )?weekend\b", "Saturday and Sunday"),
    (r"(?<=['’]s )weekend(?=\s*(?:$|[.?!]|please\b|pls\b|next week\b))", "Saturday and Sunday"),
    (r"^\W*((?:and|what about|how about|and for|and on|and at)) the weekend(?=\s*[?.!]*$)", r"\1 Saturday and Sunday"),
    (r"\b(eat|eats|eating|have|having|has|get|gets|getting|menu|meals|planned)( \w+)? (?:at|on|over|for) the weekend\b", r"\1\2 on Saturday and Sunday"),
    (r"\bb4\b", "before"), (r"\bany1\b", "anyone"), (r"\bevery1\b", "everyone"), (r"\bsome1\b", "someone"), (r"\bno1\b", "no one"),
    (r"\b([1-9]|1\d)/7\b(?=\s+(?:menu|plan|diet|meal))", r"\1 day"), (r"\b([1-9])/52\b", r"\1 weeks"), (r"^\s*\+\s+(?=\S)", "and also "),
    (r"^\W*(?:(?:oh|oops|sorry|ah|wait|hold on|no|and|ps),?\s+)*(?:i )?(?:nearly |almost |just )?(?:forgot|left out)(?: (?:to (?:say|mention|add|tell you)|one thing|something|that))?\s*[:;,–—]+\s*(?=\S)", ""),
    (r"\s*[,–-]\s*(?:i )?(?:forgot|missed|left out|nearly forgot) (?:about )?(?:him|her|them|that one|those)\s*(?=[.!]*\s*$)", ""),
    (r"\b(?:qtys?|quants)\b", "quantities"), (r"\b(?:w/c|wc)(?=\s+\d)", "week commencing"),
    (r"\bnxt?\b", "next"), (r"\bwks\b", "weeks"), (r"\bwk\b(?!\s*\d)", "week"), (r"\bwkly\b", "weekly"),
    (r"\bdnt\b|\bdont\b(?=\s+(?:forget)\b)", "dont"), (r"\bgiv\b|\bgv\b|\bgve\b", "give"), (r"\bshw\b", "show"), (r"\bpln(s?)\b", r"plan\1"), (r"\bmnu(s?)\b", r"menu\1"), (r"(?<=plan )4(?= )", "for"), (r"\bmk\b", "make"),
    (r"\bhv\b|\bhav\b", "have"), (r"\bfrm\b", "from"), (r"\bwiv\b|\bwth\b|\bwif\b", "with"), (r"\babt\b", "about"), (rf"{_BEGINS}del\s+(?=[a-z])", "delete "), (rf"{_BEGINS}rm\s+(?=[a-z])", "remove "),
    (r"\b(?:chk|chek|chck)\b", "check"), (r"\bswp\b|\bswop\b", "swap"), (r"\bplz\b|\bpls\b|\bplse\b|\bpleez\b", "please"), (r"\bdeets\b", "details"),
    (r"\b(?:bfast|b/fast|bkfst|brekfast|brekkie|brekky|brek|bkfast)\b", "breakfast"), (r"\bdinna\b|\bdinr\b|\bdnr\b|\bdins\b", "dinner"), (r"\blnch\b|\blunsh\b", "lunch"),
    (r"\brecpt?s?\b", "recipe"), (r"\brecs?\b(?=\s+for\b)", "recipes"),
    (r"\bswitch\s+of\b", "switch off"), (r"\btake\s+(them|it|that|those|this)\s+of\b", r"take \1 off"), (r"\btake\s+([a-z]+)\s+of\s+(?=his|her|their|the list)", r"take \1 off "),
    (r"\ballergick?\s+2\b", "allergic to"),
    (r"\b(what|who|that|there|it|she|he|they|we|you|i)['’]ll\b", r"\1 will"), (r"\bqtys?\b\.?|\bqnty\b", "quantities"), (r"\border(?:ing)? (?=quantit|amounts?\b)", "shopping "),
    (r"(?<=\d)\s*(?:kcals?|cals?)?/(?:d|day|24h)\b", " kcal a day"),
)  # fmt: skip
"""Typed with thumbs, whatever the case."""

_FIGURE = r"(?=\s*:?\s*(?:to |of |at |up |down |back )*\d)"

_TERMS = (
    r"(?:T[12]DM?|DM[12]?|HTN|HLD|CKD(?: ?\d[ab]?)?|CHF|HFrEF|HFpEF|CAD|COPD|GERD|IBS|IBD|ESRD|GDM|PCOS|NAFLD|NK[DF]?A)"
)

TRADE: tuple[tuple[str, str], ...] = (
    (r"(?i)\b(?:exels?|exells?|excell|exl|ecxel|excle|exsel|eccel|excal)\b", "excel"), (r"(?i)\b(?:xslx|xlxs|xlx|xlsxs|xsl)\b", "xlsx"), (r"(?i)\b(?:pfd|pdff|ppdf|fdp)\b", "pdf"),
    (r"(?i)(?:(?<=\bas )|(?<=\bin )|(?<=\bto )|(?<=\ba )|(?<=\blist )|(?<=\bweek )|(?<=, )|^)(?:cvs|csvv|scv|vsc)\b", "csv"), (r"(?i)\b(?:scv|csvv)\b", "csv"),
    (r"(?i)\bspr?e?a?e?d[ -]?sh(?:ee|ea|e)?ts?\b", "spreadsheet"),
    (rf"\b({_TERMS}) (?={_TERMS}\b)", r"\1, "),
    (r"\bN(?:K|il K?)D?F?A\b|\bNKA\b|\bNKFA\b|\bNKDA\b", "no known allergies"),
    (r"\bnil\s+(?=(?:known\s+)?(?:allerg|diet|meds|condition|dislik|restrict))", "no "),
    (r"\b(?:NAS|NAS diet)\b", "low sodium"), (r"\b[Ll]ow[ -]?Na\+?(?![a-z])", "low sodium"), (r"\b[Ll]ow[ -]?K\+?(?![a-z\d])", "low potassium"),
    (r"\b[Ll]ow[ -]?(?:PO4|P04|PO₄|[Pp]hos)\b", "low phosphorus"), (r"\b[Hh]igh[ -]?(?:PRO|[Pp]rot)\b", "high protein"), (r"\b[Ll]ow[ -]?(?:PRO|[Pp]rot)\b", "low protein"),
    (r"\b[Hh]i(?:gh)?[ -]?[Ff]ib(?:re|er)?\b", "high fibre"), (r"\b[Ll]o(?:w)?[ -]?[Ff]ib\b", "low fibre"),
    (r"\bGF\b", "gluten free"), (r"\bDF\b", "dairy free"), (r"\bNF\b", "nut free"), (r"\bLF\b(?=\s+(?:milk|diet))", "lactose free"), (r"\bVGN?\b|\bVgn\b", "vegan"), (r"\bVEG\b|\bVeggie\b", "vegetarian"),
    (r"\bCKD[ -]?(?:st(?:age|g)?\.?\s?)?(\d[ab]?)\b", r"CKD stage \1"), (r"\bckd[ -]?(\d[ab]?)\b", r"CKD stage \1"),
    (r"\bHF(?:r|p|m)?[Ee]F\b|\bCCF\b|\bHF\b", "heart failure"), (r"\bAF\b", "atrial fibrillation"), (r"\bIHD\b", "coronary heart disease"), (r"\bMI\b(?!\s*-)", "heart attack"),
    (r"\b(?:IDDM|T1DM|DM1|DM ?type ?1|DM ?T1|T1)\b(?!\s*diab)", "type 1 diabetes"), (r"\b(?:NIDDM|T2DM|DM2|DM ?type ?2|DM ?T2|DM ?II|T2)\b(?!\s*diab)", "type 2 diabetes"),
    (r"\bESKD\b|\bESRF\b", "end-stage renal disease"), (r"\bHD\b(?=\s*(?:pt|patient|[,.;+&]|$|\d|x|on))", "hemodialysis"), (r"\bUC\b", "ulcerative colitis"), (r"\bHLD\b", "hyperlipidemia"), (r"\bHTN\b|\bHBP\b|\bhtn\b", "hypertension"),
    (r"\bOP\b(?=\s*,)", "osteoporosis"), (r"\bAN\b(?=\s*[,.;+])", "anorexia"),
    (rf"\b(?:PRO|Pro|prot|PROT|Prot)\b{_FIGURE}", "protein"), (r"\bPRO\b|\bPROT\b", "protein"), (r"\bCHO\b|\bCHOs\b", "carbs"), (rf"\bcho\b{_FIGURE}", "carbs"),
    (r"(?<=\S )Na\+?(?=\s*(?:to\b|limit|max|<|at\b|under|restrict|intake|target|\d))", "sodium"), (r"\bK\+(?=\s|$)", "potassium"), (r"\bPO4\b|\bPO₄", "phosphorus"), (r"\bFib\b(?=\s)", "fibre"),
    (r"\bWt\b|\bWT\b|\bwgt\b|\bWgt\b", "weight"), (r"\bwt\b", "weight"), (r"\b[Hh][Tt]\b(?=\s*:?\s*\d)|\bhgt\b", "height"), (r"\b[AC]?BW\b", "weight"),
    (r"↑", " increase "), (r"↓", " reduce "), (r"\b[Ii]nc\.?\s+(?=(?:protein|carbs|fat|kcal|calories|energy|fibre))", "increase "), (r"\b[Dd]ec\.?\s+(?=(?:protein|carbs|fat|kcal|calories|energy|sodium))", "reduce "),
    (r"\b[Dd]/?[Cc]\b(?=\s+[a-z]+(?:in|ol|pril|ide|one|ine|ate|statin|formin)\b)", "stopped"), (r"\b(?:c/o)\b(?=\s+of)", "because"), (r"\b[Ss]ugg?\b(?=\s)", "suggest"),
    (r"\b[Rr]x(?:'?d)?\b(?=\s+[a-z])", "on"), (r"\b[Ss]tarted on\b", "started on"), (r"\bs/w\b", "spoke with"), (r"\bPt's\b|\bpt's\b", "patient's"),
    (r"(?<![\d.,/])\b([FM])\s?/\s?(\d{2})\b", r"\1 \2 years"), (r"(?<![\d.,/\w])(\d{2,3})M\b(?!\s*in\b)", r"\1 years M"), (r"(?<![\d.,/P])\b(\d{2})\s*/\s*([FM])\b", r"\1 years \2"),
    (r"(?:(?<=[a-z]{2},)|(?<=[a-z]{2}, )|(?<=[a-z]{2} ))(\d{2})F\b(?=\s*(?:[,;.]|with\b|w/|c/o|[A-Za-z]{2}|T\d))(?!\s*(?:fat|carb|prot)|\s*[,;/]?\s*\d+\s*g?\s*[PCF]\b)", r"\1 years F"),
    (r"(?<!on )(?<!at )(?<!for )(?<!after )(?<!upon )(?<!before )\b(?:[Dd]/[Cc](?:['’]?d|ed)?|[Dd][Cc]['’]d)\b(?!\s*(?:home|summar|planning|date|papers?|instructions?|today|tomorrow|on\b|to\b|[.,;]))", "stop"),
    (r"\b[Tt]x\b", "change"), (r"(?i)(?<=high )bp\b|(?<=hi )bp\b|(?<=raised )bp\b|(?<=elevated )bp\b|(?<=low )bp\b", "blood pressure"), (r"(?i)\bbp (?=(?:meds?|medications?|medicines?|pills?|tablets?|drugs?)\b)", ""), (r"\b[Dd]islikes?\s*[-–]\s+(?=[a-z])", "dislikes: "), (r"\b[Aa]ll?erg(?:y|ies)?\s*[-–]\s+(?=[a-z])", "allergies: "), (r"\b[Cc]/[Ii]\b", "contraindicated"),
)  # fmt: skip
"""The trade's own: diets, conditions, nutrients, measures, arrows."""

THUMBS_ELSEWHERE: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        (r"\bslt\b", "salut"), (r"\bbjr\b", "bonjour"), (r"\bbsr\b", "bonsoir"), (r"\bcc\b(?=\s+(?:tu|vous|peux|c|j))", "coucou"), (r"\bpr\b(?=\s+[^\W\d_])", "pour"), (r"\bds\b(?=\s+[^\W\d_])", "dans"), (r"\bavc\b", "avec"), (r"\bss\b(?=\s+[^\W\d_])", "sans"),
        (r"\btt\b", "tout"), (r"\btts\b", "toutes"), (r"\btjs\b|\btjrs\b", "toujours"), (r"\bqd\b", "quand"), (r"\bpk\b|\bpq\b|\bpkoi\b", "pourquoi"), (r"\bpcq\b|\bpske\b", "parce que"), (r"\bkoi\b", "quoi"), (r"\bki\b(?=\s)", "qui"), (r"\bkel(?:le)?s?\b", "quel"),
        (r"\bmtn\b|\bmnt\b", "maintenant"), (r"\bajd\b|\bauj\b", "aujourd'hui"), (r"\bdmain\b|\b2main\b", "demain"), (r"\baprem\b", "après-midi"), (r"\bsem\b\.?(?=\s)", "semaine"), (r"\bproch\b\.?", "prochaine"), (r"\bmci\b|\bmrc\b", "merci"), (r"\bdsl\b", "désolé"),
        (r"\b(?:ptit|p'tit|ptt|pti)[ -]?d[ée]j\b", "petit déjeuner"), (r"(?<=\bde )midi\b(?=\s+(?:de|du|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))", "déjeuner"), (r"\b(?:le )?(?:repas|plat) (?:de|du) (?:midi|déjeuner)\b", "le déjeuner"), (r"\b(?:le )?(?:repas|plat) (?:de|du) (?:soir|dîner)\b", "le dîner"), (r"\b(?:le )?(?:repas|plat) (?:de|du) matin\b", "le petit déjeuner"),
        (r"\bjpeux\b", "je peux"), (r"\btpeux\b", "tu peux"), (r"\bvs\b(?=\s+(?:pouvez|pourriez|avez|voulez))", "vous"), (r"\bns\b(?=\s+(?:avons|avez|faut|voulons))", "nous"), (r"\bc\b(?=\s+(?:quoi|qui|pour|bon|quand|ok|est))", "c'est"), (r"\bya\b", "il y a"), (r"\brdv\b", "rendez-vous"), (r"\bqqch\b|\bqch\b|\bqqc\b", "quelque chose"), (r"\bpls\b|\bplz\b", "s'il te plaît"),
    ),
    "es": (
        (r"\bxfa\b|\bxfavor\b|\bpf\b|\bporfis?\b|\bporfa\b", "por favor"), (r"\bxq\b|\bpq\b|\bporq\b", "por qué"), (r"\bpa\b(?=\s+[^\W\d_])|\bx(?=\s+(?:la|el|a)\b)", "para"), (r"\bq\b(?=\s+[^\W\d_])|\bke\b", "que"), (r"\btb\b|\btmb\b|\btbn\b", "también"), (r"\bdsd\b", "desde"), (r"\bsem\b\.?(?=\s)", "semana"), (r"\bmñn\b|\bmñna\b", "mañana"),
        (r"\bgrax\b|\bgrcs\b|\bgrs\b", "gracias"), (r"\bfinde\b", "fin de semana"), (r"\bdsp\b", "después"), (r"\bbn\b", "bien"), (r"\bxa\b", "para"), (r"\balgn\b", "alguien"), (r"\bsn\b(?=\s+[^\W\d_])", "sin"), (r"\bdl\b(?=\s+\d)", "del"), (r"\bprox\b\.?", "próxima"), (r"\bd(?=\s+(?:la|los|las|este|esta|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b)", "de"),
    ),
    "de": (
        (r"\bbt\b(?=\s*(?:$|[.,!]))|\bbidde\b|\bbütte\b", "bitte"), (r"\bnä(?:chste)?\.?\s*wo?\b\.?", "nächste woche"), (r"\bwo\b\.?(?=\s+(?:vom|ab|von)\b)", "woche"), (r"\bf\.?(?=\s+(?:die|den|nächste|frau|herrn)\b)|\bfür'n\b", "für"), (r"\biwas\b|\birgendwas\b", "etwas"), (r"\bnix\b", "nichts"), (r"\bwg\b\.?", "wegen"), (r"\bmom\b", "moment"),
        (r"(?<=\bam )mo\b\.?", "montag"), (r"(?<=\bam )di\b\.?", "dienstag"), (r"(?<=\bam )mi\b\.?", "mittwoch"), (r"(?<=\bam )do\b\.?", "donnerstag"), (r"(?<=\bam )fr\b\.?", "freitag"), (r"(?<=\bam )sa\b\.?", "samstag"), (r"(?<=\bam )so\b\.?", "sonntag"),
        (r"\bkannste\b", "kannst du"), (r"\bmachste\b", "machst du"), (r"\bhaste\b", "hast du"), (r"\bgibste\b", "gibst du"), (r"\bzeigste\b", "zeigst du"), (r"\bne(?=\s+(?:liste|woche|suppe|alternative|andere|übersicht|neue)\b)", "eine"), (r"\bnen(?=\s+(?:plan|neuen|anderen|wochenplan)\b)", "einen"), (r"\bn(?=\s+(?:plan|wochenplan|anderes)\b)", "ein"), (r"\bvllt\b|\bvlt\b|\bevtl\b\.?", "vielleicht"), (r"\bmorgn\b", "morgen"), (r"\bdonnerstg\b", "donnerstag"), (r"\bhallöchen\b|\bmoin\b|\bhuhu\b", "hallo"),
    ),
    "tr": (
        (r"\bslm\b|\bmrb\b", "selam"), (r"\bbi\b(?=\s+[^\W\d_])", "bir"), (r"\btmm\b", "tamam"), (r"\btşk\b|\btsk\b|\btşkler\b|\bsağol\b", "teşekkürler"), (r"\bnbr\b", ""), (r"\blt?fn\b", "lütfen"), (r"\bpzt\b", "pazartesi"), (r"\bçrş\b|\bçar\b(?=\s)", "çarşamba"), (r"\bprş\b|\bper\b(?=\s)", "perşembe"), (r"\bcmt\b", "cumartesi"), (r"\bhft\b", "hafta"), (r"\bgelcek\b", "gelecek"), (r"\böbür\b", "öbür"),
    ),
}  # fmt: skip
"""The same in the other languages that are answered in."""
