"""The steps from an empty database to the tables of today. A step that has shipped is never edited."""
