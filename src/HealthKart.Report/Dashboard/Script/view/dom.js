// Makes elements. Whatever comes from the data gets in as text, never as markup.

const svgNamespace = "http://www.w3.org/2000/svg";

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] null, undefined and false leave an attribute out
 * @param {...(Node|string|null|undefined)} children strings become text
 */
export const element = (name, attributes = {}, ...children) => filled(document.createElement(name), attributes, children);

/** The same in a drawing. */
export const svg = (name, attributes = {}, ...children) => filled(document.createElementNS(svgNamespace, name), attributes, children);

/** A button that does something. */
export function button(attributes, action, ...children) {
  const made = element("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", action);
  return made;
}

/** A cell of a table: numbers stand right. */
export const cell = (isNumber, content) =>
  element("td", { class: isNumber ? "hk-num" : null, dir: isNumber ? null : "auto" }, ...[content].flat());

export const head = (text, isNumber = false) => element("th", { scope: "col", class: isNumber ? "hk-num" : null }, text);

/** A box that the keyboard reaches as long as it scrolls. */
export const reachable = (box, label) => window.healthKartFigures.reachable(box, label);

let ids = 0;

/** An id that no other dashboard of the page has: notebooks show several. */
export const newId = () => `hk-dashboard-${Date.now().toString(36)}-${++ids}`;
