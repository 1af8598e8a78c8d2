"""Words of the texts in the Frequencies desk: counted, as a cloud, as a tree, near each other, of one group."""
