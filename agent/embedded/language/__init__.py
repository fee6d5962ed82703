"""From letters to words with a meaning: spelling, slips, shorthand, other languages. Knows nobody and no act."""
