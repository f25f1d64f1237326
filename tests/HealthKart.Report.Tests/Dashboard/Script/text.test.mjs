import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../../../src/HealthKart.Report/Dashboard/Script/model/text.js";

test("a template is filled by name", () => assert.equal(fill("{n} of {all} influencers", { n: 2, all: "10" }), "2 of 10 influencers"));

test("what is put in is never looked at for placeholders or patterns", () =>
  assert.equal(fill("{name}: {value}", { name: "{value} $& $1", value: "x" }), "{value} $& $1: x"));

test("a placeholder without a value is an error, even one that every object has", () => {
  assert.throws(() => fill("{gone}", {}), /No value for \{gone\}/);
  assert.throws(() => fill("{toString}", {}), /No value/);
});
