/** Columns that the library packed are the numbers that they were; the same texts stand in the library's own tests. */

import assert from "node:assert/strict";
import test from "node:test";
import { unpack, unpacked } from "../../../../src/HealthKart.Report/Dashboard/Script/model/packed.js";

const most = 2 ** 51 - 1;

test("packed numbers are what they were", () => {
  assert.deepEqual(unpacked("=AD.-BgC-_Bh3oE-_________D__________D.Y"), [0, -1, null, 31, 32, 1023, -70000, most, -most, null, 12]);
});

test("differences are added up", () => {
  assert.deepEqual(unpacked("~DCCCsCCCC"), [-1, 0, 1, 2, 40, 41, 42, 43]);
});

test("what is not packed stays, and parts may be missing", () => {
  const data = { facts: { rows: "=CE", names: ["a"] }, posts: null };
  unpack(data, ["facts", "payouts", "posts"]);

  assert.deepEqual(data, { facts: { rows: [1, 2], names: ["a"] }, posts: null });
});
