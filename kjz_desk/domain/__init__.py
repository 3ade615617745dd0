"""What a desk records, as frozen records and rules over the standard library alone."""
