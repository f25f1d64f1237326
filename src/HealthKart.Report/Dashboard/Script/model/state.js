/** The state of the filters, and how the address of a page keeps it. */

import { fieldsOf, influencerFields, saleFields } from "./fields.js";
import { Decimal } from "./numbers.js";
import { trimmed, upperCase } from "./text.js";

const minima = ["minRoas", "minOrders"];
const mostDecimals = 28;

/** The most characters of a part of a name: an address holds no more. */
export const longestName = 200;

/**
 * What differs from the start, as text for the address, without #; the order is always the same, that of FilterField. Empty at the start.
 * @returns {string} such as platform=Instagram&minRoas=1.5
 */
export function stateToHash(data, state) {
  const lists = (fields) => fields.flatMap(({ name, list }) => known(data.values[name], state[list]).map((value) => [name, value]));
  const name = trimmed(state.name);
  return new URLSearchParams([
    ...lists(influencerFields),
    ...(name === "" ? [] : [["name", name]]),
    ...lists(saleFields),
    ...minima.filter((key) => state[key] !== data.start[key]).map((key) => [key, Decimal.ofNumber(state[key]).toText(mostDecimals)]),
  ]).toString();
}

/**
 * The state that an address keeps; what the data do not know, or what is no number, is dropped.
 * @param {string} hash with or without #
 * @returns {object|null} `null` where the address names no filter at all: then it is an anchor of the page
 */
export function hashToState(data, hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  if (![...influencerFields, ...saleFields].some(({ name }) => asked.has(name)) && !["name", ...minima].some((key) => asked.has(key))) {
    return null;
  }

  const state = structuredClone(data.start);
  for (const { name, list } of fieldsOf(data)) {
    state[list] = known(data.values[name], asked.getAll(name));
  }

  state.name = trimmed(asked.get("name") ?? state.name).slice(0, longestName);
  for (const key of minima) {
    state[key] = numberOf(asked.get(key)) ?? state[key];
  }

  return state;
}

/** Those of the values that are asked for, in their own order and spelling; case makes no difference. */
function known(values, asked) {
  const wanted = new Set(asked.map(upperCase));
  return wanted.size === 0 ? [] : (values ?? []).filter((value) => wanted.has(upperCase(value)));
}

const numberOf = (text) => text !== null && /^\d{1,30}(\.\d{1,28})?$/.test(text) ? Number(text) : null;
