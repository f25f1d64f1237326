// A figure as the JSON of PlotlyFigure in C#: the same axes, lines and colours.

import { label } from "./labels.js";
import { locale } from "../numerals.js";

/** The share of a place on a labelled axis that bars leave free. */
export const barGap = 0.32;

/** The opacity of bars with intervals over them, and of what stands for their colours in the legend. */
export const opacityBehindErrors = 0.62;

/** How many rows the table of a figure shows. */
export const tableRows = 200;
const roomForLegend = 44;
const room = 12;

/**
 * @param {Record<string, string>} palette colours by their roles
 * @param {{ title: string, howToRead: string, alt: string, table: { columns: string[], numbers: boolean[], rows: string[][], rowCount?: number },
 *   traces: object[], x: object, y: object, annotations?: object[], height?: number, zoom?: boolean, right?: number }} figure
 */
export function figureJson(palette, { title, howToRead, alt, table, traces, x, y, annotations = [], height = 400, zoom = false, right = 24 }) {
  const hasLegend = traces.filter((trace) => trace.showlegend).length > 1;
  const top = hasLegend ? roomForLegend : room;
  const font = { family: palette.font, size: 13, color: palette.text };
  return {
    data: traces,
    layout: {
      autosize: true,
      height: height + top,
      paper_bgcolor: palette.background,
      plot_bgcolor: palette.background,
      font,
      margin: { l: 8, r: right, t: top, b: 8, pad: 0 },
      xaxis: x,
      yaxis: y,
      barmode: "group",
      bargap: barGap,
      showlegend: hasLegend,
      legend: { orientation: "h", x: 0, xanchor: "left", y: 1.02, yanchor: "bottom" },
      dragmode: zoom ? "zoom" : false,
      hovermode: "closest",
      // Without a limit of its own plotly cuts a name after 15 characters, in the middle of an entity too.
      hoverlabel: { bgcolor: palette.surface, bordercolor: palette["accent-deep"], font, align: "left", namelength: -1 },
      annotations,
      modebar: { bgcolor: palette.background, color: palette.muted, activecolor: palette.accent },
      meta: { title, howToRead, alt, top, table: { ...table, rows: table.rows.slice(0, tableRows), rowCount: table.rowCount ?? table.rows.length } },
    },
    config: {
      displaylogo: false,
      responsive: true,
      modeBarButtons: [zoom ? ["toImage", "zoom2d", "pan2d", "resetScale2d"] : ["toImage"]],
      locale: locale(),
      // Lakh and crore: 12,34,567.
      locales: { "en-IN": { dictionary: {}, format: { grouping: [3, 2, 2] } } },
    },
  };
}

/** A figure of nothing: the two sentences stand instead of an empty chart. */
export const nothing = (title, why) => ({ data: [], layout: { meta: { title, howToRead: why, alt: title } }, config: {} });

/** An axis of numbers. */
export const axis = (palette, { title, ...more } = {}) => ({
  type: "linear",
  automargin: true,
  showgrid: true,
  gridcolor: palette.line,
  zeroline: false,
  linecolor: palette.line,
  tickfont: { color: palette.text },
  ticks: "",
  ticklabelstandoff: 6,
  autotickangles: [0, -35, -90],
  fixedrange: false,
  ...(title === undefined ? {} : { title: { text: label(title, 80), font: { color: palette.muted, size: 12 }, standoff: 12 } }),
  ...more,
});

/** An axis of labels: place i carries label i; the texts are plotly's markup. */
export function labelledAxis(palette, texts, firstOnTop = false) {
  const range = [-0.5, texts.length - 0.5];
  return axis(palette, {
    showgrid: false, fixedrange: true, tickmode: "array", tickvals: texts.map((_, place) => place), ticktext: texts, range: firstOnTop ? range.reverse() : range,
  });
}

/** The marks of an axis, as plotly takes them. */
export const marks = (ticks) => ({ tickmode: "array", tickvals: ticks.map(({ value }) => value), ticktext: ticks.map(({ text }) => label(text)) });

/** A dashed line whose meaning stands in the legend. */
export const referenceLine = (x, y, text, color) => ({
  type: "scatter", mode: "lines", x, y, name: label(text, 60), showlegend: true, hoverinfo: "skip", line: { color, width: 1.5, dash: "dash" },
});

/** A trace of nothing but text, where plotly's own would lie on what is drawn or be too faint. */
export const textTrace = (x, y, text, textposition, color) => ({
  type: "scatter", mode: "text", x, y, text, textposition, textfont: { color }, cliponaxis: false, hoverinfo: "skip", showlegend: false,
});

/** Numbers at the end of the longest bar reach beyond the axis: the margin for them. */
export const marginFor = (texts) => 16 + texts.reduce((most, text) => Math.max(most, 8 * Math.min(text.length, 26)), 8);
