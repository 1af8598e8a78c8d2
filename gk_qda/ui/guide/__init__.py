"""The interview guide: its questions, and which turns ask them."""
