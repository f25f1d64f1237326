/**
 * The influencers shown as CSV, byte for byte as CsvExport in C# writes them: money with 2 decimals, ratios with 6, undefined values blank.
 */

import { textCell } from "../../../../HealthKart.Notebooks/Html/csv.js";
import { Decimal } from "./numbers.js";

const byteOrderMark = "\uFEFF";

/**
 * The influencers of a result as CSV text, with the byte order mark when the data ask for it.
 * @param {object} data
 * @param {{rows: object[]}} result
 */
export function csv(data, result) {
  const guard = data.csv.guardFormulas;
  const lines = [data.csv.headers.map((header) => textCell(header, guard)), ...result.rows.map((row) => cells(data, row, guard))];
  return (data.csv.byteOrderMark ? byteOrderMark : "") + lines.map((line) => line.join(",") + data.csv.lineEnd).join("");
}

function cells(data, row, guard) {
  const further = data.influencers.further.map(({ values }) => furtherCell(values[row.index], guard));
  const last = data.hasMargin ? [money(contributionOf(data, row))] : [];
  const own = data.csv.headers.slice(0, data.csv.headers.length - further.length - last.length);
  return [...own.map((header) => cellOf[header](row, guard)), ...further, ...last];
}

const ifAny = (write) => (value) => (value === null ? "" : write(value));
const money = ifAny((value) => value.toFixed(2));
const ratio = ifAny((value) => value.toFixed(6));
const count = ifAny((value) => value.toText(6));
const isPaid = ({ payoutExact }) => payoutExact !== null && payoutExact.sign > 0;
const hasOrders = ({ ordersExact }) => ordersExact !== null && ordersExact.sign > 0;

const contributionOf = ({ margin, hasPayouts }, { revenueExact, payoutExact }) => revenueExact === null || !hasPayouts
  ? null
  : revenueExact.times(Decimal.ofNumber(margin)).minus(payoutExact ?? Decimal.zero);

/** The cell of each column, by its name in the file. */
const cellOf = {
  influencer_id: (row, guard) => textCell(row.id, guard),
  name: (row, guard) => textCell(row.name, guard),
  platform: (row, guard) => textCell(row.platform, guard),
  category: (row, guard) => textCell(row.category, guard),
  gender: (row, guard) => textCell(row.gender, guard),
  follower_count: ({ followers }) => count(followers === null ? null : Decimal.parse(String(followers))),
  tier: (row, guard) => textCell(row.tier, guard),
  orders: (row) => count(row.ordersExact),
  revenue: (row) => money(row.revenueExact),
  total_payout: (row) => money(row.payoutExact),
  roas: (row) => ratio(row.roasExact),
  roi: (row) => ratio(isPaid(row) && row.revenueExact !== null ? row.revenueExact.minus(row.payoutExact).over(row.payoutExact) : null),
  aov: (row) => money(hasOrders(row) ? row.revenueExact.over(row.ordersExact) : null),
  cost_per_order: (row) => money(hasOrders(row) && row.payoutExact !== null ? row.payoutExact.over(row.ordersExact) : null),
  payout_basis: (row, guard) => textCell(row.basis, guard),
  payout_status: (row, guard) => textCell(row.status, guard),
};

export const furtherCell = (text, guard) => (text === null ? "" : textCell(text, guard && !isNumber(text)));

/** Whether the text is a plain number such as -3.2, which a spreadsheet reads and never runs. */
export const isNumber = (text) => /^[+-]?(\d+\.?\d*|\.\d+)\0*$/.test(text) && isInRange(text);

const isInRange = (text) => BigInt(/\d*/.exec(text.replace(/^[+-]/, ""))[0] || 0) < 2n ** 96n;
