"""One scalar or small table of a file to one value of the model: shares, money, durations, hours, names."""
