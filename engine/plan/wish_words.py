"""The words people ask for another dish with, beside the names of foods and diets: plain data, no logic."""

from collections.abc import Mapping

from engine.plan.edit_measure import Direction, Measured

FILLERS = frozenset(
    "a an the some any anything something else other another different new instead please with of in for to is it its that "
    "this one we i he she they have has got would like want prefer need make made give use using up do can could what is "
    "dish meal food recipe option idea kind type style based main course breakfast lunch dinner supper snack tonight my "
    "our their his her at home fridge cupboard left leftover over just maybe perhaps nice good really bit little lot which "
    "contain containing include including featuring cooked cook eat eating day week today tomorrow monday tuesday "
    "wednesday thursday friday saturday sunday me us him swap change replace be should on from as than time "
    "around about ready id ill im lets theres whats look looks seem seems bit rather things stuff dishes foods meals only everything nicer better tastier fancier plate plates sthg sth smth".split()
)
"""Words that say nothing about the dish."""

JOINING = frozenset("and or nor".split())
"""What stands after them is meant like what stood before."""
TURNING = frozenset("with but include including use using prefer rather yes".split())
"""What stands after them is wished for again."""
NEGATING = ("instead of", "rather than", "other than", "in place of", "free of", "without", "no", "not", "never", "minus", "skip",
            "avoid", "avoiding", "except", "excluding", "nothing with", "leave out", "dont", "doesnt", "omit", "drop", "sans")  # fmt: skip
"""What stands after them is not to be in it."""
LESS = (
    "less",
    "lower",
    "lower in",
    "low",
    "low in",
    "fewer",
    "reduced",
    "reduce",
    "lighter in",
    "not so much",
    "smaller",
)
MORE = (
    "more",
    "higher",
    "higher in",
    "high",
    "high in",
    "rich in",
    "extra",
    "plenty of",
    "lots of",
    "a lot of",
    "richer in",
    "boost",
)

NUTRIENTS: Mapping[str, Measured] = {
    "calorie": "calories", "kcal": "calories", "energy": "calories", "cal": "calories", "protein": "protein", "carb": "carbs",
    "carbohydrate": "carbs", "starch": "carbs", "fat": "fat", "fibre": "fiber", "fiber": "fiber", "roughage": "fiber",
    "sodium": "sodium", "salt": "sodium", "saturated fat": "saturated_fat", "sat fat": "saturated_fat", "sugar": "sugars",
    "cholesterol": "cholesterol", "potassium": "potassium", "phosphorus": "phosphorus", "phosphate": "phosphorus",
    "calcium": "calcium", "iron": "iron", "magnesium": "magnesium", "zinc": "zinc", "vitamin a": "vitamin_a",
    "vitamin d": "vitamin_d", "vitamin k": "vitamin_k", "vitamin b12": "vitamin_b12", "b12": "vitamin_b12",
    "folate": "folate", "folic acid": "folate", "vitamin c": "vitamin_c",
}  # fmt: skip

DIRECTIONS: Mapping[str, Direction] = {
    **dict.fromkeys(("lighter", "light", "lighten", "less heavy", "not so heavy", "too heavy", "smaller meal", "tiny", "less filling"), Direction("calories", -1)),
    **dict.fromkeys(("heartier", "hearty", "more filling", "more substantial", "bigger"), Direction("calories", 1)),
    **dict.fromkeys(("cheaper", "cheap", "less expensive", "inexpensive", "lower cost", "lower budget", "more affordable",
                     "affordable", "budget friendly", "low budget"), Direction("price", -1)),
    **dict.fromkeys(("quicker", "faster", "less time", "shorter", "less work"), Direction("minutes", -1)),
    **dict.fromkeys(("less salty", "low salt"), Direction("sodium", -1)),
    **dict.fromkeys(("less sweet",), Direction("sugars", -1)),
    **dict.fromkeys(("leaner", "lean"), Direction("fat", -1)),
    **dict.fromkeys(("protein rich", "proteinrich"), Direction("protein", 1)),
    **dict.fromkeys(("fibre rich", "fiber rich"), Direction("fiber", 1)),
}  # fmt: skip

QUICK = ("quick", "fast", "speedy", "express", "in a hurry", "quick to make", "rapid")
"""At most twenty minutes."""
QUICK_MINUTES = 20
EASY = ("easy", "simple", "easier", "simpler", "uncomplicated")

EQUIPMENT: Mapping[str, tuple[str, ...]] = {
    "oven": ("oven",), "hob": ("hob",), "stove": ("hob",), "cooker": ("hob", "oven"), "stovetop": ("hob",),
    "microwave": ("microwave",), "grill": ("grill",), "barbecue": ("grill",), "blender": ("blender",), "mixer": ("blender",),
    "cooking": ("hob", "oven", "microwave", "grill"), "heating": ("hob", "oven", "microwave", "grill"),
}  # fmt: skip
UNCOOKED = ("no cook", "uncooked", "no bake")
COLD = (
    "cold",
    "cold meal",
    "cold dish",
    "served cold",
    "eaten cold",
    "eat cold",
    "unheated",
    "no reheating",
    "no heating",
)
"""A dish that is eaten as it is, though something in it may be cooked before."""
WARM = ("warm", "warming", "hot meal", "hot dish", "hot food", "served hot", "cooked")
"""A dish that is cooked and eaten so."""
EATEN_COLD = (
    "salad",
    "sandwich",
    "wrap",
    "pudding",
    "smoothie",
    "drink",
    "fruit",
    "dip",
    "crackers",
    "bar",
    "nuts",
    "muesli",
    "yogurt_bowl",
)
"""Kinds of dish that are eaten cold though something in them may be cooked."""

CUISINES: Mapping[str, tuple[str, ...]] = {
    "asian": ("chinese", "japanese", "korean", "thai", "vietnamese"), "mediterranean": ("greek", "italian", "spanish", "turkish",
    "middle_eastern", "north_african"), "moroccan": ("north_african",), "maghrebi": ("north_african",),
    "arabic": ("middle_eastern",), "lebanese": ("middle_eastern",), "persian": ("middle_eastern",), "levantine": ("middle_eastern",),
    "tex mex": ("mexican",), "scandinavian": ("nordic",), "african": ("north_african", "west_african", "ethiopian"),
    "english": ("british",), "polish": ("eastern_european",), "russian": ("eastern_european",), "latin": ("latin_american", "mexican"),
}  # fmt: skip
"""Beside the catalogue's own names."""

DISHES: Mapping[str, tuple[str, ...]] = {
    "casserole": ("stew", "bake"), "broth": ("soup",), "stirfry": ("stir_fry",), "oatmeal": ("porridge",), "omelette": ("eggs",),
    "risotto": ("rice_dish",), "pilaf": ("rice_dish",), "spaghetti": ("pasta",), "burrito": ("wrap",), "taco": ("wrap",),
    "granola": ("muesli",), "shake": ("smoothie", "drink"),
}  # fmt: skip
IN_THE_NAME = {word: word for word in "risotto pilaf omelette spaghetti taco".split()} | {"oatmeal": "oat"}
"""Of the kind only those with this in their name: who wishes for oatmeal is not served rice porridge."""

PROTEINS: Mapping[str, tuple[str, ...]] = {
    "fish": ("white_fish", "salmon", "oily_fish", "tuna"), "seafood": ("white_fish", "salmon", "oily_fish", "tuna", "shellfish"),
    "meat": ("beef", "chicken", "lamb", "pork", "turkey"), "red meat": ("beef", "lamb", "pork"), "poultry": ("chicken", "turkey"),
    "white meat": ("chicken", "turkey"), "pulse": ("beans", "chickpeas", "edamame", "lentils", "split_peas"),
    "legume": ("beans", "chickpeas", "edamame", "lentils", "split_peas"),
}  # fmt: skip
"""Main proteins, beside the catalogue's own names."""
