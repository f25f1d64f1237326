import { count, money, percent, ratio } from "../numerals.js";
import { lines } from "./labels.js";
import { axis, figureJson, nothing, referenceLine } from "./layout.js";

// More points than a screen has pixels.
const mostPoints = 1_000;
const tops = [1, 5, 10, 25, 50, 100];
const parts = [0.1, 0.2, 0.5];

/** The share of the revenue, and of the payout, of the influencers with the most revenue: from the first to all of them. */
export function concentrationFigure({ data, words }, result) {
  const { palette } = data;
  const curve = result.by.concentration;
  const tenth = partOf(curve, 0.1);
  if (!tenth || tenth.shareOfRevenue === null) {
    return nothing(words.say("concentration.none"), words.say("concentration.needs"));
  }
  const points = thinned(curve);
  const hasPayout = tenth.shareOfPayout !== null;
  const hovertext = ["", ...points.map((point) => hover(words, point))];
  const title = titleOf(words, curve, tenth);
  const line = (name, color, dash, share) => ({
    type: "scatter", mode: "lines", name: words.say(name), showlegend: true, line: { color, width: 2, dash },
    x: [0, ...points.map(({ shareOfInfluencers }) => shareOfInfluencers * 100)],
    y: [0, ...points.map((point) => share(point) * 100)],
    hovertext, hoverinfo: "text",
  });
  return figureJson(palette, {
    title,
    howToRead: words.say("concentration.how"),
    alt: `${title}.`,
    table: tableOf(words, curve),
    traces: [
      line("concentration.revenue", palette.accent, "solid", ({ shareOfRevenue }) => shareOfRevenue),
      ...(hasPayout ? [line("concentration.payout", palette["series-2"], "dot", ({ shareOfPayout }) => shareOfPayout)] : []),
      referenceLine([0, 100], [0, 100], words.say("concentration.alike"), palette.warning),
    ],
    x: axis(palette, { title: words.say("axis.influencers"), ticksuffix: " &#37;" }),
    y: axis(palette, { title: words.say("axis.share"), ticksuffix: " &#37;" }),
    height: 380,
  });
}

function titleOf(words, curve, tenth) {
  if (curve.length === 1) {
    return words.say("concentration.alone");
  }
  const finding = words.counted("concentration.title", tenth.influencers, {
    part: percent(curve.length >= 10 ? 0.1 : tenth.shareOfInfluencers), all: count(curve.length), revenue: percent(tenth.shareOfRevenue),
  });
  return tenth.shareOfPayout === null ? finding : finding + words.say("concentration.title.payout", { payout: percent(tenth.shareOfPayout) });
}

const partOf = (curve, part) => curve[Math.max(1, Math.floor(curve.length * part)) - 1];

function thinned(curve) {
  const step = Math.max(1, Math.floor(curve.length / mostPoints));
  return curve.filter((_, place) => place < mostPoints / 10 || place % step === 0 || place === curve.length - 1);
}

const hover = (words, point) => lines(words.say("hover.concentration", {
  n: count(point.influencers), part: percent(point.shareOfInfluencers), share: percent(point.shareOfRevenue), revenue: money(point.revenue),
}) + (point.shareOfPayout === null ? "" : words.say("hover.concentrationPayout", { payoutShare: percent(point.shareOfPayout), payout: money(point.payout) })));

function tableOf(words, curve) {
  const rows = [
    ...tops.filter((top) => top <= curve.length).map((top) => ({ name: words.say("concentration.top", { n: count(top) }), point: curve[top - 1] })),
    ...parts.map((part) => ({ point: partOf(curve, part), part }))
      .map(({ point, part }) => ({ name: words.say("concentration.topPart", { part: percent(part), n: count(point.influencers) }), point })),
  ];
  return {
    columns: ["influencers", "revenue", "shareOfRevenue", "payout", "share", "roas"].map((name) => words.say(`column.${name}`)),
    numbers: [false, true, true, true, true, true],
    rows: rows.map(({ name, point }) => [
      name, money(point.revenue), percent(point.shareOfRevenue), money(point.payout), percent(point.shareOfPayout),
      ratio(point.payout > 0 ? point.revenue / point.payout : 0),
    ]),
  };
}
