"""python3 analysis.py RESULT-FOLDER: headline numbers, a paired difference, one curve. Prints CSV."""
import sys
from pathlib import Path

import pandas as pd

folder = Path(sys.argv[1])
runs = pd.read_csv(folder / "runs.csv")
curves = pd.read_csv(folder / "curves.csv", low_memory=False)
measures = ["coverage_data", "leakage_bound_data", "denied_data"]
scenarios = list(dict.fromkeys(runs["scenario"]))


def line(what, measure, values):
    print(what, measure, *(f"{values.quantile(p):.4f}" for p in (0.5, 0.05, 0.95)), sep=",")


print("what,measure,median,p05,p95")
by_scenario = {name: runs[runs["scenario"] == name].set_index("run") for name in scenarios}
for name, table in by_scenario.items():
    for measure in measures:
        line(name, measure, table[measure])
# Runs with the same number have the same luck: their difference is what the scenario changes.
if len(scenarios) > 1:
    first, second = scenarios[:2]
    for measure in measures:
        line(f"{second} minus {first}", measure, by_scenario[second][measure] - by_scenario[first][measure])
# The last date of replayed history: what comes after is conditional on the scenario's futures.
denied = curves[(curves["entity"] == "all") & (curves["observable"] == "denied")]
for name in scenarios:
    last = denied[(denied["scenario"] == name) & (denied["phase"] == "replayed") & (denied["n"] > 0)].iloc[-1]
    print(name, f"denied on {last['date']}", *(f"{last[p]:.4f}" for p in ("p50", "p05", "p95")), sep=",")
