"""What leaves for other programs: spreadsheets, tables, plain copies."""
