"""Ordinary English words of four to eight letters that have no meaning to WAVY, so that none is taken for a slip of a name."""

WORDS = frozenset(
    """ruled ruler rulers ruling wall well mill hill bill fill kill pill till tall tell fell sell bell cell call ball hall fall mall wild wind wing wine wink wire wise
    wish wolf wood wool worm wrap wipe wide wife wake wage walk warm wash wave weak wear weed whip whom race grave grade gravy grape
    grass grain grand grant graph green greet grew grey grid grip gross ground group grow guard guest guide trace brace place space
    face lace pace ice rice glace glass many mayor maybe marry mark market march mass mast match mate math maze meal mean meat melt
    memo menu mere mess mild milk mind mine mint miss mist mode mood moon more most move much must mute mail main make male malt
    front frosted frozen fruit fresh friend frame free from frog fryer lots lotion lottery lotto lobby local lock log logic long look
    loop loose lose loss lost loud love lower luck lunch lung pets petrol pest pastry patio patch path pause peak peel peer pepper
    perch percent petite petal piece pile pill pint pipe pitch place plan plate play plenty plot plug plus point pole poll pond pool
    poor port post pour press print prize proof proud pull pump pure push seen seem sees sent send sense shown shave shed sheet
    shelf shell shift ship shirt shock shoe shop shore short shot shown shut sick side sign silk sink site size skin skip slice slide
    slim slip slot slow smart smell smile smoke smooth snap snow soap soft soil sold sole solve song sort soul sound soup sour south
    rush rash rashly dash cash wash lash mash bash hash gash rise risk road roast rock role roll roof room root rope rose rough round
    route row ruin rule rush safe sail sale salt same sand sauce save scale scan scene school score sea seal search seat seed anew
    annual answer ankle angle angel anger ounce once onion online open oven over order orange organ other outer owner jargon jar jog
    join joint joke jolly judge juice jump junk jury keen keep kept kettle kick kind king kiss knee knife knock label lack lady lake
    lamb lamp land lane large last late lawn layer lazy lead leaf leak lean learn least left lend lens less level lid life lift
    light like limb complaint complaints complain complained complaining lime limit line link lion list live load loaf loan charge chart chase chat cheap cheat check cheek cheer cheese
    chef chess chest chew chick chief child chill chin china chips choice choose chop church chunk hatch heads head heal health heap
    hear heart heat heavy height help herb hide high hint hire hold hole home honest hook hope horn horse host hotel hour house huge
    human hunt hurry hurt idea iron item ilk inch inner input inside print paint pain pair pale palm panel panic paper park part
    party pass past paste anyone angry animal alarm album alert alike alive allow alone along alter amount ample bold bolt bond bone
    bonus book boot bore born boss both bottle bottom bowl box brain branch brand brave bread break breath brick bridge brief bright
    bring broad broken brown brush bulk bunch burn burst bush busy button buyer cake calm camp candy card care carry cart case catch
    cause chain chair chalk chance change civil claim class clean clear clerk clever click client climb clip clock close cloth
    cloud club coach coal coast coat code coffee coin cold colour comb come cook cool copy core corn corner cost cough count court
    cover crack craft crash cream crew crop cross crowd cruel crush crust cup cure curve cycle daily damage dance danger dark dawn
    deal dear death debt deep deer delay dense dent desk dial dirt dish dose double doubt down dozen draft drag drain draw dream
    dress drift drill drink drive drop drug drum duck dull dumb dust duty each eager early earn earth east easy edge eight elbow
    empty enemy engine enjoy enough enter entire entry envelope equal error escape even event every exact exam exit extra fabric
    fail faint fair faith false fame family fancy farm fault favour fear feast feed feel fence fever field fight figure file film
    final find fine finger finish fire firm first fist five flag flame flash flat flavour flesh flight float flood floor flour flow
    flower fluid fold folk food fool foot force fork form forth forty frail fridge freezer fuel full fund funny gain game gang
    garden gate gather gear gentle giant gift girl give glad globe glory glove glue goal gold good grade hand handy hang happy hard
    harm harsh haste hate have hawk meant medal media median meet merit metal meter metre middle mile minor minute mirror mixer
    mixture model modern moist money month moral motor mouse mouth movie muscle music nail naked name narrow nasty nature navy near
    neat neck need nerve nest never news next nice night nine noble noise none noon normal north nose note novel nurse ocean odds
    offer office often pantry phase phone photo piano pick pilot pinch pink plain plane plant plaster pocket poem poet poison polite
    porch portal potion pound powder power praise pray prefer pretty price pride prime prior probe profit prompt proper public pupil
    purple purse quart queen query quest queue quick quiet quite quote radio rail rain raise range rank rapid rare rate ratio raw
    reach react read ready real rear recent refer relax rely remind rent repair repeat reply rescue rest result retail return reveal
    review reward rich ride right ring ripe rival river robot salad sample scheme sharp shade shake shape share shark she sheep
    shine shoot shout shower shrink sight silent silver simple since sing single sir sister skill slack sleep slight small sniff
    social socket solid space spare spark speak speed spell spend spice spill spin spirit split spoil spoon sport spot spread spring
    square stack staff stage stair stale stamp stand star start state station stay steady steak steal steam steel steep stem step
    stick stiff still sting stir stock stone stool stop store storm story stove straw stream street stress string strip strong stuff
    style sugar suit sum summer super supper sure sweet swift swim swing switch table tail take tale talk tank tap tape task taste
    team tear teeth term test text thank theme then thick thief thin thing third thorn thread threat throat throw thumb thus ticket
    tide tidy tight tile time tin tiny tip tired title toast today toe token tone tongue tool tooth topic torch total touch tough
    tour towel tower town toy track trade trail train trap trash tray treat tree trend trial trick trim trip true trunk trust truth
    try tube tune turn twice twin twist type under unit upper upset urban usual valid value van vary vase vast verb verse very video
    view visit vital voice vote wait ward waste watch water weather week weigh weight welcome wheat wheel where which while white
    whole width winter within without witness woman wonder word work world worry worst worth wound wrist write wrong yard year yet
    yield young youth zero zone""".split()
)
WHOLE = frozenset(
    """this hers does plus thus yours ours theirs unas unos tous sans dans mais alles etwas
    his has was its yes gas bus les los las des mis sus tus ces ses mes nos vos pas dis als das aus bis res bas ils uns ans sos""".split()
)
"""Words whose last letter owns nothing."""
