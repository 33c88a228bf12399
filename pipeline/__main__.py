"""`python -m pipeline` is the command `aipolicy`."""

from pipeline.cli import main

main(prog_name="aipolicy")
