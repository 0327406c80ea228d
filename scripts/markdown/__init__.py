"""Python-Markdown extensions of the guide, one per register; they run unchanged in MkDocs and in Zensical."""
