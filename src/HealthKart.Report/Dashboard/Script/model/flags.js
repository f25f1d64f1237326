/**
 * What to know about an influencer's numbers, the gravest first.
 * @returns {{ name: string, why?: string, tone: string }[]} the texts' names
 */
export function flagsOf(row) {
  const flags = [];
  if (row.poor) {
    flags.push({ name: "flag.poor", why: `flag.poor.${row.poor}`, tone: "hk-pill-bad" });
  }
  if (row.status === "NoPayout" || row.status === "ZeroPayout") {
    flags.push({ name: row.status === "NoPayout" ? "flag.noPayout" : "flag.zeroPayout", tone: "hk-pill-warning" });
  }
  if (row.status === "Open") {
    flags.push({ name: "flag.open", tone: "hk-pill-warning" });
  }
  if (row.tooFewOrders) {
    flags.push({ name: "flag.tooFewOrders", tone: "" });
  }
  return flags;
}
