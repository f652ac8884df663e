"""What a testimony archive is: records, rules and decisions, in pure Python, knowing nobody else."""
