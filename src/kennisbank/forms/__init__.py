"""Forms: the model as others fill it in: schema, fields, editing screen, blanks."""
