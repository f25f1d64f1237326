import assert from "node:assert/strict";
import { test } from "node:test";
import { gammaLower, poissonLimits, roasInterval } from "../../../../src/HealthKart.Report/Dashboard/Script/model/interval.js";

const near = (actual, expected, tolerance) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.abs(expected), `${actual} is not ${expected}`);

test("the incomplete gamma function of whole numbers is the tail of a Poisson distribution", () => {
  for (const [a, x] of [[1, 0.5], [1, 3], [5, 4], [20, 31], [100, 80], [100, 120]]) {
    let [term, tail] = [Math.exp(-x), 1];
    for (let n = 0; n < a; n++) {
      tail -= term;
      term *= x / (n + 1);
    }

    assert.ok(Math.abs(gammaLower(a, x) - tail) < 1e-13, `P(${a}, ${x})`);
  }
});

test("the limits are those of Garwood's table", () => {
  near(poissonLimits(1).low, 0.05129, 1e-4);
  near(poissonLimits(1).high, 4.74386, 1e-5);
  near(poissonLimits(10).low, 5.42541, 1e-5);
  near(poissonLimits(10).high, 16.96222, 1e-5);
});

test("the limits meet where the exact search ends", () => {
  const [exact, approximate] = [poissonLimits(10_000), poissonLimits(10_001.5)];

  near(approximate.low / 10_001.5, exact.low / 10_000, 2e-6);
  near(approximate.high / 10_001.5, exact.high / 10_000, 2e-6);
});

test("the interval surrounds the ROAS, and is undefined without orders or payout", () => {
  const { low, high } = roasInterval(1000, 10, 500);

  near(low, 5.42541 / 5, 1e-5);
  near(high, 16.96222 / 5, 1e-5);
  assert.deepEqual(
    [roasInterval(1000, 0, 500), roasInterval(1000, 10, 0), roasInterval(null, null, 5), roasInterval(1000, 10, null)],
    [null, null, null, null]);
});

test("a return makes an interval whose lower end is the lower one", () => {
  const { low, high } = roasInterval(-1000, 10, 500);

  assert.ok(low < high && high < 0);
});
