"""What the family tree is called among the steps, where a seat tells where it is."""

TREE_STEP = "family_tree"
"""No step of the agenda: the tree is looked at and drawn at any of them."""
