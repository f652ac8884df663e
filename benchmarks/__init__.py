"""``python -m benchmarks``: ratios between the program and baselines that do the least possible, in the same run."""
