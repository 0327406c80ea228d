"""Renders the configuration of an nginx server from the records."""

from scripts.hosting.kinds import FILE, PATTERNS
from scripts.hosting.types import TEXT, TYPES

# `add_header` in an inner block would drop all those of the outer one, so every header is set once, from a variable
# that a map finds by the file that is sent; nginx sends no header whose value is empty.
SITE = """# The NMT guide on nginx. Made by `python3 scripts hosting nginx`: make it again with every release, since
# it names what the pages hold. It belongs into the http block, as a file in /etc/nginx/conf.d/ or sites-enabled/ does.
# HTTPS: `certbot --nginx -d {name}` adds the certificate and the redirect from http.
{modules}
map $uri $nmt_kind {{
  default {default};
{kinds}
}}
{maps}

server {{
  listen {listen};
  server_name {name};
  root {root};
  index index.html;
  error_page 404 /404.html;
  error_page 403 =404 /404.html; # a folder without a page

  server_tokens off;
  absolute_redirect off;
  sendfile on;
  tcp_nopush on;
  gzip_static on; # the packed copies beside the files; nothing is packed while a reader waits
{brotli}  gzip_vary on;
  charset utf-8;
  charset_types {text};
  types {{
{types}
  }}

  # Nobody sends anything to the guide.
  client_max_body_size 1k;
  client_body_timeout 10s;
  client_header_buffer_size 1k;
  large_client_header_buffers 4 8k;
  client_header_timeout 10s;
  if ($request_method !~ ^(GET|HEAD)$) {{
    return 405;
  }}

{headers}

  location = /404.html {{
    internal;
  }}
  location ~ (^|/)\\.(?!well-known/) {{
    return 404;
  }}
  location ~ ^/_(headers|redirects)$|\\.(br|gz)$ {{
    return 404;
  }}
{redirects}}}
"""


def config(
    records: dict[str, dict[str, str]],
    redirects: dict[str, str],
    root: str,
    name: str,
    listen: str = "80",
    brotli: bool = True,
) -> str:
    """Return the configuration for the site that lies in the folder `root` of the server called `name`.

    `brotli` says whether nginx has the module for it (on Debian libnginx-mod-http-brotli-static).
    """
    names = sorted({header for record in records.values() for header in record})
    return SITE.format(
        modules="" if brotli else "# Without brotli: the module is not there, so browsers get gzip.\n",
        default=FILE,
        kinds="\n".join(f'  "~{pattern}" {kind};' for kind, pattern in PATTERNS.items()),
        maps="\n".join(_map(header, records) for header in names),
        headers="\n".join(f"  add_header {header} ${_variable(header)} always;" for header in names),
        listen=listen,
        name=name,
        root=root,
        brotli="  brotli_static on;\n" if brotli else "",
        text=" ".join(type_ for type_ in TEXT if type_ != "text/html"),  # nginx adds that one by itself
        types="\n".join(f"    {type_} {ending};" for ending, type_ in TYPES.items()),
        redirects="".join(
            f"  location = {spelled} {{\n    return 301 {new};\n  }}\n"
            for old, new in redirects.items()
            for spelled in (old, old.rstrip("/"))
        ),
    )


def _map(header: str, records: dict[str, dict[str, str]]) -> str:
    lines = [f'  {kind} "{record[header]}";' for kind, record in records.items() if header in record]
    return "\n".join([f"map $nmt_kind ${_variable(header)} {{", *lines, "}"])


def _variable(header: str) -> str:
    return "nmt_" + header.lower().replace("-", "_")
