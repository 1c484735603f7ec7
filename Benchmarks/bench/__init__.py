"""Races `tandem` against its peers, whole process against whole process."""
