import assert from "node:assert/strict";
import { test } from "node:test";
import { hashToState, stateToHash } from "../../../../src/HealthKart.Report/Dashboard/Script/model/state.js";
import { festivals, start } from "./festivals.mjs";

const chosen = {
  ...start(), platforms: ["YouTube", "Instagram"], name: " Asha & Co #1 = ₹ ", campaigns: ["Holi"], months: ["2025-02"],
  minRoas: 1.5, minOrders: 3,
};

test("the start needs no address", () => assert.equal(stateToHash(festivals(), start()), ""));

test("an address has the filters in the order of the report, values in that of the data", () => assert.equal(
  stateToHash(festivals(), chosen),
  "platform=Instagram&platform=YouTube&name=Asha+%26+Co+%231+%3D+%E2%82%B9&campaign=Holi&month=2025-02&minRoas=1.5&minOrders=3"));

test("an address brings a very small and a very great number back", () => {
  for (const minRoas of [1e-7, 0.1 + 0.2, 1.5, 1e21]) {
    assert.equal(hashToState(festivals(), stateToHash(festivals(), { ...start(), minRoas })).minRoas, minRoas);
  }
});

test("an address brings the state back", () => assert.deepEqual(
  hashToState(festivals(), "#" + stateToHash(festivals(), chosen)),
  { ...chosen, platforms: ["Instagram", "YouTube"], name: "Asha & Co #1 = ₹" }));

test("what the data do not know is dropped, and case makes no difference", () => assert.deepEqual(
  hashToState(festivals(), "#platform=INSTAGRAM&platform=Myspace&campaign=%3Cscript%3E&minRoas=-1&minOrders=1e9&__proto__=x&constructor=y"),
  { ...start(), platforms: ["Instagram"] }));

test("a filter that is left out is not taken from an address", () => assert.deepEqual(
  hashToState(festivals({ leftOut: [{ filter: "campaign", why: "" }] }), "campaign=Holi"), start()));

test("days stand in the address, and what is no day or no range is dropped", () => {
  const days = { fromDate: "2025-01-11", toDate: "2025-02-01" };
  assert.equal(stateToHash(festivals(), { ...start(), ...days }), "from=2025-01-11&to=2025-02-01");
  assert.deepEqual(hashToState(festivals(), "from=2025-01-11&to=2025-02-01"), { ...start(), ...days });
  for (const wrong of ["from=2025-02-30", "from=May", "to=", "from=2025-02-02&to=2025-02-01", "from=2025-13-01"]) {
    assert.deepEqual(hashToState(festivals(), wrong), start(), wrong);
  }
});

test("a page that has months alone takes no days from an address", () => {
  const data = festivals();
  delete data.values.day;
  assert.deepEqual(hashToState(data, "from=2025-01-11"), start());
});

test("a minimum of the report itself can be loosened, and that stands in the address", () => {
  const data = festivals({ start: { ...start(), minRoas: 2 } });

  assert.equal(stateToHash(data, start()), "minRoas=0");
  assert.equal(hashToState(data, "minRoas=0").minRoas, 0);
  assert.equal(hashToState(data, "minOrders=1").minRoas, 2);
});

test("an address that names no filter is an anchor of the page", () => assert.deepEqual(
  ["#top-influencers", "", "#", "#a=b"].map((hash) => hashToState(festivals(), hash)), [null, null, null, null]));
