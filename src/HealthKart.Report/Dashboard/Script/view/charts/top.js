import { count, money, ratio } from "../numerals.js";
import { capital, oneLine } from "../../model/text.js";
import { label } from "./labels.js";
import { labels, nothing, redrawn } from "./layout.js";

const space = "\u2002";

/** The influencers with the highest ROAS as bars, with intervals and break-even. */
export function topFigure({ data, words, influencers }, result) {
  const { breakEvenRoas } = data;
  const [bars, texts, swatch, breakEven] = data.figures.top.data;
  const rows = result.by.top.map((row) => ({ row, ...reachOf(row), platform: influencers.platform(row) }));
  if (rows.length === 0) {
    return nothing(words.say("top.none"), words.say("top.needs"));
  }
  const beside = rows.map(({ row }) => words.say("top.bar", { roas: ratio(row.roas), orders: words.counted("count.order", row.orders) }));
  return redrawn(data, "top", {
    title: titleOf(words, influencers, result.by.top, result.rows.filter((row) => row.isRanked), breakEvenRoas),
    howToRead: words.say("top.how"),
    alt: words.say("top.alt", { list: rows.map(({ row }) => `${oneLine(row.name)} ${ratio(row.roas)}`).join(", ") }),
    rows: rows.map(({ row, platform }) => [
      oneLine(row.name), oneLine(platform), count(row.orders), money(row.revenue), money(row.payout), ratio(row.roas),
      influencers.interval(row) ?? "–",
    ]),
    series: [
      {
        ...bars,
        x: rows.map(({ row }) => row.roas),
        y: rows.map((_, place) => place),
        marker: { ...bars.marker, color: rows.map(({ platform }) => influencers.color(platform)) },
        error_x: { ...bars.error_x, array: rows.map(({ above }) => above), arrayminus: rows.map(({ below }) => below) },
        hovertext: rows.map(({ row }) => influencers.hover(row)),
      },
      {
        ...texts,
        x: rows.map(({ end }) => end),
        y: rows.map((_, place) => place),
        text: beside.map((text) => space + label(text) + space),
        textposition: rows.map(({ row }) => row.roas < 0 ? "middle left" : "middle right"),
      },
      // Bars of one series keep their colours from the legend; series of no points bring them there.
      ...[...new Set(rows.map(({ platform }) => platform))].sort().map((platform) => ({
        ...swatch, name: label(oneLine(platform)), x: [null], y: [null], marker: { ...swatch.marker, color: influencers.color(platform) },
      })),
      { ...breakEven, x: [breakEvenRoas, breakEvenRoas], y: [-0.5, rows.length - 0.5] },
    ],
    x: { range: rangeOf([0, breakEvenRoas, ...rows.map(({ end }) => end)]) },
    y: labels(rows.map(({ row, platform }) => `${label(oneLine(row.name))}<br>${label(oneLine(platform))}`), true),
    places: rows.length,
    beside,
  });
}

/** How far an interval reaches on both sides of its ROAS, and where it ends. */
function reachOf({ roas, interval }) {
  const [below, above] = interval === null ? [null, null] : [roas - interval.low, interval.high - roas];
  return { below, above, end: roas < 0 ? roas - below : roas + above };
}

function rangeOf(ends) {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const edge = (high - low) * 0.02;
  return [low < 0 ? low - edge : 0, high + edge];
}

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
