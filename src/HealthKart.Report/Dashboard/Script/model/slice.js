/** What a state of the filters leaves: the influencers that it chooses, and the facts that it does not cut. */

import { influencerFields, saleFields } from "./fields.js";
import { trimmed, upperCase } from "./text.js";

export class Slice {
  constructor(prepared, state) {
    this.prepared = prepared;
    this.name = upperCase(trimmed(state.name));
    this.chosen = chosen(prepared, state, this.name);
    this.choosesInfluencers = this.name !== "" || influencerFields.some(({ list }) => state[list].length > 0);
    this.includesUnattributed = prepared.data.includesUnattributed && !this.choosesInfluencers;
    this.wanted = Object.fromEntries(saleFields.map(({ name, list }) => [name, wantedPlaces(prepared.data.values[name], state[list])]));
    this.time = timeOf(prepared, this.wanted.month);
    this.cuts = cutsOf(prepared.data.cuts, this.wanted);
    this.cutsAnything = Object.values(this.cuts).some(Boolean);
    this.passes = passing(prepared.facts, this);
  }
}

/**
 * Which places of the values a list names; `null` for an empty list, which wants all.
 * @param {string[]|undefined} values
 * @param {string[]} names
 */
function wantedPlaces(values, names) {
  if (names.length === 0) {
    return null;
  }

  const wanted = new Set(names.map(upperCase));
  return Uint8Array.from(values ?? [], (value) => (wanted.has(upperCase(value)) ? 1 : 0));
}

function chosen({ data, count, names }, state, part) {
  const fits = new Uint8Array(count).fill(1);
  for (const { name, list } of influencerFields) {
    const wanted = wantedPlaces(data.values[name], state[list]);
    if (wanted) {
      data.influencers[name].forEach((place, influencer) => (fits[influencer] &= wanted[place]));
    }
  }

  if (part !== "") {
    names.forEach((name, influencer) => (fits[influencer] &= name.includes(part) ? 1 : 0));
  }

  return fits;
}

const timeOf = ({ monthOfTime }, months) => (months ? Uint8Array.from(monthOfTime, (month) => months[month]) : null);

/** What the page's filters and the report's own cut together. */
function cutsOf(cuts, wanted) {
  return {
    campaign: cuts.campaign || wanted.campaign !== null,
    product: cuts.product || wanted.product !== null,
    brand: cuts.brand || wanted.brand !== null,
    further: cuts.further === true,
    source: cuts.source || wanted.source !== null,
    dates: cuts.dates || wanted.month !== null,
  };
}

/** For each fact whether it is of a chosen influencer, or of nobody where that counts, and not cut. */
function passing(facts, { chosen, includesUnattributed, wanted, time }) {
  const passes = new Uint8Array(facts.count);
  for (let fact = 0; fact < facts.count; fact++) {
    const influencer = facts.influencer[fact];
    passes[fact] = influencer < 0 ? (includesUnattributed ? 1 : 0) : chosen[influencer];
  }

  for (const [column, isWanted] of [
    [facts.campaign, wanted.campaign], [facts.product, wanted.product], [facts.brand, wanted.brand], [facts.source, wanted.source], [facts.time, time],
  ]) {
    if (isWanted) {
      cut(passes, column, isWanted);
    }
  }

  return passes;
}

function cut(passes, column, isWanted) {
  if (!column) {
    throw new Error("The facts lack the column of a filter.");
  }

  for (let fact = 0; fact < passes.length; fact++) {
    passes[fact] &= isWanted[column[fact]];
  }
}
