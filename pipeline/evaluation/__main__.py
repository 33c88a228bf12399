"""`python -m pipeline.evaluation`: the evaluation for those who write rules."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.evaluation import ALL, PARTS, evaluate
from pipeline.evaluation.floors import write_floors
from pipeline.registers import load_registers


@click.command()
@click.option(
    "--gold", default="tests/gold", type=click.Path(path_type=Path, exists=True), help="Folder of annotations."
)
@click.option("--registers", default="raw/registers", type=click.Path(path_type=Path), help="Folder of registers.")
@click.option("--part", "parts", multiple=True, type=click.Choice(list(PARTS)), help="Only these parts.")
@click.option("--show", multiple=True, metavar="TABLE", help=f"List each disagreement of a table, or of {ALL}.")
@click.option("--json", "as_json", is_flag=True, help="Figures and disagreements as JSON.")
@click.option("--write-floors", "write", is_flag=True, help="Make what is measured now the least that tests accept.")
def main(
    gold: Path, registers: Path, parts: tuple[str, ...], show: tuple[str, ...], as_json: bool, write: bool
) -> None:
    """Compare what the pipeline finds with what careful readers coded.

    Of the held-out texts only the figures are given, unless `--part held_out` asks for more: who makes rules does not
    look at them.
    """
    if write and parts:
        raise click.UsageError("--write-floors measures every part; leave --part out")
    report, held_out = evaluate(gold, load_registers(registers), parts=parts or PARTS), "held_out" in parts
    if write:
        write_floors(gold, report)
    click.echo(report.to_json(held_out=held_out) if as_json else report.to_text(show=show, held_out=held_out), nl=False)


if __name__ == "__main__":
    main()
