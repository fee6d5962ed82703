"""Use cases: one function each, called alike by chat, REST, command line and tests."""
