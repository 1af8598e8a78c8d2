"""What protects a project in the window: its passphrase and its audit trail."""
