import { count, money, percent, ratio, shortMoney } from "../numerals.js";
import { oneLine } from "../../model/text.js";
import { label, lines } from "./labels.js";
import { labels, marks, nothing, redrawn } from "./layout.js";
import * as ticks from "./ticks.js";

/** The payout of each basis as bars, with its share and its ROAS. */
export function basisFigure({ data, words }, result) {
  const { mostBases } = data.limits;
  const [bars] = data.figures.basis.data;
  const { height, row: heightOfABar } = data.figures.basis;
  const paid = result.by.basis.filter(({ payout }) => payout > 0);
  const total = paid.reduce((sum, { payout }) => sum + payout, 0);
  if (total <= 0) {
    return nothing(words.say("basis.none"), words.say("basis.needs"));
  }
  const rows = paid.slice(0, mostBases);
  const share = ({ payout }) => percent(payout === null ? null : payout / total);
  const texts = rows.map((row) =>
    words.say(row.roas === null ? "basis.bar" : "basis.barRoas", { share: share(row), roas: ratio(row.roas) }));
  return redrawn(data, "basis", {
    title: titleOf(words, paid, share),
    howToRead: [
      words.say("basis.how"), ...(paid.length > mostBases ? [words.say("basis.howMost", { n: words.number(mostBases) })] : []),
    ].join(" "),
    alt: words.say("basis.alt", {
      list: rows.map((row) => words.say("basis.altPart", { basis: oneLine(row.basis), payout: shortMoney(row.payout) })).join(", "),
    }),
    rows: result.by.basis.map((row) => [
      oneLine(row.basis), count(row.influencers), count(row.orders), money(row.revenue), money(row.payout), share(row), ratio(row.roas),
    ]),
    series: [{
      ...bars,
      x: rows.map(({ payout }) => payout),
      y: rows.map((_, place) => place),
      text: texts.map((text) => label(text)),
      hovertext: rows.map((row) => lines(words.say("hover.basis", {
        basis: oneLine(row.basis), payout: money(row.payout), share: share(row),
        influencers: words.counted("count.influencer", row.influencers),
        orders: words.counted("count.order", row.orders ?? 0), revenue: money(row.revenue), roas: ratio(row.roas),
      }))),
    }],
    x: marks(ticks.linear({ steps: data.limits.stepsOfBases }, 0, rows[0].payout)),
    y: labels(rows.map(({ basis }) => label(oneLine(basis))), true),
    height: height + heightOfABar * rows.length,
    beside: texts,
  });
}

function titleOf(words, rows, share) {
  const [most] = rows;
  const isOne = rows.length === 1;
  const finding = words.say(
    isOne ? "basis.title.one" : "basis.title.some",
    { basis: oneLine(most.basis), payout: shortMoney(most.payout), share: share(most) });
  const known = rows.filter(({ roas }) => roas !== null);
  if (known.length === 0) {
    return finding;
  }
  const best = known.reduce((a, b) => b.roas > a.roas ? b : a);
  const isAlike = known.every(({ roas }) => ratio(roas) === ratio(best.roas));
  return finding + words.say(
    `basis.title.${isOne ? "oneRoas" : isAlike ? "alike" : "best"}`, { best: oneLine(best.basis), roas: ratio(best.roas) });
}
