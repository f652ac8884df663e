"""Where things are on this machine and what the user has set; knows nothing of testimonies."""
