/** How many influencers each value of a filter would leave: of those whom all other filters leave. */

import { evaluate } from "./model.js";
import { absent } from "./prepared.js";
import { upperCase } from "./text.js";

/**
 * The counts of a filter, in the order of its values. Whoever has sales or a payout of a campaign counts for it; whether he reaches a
 * minimum, and what he is paid for, is told before the value cuts his sales and payouts.
 * @param {object} data
 * @param {object} state of all filters
 * @param {object} result what that state leaves
 * @param {import("./fields.js").Field} field
 * @returns {Uint32Array}
 */
export function facetOf(data, state, result, field) {
  const others = state[field.key].length === 0 ? result : evaluate(data, { ...state, [field.key]: [] });
  const counts = new Uint32Array(data.values[field.name].length);
  switch (field.kind) {
    case "influencer": return count(counts, others.rows, ({ index }) => data.influencers[field.name][index]);
    case "payout": return count(counts, others.rows, basisPlaces(data.values[field.name]));
    default: return countPairs(counts, others, field);
  }
}

function count(counts, rows, placeOf) {
  for (const row of rows) {
    counts[placeOf(row)]++;
  }

  return counts;
}

function basisPlaces(names) {
  const places = new Map(names.map((name, place) => [upperCase(name), place]));
  return ({ basisGroup }) => places.get(upperCase(basisGroup));
}

function countPairs(counts, result, { name, kind }) {
  const { facts, payouts, monthOfTime, count: influencers } = result.prepared;
  const isListed = new Uint8Array(influencers);
  result.rows.forEach(({ index }) => (isListed[index] = 1));
  const seen = new Set();
  const see = (columns, row, influencer) => {
    const own = columns[kind === "month" ? "time" : name]?.[row] ?? absent;
    const value = kind === "month" && own >= 0 ? monthOfTime[own] : own;
    const pair = value * influencers + influencer;
    if (value >= 0 && influencer >= 0 && isListed[influencer] && !seen.has(pair)) {
      seen.add(pair);
      counts[value]++;
    }
  };
  result.eachShownFact((fact, influencer) => see(facts, fact, influencer));
  result.eachShownPayout((payout) => hasPart(result, payout) && see(payouts, payout, payouts.influencer[payout]));
  return counts;
}

/** Whether something of a payout belongs to what the filters leave. */
function hasPart({ paid, allocation }, payout) {
  const kind = paid.kindOf(payout);
  return kind !== absent && Number(allocation.unitsOf(payout, kind)) !== 0;
}
