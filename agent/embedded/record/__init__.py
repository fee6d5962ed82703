"""What a sentence says of a patient record: values, entries, corrections, a new record. Writes nothing."""
