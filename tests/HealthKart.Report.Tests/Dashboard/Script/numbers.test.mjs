import assert from "node:assert/strict";
import { test } from "node:test";
import { amounts, Decimal, median } from "../../../../src/HealthKart.Report/Dashboard/Script/model/numbers.js";

test("numbers are rounded half away from zero, and a zero has no sign", () => assert.deepEqual(
  ["0.005", "-0.005", "-0.001", "2.675", "1e-7", "12", "1.5e3"].map((text) => Decimal.parse(text).toFixed(2)),
  ["0.01", "-0.01", "0.00", "2.68", "0.00", "12.00", "1500.00"]));

test("a double is the number that it is written as", () => assert.equal(Decimal.ofNumber(1.005).toFixed(2), "1.01"));

test("what is no number is an error", () => {
  for (const text of ["", ".", "-", "1,5", "NaN", "Infinity", "0x1"]) {
    assert.throws(() => Decimal.parse(text), RangeError, text);
  }
});

test("a quotient has as many digits as System.Decimal, half to even", () => {
  const one = Decimal.parse("1");

  assert.equal(one.over(Decimal.parse("3")).toText(28), "0." + "3".repeat(28));
  assert.equal(Decimal.parse("2").over(Decimal.parse("3")).toText(28), "0." + "6".repeat(27) + "7");
  assert.equal(Decimal.parse("2000000").over(Decimal.parse("3")).toText(28), "666666.66666666666666666666667");
});

test("what System.Decimal cannot hold is an error", () => {
  const most = Decimal.parse("79228162514264337593543950335");

  assert.throws(() => most.times(most), RangeError);
});

test("amounts are doubles as long as each of their sums is exact", () => {
  assert.deepEqual(amounts([1, null, "2"]), new Float64Array([1, 0, 2]));
  assert.deepEqual(amounts([Number.MAX_SAFE_INTEGER, 1]), [BigInt(Number.MAX_SAFE_INTEGER), 1n]);
});

test("the median of an even number is the mean of the middle two, of nothing nothing", () =>
  assert.deepEqual([median([9, 1, 5]), median([10, 9, 1, 5]), median([])], [5, 7, null]));
