"""What is activated: the rules, the state that survives, the bar that shows it, sets and filters that set it."""
