import assert from "node:assert/strict";
import { test } from "node:test";
import { offsetsOf } from "../../../../src/HealthKart.Report/Dashboard/Script/view/charts/notes.js";

const name = "Vritti Bhattacharyya 0.52×";
const at = (x, y, isAbove = true) => ({ x, y, text: name, isAbove });
const key = ({ ax, ay }) => `${ax} ${ay}`;

test("a name stands above its point where that is wanted, else below", () => {
  assert.ok(offsetsOf([at(0.1, 0.5)])[0].ay < 0);
  assert.ok(offsetsOf([at(0.1, 0.5, false)])[0].ay > 0);
});

test("a name stays away from the edges", () => {
  assert.ok(offsetsOf([at(0.9, 0.5)])[0].ax < 0);
  assert.ok(offsetsOf([at(0.1, 0.5)])[0].ax > 0);
  assert.ok(offsetsOf([at(0.1, 0.99)])[0].ay >= -26);
});

test("names of points in one place stand apart", () => {
  const offsets = offsetsOf([at(0.5, 0.5), at(0.5, 0.5), at(0.5, 0.5, false), at(0.5, 0.5, false)]);

  assert.equal(new Set(offsets.map(key)).size, 4);
});

test("names of points under each other stand apart", () => {
  for (const below of [0.95, 0.93, 0.9, 0.88, 0.85, 0.8]) {
    const [first, second] = offsetsOf([at(0.05, 0.95), at(0.05, below)]);

    for (const height of [340, 400]) {
      assert.ok(Math.abs((0.95 - below) * height + second.ay - first.ay) >= 20, `${below} ${height}`);
    }
  }
});
