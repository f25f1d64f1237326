import { element, svg } from "./dom.js";
import { month, shortMoney, shortMonth } from "./numerals.js";

const width = 68;
const height = 22;
const edge = 3;

/** Revenue by month as a small line with its last month marked, and in words for who does not see it. */
export function sparkline(words, months, revenue) {
  if (!months || months.length < 2 || !revenue || revenue.every((amount) => amount === 0)) {
    return element("span", { class: "hk-muted" }, "–");
  }
  const [low, high] = [Math.min(0, ...revenue), Math.max(...revenue)];
  const x = (place) => edge + place * (width - 2 * edge) / (revenue.length - 1);
  const y = (amount) => height - edge - (amount - low) * (height - 2 * edge) / (high - low || 1);
  const last = revenue.length - 1;
  const text = words.say("table.spark", {
    first: shortMonth(months[0]), last: shortMonth(months[last]), best: shortMoney(high), month: month(months[revenue.indexOf(high)]),
  });
  return svg("svg", { class: "hk-spark", role: "img", "aria-label": text, viewBox: `0 0 ${width} ${height}`, width, height },
    svg("title", {}, text),
    svg("polyline", { points: revenue.map((amount, place) => `${x(place).toFixed(1)},${y(amount).toFixed(1)}`).join(" ") }),
    svg("circle", { cx: x(last).toFixed(1), cy: y(revenue[last]).toFixed(1), r: 2.2 }));
}
