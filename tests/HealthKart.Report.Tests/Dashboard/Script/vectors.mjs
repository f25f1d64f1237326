// Compares the script with what C# wrote into the file that HEALTHKART_VECTORS names.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { textCell } from "../../../../src/HealthKart.Notebooks/Html/csv.js";
import { furtherCell } from "../../../../src/HealthKart.Report/Dashboard/Script/model/csv.js";
import { poissonLimits } from "../../../../src/HealthKart.Report/Dashboard/Script/model/interval.js";
import { Decimal } from "../../../../src/HealthKart.Report/Dashboard/Script/model/numbers.js";
import * as numerals from "../../../../src/HealthKart.Report/Dashboard/Script/view/numerals.js";
import { capital, fill, oneLine, trimmed, upperCase } from "../../../../src/HealthKart.Report/Dashboard/Script/model/text.js";
import { Words } from "../../../../src/HealthKart.Report/Dashboard/Script/view/words.js";

const { topic, vectors } = JSON.parse(readFileSync(process.env.HEALTHKART_VECTORS, "utf8"));

const near = (actual, expected) => Math.abs(actual - expected) <= 1e-9 * Math.abs(expected);
const same = (actual, expected) =>
  assert.equal(actual.compareTo(Decimal.parse(expected)), 0, `${actual.digits}e-${actual.decimals} is not ${expected}`);

const comparisons = {
  numerals: ({ number, currency, ...expected }) => {
    numerals.writeIn(currency ?? undefined);
    for (const [name, text] of Object.entries(expected)) {
      assert.equal(numerals[name](Decimal.parse(number)), text, `${name} of ${number}`);
    }
  },
  dates: ({ iso, day, month, shortMonth }) =>
    assert.deepEqual([numerals.day(iso), numerals.month(iso.slice(0, 7)), numerals.shortMonth(iso.slice(0, 7))], [day, month, shortMonth]),
  templates: ({ template, values, text }) => assert.equal(fill(template, values), text),
  counted: ({ texts, number, text, word }) => {
    numerals.writeIn();
    const words = new Words(texts);
    assert.deepEqual([words.counted("count.order", number), word && words.number(number)], [text, word]);
  },
  capitals: ({ text, capital: expected }) => assert.equal(capital(text), expected),
  decimals: (vector) => {
    const [amount, part, whole] = [vector.amount, vector.part, vector.whole].map((text) => Decimal.parse(text));
    const share = amount.times(part).over(whole);
    same(share, vector.share);
    same(share.plus(whole), vector.sum);
    same(whole.over(share.sign === 0 ? Decimal.parse("1") : share), vector.ratio);
    assert.equal(share.toFixed(2), vector.money);
    assert.equal(share.toText(6), vector.count);
  },
  limits: ({ orders, low, high }) => {
    const limits = poissonLimits(orders);
    assert.ok(near(limits.low, low) && near(limits.high, high), `${orders} orders: ${limits.low}–${limits.high} is not ${low}–${high}`);
  },
  csv: ({ text, guarded, further, raw }) =>
    assert.deepEqual([textCell(text, true), furtherCell(text, true), textCell(text, false)], [guarded, further, raw], JSON.stringify(text)),
  lines: ({ text, line }) => assert.equal(oneLine(text), line),
  cases: ({ left, right, isFound }) => assert.equal(upperCase(left).includes(upperCase(trimmed(right))), isFound, `${left} · ${right}`),
};

test(topic, async (context) => {
  assert.ok(vectors.length > 0);
  for (const vector of vectors) {
    await context.test(JSON.stringify(vector), () => comparisons[topic](vector));
  }
});
