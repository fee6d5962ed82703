"""Days and weeks as people say them, counted from a today that is given. Knows no clock."""
