"""What the disk refuses is said in one sentence with a remedy; a mistake of ours keeps its traceback."""

import errno
import shutil

import pytest

from scripts import __main__ as command
from scripts import build as builder
from scripts.refused_disk import sentence


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (OSError(errno.ENOSPC, "", "a.html"), "a.html: No space left on device. It means that the disk is full"),
        (OSError(errno.EROFS, "", "a", None, "b"), "b: Read-only file system. It means that the place can only"),
        (PermissionError(errno.EACCES, "", "site"), "site: Permission denied. It means that this user may not"),
        (
            shutil.Error([("a", "b", "[Errno 28] No space left on device: 'a'"), ("c", "d", "[Errno 28] ...")]),
            "b: No space left on device. It means that the disk is full",
        ),
    ],
)
def test_a_refusal_names_the_place_and_the_remedy(problem, told):
    assert sentence(problem).startswith(told)
    assert sentence(problem).endswith("run the command again.")


@pytest.mark.parametrize("problem", [FileNotFoundError(errno.ENOENT, "", "a"), shutil.Error("a and b are one")])
def test_what_no_reader_could_mend_is_not_put_into_words(problem):
    assert sentence(problem) is None


def test_the_command_says_it_and_ends_with_1(monkeypatch, capsys):
    def full(*_):
        raise OSError(errno.ENOSPC, "", "site/a.html")

    monkeypatch.setattr(builder, "build", full)
    monkeypatch.setattr(command.environment, "is_inside", lambda root: True)
    assert command.main(["build"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Stopped: site/a.html: No space left on device.")
    assert said.rstrip().endswith("What was published stays.")
