"""The Code desk: documents and codes at the left, the transcript, segments and inspector at the right."""
