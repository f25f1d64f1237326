import { count, money, ratio } from "../numerals.js";
import { capital, oneLine } from "../../model/text.js";
import { escaped, label } from "./labels.js";
import { axis, figureJson, labelledAxis, marginFor, nothing, opacityBehindErrors, referenceLine, textTrace } from "./layout.js";

const heightOfABar = 38;
const heightOfTheAxis = 96;
const space = "\u2002";

/** The influencers with the highest ROAS as bars, with intervals and break-even. */
export function topFigure({ data, words, influencers }, result) {
  const { palette, breakEvenRoas } = data;
  const rows = result.by.top;
  if (rows.length === 0) {
    return nothing(words.say("top.none"), words.say("top.needs"));
  }
  const texts = rows.map((row) => words.say("top.bar", { roas: ratio(row.roas), orders: words.counted("count.order", row.orders) }));
  const ends = rows.map((row) => Math.max(row.roas, row.interval?.high ?? row.roas));
  const greatest = Math.max(...ends, breakEvenRoas);
  return figureJson(palette, {
    title: titleOf(words, influencers, rows, result.rows.filter((row) => row.isRanked), breakEvenRoas),
    howToRead: words.say("top.how"),
    alt: words.say("top.alt", { list: rows.map((row) => `${oneLine(row.name)} ${ratio(row.roas)}`).join(", ") }),
    table: tableOf(words, influencers, rows),
    traces: [
      bars(palette, influencers, rows),
      textTrace(ends, rows.map((_, place) => place), texts.map((text) => space + escaped(text)), "middle right", palette.text),
      ...legend(influencers, rows),
      referenceLine([breakEvenRoas, breakEvenRoas], [-0.5, rows.length - 0.5], words.say("cards.breakEven", { roas: ratio(breakEvenRoas) }), palette.warning),
    ],
    x: axis(palette, { title: words.say("axis.roas"), ticksuffix: "×", range: [0, greatest * 1.02] }),
    y: labelledAxis(palette, rows.map((row) =>
      `${label(oneLine(row.name))}<br><span style="font-size:0.85em">${label(oneLine(influencers.platform(row)))}</span>`), true),
    height: heightOfTheAxis + heightOfABar * rows.length,
    right: marginFor(texts),
  });
}

function bars(palette, influencers, rows) {
  return {
    type: "bar",
    orientation: "h",
    x: rows.map(({ roas }) => roas),
    y: rows.map((_, place) => place),
    marker: { color: rows.map((row) => influencers.color(influencers.platform(row))), opacity: opacityBehindErrors },
    error_x: {
      type: "data",
      symmetric: false,
      array: rows.map(({ roas, interval }) => interval === null ? null : interval.high - roas),
      arrayminus: rows.map(({ roas, interval }) => interval === null ? null : roas - interval.low),
      color: palette.text,
      thickness: 1.2,
      width: 4,
    },
    hovertext: rows.map((row) => influencers.hover(row)),
    hoverinfo: "text",
    showlegend: false,
  };
}

// Bars of one series keep their colours from the legend; series of no points bring them there.
const legend = (influencers, rows) => [...new Set(rows.map((row) => influencers.platform(row)))].sort().map((platform) => ({
  type: "scatter", mode: "markers", x: [null], y: [null], name: label(oneLine(platform)), showlegend: true, hoverinfo: "skip", opacity: opacityBehindErrors,
  marker: { color: influencers.color(platform), size: 11, symbol: "square" },
}));

function titleOf(words, influencers, rows, ranked, breakEven) {
  const roas = ratio(rows[0].roas);
  if (rows.length === 1) {
    return words.say("top.alone", { who: capital(influencers.who(rows[0])), roas });
  }
  const lead = leadOf(words, influencers, rows[0], ranked);
  return words.say("top.title", { lead, roas, breakEven: ratio(breakEven), verdict: verdictOf(words, rows, breakEven) });
}

/** Nobody leads whom others with too few orders surpass. */
function leadOf(words, influencers, best, ranked) {
  const peers = ranked.filter((row) => row.tooFewOrders === best.tooFewOrders);
  const first = peers.filter((row) => row.roas === best.roas).length;
  const who = influencers.who(best);
  if (ranked.every((row) => row.roas <= best.roas)) {
    return first === 1 ? words.say("top.lead.one", { who: capital(who) }) : words.say("top.lead.some", { n: capital(words.number(first)) });
  }
  const name = peers.length === 1 ? "onlyOne" : first === 1 ? "oneOfEnough" : "someOfEnough";
  return words.say(`top.lead.${name}`, { who, peers: words.number(peers.length), n: words.number(first) });
}

function verdictOf(words, rows, breakEven) {
  const safe = rows.filter(({ interval }) => interval !== null && interval.low >= breakEven).length;
  const all = rows.length;
  const name = safe === all ? (all === 2 ? "both" : "all") : safe === 0 ? "none" : safe === 1 ? "one" : "some";
  return words.say(`top.verdict.${name}`, { n: words.number(safe), all: words.number(all) });
}

const tableOf = (words, influencers, rows) => ({
  columns: ["influencer", "platform", "orders", "revenue", "payout", "roas", "interval"].map((name) => words.say(`column.${name}`)),
  numbers: [false, false, true, true, true, true, true],
  rows: rows.map((row) => [
    oneLine(row.name), oneLine(influencers.platform(row)), count(row.orders), money(row.revenue), money(row.payout), ratio(row.roas), influencers.interval(row) ?? "–",
  ]),
});
