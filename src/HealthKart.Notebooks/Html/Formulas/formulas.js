// Typesets the formulas of a page. What is no formula that KaTeX knows stays as it was written.
import katex from "katex";

// A formula may come from anybody: it makes no links, names no pictures, sets no attributes, and its macros and sizes have an end.
const options = {
  output: "htmlAndMathml",
  throwOnError: true,
  errorColor: "currentColor",
  trust: ({ command }) => {
    throw new Error(`${command} is not typeset.`);
  },
  strict: "ignore",
  maxExpand: 1000,
  maxSize: 40,
  // A command that one formula defines is known to those after it, as in a notebook.
  globalGroup: true,
  macros: {
    // Takes what is in its braces and shows nothing.
    "\\label": "\\@secondoftwo{#1}{}",
  },
};

// What MathJax knows and KaTeX calls otherwise.
function translated(tex) {
  return tex
    .replace(/\\begin\{eqnarray\*?\}/g, "\\begin{array}{rcl}").replace(/\\end\{eqnarray\*?\}/g, "\\end{array}")
    .replace(/\\(begin|end)\{multline\*?\}/g, "\\$1{gather*}");
}

document.querySelectorAll(".hk-tex").forEach((element) => {
  const written = element.textContent;
  const delimiter = Number(element.dataset.hkDelimiter);
  const tex = written.slice(delimiter, written.length - delimiter);
  const typeset = document.createElement("span");
  try {
    katex.render(translated(tex), typeset, { ...options, displayMode: element.dataset.hkDisplay !== undefined });
    element.replaceChildren(...typeset.childNodes);
  } catch {
    // Its source stays.
  }
});
