"""The only SQL of the house: tables, migrations and one repository per aggregate, each bound to an actor."""
