"""Starts nginx or Caddy with the guide's own configuration on a free port of this machine, and stops it again."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.environment import NotReady
from scripts.hosting.servers import brotli_module, ready

PATIENCE = 15  # seconds until a server must listen
# What a distribution's own nginx.conf says around the site's file.
NGINX = """{module}{user}worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 2048; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  include {folder}/site.conf;
}}
"""


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def nginx(site_config: str, port: int, folder: Path) -> Iterator[str]:
    """Run nginx with `site_config`, which listens at `port`, and yield its address; `folder` is for its files."""
    program, module = ready("nginx"), brotli_module()
    (folder / "site.conf").write_text(site_config, encoding="utf-8")
    # Started by root, nginx would give its work to a user who may not read a folder of root's own.
    user = "user root;\n" if hasattr(os, "geteuid") and not os.geteuid() else ""
    main = NGINX.format(folder=folder, user=user, module=f"load_module {module};\n" if module else "")
    (folder / "nginx.conf").write_text(main, encoding="utf-8")
    command = [program, "-p", str(folder), "-c", "nginx.conf", "-g", "daemon off;"]
    with _running(command, port, folder) as address:
        yield address


@contextmanager
def caddy(site_config: str, port: int, folder: Path) -> Iterator[str]:
    """Run Caddy with `site_config`, whose site is at http://127.0.0.1:`port`, and yield its address."""
    program = ready("caddy")
    (folder / "Caddyfile").write_text(site_config, encoding="utf-8")
    places = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    places["CADDY_ADMIN"] = f"127.0.0.1:{free_port()}"
    command = [program, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    with _running(command, port, folder, places) as address:
        yield address


@contextmanager
def _running(command: list[str], port: int, folder: Path, more: dict[str, str] | None = None) -> Iterator[str]:
    log = folder / "output.log"
    with log.open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=os.environ | (more or {}))
    try:
        _wait(process, port, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _wait(process: subprocess.Popen, port: int, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise NotReady(f"`{' '.join(process.args)}` does not listen: {log.read_text(encoding='utf-8')[-2000:]}")
