/** The state of the filters, and how the address of a page keeps it. */

import { upperCase } from './prepared.js';

// In the order of the filters in the report; the names in the address are those of FilterField.
const LISTS = [
  { name: 'platform', key: 'platforms' }, { name: 'category', key: 'categories' }, { name: 'gender', key: 'genders' },
  { name: 'tier', key: 'tiers' }, { name: 'campaign', key: 'campaigns', ofFacts: true }, { name: 'product', key: 'products', ofFacts: true },
  { name: 'source', key: 'sources', ofFacts: true }, { name: 'month', key: 'months', ofFacts: true },
];
const MINIMA = ['minRoas', 'minOrders'];
const LONGEST_NAME = 200;

/** A copy of the state that the page starts with. */
export const startState = ({ start }) => structuredClone(start);

/** The names of the lists that can be filtered by: those with more than one value, and whose column the facts have. */
export function offered(data) {
  const leftOut = new Set(data.leftOut.map(({ filter }) => filter));
  return LISTS
    .filter(({ name, ofFacts }) => !leftOut.has(name) && (data.values[name]?.length ?? 0) > 1 && (!ofFacts || hasColumn(data, name)))
    .map(({ name }) => name);
}

const hasColumn = ({ facts }, name) => facts[name] !== undefined || (name === 'month' && facts.day !== undefined);

/** The key in the state of the filter of that name: platforms of platform. */
export const keyOf = (name) => LISTS.find((list) => list.name === name).key;

/** Whether a state is the one that the page starts with. */
export const isStart = (data, state) => stateToHash(data, state) === '';

/**
 * What differs from the start, as text for the address, without #; the order is always the same. Empty at the start.
 * @returns {string} such as platform=Instagram&minRoas=1.5
 */
export function stateToHash(data, state) {
  const hash = new URLSearchParams();
  for (const { name, key } of LISTS) {
    for (const value of known(data.values[name], state[key])) {
      hash.append(name, value);
    }

    // Where a name filter belongs in the order of the report.
    if (name === 'tier' && state.name.trim() !== '') {
      hash.append('name', state.name.trim());
    }
  }

  for (const minimum of MINIMA.filter((name) => state[name] !== data.start[name])) {
    hash.append(minimum, String(state[minimum]));
  }

  return hash.toString();
}

/** The state that an address keeps; what the data do not know, or what is no number, is dropped. */
export function hashToState(data, hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const state = startState(data);
  const names = new Set(offered(data));
  for (const { name, key } of LISTS.filter((list) => names.has(list.name))) {
    state[key] = known(data.values[name], asked.getAll(name));
  }

  state.name = (asked.get('name') ?? state.name).trim().slice(0, LONGEST_NAME);
  for (const minimum of MINIMA) {
    state[minimum] = numberOf(asked.get(minimum)) ?? state[minimum];
  }

  return state;
}

/** Those of the values that are asked for, in their own order and spelling; case makes no difference. */
function known(values, asked) {
  const wanted = new Set(asked.map(upperCase));
  return wanted.size === 0 ? [] : (values ?? []).filter((value) => wanted.has(upperCase(value)));
}

const numberOf = (text) => (text !== null && /^\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : null);
