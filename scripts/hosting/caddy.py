"""Renders the configuration of a Caddy server from the records."""

from scripts.hosting.kinds import FILE, PAGE, PATTERNS
from scripts.hosting.types import TEXT, TYPES

SITE = """# The NMT guide on Caddy. Made by `python3 scripts hosting caddy`: make it again with every release, since
# it names what the pages hold. Caddy gets the certificate for a public name and leads from http to https by itself.
{{
	servers {{
		max_header_size 16kb
		timeouts {{
			read_header 10s
			read_body 10s
		}}
	}}
}}

{name} {{
	root * {root}

	# Nobody sends anything to the guide.
	@refused not method GET HEAD
	error @refused 405
	@hidden {{
		path */.* /_headers /_redirects *.br *.gz /404.html
		not path /.well-known/*
	}}
	error @hidden 404

	header {{
		Vary Accept-Encoding
		-Server
		defer
	}}
{types}
{headers}
{redirects}
	file_server {{
		precompressed br gzip
	}}
	handle_errors {{
		@missing expression {{err.status_code}} == 404
		handle @missing {{
			header {{
{missing}
			}}
			rewrite * /404.html
			file_server {{
				status 404
			}}
		}}
		handle {{
			respond {{err.status_code}}
		}}
	}}
}}
"""
HTML = {"Content-Type": "text/html; charset=utf-8"}


def config(records: dict[str, dict[str, str]], redirects: dict[str, str], root: str, name: str) -> str:
    """Return the configuration for the site that lies in the folder `root` of the server called `name`."""
    own = {kind: _lines(record, "\t\t") for kind, record in records.items()}
    names = {header for record in records.values() for header in record}
    gone = [f"\t\t\t\t-{header}" for header in sorted(names - set(records[PAGE]))]
    blocks = [_block(kind, f"path_regexp {pattern}", own[kind]) for kind, pattern in PATTERNS.items()]
    others = "\n".join(f"\t\tnot path_regexp {pattern}" for pattern in PATTERNS.values())
    blocks.append(f"\t@{FILE} {{\n{others}\n\t}}\n\theader @{FILE} {{\n{own[FILE]}\n\t}}")
    typed = (
        f'\t@{ending} path *.{ending}\n\theader @{ending} Content-Type "{type_}{"; charset=utf-8" * (type_ in TEXT)}"'
        for ending, type_ in TYPES.items()
    )
    return SITE.format(
        name=name,
        root=root,
        types="\n".join(typed),
        headers="\n".join(blocks),
        missing="\n".join([_lines(records[PAGE] | HTML, "\t\t\t\t"), *gone]),
        redirects="\n".join(
            f"\tredir {spelled} {new} 301" for old, new in redirects.items() for spelled in (old, old.rstrip("/"))
        ),
    )


def _block(kind: str, matcher: str, lines: str) -> str:
    return f"\t@{kind} {matcher}\n\theader @{kind} {{\n{lines}\n\t}}"


def _lines(record: dict[str, str], indent: str) -> str:
    return "\n".join(f'{indent}{header} "{value}"' for header, value in record.items())
