// Draws the figures of the data again: C# made them, only numbers and words are put into them here.

import { label } from "./labels.js";

/**
 * A figure with other numbers and words.
 * @param {{ figures: object, limits: object }} data
 * @param {string} name the figure's name in the data
 * @param {{ title: string, howToRead: string, alt: string, rows: string[][], rowCount?: number, series: object[], x?: object, y?: object,
 *   annotations?: object[], places?: number, height?: number, beside?: string[] }} content
 *   places: how many labels stand on its axis; beside: the texts at the end of its bars
 */
export function redrawn({ figures, limits }, name, content) {
  const { title, howToRead, alt, rows, rowCount = rows.length, series, x, y, annotations = [], places = 0, height, beside } = content;
  const { layout, config, table, height: ofTheAxis, row } = figures[name];
  const hasLegend = series.filter(({ showlegend }) => showlegend).length > 1;
  const top = hasLegend ? limits.topWithLegend : limits.topWithout;
  return {
    data: series,
    layout: {
      ...layout,
      height: (height ?? ofTheAxis + row * places) + top,
      margin: { ...layout.margin, r: beside ? marginFor(beside, limits) : layout.margin.r, t: top },
      xaxis: { ...layout.xaxis, ...x },
      yaxis: { ...layout.yaxis, ...y },
      showlegend: hasLegend,
      annotations,
      meta: { title, howToRead, alt, top, table: { ...table, rows: rows.slice(0, limits.tableRows), rowCount } },
    },
    config,
  };
}

/** A figure of nothing: the two sentences stand instead of an empty chart. */
export const nothing = (title, why) => ({ data: [], layout: { meta: { title, howToRead: why, alt: title } }, config: {} });

/** The labels of an axis: place i carries label i; the texts are plotly's markup. */
export const labels = (texts, firstOnTop = false) => ({
  tickvals: texts.map((_, place) => place), ticktext: texts, range: firstOnTop ? [texts.length - 0.5, -0.5] : [-0.5, texts.length - 0.5],
});

/** The marks of an axis, as plotly takes them. */
export const marks = (ticks) => ({ tickvals: ticks.map(({ value }) => value), ticktext: ticks.map(({ text }) => label(text)) });

// Numbers at the end of the longest bar reach beyond the axis.
const marginFor = (texts, { roomForNumbers, widthOfALetter, labelLength }) =>
  roomForNumbers + widthOfALetter * texts.reduce((most, text) => Math.max(most, Math.min(text.length, labelLength)), 0);
