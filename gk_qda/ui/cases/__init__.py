"""Cases: what they are made of, and what is known of them."""
