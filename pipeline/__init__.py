"""From source texts on AI policy to an open, evidenced data package.

Data goes one way: raw/ -> reading -> extraction -> resolution -> schemas -> publishing -> curated/.
"""
