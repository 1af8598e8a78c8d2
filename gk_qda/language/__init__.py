"""What the program knows about language, without a database."""
