/** The state of the filters, and how the address of a page keeps it. */

import { daysOf, fieldsOf, isDay, ofKind } from "./fields.js";
import { Decimal } from "./numbers.js";
import { trimmed, upperCase } from "./text.js";

const mostDecimals = 28;

/** The most characters of a part of a name: an address holds no more. */
export const longestText = 200;

/**
 * What differs from the start, as text for the address, without #; the order is always the same, that of the filters. Empty at the start.
 * @returns {string} such as platform=Instagram&minRoas=1.5
 */
export function stateToHash(data, state) {
  return new URLSearchParams(data.filters.flatMap((field) => textsOf(data, state, field).map((text) => [field.name, text]))).toString();
}

function textsOf({ values, start }, state, { name, key, kind }) {
  switch (kind) {
    case "day": return state[key] === "" ? [] : [state[key]];
    case "text": return trimmed(state[key]) === "" ? [] : [trimmed(state[key])];
    case "minimum": return state[key] === start[key] ? [] : [Decimal.ofNumber(state[key]).toText(mostDecimals)];
    default: return known(values[name], state[key]);
  }
}

/**
 * The state that an address keeps; what the data do not know, or what is no number, is dropped.
 * @param {string} hash with or without #
 * @returns {object|null} `null` where the address names no filter at all: then it is an anchor of the page
 */
export function hashToState(data, hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  if (!data.filters.some(({ name }) => asked.has(name))) {
    return null;
  }

  const state = structuredClone(data.start);
  for (const { name, key } of fieldsOf(data)) {
    state[key] = known(data.values[name], asked.getAll(name));
  }

  for (const { name, key } of ofKind(data, "text")) {
    state[key] = trimmed(asked.get(name) ?? state[key]).slice(0, longestText);
  }

  const days = ofKind(data, "day").map(({ name, key }) => [key, daysOf(data) !== null && isDay(asked.get(name)) ? asked.get(name) : ""]);
  Object.assign(state, isRange(days.map(([, day]) => day)) ? Object.fromEntries(days) : {});
  for (const { name, key } of ofKind(data, "minimum")) {
    state[key] = numberOf(asked.get(name)) ?? state[key];
  }

  return state;
}

/** Whether two days, of which either may be left out, are a range that there can be. */
export const isRange = ([from, to]) => from === "" || to === "" || from <= to;

/** Those of the values that are asked for, in their own order and spelling; case makes no difference. */
function known(values, asked) {
  const wanted = new Set(asked.map(upperCase));
  return wanted.size === 0 ? [] : (values ?? []).filter((value) => wanted.has(upperCase(value)));
}

const numberOf = (text) => text !== null && /^\d{1,30}(\.\d{1,28})?$/.test(text) ? Number(text) : null;
