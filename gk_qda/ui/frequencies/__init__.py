"""The Frequencies desk: how often each code was given, where, and by whom."""
