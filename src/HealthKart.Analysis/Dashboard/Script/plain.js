// Text from the data in one line, as Sentences.Shortened in C#.

const longest = 160;

/** Without line breaks, control characters and marks that turn the direction of what follows; cut where it would not end. */
export function oneLine(text, most = longest) {
  const line = text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "").replace(/[\u2028\u2029\p{Cc}]/gu, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
