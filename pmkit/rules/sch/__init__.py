"""Shape: keys, words and values that the file format knows."""
