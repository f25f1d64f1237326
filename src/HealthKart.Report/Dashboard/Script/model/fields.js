// The filters of the page, which the data list: each with its name, its key in the state, its title and its kind.

/**
 * @typedef {"influencer" | "payout" | "sale" | "month" | "day" | "text" | "minimum"} Kind
 * @typedef {{ name: string, key: string, title: string, kind: Kind }} Field
 * Of a minimum besides: its figure, and the thing that this counts.
 */

const listed = ["influencer", "payout", "sale", "month"];

/** @returns {Field[]} the filters of a kind */
export const ofKind = (data, wanted) => data.filters.filter(({ kind }) => kind === wanted);

const dayKey = /^\d{4}-\d\d-\d\d$/;

/** The first and the last day of the data; `null` where the page has no days, or one alone. */
export function daysOf({ values: { day } }) {
  const days = (day ?? []).filter((name) => dayKey.test(name));
  const [first, last] = [days[0], days[days.length - 1]];
  return days.length > 1 ? { first, last } : null;
}

/** Whether a text is a day of the calendar, as 2025-01-31. */
export function isDay(text) {
  const time = dayKey.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The fields that can be chosen from: in the data, and with more than one value. */
export const fieldsOf = ({ filters, values, leftOut }) => filters.filter(({ name, kind }) =>
  listed.includes(kind) && (values[name]?.length ?? 0) > 1 && !leftOut.some(({ filter }) => filter === name));
