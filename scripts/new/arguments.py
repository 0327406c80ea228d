"""Reads the command line: one command for each kind, with a flag for each of its questions."""

import argparse
from types import ModuleType

KIND, FIRST, DRY = "kind of thing", "first answer", "dry run"  # no flag can be called so


def read(arguments: list[str], kinds: dict[str, ModuleType]) -> tuple[str, dict, bool]:
    """Return the kind, the answers that came as flags, and whether nothing is to be written."""
    about = "Make a file or record with all its parts; asks for what no flag gives."
    top = argparse.ArgumentParser(prog="python3 scripts new", description=about)
    commands = top.add_subparsers(dest=KIND, metavar="|".join(kinds), required=True)
    for name, module in kinds.items():
        words = module.__doc__.split("\n\n")[0].replace("\n", " ")
        command = commands.add_parser(name, help=words, description=words, allow_abbrev=False)
        first, *_ = module.QUESTIONS
        command.add_argument(FIRST, nargs="?", metavar=first.flag.upper(), help=f"the same as --{first.flag}")
        for question in module.QUESTIONS:
            words = question.words + (f"; one of: {', '.join(question.choices)}" if question.choices else "")
            options = {"help": words.replace("%", "%%"), "dest": question.flag}
            if question.switch:
                options["action"] = "store_true"
            else:
                options |= {"metavar": question.flag.upper().replace("-", "_")}
                options |= {"action": "append"} if question.many else {}
            command.add_argument(f"--{question.flag}", **options)
        command.add_argument("--dry-run", action="store_true", dest=DRY, help="show the change and write nothing")
    found = vars(top.parse_args(arguments))
    kind, first, dry = found.pop(KIND), found.pop(FIRST), found.pop(DRY)
    given = {flag: answer for flag, answer in found.items() if answer not in (None, False)}
    if first is not None:
        flag = kinds[kind].QUESTIONS[0].flag
        if flag in given:
            top.error(f"'{first}' and --{flag} answer the same question; give one of them")
        given[flag] = first
    return kind, given, dry
