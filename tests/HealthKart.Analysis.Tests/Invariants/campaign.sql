-- The rules of the numbers a second time, in SQL alone, from the cells as the files hold them: nothing here is the product's.
-- Money and orders are whole numbers of 0.00000001, ROAS of 0.0001: SQLite's integers are exact, and its sum fails rather than overflow.
-- Three functions are given to it: REGEXP, which SQLite names and does not have, and floor_product(a, b, c), the floor of a × b ÷ c.

-- A row of nothing but separators is a blank line.
DELETE FROM raw_influencers WHERE trim(influencer_id || platform || category || extra, ' ' || char(9, 10, 13, 160)) = '';
DELETE FROM raw_sales WHERE trim(influencer_id || campaign || product || date || orders || revenue || status || extra, ' ' || char(9, 10, 13, 160)) = '';
DELETE FROM raw_payouts WHERE trim(influencer_id || basis || total_payout || campaign || date || status || extra, ' ' || char(9, 10, 13, 160)) = '';

-- Every different cell once, with what it is as an id, as a name, as a number and as money; null where it is none.
CREATE TABLE cell AS
WITH
  raw (cell) AS (
    SELECT influencer_id FROM raw_influencers UNION SELECT platform FROM raw_influencers UNION SELECT category FROM raw_influencers
    UNION SELECT extra FROM raw_influencers
    UNION SELECT influencer_id FROM raw_sales UNION SELECT campaign FROM raw_sales UNION SELECT product FROM raw_sales UNION SELECT date FROM raw_sales
    UNION SELECT orders FROM raw_sales UNION SELECT revenue FROM raw_sales UNION SELECT status FROM raw_sales UNION SELECT extra FROM raw_sales
    UNION SELECT influencer_id FROM raw_payouts UNION SELECT basis FROM raw_payouts UNION SELECT total_payout FROM raw_payouts
    UNION SELECT campaign FROM raw_payouts UNION SELECT date FROM raw_payouts UNION SELECT status FROM raw_payouts UNION SELECT extra FROM raw_payouts
  ),
  trimmed AS (SELECT cell, trim(cell, ' ' || char(9, 10, 13, 160)) AS text FROM raw),
  marked AS (SELECT *, lower(text) IN ('', 'n/a', 'na', 'null', '-') AS is_blank, text LIKE '(_%)' AS in_brackets FROM trimmed),
  opened AS (SELECT *, replace(CASE WHEN in_brackets THEN trim(substr(text, 2, length(text) - 2)) ELSE text END, char(8722), '-') AS inside FROM marked),
  signed AS (SELECT *, inside LIKE '-%' AS has_minus, CASE WHEN inside LIKE '-%' THEN trim(substr(inside, 2)) ELSE inside END AS size FROM opened),
  bare AS (
    SELECT *, trim(CASE
      WHEN size LIKE '₹%' THEN substr(size, 2)
      WHEN size LIKE 'Rs.%' OR size LIKE 'INR%' THEN substr(size, 4)
      WHEN size LIKE 'Rs%' THEN substr(size, 3)
      WHEN size LIKE '%₹' THEN substr(size, 1, length(size) - 1)
      WHEN size LIKE '%INR' THEN substr(size, 1, length(size) - 3)
      ELSE size END) AS amount
    FROM signed
  ),
  split AS (
    SELECT *, amount REGEXP '^(?=.*[0-9])([0-9]*|[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,2}(,[0-9]{2})*,[0-9]{3})([.][0-9]*)?$' AS is_number,
      CASE WHEN in_brackets OR has_minus THEN -1 ELSE 1 END AS sign,
      CAST(replace(substr(amount, 1, instr(amount || '.', '.') - 1), ',', '') AS INTEGER) AS rupees,
      CAST(substr(substr(amount, instr(amount || '.', '.') + 1) || '0000000000000000', 1, 16) AS INTEGER) AS rest
    FROM bare
  ),
  rounded AS (SELECT *, (rest + 50000000000000) / 100000000000000 AS paise FROM split),
  near AS (SELECT *, abs(rest - paise * 100000000000000) < 10000000000 AS is_paisa FROM rounded)
SELECT
  cell,
  text,
  is_blank,
  CASE
    WHEN is_blank THEN NULL
    WHEN text REGEXP '^[0-9]+[.]0$' THEN substr(text, 1, length(text) - 2)
    ELSE lower(text)
  END AS id,
  CASE WHEN NOT is_blank THEN lower(text) END AS name,
  -- What these units cannot hold is no number here, and shows as a difference.
  CASE WHEN is_number AND rest % 100000000 = 0 THEN sign * (rupees * 100000000 + rest / 100000000) END AS number,
  CASE
    WHEN is_number AND is_paisa THEN sign * (rupees * 100000000 + paise * 1000000)
    WHEN is_number AND rest % 100000000 = 0 THEN sign * (rupees * 100000000 + rest / 100000000)
  END AS money
FROM near;

CREATE UNIQUE INDEX cell_by_cell ON cell (cell);

-- The day in each cell of a date column, day or month first as the file shows; where it shows both, what can be only one of them.
CREATE TABLE day AS
WITH
  raw AS (SELECT 'sales' AS file, date AS cell FROM raw_sales UNION ALL SELECT 'payouts', date FROM raw_payouts),
  written AS (SELECT file, cell, text FROM raw JOIN cell USING (cell)),
  numeric AS (
    SELECT file, cell, replace(replace(substr(text, 1, instr(replace(text, 'T', ' ') || ' ', ' ') - 1), '-', '/'), '.', '/') AS rest
    FROM written
    WHERE text REGEXP '^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([ T].*)?$'
  ),
  firsts AS (SELECT file, cell, CAST(rest AS INTEGER) AS a, substr(rest, instr(rest, '/') + 1) AS rest FROM numeric),
  thirds AS (SELECT file, cell, a, CAST(rest AS INTEGER) AS b, CAST(substr(rest, instr(rest, '/') + 1) AS INTEGER) AS c FROM firsts),
  files AS (
    SELECT file, max(a <= 12 AND b > 12) AS has_month_first, max(a BETWEEN 13 AND 31 AND b <= 12) AS has_day_first FROM thirds GROUP BY file
  ),
  certain AS (
    SELECT thirds.*, has_month_first AND NOT (has_day_first AND NOT (a <= 12 AND b > 12)) AS month_first
    FROM thirds JOIN files USING (file)
    WHERE NOT (has_month_first AND has_day_first AND a <= 12 AND b <= 12 AND a <> b)
  ),
  ordered AS (
    SELECT DISTINCT file, cell,
      CASE WHEN a > 31 THEN a ELSE c END AS year,
      CASE WHEN a <= 31 AND month_first THEN a ELSE b END AS month,
      CASE WHEN a > 31 THEN c WHEN month_first THEN b ELSE a END AS day
    FROM certain
    UNION
    SELECT file, cell, CAST(substr(text, -4) AS INTEGER),
      (instr('janfebmaraprmayjunjulaugsepoctnovdec', lower(substr(text, instr(replace(text, '-', ' '), ' ') + 1, 3))) + 2) / 3,
      CAST(text AS INTEGER)
    FROM written
    WHERE text REGEXP '^[0-9]{1,2}([ -])[A-Za-z]{3}\1[0-9]{4}$'
  ),
  spelled AS (SELECT file, cell, printf('%04d-%02d-%02d', CASE WHEN year < 100 THEN 2000 + year ELSE year END, month, day) AS day FROM ordered)
SELECT file, cell, day FROM spelled WHERE date(day) = day AND day BETWEEN '1900-01-01' AND '2200-12-31';

CREATE UNIQUE INDEX day_by_cell ON day (file, cell);

-- The first row of an id stands.
CREATE TABLE influencer AS
SELECT id, platform, category
FROM (
  SELECT id.id, coalesce(platform.name, '(unknown)') AS platform, coalesce(category.name, '(unknown)') AS category,
    row_number() OVER (PARTITION BY id.id ORDER BY raw.row) AS place
  FROM raw_influencers AS raw
  JOIN cell AS id ON id.cell = raw.influencer_id
  JOIN cell AS platform ON platform.cell = raw.platform
  JOIN cell AS category ON category.cell = raw.category
  JOIN cell AS extra ON extra.cell = raw.extra
  WHERE extra.text = '' AND id.id IS NOT NULL
)
WHERE place = 1;

-- What the words of a status say; others say nothing.
CREATE TABLE word (text TEXT PRIMARY KEY, standing TEXT NOT NULL);
INSERT INTO word VALUES
  ('declined', 'not'), ('cancelled', 'not'), ('voided', 'not'), ('refunded', 'not'), ('returned to origin', 'not'), ('test', 'not'),
  ('pending', 'open'), ('on hold', 'open'), ('on-hold', 'open'), ('scheduled', 'open'), ('refund', 'refund'), ('credit note', 'refund');

CREATE TABLE sale AS
SELECT raw.row, id.id, coalesce(campaign.name, '(unknown)') AS campaign, coalesce(product.name, '(unknown)') AS product,
  day.day, coalesce(substr(day.day, 1, 7), '(unknown)') AS month,
  CASE WHEN word.standing = 'refund' AND revenue.money > 0 THEN -abs(coalesce(orders.number, 0)) ELSE coalesce(orders.number, 0) END AS orders,
  CASE WHEN word.standing = 'refund' THEN -abs(revenue.money) ELSE revenue.money END AS revenue,
  coalesce(word.standing = 'open', 0) AS is_open,
  CASE WHEN extra.text <> '' THEN 'rejected' WHEN word.standing = 'not' THEN 'excluded' WHEN revenue.money IS NULL THEN 'rejected' WHEN id.id IS NULL THEN 'unattributed' ELSE 'used' END AS status
FROM raw_sales AS raw
JOIN cell AS id ON id.cell = raw.influencer_id
JOIN cell AS campaign ON campaign.cell = raw.campaign
JOIN cell AS product ON product.cell = raw.product
JOIN cell AS orders ON orders.cell = raw.orders
JOIN cell AS revenue ON revenue.cell = raw.revenue
JOIN cell AS extra ON extra.cell = raw.extra
JOIN cell AS status ON status.cell = raw.status
LEFT JOIN word ON word.text = lower(status.text)
LEFT JOIN day ON day.file = 'sales' AND day.cell = raw.date;

CREATE TABLE payout AS
SELECT raw.row, id.id, campaign.name AS campaign, day.day,
  CASE WHEN word.standing = 'refund' THEN -abs(amount.money) ELSE amount.money END AS amount,
  coalesce(word.standing = 'open', 0) AS is_open,
  CASE WHEN basis.name LIKE 'per %' OR basis.name LIKE 'per!_%' ESCAPE '!' OR basis.name LIKE 'per-%' THEN substr(basis.name, 5) ELSE basis.name END AS basis,
  CASE
    WHEN extra.text <> '' THEN 'rejected'
    WHEN word.standing = 'not' THEN 'excluded'
    WHEN amount.money IS NULL AND NOT amount.is_blank THEN 'rejected'
    WHEN id.id IS NULL THEN 'unattributed'
    ELSE 'used'
  END AS status
FROM raw_payouts AS raw
JOIN cell AS id ON id.cell = raw.influencer_id
JOIN cell AS campaign ON campaign.cell = raw.campaign
JOIN cell AS basis ON basis.cell = raw.basis
JOIN cell AS amount ON amount.cell = raw.total_payout
JOIN cell AS extra ON extra.cell = raw.extra
JOIN cell AS status ON status.cell = raw.status
LEFT JOIN word ON word.text = lower(status.text)
LEFT JOIN day ON day.file = 'payouts' AND day.cell = raw.date;

-- What is asked: one row, and the wanted names in lower case.
CREATE TABLE filter (since TEXT, until TEXT, min_roas INTEGER NOT NULL, min_orders INTEGER NOT NULL);
CREATE TABLE wanted (field TEXT NOT NULL, name TEXT NOT NULL);
