-- What the cleaned tables of campaign.sql are within the filter that stands in filter and wanted, computed anew for each.
DROP TABLE IF EXISTS cut;
DROP TABLE IF EXISTS sale_in_filter;
DROP TABLE IF EXISTS payout_in_filter;
DROP TABLE IF EXISTS chosen;
DROP TABLE IF EXISTS performance;
DROP TABLE IF EXISTS influencers;
DROP TABLE IF EXISTS totals;
DROP TABLE IF EXISTS parts;

CREATE TABLE cut AS
SELECT filter.*,
  EXISTS (SELECT * FROM wanted WHERE field = 'campaign') AS by_campaign,
  EXISTS (SELECT * FROM wanted WHERE field = 'product') AS by_product,
  since IS NOT NULL OR until IS NOT NULL AS by_day,
  EXISTS (SELECT * FROM wanted WHERE field = 'platform') AS by_platform,
  EXISTS (SELECT * FROM wanted WHERE field = 'category') AS by_category
FROM filter;

CREATE TABLE sale_in_filter AS
SELECT sale.*,
  (NOT by_campaign OR campaign IN (SELECT name FROM wanted WHERE field = 'campaign'))
  AND (NOT by_product OR product IN (SELECT name FROM wanted WHERE field = 'product'))
  AND (NOT by_day OR coalesce(day >= coalesce(since, day) AND day <= coalesce(until, day), 0)) AS is_in
FROM sale, cut;

CREATE INDEX sale_in_filter_by_id ON sale_in_filter (id);

-- The part of a payout that is in the filter: that of its own campaign or day, else by orders, else by revenue, else nobody can tell.
CREATE TABLE payout_in_filter AS
WITH
  own AS (SELECT DISTINCT id, campaign, day FROM payout WHERE id IS NOT NULL),
  sold AS (
    SELECT own.id, own.campaign, own.day, sum(sale.orders) AS orders, sum(sale.revenue) AS revenue,
      sum(CASE WHEN sale.is_in THEN sale.orders ELSE 0 END) AS orders_in, sum(CASE WHEN sale.is_in THEN sale.revenue ELSE 0 END) AS revenue_in
    FROM own
    JOIN sale_in_filter AS sale
      ON sale.status = 'used' AND sale.id = own.id AND (own.campaign IS NULL OR sale.campaign = own.campaign) AND (own.day IS NULL OR sale.day = own.day)
    GROUP BY own.id, own.campaign, own.day
  ),
  matched AS (
    SELECT payout.*, orders, revenue, orders_in, revenue_in
    FROM payout
    LEFT JOIN sold ON sold.id = payout.id AND sold.campaign IS payout.campaign AND sold.day IS payout.day
    WHERE payout.status NOT IN ('excluded', 'rejected')
  ),
  kinds AS (
    SELECT matched.*,
      CASE
        WHEN by_campaign AND campaign IS NOT NULL AND campaign NOT IN (SELECT name FROM wanted WHERE field = 'campaign') THEN 'outside'
        WHEN day < since OR day > until THEN 'outside'
        WHEN (campaign IS NOT NULL OR NOT by_campaign) AND (day IS NOT NULL OR NOT by_day) AND NOT by_product THEN 'whole'
        WHEN id IS NULL THEN 'not allocated'
        WHEN orders > 0 THEN 'by orders'
        WHEN revenue > 0 THEN 'by revenue'
        ELSE 'not allocated'
      END AS kind
    FROM matched, cut
  )
SELECT row, id, basis, kind, is_open,
  CASE kind
    WHEN 'by orders' THEN floor_product(amount, orders_in, orders)
    WHEN 'by revenue' THEN floor_product(amount, revenue_in, revenue)
    ELSE amount
  END AS amount
FROM kinds
WHERE kind <> 'outside';

-- Everybody in any of the files whom the filter chooses.
CREATE TABLE chosen AS
SELECT id
FROM (
  SELECT id FROM influencer
  UNION SELECT id FROM sale WHERE status = 'used'
  UNION SELECT id FROM payout WHERE status = 'used'
)
LEFT JOIN influencer USING (id), cut
WHERE (NOT by_platform OR coalesce(platform, '(unknown)') IN (SELECT name FROM wanted WHERE field = 'platform'))
  AND (NOT by_category OR coalesce(category, '(unknown)') IN (SELECT name FROM wanted WHERE field = 'category'));

-- Each file is summed by influencer before anything is joined.
CREATE TABLE performance AS
WITH
  sold AS (SELECT id, count(*) AS rows, sum(orders) AS orders, sum(revenue) AS revenue FROM sale_in_filter WHERE status = 'used' AND is_in GROUP BY id),
  paid AS (
    SELECT id, sum(amount) AS amount, count(DISTINCT basis) AS bases, max(basis) AS basis
    FROM payout_in_filter
    WHERE id IS NOT NULL AND kind <> 'not allocated'
    GROUP BY id
  ),
  joined AS (
    SELECT chosen.id, coalesce(rows, 0) AS rows, coalesce(orders, 0) AS orders, coalesce(revenue, 0) AS revenue, amount AS payout,
      CASE coalesce(bases, 0) WHEN 0 THEN '' WHEN 1 THEN basis ELSE '(mixed)' END AS basis,
      CASE WHEN amount > 0 THEN floor_product(coalesce(revenue, 0), 10000, amount) ELSE 0 END AS roas
    FROM chosen LEFT JOIN sold USING (id) LEFT JOIN paid USING (id)
  )
SELECT joined.*,
  (filter.min_roas = 0 OR roas >= filter.min_roas) AND (filter.min_orders = 0 OR orders >= filter.min_orders) AS is_shown
FROM joined, filter, cut
-- Who has nothing in a part of the sales is not in it.
WHERE NOT (by_campaign OR by_product OR by_day) OR rows > 0 OR coalesce(payout, 0) <> 0;

CREATE TABLE influencers AS SELECT id AS name, rows, orders, revenue, payout, roas, basis FROM performance WHERE is_shown;

CREATE TABLE totals AS
WITH
  unattributed AS (
    SELECT
      (SELECT count(*) FROM sale_in_filter WHERE status = 'unattributed' AND is_in) AS sales,
      (SELECT sum(orders) FROM sale_in_filter WHERE status = 'unattributed' AND is_in) AS orders,
      (SELECT sum(revenue) FROM sale_in_filter WHERE status = 'unattributed' AND is_in) AS revenue,
      (SELECT count(*) FROM payout_in_filter WHERE id IS NULL AND kind <> 'not allocated') AS payouts,
      (SELECT sum(amount) FROM payout_in_filter WHERE id IS NULL AND kind <> 'not allocated') AS payout
    FROM cut
    WHERE NOT by_platform AND NOT by_category
  ),
  sums AS (
    SELECT 'shown' AS name, count(*) AS rows, sum(orders) AS orders, sum(revenue) AS revenue,
      coalesce(sum(payout), 0) + coalesce((SELECT payout FROM unattributed), 0) AS payout
    FROM performance
    WHERE is_shown
    UNION ALL
    SELECT 'with sales', count(*), sum(orders), sum(revenue), sum(payout) FROM performance WHERE is_shown AND rows > 0
    UNION ALL
    SELECT 'hidden', count(*), sum(orders), sum(revenue), sum(payout) FROM performance WHERE NOT is_shown
    UNION ALL
    SELECT 'unattributed', sum(sales + payouts), sum(orders), sum(revenue), sum(payout) FROM unattributed
    UNION ALL
    SELECT 'not allocated', count(*), 0, 0, sum(amount)
    FROM payout_in_filter, cut
    WHERE kind = 'not allocated' AND CASE WHEN id IS NULL THEN NOT by_platform AND NOT by_category ELSE id IN (SELECT id FROM chosen) END
    UNION ALL
    SELECT 'excluded', (SELECT count(*) FROM sale WHERE status = 'excluded') + (SELECT count(*) FROM payout WHERE status = 'excluded'), 0,
      (SELECT sum(CASE WHEN status = 'excluded' THEN revenue ELSE went_back END) FROM sale), (SELECT sum(amount) FROM payout WHERE status = 'excluded')
    UNION ALL
    SELECT 'open', 0, 0,
      (SELECT sum(revenue) FROM sale_in_filter JOIN (SELECT id FROM performance WHERE is_shown) USING (id) WHERE status = 'used' AND is_in AND is_open),
      coalesce((SELECT sum(amount) FROM payout_in_filter JOIN (SELECT id FROM performance WHERE is_shown) USING (id) WHERE kind <> 'not allocated' AND is_open), 0)
        + coalesce((SELECT sum(amount) FROM payout_in_filter, cut WHERE id IS NULL AND kind <> 'not allocated' AND is_open AND NOT by_platform AND NOT by_category), 0)
    UNION ALL
    SELECT 'rejected', (SELECT count(*) FROM sale WHERE status = 'rejected') + (SELECT count(*) FROM payout WHERE status = 'rejected'), 0,
      (SELECT sum(revenue) FROM sale WHERE status = 'rejected'), (SELECT sum(amount) FROM payout WHERE status = 'rejected')
    UNION ALL
    SELECT 'sales ' || status, count(*), sum(orders), sum(revenue), 0 FROM sale WHERE status <> 'excluded' GROUP BY status
    UNION ALL
    SELECT 'sales excluded', sum(status = 'excluded'), 0, sum(CASE WHEN status = 'excluded' THEN revenue ELSE went_back END), 0 FROM sale
    UNION ALL
    SELECT 'payouts ' || status, count(*), 0, 0, sum(amount) FROM payout GROUP BY status
  )
SELECT name, coalesce(rows, 0) AS rows, coalesce(orders, 0) AS orders, coalesce(revenue, 0) AS revenue, coalesce(payout, 0) AS payout,
  CASE WHEN payout > 0 THEN floor_product(coalesce(revenue, 0), 10000, payout) ELSE 0 END AS roas, '' AS basis
FROM sums;

CREATE TABLE parts AS
WITH shown AS (SELECT sale_in_filter.* FROM sale_in_filter JOIN performance USING (id) WHERE status = 'used' AND is_in AND is_shown)
SELECT name, count(*) AS rows, sum(orders) AS orders, sum(revenue) AS revenue, NULL AS payout, 0 AS roas, '' AS basis
FROM (
  SELECT 'campaign ' || campaign AS name, orders, revenue FROM shown
  UNION ALL SELECT 'product ' || product, orders, revenue FROM shown
  UNION ALL SELECT 'month ' || month, orders, revenue FROM shown
)
GROUP BY name
HAVING sum(orders) <> 0 OR sum(revenue) <> 0;
