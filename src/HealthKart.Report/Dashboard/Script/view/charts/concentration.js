import { count, money, percent, ratio } from "../numerals.js";
import { lines } from "./labels.js";
import { nothing, redrawn } from "./layout.js";

/** The share of the revenue, and of the payout, of the influencers with the most revenue: from the first to all of them. */
export function concentrationFigure({ data, words }, result) {
  const [revenueLine, payoutLine, equalLine] = data.figures.concentration.data;
  const curve = result.by.concentration;
  const tenth = partOf(curve, 0.1);
  if (!tenth || tenth.shareOfRevenue === null) {
    return nothing(words.say("concentration.none"), words.say("concentration.needs"));
  }
  const points = thinned(curve, data.limits.mostSellers);
  const hasPayout = tenth.shareOfPayout !== null;
  const hovertext = ["", ...points.map((point) => hover(words, point))];
  const title = titleOf(words, curve, tenth);
  const line = (series, share) => ({
    ...series,
    x: [0, ...points.map(({ shareOfInfluencers }) => shareOfInfluencers * 100)],
    y: [0, ...points.map((point) => share(point) * 100)],
    hovertext,
  });
  return redrawn(data, "concentration", {
    title,
    howToRead: words.say("concentration.how"),
    alt: `${title}.`,
    rows: rowsOf(words, curve, data.limits),
    series: [
      line(revenueLine, ({ shareOfRevenue }) => shareOfRevenue),
      ...(hasPayout ? [line(payoutLine, ({ shareOfPayout }) => shareOfPayout)] : []),
      { ...equalLine, x: [0, 100], y: [0, 100] },
    ],
  });
}

function titleOf(words, curve, tenth) {
  if (curve.length === 1) {
    return words.say("concentration.alone");
  }
  const finding = words.counted("concentration.title", tenth.influencers, {
    part: percent(curve.length >= 10 ? 0.1 : tenth.shareOfInfluencers), all: count(curve.length), revenue: percent(tenth.shareOfRevenue),
  });
  return tenth.shareOfPayout === null
    ? finding
    : finding + words.say("concentration.title.payout", { payout: percent(tenth.shareOfPayout) });
}

const partOf = (curve, part) => curve[Math.max(1, Math.floor(curve.length * part)) - 1];

// More points than a screen has pixels.
function thinned(curve, mostPoints) {
  const step = Math.max(1, Math.floor(curve.length / mostPoints));
  return curve.filter((_, place) => place < mostPoints / 10 || place % step === 0 || place === curve.length - 1);
}

const hover = (words, point) => lines(words.say("hover.concentration", {
  n: count(point.influencers), part: percent(point.shareOfInfluencers), share: percent(point.shareOfRevenue), revenue: money(point.revenue),
}) + (point.shareOfPayout === null
  ? ""
  : words.say("hover.concentrationPayout", { payoutShare: percent(point.shareOfPayout), payout: money(point.payout) })));

function rowsOf(words, curve, { tops, parts }) {
  const rows = [
    ...tops.filter((top) => top <= curve.length)
      .map((top) => ({ name: words.say("concentration.top", { n: count(top) }), point: curve[top - 1] })),
    ...parts.map((part) => ({ point: partOf(curve, part), part }))
      .map(({ point, part }) => ({
        name: words.say("concentration.topPart", { part: percent(part), n: count(point.influencers) }), point,
      })),
  ];
  return rows.map(({ name, point }) => [
    name, money(point.revenue), percent(point.shareOfRevenue), money(point.payout), percent(point.shareOfPayout),
    ratio(point.payout > 0 ? point.revenue / point.payout : 0),
  ]);
}
