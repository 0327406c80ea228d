"""The code of the NMT guide: commands, registers, Markdown extensions, passes over the built site, checks."""
