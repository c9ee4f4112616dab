"""What a conference is: the record, its rules and its dates, apart from screens and files."""
