"""One table of a process file to one part of the process."""
