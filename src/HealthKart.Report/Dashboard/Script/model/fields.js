// The filters that choose among values: the name in the data, and the state's list.

/** @typedef {{ name: string, list: string }} Field */

/** What an influencer has one of. */
export const influencerFields = [
  { name: "platform", list: "platforms" },
  { name: "category", list: "categories" },
  { name: "gender", list: "genders" },
  { name: "tier", list: "tiers" },
];

/** What a sale has one of. */
export const saleFields = [
  { name: "campaign", list: "campaigns" },
  { name: "product", list: "products" },
  { name: "brand", list: "brands" },
  { name: "month", list: "months" },
  { name: "source", list: "sources" },
];

const dayLength = "2025-01-31".length;
const monthLength = "2025-01".length;

/** How many influencers each value of a field has. */
export function countsOf(data, field) {
  const values = data.values[field.name];
  return influencerFields.includes(field) ? ofInfluencers(data.influencers[field.name], values.length) : ofSales(data, field, values);
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
export const fieldsOf = (data) => [...influencerFields, ...saleFields]
  .filter(({ name }) => (data.values[name]?.length ?? 0) > 1 && !data.leftOut.some(({ filter }) => filter === name));
