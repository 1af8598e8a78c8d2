"""Reading matter: the pages of docs/, the sheet of shortcuts, what the program is."""
