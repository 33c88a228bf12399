"""`python -m pipeline.evaluation`: the evaluation for those who write rules."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.evaluation import ALL, PARTS, evaluate
from pipeline.registers import load_registers


@click.command()
@click.option(
    "--gold", default="tests/gold", type=click.Path(path_type=Path, exists=True), help="Folder of annotations."
)
@click.option("--registers", default="raw/registers", type=click.Path(path_type=Path), help="Folder of registers.")
@click.option("--part", "parts", multiple=True, type=click.Choice(list(PARTS)), help="Only these parts.")
@click.option("--show", multiple=True, metavar="TABLE", help=f"List each disagreement of a table, or of {ALL}.")
@click.option("--json", "as_json", is_flag=True, help="Figures and disagreements as JSON.")
def main(gold: Path, registers: Path, parts: tuple[str, ...], show: tuple[str, ...], as_json: bool) -> None:
    """Compare what the pipeline finds with what careful readers coded.

    With --show, the held-out texts are left aside unless `--part held_out` asks for them: who makes rules does not
    look at them.
    """
    chosen = parts or tuple(part for part in PARTS if part != "held_out" or not show)
    report = evaluate(gold, load_registers(registers), parts=chosen)
    click.echo(report.to_json() if as_json else report.to_text(show=show, tables=() if ALL in show else show), nl=False)


if __name__ == "__main__":
    main()
