"""Each authority's profile against the list of what its own page says."""
