"""What a knowledge base begins with: its first files, and a file for each new incident."""
