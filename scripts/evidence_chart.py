"""Draws the effects that the claims give as standardized differences, with Vega-Lite, straight from the records."""

import json
import re
from functools import lru_cache
from html import escape
from math import ceil, floor

import vl_convert

from scripts.corpus import STUDIED, Claim

# Below 0 the comparison did better, above 0 the treatment; words for the sizes are left to the text.
AXIS = "Standardized difference"
INK, SOFT, LINE, BRAND = (f"var(--nmt-{name})" for name in ("ink", "ink-soft", "line", "brand"))


def rows(claims: dict[str, Claim]) -> list[dict]:
    """Return one row for each effect that has `smd` [value, low, high], largest value first."""
    found = [
        {
            "label": f"{effect['use']}: {effect['label']}",
            "value": effect["smd"][0],
            "low": effect["smd"][1],
            "high": effect["smd"][2],
            "studied": STUDIED[effect["subject"]],
        }
        for claim in claims.values()
        for effect in claim.effect
        if effect.get("smd") and effect.get("glance")
    ]
    return sorted(found, key=lambda row: -row["value"])


def spec(data: list[dict]) -> dict:
    """Return the Vega-Lite description of the chart: a dot and an interval for each row, and a line at 0."""
    # Two short lines for each row, since one long line would not fit a phone.
    labels = {"title": None, "labelLimit": 0, "labelFontSize": 13, "ticks": False, "domain": False}
    y = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "axis": labels | {"labelExpr": "split(datum.label, ': ')"},
        "scale": {"paddingOuter": 0.5},
    }
    ends = [number for row in data for number in (row["low"], row["high"])]
    scale = {"domain": [floor(min(ends) * 2) / 2, ceil(max(ends) * 2) / 2]}  # whole halves, so that no line is cut
    x_axis = {"title": AXIS, "titleFontSize": 13, "labelFontSize": 13, "tickCount": 5, "gridColor": LINE}
    legend = {"title": None, "orient": "top", "direction": "vertical", "labelFontSize": 13, "labelLimit": 300}
    legend |= {"symbolStrokeColor": BRAND, "symbolStrokeWidth": 2.5, "symbolSize": 110}
    kinds = {"field": "studied", "type": "nominal", "legend": legend}
    shape = kinds | {"scale": {"domain": list(STUDIED.values()), "range": ["circle", "square"]}}
    filled = kinds | {"scale": {"domain": list(STUDIED.values()), "range": [BRAND, "var(--nmt-paper)"]}}
    stroke = kinds | {"scale": {"domain": list(STUDIED.values()), "range": [BRAND, BRAND]}}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 200,
        "height": {"step": 42},
        # Fonts differ from device to device: room for a wider one than the one measured here.
        "padding": {"left": 24, "right": 8, "top": 5, "bottom": 5},
        "data": {"values": data},
        "layer": [
            {"mark": {"type": "rule", "color": INK, "strokeDash": [4, 3]}, "encoding": {"x": {"datum": 0}}},
            {
                "mark": {"type": "rule", "color": BRAND, "strokeWidth": 3},
                "encoding": {
                    "y": y,
                    "x": {"field": "low", "type": "quantitative", "axis": x_axis, "scale": scale},
                    "x2": {"field": "high"},
                },
            },
            {
                "mark": {"type": "point", "strokeWidth": 2.5, "size": 110, "opacity": 1},
                "encoding": {
                    "y": y,
                    "x": {"field": "value", "type": "quantitative"},
                    "shape": shape,
                    "fill": filled,
                    "stroke": stroke,
                },
            },
        ],
        "config": {
            "background": "transparent",
            "font": "system-ui, sans-serif",
            "view": {"stroke": None},
            "axis": {
                "labelColor": INK,
                "titleColor": INK,
                "domainColor": SOFT,
                "tickColor": SOFT,
                "titleFontWeight": 600,
            },
            "legend": {"labelColor": INK, "symbolStrokeColor": BRAND},
        },
    }


def draw(claims: dict[str, Claim]) -> str:
    """Return the chart as an SVG element with its data in words as its name."""
    data = rows(claims)
    words = "; ".join(f"{row['label']} {row['value']} ({row['low']} to {row['high']})" for row in data)
    svg = _svg(json.dumps(spec(data)))
    name = f"Chart of {len(data)} effects. Above 0 is in favor of the treatment. {words}."
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(name)}" ', 1)


@lru_cache(maxsize=2)
def _svg(source: str) -> str:
    svg = vl_convert.vegalite_to_svg(source)
    # Vega names its own parts for screen readers; the chart as a whole has a name, and the table holds the rest.
    return re.sub(r'\s(?:role|aria-[\w-]+)="[^"]*"', "", svg).replace("\n", "")
