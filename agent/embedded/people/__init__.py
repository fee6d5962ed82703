"""Who is meant: by name, by what was said before, all, some, each with something of their own."""
