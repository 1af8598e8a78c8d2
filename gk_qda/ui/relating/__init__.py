"""Codes related to one another: the matrix of relations and the queries over several codes."""
