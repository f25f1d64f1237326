// The filters of the page, which the data list: each with its name, its key in the state, its title and its kind.

/**
 * @typedef {{ name: string, key: string, title: string, kind: "influencer" | "payout" | "sale" | "month" | "text" | "minimum" }} Field
 * Of a minimum besides: its figure, and the thing that this counts.
 */

const ofInfluencer = ["influencer", "payout"];
const listed = [...ofInfluencer, "sale", "month"];

/** @returns {Field[]} the filters of a kind */
export const ofKind = (data, wanted) => data.filters.filter(({ kind }) => kind === wanted);

const dayLength = "2025-01-31".length;
const monthLength = "2025-01".length;

/** How many influencers each value of a field has. */
export function countsOf(data, field) {
  const values = data.values[field.name];
  return ofInfluencer.includes(field.kind) ? ofInfluencers(data.influencers[field.name], values.length) : ofSales(data, field, values);
}

function ofInfluencers(places, count) {
  const counts = new Array(count).fill(0);
  places.forEach((place) => { counts[place]++; });
  return counts;
}

function ofSales(data, field, values) {
  const { facts } = data;
  const seen = values.map(() => new Set());
  const placeOf = facts[field.name] ? (row) => facts[field.name][row] : monthPlaces(data, values);
  facts.influencer.forEach((influencer, row) => {
    if (influencer >= 0) {
      seen[placeOf(row)]?.add(influencer);
    }
  });
  return seen.map((influencers) => influencers.size);
}

function monthPlaces({ facts, values: { day } }, months) {
  const places = day.map((key) => months.indexOf(key.length === dayLength ? key.slice(0, monthLength) : key));
  return (row) => places[facts.day[row]];
}

/** The fields that can be chosen from: in the data, and with more than one value. */
export const fieldsOf = ({ filters, values, leftOut }) => filters.filter(({ name, kind }) =>
  listed.includes(kind) && (values[name]?.length ?? 0) > 1 && !leftOut.some(({ filter }) => filter === name));
