"""The pages of an open archive; each makes a `page.Page` that the frame takes in."""
