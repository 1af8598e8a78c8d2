"""What leaves the program by the menu: reports and tables, with a look at what they will hold."""
