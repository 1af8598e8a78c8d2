"""What users do: one function a verb, shared by window, command line, notebooks and tests."""
