"""Documents made from a conference record. None of them knows a screen."""
