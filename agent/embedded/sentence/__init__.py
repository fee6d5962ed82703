"""One sentence as it is understood word by word, and what it asks for as data. Decides nothing."""
