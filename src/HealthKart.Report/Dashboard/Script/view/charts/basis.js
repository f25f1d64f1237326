import { count, money, percent, ratio, shortMoney } from "../numerals.js";
import { oneLine } from "../../model/text.js";
import { escaped, label, lines } from "./labels.js";
import { axis, figureJson, labelledAxis, marginFor, marks, nothing } from "./layout.js";
import * as ticks from "./ticks.js";

const mostBases = 12;
const heightOfABar = 56;
const heightOfTheAxis = 84;
const leastHeight = 360;
// The figure has half of the width.
const fewSteps = 3;
const space = "\u2002";

/** The payout of each basis as bars, with its share and its ROAS. */
export function basisFigure({ data, words }, result) {
  const { palette } = data;
  const paid = result.by.basis.filter(({ payout }) => payout > 0);
  const total = paid.reduce((sum, { payout }) => sum + payout, 0);
  if (total <= 0) {
    return nothing(words.say("basis.none"), words.say("basis.needs"));
  }
  const rows = paid.slice(0, mostBases);
  const share = ({ payout }) => percent(payout === null ? null : payout / total);
  const texts = rows.map((row) => words.say(row.roas === null ? "basis.bar" : "basis.barRoas", { share: share(row), roas: ratio(row.roas) }));
  return figureJson(palette, {
    title: titleOf(words, paid, share),
    howToRead: [words.say("basis.how"), ...(paid.length > mostBases ? [words.say("basis.howMost", { n: words.number(mostBases) })] : [])].join(" "),
    alt: words.say("basis.alt", { list: rows.map((row) => words.say("basis.altPart", { basis: oneLine(row.basis), payout: shortMoney(row.payout) })).join(", ") }),
    table: {
      columns: ["basis", "influencers", "payout", "share", "orders", "revenue", "roas"].map((name) => words.say(`column.${name}`)),
      numbers: [false, true, true, true, true, true, true],
      rows: result.by.basis.map((row) => [
        oneLine(row.basis), count(row.influencers), money(row.payout), share(row), count(row.orders), money(row.revenue), ratio(row.roas),
      ]),
    },
    traces: [{
      type: "bar",
      orientation: "h",
      showlegend: false,
      x: rows.map(({ payout }) => payout),
      y: rows.map((_, place) => place),
      marker: { color: palette["accent-deep"] },
      text: texts.map((text) => space + escaped(text)),
      textposition: "outside",
      textfont: { color: palette.text },
      cliponaxis: false,
      textangle: 0,
      // Beside a thin bar plotly would shrink the text until nobody can read it.
      constraintext: "none",
      hovertext: rows.map((row) => lines(words.say("hover.basis", {
        basis: oneLine(row.basis), payout: money(row.payout), share: share(row), influencers: words.counted("count.influencer", row.influencers),
        orders: words.counted("count.order", row.orders ?? 0), revenue: money(row.revenue), roas: ratio(row.roas),
      }))),
      hoverinfo: "text",
    }],
    x: axis(palette, { title: words.say("axis.payout"), ...marks(ticks.linear(0, rows[0].payout, fewSteps)), range: [0, rows[0].payout * 1.02] }),
    y: labelledAxis(palette, rows.map(({ basis }) => label(oneLine(basis), 20)), true),
    height: Math.max(leastHeight, heightOfTheAxis + heightOfABar * rows.length),
    right: marginFor(texts),
  });
}

function titleOf(words, rows, share) {
  const [most] = rows;
  const isOne = rows.length === 1;
  const finding = words.say(isOne ? "basis.title.one" : "basis.title.some", { basis: oneLine(most.basis), payout: shortMoney(most.payout), share: share(most) });
  const known = rows.filter(({ roas }) => roas !== null);
  if (known.length === 0) {
    return finding;
  }
  const best = known.reduce((a, b) => b.roas > a.roas ? b : a);
  const isAlike = known.every(({ roas }) => ratio(roas) === ratio(best.roas));
  return finding + words.say(`basis.title.${isOne ? "oneRoas" : isAlike ? "alike" : "best"}`, { best: oneLine(best.basis), roas: ratio(best.roas) });
}
