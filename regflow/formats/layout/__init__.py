"""Text to nodes that know their line and column, and the sheet on which problems are written."""
