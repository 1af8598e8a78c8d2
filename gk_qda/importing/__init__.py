"""Reading files into documents, without a database."""
