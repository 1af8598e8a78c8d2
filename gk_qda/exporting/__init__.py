"""Writing tables and reports to files, without a database."""
