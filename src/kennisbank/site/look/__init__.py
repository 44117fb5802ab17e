"""The look: stylesheets, drawings and the other assets of the site, and who asks for what."""
