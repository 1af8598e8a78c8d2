"""The page of the reports that a project keeps: their choices, what they hold, what went stale."""
