"""What figures in a sentence measure. Knows nobody and no record."""
