"""Safety of contributions: nothing from a pull request runs in a browser or on a maintainer's machine."""
