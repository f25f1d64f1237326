/** What a state of the filters leaves: the influencers that it chooses, and the facts that it does not cut. */

import { isDay, ofKind } from "./fields.js";
import { trimmed, upperCase } from "./text.js";

export class Slice {
  constructor(prepared, state) {
    const { data } = prepared;
    const placesOf = ({ name, key }) => wantedPlaces(data.values[name], state[key]);
    const lists = ofKind(data, "influencer").map((field) => [field.name, placesOf(field)]).filter(([, wanted]) => wanted !== null);
    const texts = ofKind(data, "text").map(({ name, key }) => [name, upperCase(trimmed(state[key]))]).filter(([, part]) => part !== "");
    this.prepared = prepared;
    this.paidFor = ofKind(data, "payout").map(({ key }) => new Set(state[key].map(upperCase))).filter(({ size }) => size > 0);
    this.chosen = chosen(prepared, lists, texts);
    this.includesUnattributed = data.includesUnattributed && lists.length + texts.length + this.paidFor.length === 0;
    this.wanted = Object.fromEntries(ofKind(data, "sale").map((field) => [field.name, placesOf(field)]));
    const months = ofKind(data, "month").map(placesOf).find((wanted) => wanted !== null) ?? null;
    this.time = timeOf(prepared, months, ofKind(data, "day").map(({ key }) => state[key]));
    this.cuts = cutsOf(data.cuts, this.wanted, this.time);
    const { campaign, dates, ...others } = this.cuts;
    /** Whether it cuts by more than the campaign and the days that a payout may have of its own. */
    this.cutsWhatNoPayoutSays = Object.values(others).some(Boolean);
    this.cutsAnything = campaign || dates || this.cutsWhatNoPayoutSays;
    this.passes = passing(prepared.facts, this);
  }

  /** Whether an influencer stays chosen whose payouts in the slice are known; else it is chosen no more. */
  keeps(row) {
    const isKept = this.paidFor.every((wanted) => wanted.has(upperCase(row.basisGroup)));
    this.chosen[row.index] = isKept ? 1 : 0;
    return isKept;
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

function chosen(prepared, lists, texts) {
  const fits = new Uint8Array(prepared.count).fill(1);
  for (const [name, wanted] of lists) {
    prepared.data.influencers[name].forEach((place, influencer) => (fits[influencer] &= wanted[place]));
  }

  for (const [name, part] of texts) {
    prepared.upperCased(name).forEach((text, influencer) => (fits[influencer] &= text.includes(part) ? 1 : 0));
  }

  return fits;
}

/** Which days or months the state wants; `null` for all. A sale without a day is in no range of days. */
function timeOf({ monthOfTime, data }, months, [from = "", to = ""]) {
  const isInRange = (day) => (from === "" && to === "") || (isDay(day) && from <= day && (to === "" || day <= to));
  return months === null && from === "" && to === ""
    ? null
    : Uint8Array.from(monthOfTime, (month, time) =>
      ((months?.[month] ?? 1) && isInRange(data.values.day?.[time] ?? "") ? 1 : 0));
}

/** What the page's filters and the report's own cut together. */
const cutsOf = (cuts, wanted, time) => ({
  ...Object.fromEntries(Object.entries(wanted).map(([name, places]) => [name, cuts[name] || places !== null])),
  further: cuts.further === true,
  dates: cuts.dates || time !== null,
});

/** For each fact whether it is of a chosen influencer, or of nobody where that counts, and not cut. */
function passing(facts, { chosen, includesUnattributed, wanted, time }) {
  const passes = new Uint8Array(facts.count);
  for (let fact = 0; fact < facts.count; fact++) {
    const influencer = facts.influencer[fact];
    passes[fact] = influencer < 0 ? (includesUnattributed ? 1 : 0) : chosen[influencer];
  }

  for (const [column, isWanted] of [...Object.entries(wanted).map(([name, places]) => [facts[name], places]), [facts.time, time]]) {
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
