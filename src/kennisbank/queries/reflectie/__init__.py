"""The reflectie: questions to a network, what helps at each, and with what it may begin."""
