"""What we know, as data with sources: foods, recipes, clinical rules, vocabulary; and its loader."""

from catalogue.loader import Catalogue, load_catalogue
from catalogue.recognise import recognise

__all__ = ["Catalogue", "load_catalogue", "recognise"]
