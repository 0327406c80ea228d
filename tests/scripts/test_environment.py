"""Every way in which a machine can be unready gets one clear sentence."""

import hashlib
from types import SimpleNamespace

import pytest

from scripts import environment

NEW = (3, 12)
# What pip 23 to 26 print; each was taken from a real run.
MISMATCH = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n    Got  8abb2f"
UNHASHED = "ERROR: Hashes are required in --require-hashes mode, but they are missing from some requirements."
GARBAGE = "ERROR: Invalid requirement: 'this is ==== broken' (from line 1 of requirements.txt)"
UNREACHABLE = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)': /simple/six/\n"
    "ERROR: Could not find a version that satisfies the requirement six==1.16.0 (from versions: none)\n"
    "ERROR: No matching distribution found for six==1.16.0"
)
GONE = "ERROR: No matching distribution found for six==99"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "requirements.txt").write_text("six==1.16.0 --hash=sha256:00\n")
    return tmp_path


def machine(pip_says="", code=0):
    """Return a stand-in for subprocess.run whose pip ends with `code`; it makes the folders that venv would."""
    calls = []

    def run(command, **_):
        calls.append(command)
        if "venv" in command:
            folder = environment.Path(command[-1])
            (folder / "bin").mkdir(parents=True, exist_ok=True)
            (folder / "bin" / "python").touch()
            (folder / "lib" / "python3.12" / "site-packages").mkdir(parents=True, exist_ok=True)
            return SimpleNamespace(returncode=0, stdout="")
        return SimpleNamespace(returncode=code, stdout=pip_says)

    run.calls = calls
    return run


def test_an_old_python_is_told_which_one_is_needed(project):
    with pytest.raises(environment.NotReady, match=r"this is Python 3\.10.*needs Python 3\.11 or newer"):
        environment.ready(project, version=(3, 10))


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_what_to_install(project, missing):
    with pytest.raises(environment.NotReady, match="apt install python3-venv"):
        environment.ready(project, version=NEW, have=lambda module: module != missing)


def test_a_missing_lock_is_named(tmp_path):
    with pytest.raises(environment.NotReady, match="requirements.txt, the lock, is missing"):
        environment.ready(tmp_path, version=NEW)


@pytest.mark.parametrize(
    ("says", "sentence"),
    [
        (MISMATCH, "do not fit the packages"),
        (UNHASHED, "do not fit the packages"),
        (GARBAGE, "is broken .*Invalid requirement"),
        (GONE, "is broken .*No matching distribution"),
        (UNREACHABLE, "could not be reached; check the network"),
        ("ERROR: something new", "could not be installed: ERROR: something new"),
    ],
)
def test_each_failure_of_pip_gets_its_sentence(project, says, sentence):
    with pytest.raises(environment.NotReady, match=sentence) as error:
        environment.ready(project, run=machine(says, code=1), version=NEW)
    assert "\n" not in str(error.value)
    assert not (project / ".venv" / "lock.sha256").exists(), "a failed install must not look finished"


def test_a_later_run_starts_at_once_and_a_new_lock_installs_again(project):
    run = machine()
    python = environment.ready(project, run=run, version=NEW)
    assert len(run.calls) == 2
    assert environment.ready(project, run=run, version=NEW) == python
    assert len(run.calls) == 2, "nothing had changed"
    stamp = project / ".venv" / "lock.sha256"
    assert stamp.read_text().strip() == hashlib.sha256((project / "requirements.txt").read_bytes()).hexdigest()
    (project / "requirements.txt").write_text("six==1.17.0 --hash=sha256:00\n")
    environment.ready(project, run=run, version=NEW)
    assert len(run.calls) == 4, "the lock had changed"
