// The data of TestCampaign.Festivals, as the dashboard gets them. Asha's payout is for both campaigns; Bala's is for Diwali;
// Chitra has revenue and no orders; Dev has a payout and no sale; a sale and a payout belong to nobody.

export const festivals = (changes = {}) => ({
  hasSales: true,
  hasPayouts: true,
  hasPosts: true,
  moneyDecimals: 2,
  orderDecimals: 0,
  breakEvenRoas: 1,
  hasMargin: false,
  tooFewOrders: 5,
  includesUnattributed: true,
  cutsSales: false,
  cuts: { campaign: false, product: false, brand: false, source: false, dates: false },
  names: {
    unknown: "(unknown)", mixed: "(mixed)", noPayout: "(no payout)", unattributed: "(unattributed)", notAllocated: "(not allocated)",
  },
  start: start(),
  filters: filters(),
  csv: {
    guardFormulas: true, byteOrderMark: false, lineEnd: "\r\n", fileName: "filtered-influencers.csv",
    headers: [
      "influencer_id", "name", "platform", "category", "gender", "follower_count", "tier", "orders", "revenue", "total_payout",
      "roas", "roi", "aov", "cost_per_order", "payout_basis", "payout_status", "city",
    ],
  },
  leftOut: [],
  values: {
    platform: ["Instagram", "Twitter", "YouTube"], category: ["Fitness", "Food"], gender: ["Female", "Male"],
    tier: ["nano", "micro", "macro", "mega"],
    basis: ["order", "post"], campaign: ["Diwali", "Holi"], product: ["Bar", "Whey"], source: ["organic", "post", "story"],
    month: ["2025-01", "2025-02", "2025-03"],
    day: ["2025-01-10", "2025-01-11", "2025-01-20", "2025-02-01", "2025-03-01", "2025-03-05", "2025-03-06"],
  },
  influencers: {
    id: ["1", "2", "3", "4"], name: ["Asha Rao", "Bala Iyer", "Chitra Das", "Dev Nair"],
    platform: [0, 2, 0, 1], category: [0, 0, 1, 1], gender: [0, 1, 0, 1], tier: [0, 1, 2, 3],
    followers: [5000, 50000, 500000, 5000000], further: [{ header: "city", values: ["Pune", "Chennai", "Kolkata", "Kochi"] }],
    spelled: { platform: {}, category: {}, gender: {}, tier: {} },
  },
  facts: {
    influencer: [-1, 0, 0, 1, 1, 2, 2], campaign: [0, 0, 1, 0, 1, 0, 1], product: [1, 1, 0, 1, 0, 0, 0], source: [0, 1, 2, 1, 1, 2, 2],
    day: [1, 0, 5, 2, 6, 3, 4], rows: [1, 1, 1, 1, 1, 1, 1], orders: [3, 2, 6, 10, 10, 0, 0],
    revenue: [90000, 100000, 300000, 50000, 150000, 80000, 20000],
  },
  payouts: {
    influencer: [-1, 0, 1, 2, 3], campaign: [-1, -1, 0, -1, -1], basis: [1, 1, 0, 1, 1], rows: [1, 1, 1, 1, 1],
    amount: [5000, 80000, 100000, 50000, 30000],
    wholeOrders: [0, 8, 10, 0, 0], wholeRevenue: [0, 400000, 50000, 100000, 0],
  },
  posts: { posts: [2, 0, 1, 0], reach: [1000, 0, 0, 0], likes: [90, 0, 5, 0], comments: [10, 0, 0, 0], engagedWithReach: [80, 0, 0, 0] },
  texts: {},
  limits: { listed: 10, mostDays: 400 },
  ...changes,
});

export const start = () => ({
  platforms: [], categories: [], genders: [], tiers: [], bases: [], name: "",
  campaigns: [], products: [], brands: [], months: [], sources: [], fromDate: "", toDate: "", minRoas: 0, minOrders: 0,
});

const filter = (kind, name, key, title, figure = {}) => ({ name, key, title, kind, ...figure });

export const filters = () => [
  filter("influencer", "platform", "platforms", "Platform"), filter("influencer", "category", "categories", "Category"),
  filter("influencer", "gender", "genders", "Gender"), filter("influencer", "tier", "tiers", "Tier"),
  filter("payout", "basis", "bases", "Payout basis"), filter("text", "name", "name", "Name"),
  filter("sale", "campaign", "campaigns", "Campaign"), filter("sale", "product", "products", "Product"),
  filter("sale", "brand", "brands", "Brand"), filter("month", "month", "months", "Month"),
  filter("sale", "source", "sources", "Source"),
  filter("day", "from", "fromDate", "From"), filter("day", "to", "toDate", "To"),
  filter("minimum", "minRoas", "minRoas", "Minimum ROAS", { figure: "roas" }),
  filter("minimum", "minOrders", "minOrders", "Minimum orders", { figure: "orders", thing: "order" }),
];
