"""What we do with what we know, pure: no clock, no randomness, no store, no network."""
