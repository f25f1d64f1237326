// Makes text from the data safe where plotly reads its small subset of HTML; the rules of PlotlyText in C#.

const labelLength = 26;
const lineLength = 200;
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "%": "&#37;", "$": "&#36;" };

/** Markup, entities, templates and formulas are shown, never interpreted. */
export const escaped = (text) => text
  .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
  .replace(/[\u2028\u2029\p{Cc}]/gu, " ")
  .replace(/[&<>%$]/g, (character) => entities[character]);

/** Cut to so many characters, with an ellipsis where something was cut. */
export function shortened(text, length) {
  if (text.length <= length) {
    return text;
  }
  // Half a surrogate pair is no character.
  const cut = text.slice(0, Math.max(1, length - 1)).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

/** One line, cut where it is long. */
export const label = (text, length = labelLength) => escaped(shortened(text, length));

/** Several lines; the line breaks stay. */
export const lines = (text) => text.split("\n").map((line) => label(line, lineLength)).join("<br>");
