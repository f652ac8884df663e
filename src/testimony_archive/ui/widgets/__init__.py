"""Small controls that pages are made of; none knows of testimonies."""
