"""The speakers of all documents: what they are called, what they are, who is who."""
