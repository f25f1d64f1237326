// CSV files that a browser writes, of which no spreadsheet runs a text as a formula: for the page and for the dashboard in it.

// The wide forms are the same signs to a spreadsheet in Japanese or Chinese.
const signs = "=+\\-@＝＋－＠";

// At any of these another program may end a cell that this file's quotes keep whole.
const cellEnds = ",;\\t|\"\\r\\n";

// Spreadsheets trim what cannot be seen before they look at a cell. As in C#, a letter outside of the first plane is none of these.
const invisible = "(?:(?![\\u{10000}-\\u{10FFFF}])[\\p{Z}\\p{Cc}\\p{Cf}])";

const cellStart = new RegExp(`(?<=[${cellEnds}])(?=${invisible}*[${signs}])`, "gu");
const firstCellStart = new RegExp(`^(?=[\\t\\r\\n]|${invisible}*[${signs}])`, "u");

/** The text with a ' before each sign that could start a formula in a spreadsheet, as FormulaGuard in C#. */
export const guardFormulas = (text) => text.replace(cellStart, "'").replace(firstCellStart, "'");

/** A cell of text, guarded where that is wanted: in quotes, for then the guard is taken for a part of the text by every program. */
export function textCell(text, guard) {
  const guarded = guard ? guardFormulas(text) : text;
  return guarded !== text || /[",\r\n]/.test(text) ? `"${guarded.replaceAll('"', '""')}"` : text;
}

/** Gives the reader a file. */
export function saveCsv(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
