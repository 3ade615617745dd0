"""Paper: records in, PDF bytes out."""
