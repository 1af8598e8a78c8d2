"""Files to values: transcripts and tables as they would enter a project. Nothing is written.

``read_document`` reads one transcript, ``find_documents`` lists the readable files of folders,
``gk_qda.importing.table.read_table`` reads a table.
"""

from gk_qda.importing.documents import SUFFIXES, find_documents, read_document

__all__ = ["SUFFIXES", "find_documents", "read_document"]
