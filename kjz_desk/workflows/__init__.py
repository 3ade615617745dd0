"""What a person does at the desk, without Qt and without SQL."""
