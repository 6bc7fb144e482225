# The peer of the dispatch: the same hours, all scenarios at once in numpy. Reads a line of JSON and then factors (n x 3, float64) on standard input, prints
# processor seconds (best of three) and the sum of each total over scenarios.
import json, sys, time
import numpy as np

told = json.loads(sys.stdin.buffer.readline())
factors = np.frombuffer(sys.stdin.buffer.read(), dtype=np.float64).reshape(-1, 3)
hours, plant = told["hours"], told["plant"]
wind_cf, solar_cf = np.array(told["wind"]), np.array(told["solar"])


def run():
    n = len(factors)
    wind, solar = factors[:, 0] * plant["windMw"], factors[:, 1] * plant["solarMw"]
    demand = factors[:, 2] * told["load"]
    soc = np.full(n, float(plant["startMwh"]))
    direct_sum, charge_sum, discharge_sum = np.zeros(n), np.zeros(n), np.zeros(n)
    curtailed_sum, grid_sum, unmet_sum, green = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
    max_grid = np.zeros(n)
    for hour in range(hours):
        made = wind_cf[hour] * wind + solar_cf[hour] * solar
        direct = np.minimum(made, demand)
        over = made - direct
        charge = np.minimum(np.minimum(over, plant["batteryMw"]), (plant["batteryMwh"] - soc) / plant["efficiency"])
        short = demand - direct
        discharge = np.minimum(np.minimum(short, plant["batteryMw"]), soc)
        soc += charge * plant["efficiency"] - discharge
        left = short - discharge
        grid = np.minimum(left, plant["gridMw"])
        direct_sum += direct
        charge_sum += charge
        discharge_sum += discharge
        curtailed_sum += over - charge
        grid_sum += grid
        unmet_sum += left - grid
        green += left <= 1e-9
        np.maximum(max_grid, grid, out=max_grid)
    return direct_sum, charge_sum, discharge_sum, curtailed_sum, grid_sum, unmet_sum, green, max_grid


best = None
for _ in range(3):
    began = time.process_time()
    found = run()
    took = time.process_time() - began
    best = took if best is None else min(best, took)
names = ["direct", "charge", "discharge", "curtailed", "grid", "unmet", "greenHours", "maxGrid"]
print(json.dumps({"seconds": best, "numpy": np.__version__, "sums": {name: float(x.sum()) for name, x in zip(names, found)}}))
