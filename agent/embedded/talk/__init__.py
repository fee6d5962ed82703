"""One turn of the conversation: reads, matches answers to questions, carries out, and plays old turns through again."""
