/** Evaluates dashboards under states of their filters. Reads [{ data, states }], writes for each the result of each state. */

import { readFileSync, writeFileSync } from "node:fs";
import { answerOf } from "../../../../src/HealthKart.Report/Dashboard/Script/model/answer.js";
import { contribution } from "../../../../src/HealthKart.Report/Dashboard/Script/model/contribution.js";
import { csv, evaluate } from "../../../../src/HealthKart.Report/Dashboard/Script/model/model.js";

const [, , input, output] = process.argv;

const rowOf = ({
  id, salesRows, orders, revenue, payout, roas, roi, aov, costPerOrder, status, allocated, basis, isRanked, tooFewOrders, interval,
  openRevenue, openPayout,
}) => ({
  id, salesRows, orders, revenue, payout, roas, roi, aov, costPerOrder, status, allocated, basis, isRanked, tooFewOrders, interval,
  openRevenue, openPayout,
});

const answered = (data, result) => {
  const answer = answerOf(result);
  const left = (rows) => rows.map((row) => contribution(row, data));
  return answer === null ? null : {
    ...answer, scale: left(answer.scale), stop: left(answer.stop),
  };
};

const resultOf = (data, state) => {
  const result = evaluate(data, state);
  const {
    rows, totals, withSales, withPayout, unattributed, notAllocated, notPlaced, wholePayout, hidden, ofInfluencers, payoutAllocated,
  } = result;
  return {
    rows: rows.map(rowOf), totals, withSales, withPayout, unattributed, notAllocated, notPlaced, wholePayout, hidden, ofInfluencers,
    payoutAllocated, csv: csv(data, result), answer: answered(data, result),
  };
};

const dashboards = JSON.parse(readFileSync(input, "utf8"));
writeFileSync(output, JSON.stringify(dashboards.map(({ data, states }) => states.map((state) => resultOf(data, state)))));
