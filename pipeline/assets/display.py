"""How tables show in the Dagster UI."""

from __future__ import annotations

from collections.abc import Sequence

import dagster as dg
import pandas as pd

from schemas import table_schema

_SHOWN = 5


def column_schema(name: str) -> dg.TableSchema:
    """The declaration of a table, as Dagster shows it."""
    schema = table_schema(name)
    links = {key["fields"][0]: key["reference"].get("resource") or name for key in schema.get("foreignKeys", ())}
    columns = []
    for field in schema["fields"]:
        limits = dict(field.get("constraints", {}))
        required, unique = limits.pop("required", False), limits.pop("unique", False)
        other = [f"{limit}: {value}" for limit, value in limits.items()]
        if field["name"] in links:
            other.append(f"a row of {links[field['name']]}")
        columns.append(
            dg.TableColumn(
                field["name"],
                type=field["type"],
                description=field["description"],
                constraints=dg.TableColumnConstraints(
                    nullable=not required, unique=unique or schema["primaryKey"] == [field["name"]], other=other
                ),
            )
        )
    return dg.TableSchema(columns=columns)


def preview(rows: Sequence[dict[str, object]]) -> dg.MarkdownMetadataValue:
    """The first rows as a Markdown table."""
    if not rows:
        return dg.MetadataValue.md("no rows")
    lines = [list(rows[0]), ["---"] * len(rows[0]), *([_cell(v) for v in row.values()] for row in rows[:_SHOWN])]
    return dg.MetadataValue.md("\n".join(f"| {' | '.join(map(str, line))} |" for line in lines))


def frame_preview(frame: pd.DataFrame) -> dg.MarkdownMetadataValue:
    """The first rows of a frame as a Markdown table."""
    return preview([dict(zip(frame.columns, row, strict=True)) for row in frame.head(_SHOWN).itertuples(index=False)])


def _cell(value: object) -> str:
    text = "" if value is None or value is pd.NA else " ".join(str(value).split())
    return (text if len(text) <= 80 else text[:79] + "…").replace("|", "\\|")
