-- The rules of the numbers a second time, in SQL alone, from the cells as the files hold them: nothing here is the product's.
-- Money and orders are whole numbers of 0.00000001, ROAS of 0.0001: SQLite's integers are exact, and its sum fails rather than overflow.
-- Three functions are given to it: REGEXP, which SQLite names and does not have, and floor_product(a, b, c), the floor of a × b ÷ c.

-- A row of nothing but separators is a blank line.
DELETE FROM raw_influencers WHERE trim(influencer_id || platform || category || extra, ' ' || char(9, 10, 13, 160)) = '';
DELETE FROM raw_sales WHERE trim(influencer_id || campaign || product || date || orders || revenue || status || order_id || refunded || extra, ' ' || char(9, 10, 13, 160)) = '';
DELETE FROM raw_payouts WHERE trim(influencer_id || basis || total_payout || campaign || date || status || extra, ' ' || char(9, 10, 13, 160)) = '';

-- Every different cell once, with what it is as an id, as a name, as a number and as money; null where it is none.
CREATE TABLE cell AS
WITH
  raw (cell) AS (
    SELECT influencer_id FROM raw_influencers UNION SELECT platform FROM raw_influencers UNION SELECT category FROM raw_influencers
    UNION SELECT extra FROM raw_influencers
    UNION SELECT influencer_id FROM raw_sales UNION SELECT campaign FROM raw_sales UNION SELECT product FROM raw_sales UNION SELECT date FROM raw_sales
    UNION SELECT orders FROM raw_sales UNION SELECT revenue FROM raw_sales UNION SELECT status FROM raw_sales UNION SELECT order_id FROM raw_sales
    UNION SELECT refunded FROM raw_sales UNION SELECT extra FROM raw_sales
    UNION SELECT influencer_id FROM raw_payouts UNION SELECT basis FROM raw_payouts UNION SELECT total_payout FROM raw_payouts
    UNION SELECT campaign FROM raw_payouts UNION SELECT date FROM raw_payouts UNION SELECT status FROM raw_payouts UNION SELECT extra FROM raw_payouts
  ),
  trimmed AS (SELECT cell, trim(cell, ' ' || char(9, 10, 13, 160)) AS text FROM raw),
  marked AS (SELECT *, lower(text) IN ('', 'n/a', 'na', 'null', '-') AS is_blank, text LIKE '(_%)' AS in_brackets FROM trimmed),
  unbracketed AS MATERIALIZED (SELECT *, CASE WHEN in_brackets THEN trim(substr(text, 2, length(text) - 2)) ELSE text END AS bare_text FROM marked),
  slashed AS MATERIALIZED (SELECT *, CASE WHEN bare_text LIKE '%/-' THEN substr(bare_text, 1, length(bare_text) - 2) ELSE bare_text END AS unslashed FROM unbracketed),
  opened AS MATERIALIZED (SELECT *, replace(unslashed, char(8722), '-') AS inside FROM slashed),
  signed AS MATERIALIZED (
    SELECT *, inside LIKE '-%' OR inside LIKE '_%-' AS has_minus,
      CASE
        WHEN inside LIKE '-%' THEN trim(substr(inside, 2))
        WHEN inside LIKE '_%-' THEN trim(substr(inside, 1, length(inside) - 1))
        ELSE inside END AS size
    FROM opened
  ),
  bare AS MATERIALIZED (
    SELECT *, trim(CASE
      WHEN size LIKE '₹%' THEN substr(size, 2)
      WHEN size LIKE 'Rs.%' OR size LIKE 'INR%' THEN substr(size, 4)
      WHEN size LIKE 'Rs%' THEN substr(size, 3)
      WHEN size LIKE '%₹' THEN substr(size, 1, length(size) - 1)
      WHEN size LIKE '%INR' THEN substr(size, 1, length(size) - 3)
      ELSE size END) AS amount
    FROM signed
  ),
  scaled AS MATERIALIZED (
    SELECT cell, text, is_blank, in_brackets, has_minus, amount,
      CASE WHEN amount REGEXP '[0-9] ?K$' THEN 1000 WHEN amount REGEXP '[0-9] ?(L|lakh)$' THEN 100000 WHEN amount REGEXP '[0-9] ?Cr$' THEN 10000000 ELSE 1 END AS scale
    FROM bare
  ),
  unscaled AS MATERIALIZED (SELECT cell, text, is_blank, in_brackets, has_minus, scale, CASE WHEN scale = 1 THEN amount ELSE rtrim(amount, 'KLlakhCr ') END AS amount FROM scaled),
  split AS MATERIALIZED (
    SELECT *, amount REGEXP '^(?=.*[0-9])([0-9]*|[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,2}(,[0-9]{2})*,[0-9]{3})([.][0-9]*)?$' AS is_number,
      CASE WHEN in_brackets OR has_minus THEN -1 ELSE 1 END AS sign,
      CAST(replace(substr(amount, 1, instr(amount || '.', '.') - 1), ',', '') AS INTEGER) AS rupees,
      CAST(substr(substr(amount, instr(amount || '.', '.') + 1) || '0000000000000000', 1, 16) AS INTEGER) AS rest
    FROM unscaled
  ),
  rounded AS (SELECT *, (rest + 50000000000000) / 100000000000000 AS paise FROM split),
  near AS (SELECT *, abs(rest - paise * 100000000000000) < 10000000000 AS is_paisa FROM rounded)
SELECT
  cell,
  text,
  is_blank,
  CASE
    WHEN is_blank OR lower(text) IN ('#n/a', '#ref!', '(not set)', '(direct)', 'nan', 'none', 'undefined') THEN NULL
    WHEN text REGEXP '^[0-9]+[.]0$' THEN substr(text, 1, length(text) - 2)
    WHEN text LIKE '="%"' THEN lower(substr(text, 3, length(text) - 3))
    WHEN text LIKE char(39, 37) THEN lower(substr(text, 2))
    ELSE lower(text)
  END AS id,
  text REGEXP '^[0-9]([.,][0-9]+)?[eE][+][0-9]{2}$' AS is_damaged,
  lower(trim(text, ':')) IN ('total', 'grand total', 'subtotal') OR lower(text) LIKE '% total' AS is_sum_word,
  CASE WHEN NOT is_blank THEN lower(text) END AS name,
  -- What these units cannot hold is no number here, and shows as a difference.
  CASE WHEN is_number AND rest % 100000000 = 0 THEN sign * scale * (rupees * 100000000 + rest / 100000000) END AS number,
  CASE
    WHEN is_number AND scale > 1 THEN sign * scale * (rupees * 100000000 + rest / 100000000)
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

-- The rows of sales and payouts as they stand, with what their cells say.
CREATE TABLE line AS
SELECT 'sales' AS file, raw.row, id.id, id.is_damaged, extra.text <> '' AS is_broken, word.standing, revenue.money AS written, revenue.is_blank,
  CASE WHEN word.standing = 'refund' THEN -abs(revenue.money) ELSE revenue.money END AS counted,
  orders.number AS orders, abs(refunded.money) AS refunded,
  CASE WHEN NOT order_id.is_blank THEN order_id.text END AS order_id,
  CASE WHEN id.id IS NOT NULL THEN id.is_sum_word ELSE campaign.is_sum_word OR product.is_sum_word OR status.is_sum_word OR order_id.is_sum_word END AS is_sum_word,
  id.text || char(31) || campaign.text || char(31) || product.text || char(31) || date.text || char(31) || orders.text || char(31) || revenue.text AS ordered,
  status.text || char(31) || refunded.text AS state
FROM raw_sales AS raw
JOIN cell AS id ON id.cell = raw.influencer_id
JOIN cell AS campaign ON campaign.cell = raw.campaign
JOIN cell AS product ON product.cell = raw.product
JOIN cell AS date ON date.cell = raw.date
JOIN cell AS orders ON orders.cell = raw.orders
JOIN cell AS revenue ON revenue.cell = raw.revenue
JOIN cell AS status ON status.cell = raw.status
JOIN cell AS order_id ON order_id.cell = raw.order_id
JOIN cell AS refunded ON refunded.cell = raw.refunded
JOIN cell AS extra ON extra.cell = raw.extra
LEFT JOIN word ON word.text = lower(status.text)
UNION ALL
SELECT 'payouts', raw.row, id.id, id.is_damaged, extra.text <> '', word.standing, amount.money, amount.is_blank,
  CASE WHEN word.standing = 'refund' THEN -abs(amount.money) ELSE amount.money END,
  NULL, NULL, NULL,
  CASE WHEN id.id IS NOT NULL THEN id.is_sum_word ELSE basis.is_sum_word OR campaign.is_sum_word OR status.is_sum_word END,
  '', ''
FROM raw_payouts AS raw
JOIN cell AS id ON id.cell = raw.influencer_id
JOIN cell AS basis ON basis.cell = raw.basis
JOIN cell AS amount ON amount.cell = raw.total_payout
JOIN cell AS campaign ON campaign.cell = raw.campaign
JOIN cell AS status ON status.cell = raw.status
JOIN cell AS extra ON extra.cell = raw.extra
LEFT JOIN word ON word.text = lower(status.text);

-- One order counts once: of equal rows the first, of its states the last, of lines that all repeat its total the first.
CREATE TABLE mark AS
WITH
  several AS (
    SELECT * FROM line
    WHERE NOT is_broken AND order_id IN (SELECT order_id FROM line WHERE order_id IS NOT NULL GROUP BY order_id HAVING count(*) > 1)
  ),
  compared AS (SELECT *, row_number() OVER (PARTITION BY order_id, ordered, state ORDER BY row) > 1 AS is_equal FROM several),
  stated AS (SELECT *, row_number() OVER (PARTITION BY order_id, ordered, is_equal ORDER BY row DESC) > 1 AND NOT is_equal AS is_earlier FROM compared),
  left_over AS (SELECT * FROM stated WHERE NOT is_equal AND NOT is_earlier),
  lines AS (
    SELECT *, row_number() OVER (PARTITION BY order_id ORDER BY row) AS place FROM left_over WHERE counted IS NOT NULL AND coalesce(standing, '') <> 'not'
  ),
  totals AS (
    SELECT max(amounts) = 1 AND max(lines) > 1 AS are_repeated
    FROM (SELECT count(DISTINCT counted) AS amounts, count(*) AS lines FROM lines GROUP BY order_id)
  )
SELECT row FROM stated WHERE is_equal OR is_earlier
UNION SELECT row FROM left_over WHERE counted IS NULL AND order_id IN (SELECT order_id FROM left_over WHERE counted IS NOT NULL)
UNION SELECT row FROM lines, totals WHERE are_repeated AND place > 1;

-- The rows that have an amount, in the order of the file, with what they add to the sums of others.
CREATE TABLE amount AS
SELECT file, row_number() OVER (PARTITION BY file ORDER BY row) AS n, row, id IS NULL OR is_sum_word AS may_be, is_sum_word AS is_word, written, orders,
  counted, coalesce(standing, '') <> 'not' AND NOT (file = 'sales' AND row IN (SELECT row FROM mark)) AS counts
FROM line
WHERE NOT is_broken AND written IS NOT NULL;

CREATE UNIQUE INDEX amount_by_place ON amount (file, n);

CREATE TABLE first AS SELECT file, row, is_word, written, orders, counted, counts FROM amount WHERE n = 1 AND may_be;

CREATE TABLE next AS
SELECT amount.file AS of_file, amount.n AS place, may_be, amount.is_word, amount.written, amount.orders, amount.counted, amount.counts,
  coalesce(first.written, 0) AS first_written, coalesce(first.orders, 0) AS first_orders, coalesce(first.written <> 0, 0) AS first_rows,
  coalesce(first.counted, 0) AS first_counted, coalesce(first.counted <> 0, 0) AS first_counted_rows, coalesce(first.counts, 0) AS first_counts
FROM amount LEFT JOIN first USING (file);

CREATE UNIQUE INDEX next_by_place ON next (of_file, place);

-- Each row is looked at (is it the sum of all above, or of those since the last sum: of what stands there, or of what counts?), and then added.
-- The first row waits for the end; meanwhile it is compared to all with it and without it. Two steps a row.
CREATE TABLE step AS
WITH RECURSIVE
  way (looked, summed, adds, keeps) AS (VALUES (0, 0, 0, 1), (1, 0, 1, 1), (1, 1, 0, 0)),
  step (file, n, is_looked_at, is_sum, all_written, all_orders, all_rows, all_counted, all_counted_orders, all_counted_rows,
    new_written, new_orders, new_rows, new_counted, new_counted_orders, new_counted_rows) AS (
    SELECT file, 1 + (file IN (SELECT file FROM first)), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM (SELECT DISTINCT file FROM amount WHERE may_be)
    UNION ALL
    SELECT file, n + is_looked_at, NOT is_looked_at,
      NOT is_looked_at AND may_be AND written <> 0 AND CASE WHEN is_word
        THEN (all_rows > 0 AND abs(written - all_written) <= 1000000) OR (all_counted_rows > 0 AND abs(written - all_counted) <= 1000000)
          OR (new_rows > 0 AND abs(written - new_written) <= 1000000) OR (new_counted_rows > 0 AND abs(written - new_counted) <= 1000000)
          OR (all_rows + first_rows > 0 AND abs(written - all_written - first_written) <= 1000000)
          OR (first_counts AND all_counted_rows + first_counted_rows > 0 AND abs(written - all_counted - first_counted) <= 1000000)
        ELSE (all_rows > 1 AND written = all_written AND coalesce(orders, all_orders) = all_orders)
          OR (all_counted_rows > 1 AND written = all_counted AND coalesce(orders, all_counted_orders) = all_counted_orders)
          OR (new_rows > 1 AND written = new_written AND coalesce(orders, new_orders) = new_orders)
          OR (new_counted_rows > 1 AND written = new_counted AND coalesce(orders, new_counted_orders) = new_counted_orders)
          OR (all_rows + first_rows > 1 AND written = all_written + first_written AND coalesce(orders, all_orders + first_orders) = all_orders + first_orders)
          OR (first_counts AND all_counted_rows + first_counted_rows > 1 AND written = all_counted + first_counted
            AND coalesce(orders, all_counted_orders + first_orders) = all_counted_orders + first_orders)
        END,
      all_written + adds * written, all_orders + adds * coalesce(orders, 0), all_rows + adds * (written <> 0),
      all_counted + adds * counts * counted, all_counted_orders + adds * counts * coalesce(orders, 0), all_counted_rows + adds * counts * (counted <> 0),
      keeps * new_written + adds * written, keeps * new_orders + adds * coalesce(orders, 0), keeps * new_rows + adds * (written <> 0),
      keeps * new_counted + adds * counts * counted, keeps * new_counted_orders + adds * counts * coalesce(orders, 0),
      keeps * new_counted_rows + adds * counts * (counted <> 0)
    FROM step
    JOIN next ON of_file = file AND place = n
    JOIN way ON looked = is_looked_at AND summed = (is_looked_at AND is_sum)
  )
SELECT * FROM step;

CREATE INDEX step_by_place ON step (file, n);

CREATE TABLE sum_row AS
WITH ends AS (SELECT file, max(n) AS n FROM step GROUP BY file)
SELECT amount.file, amount.row FROM step JOIN amount USING (file, n) WHERE is_looked_at AND is_sum
UNION
SELECT file, row
FROM first JOIN ends USING (file) JOIN step USING (file, n)
WHERE NOT is_looked_at AND written <> 0 AND CASE WHEN is_word
  THEN (all_rows > 0 AND abs(written - all_written) <= 1000000) OR (all_counted_rows > 0 AND abs(written - all_counted) <= 1000000)
  ELSE (all_rows > 1 AND written = all_written AND coalesce(orders, all_orders) = all_orders)
    OR (all_counted_rows > 1 AND written = all_counted AND coalesce(orders, all_counted_orders) = all_counted_orders)
  END;

CREATE UNIQUE INDEX sum_by_row ON sum_row (file, row);

CREATE TABLE judged AS
SELECT line.*,
  CASE
    WHEN is_broken THEN 'rejected'
    WHEN sum_row.row IS NOT NULL OR standing = 'not' OR (file = 'sales' AND row IN (SELECT row FROM mark)) THEN 'excluded'
    WHEN written IS NULL AND NOT (file = 'payouts' AND is_blank) THEN 'rejected'
    WHEN is_damaged THEN 'rejected'
    WHEN counted > 0 AND refunded >= counted THEN 'excluded'
    WHEN id IS NULL THEN 'unattributed'
    ELSE 'used'
  END AS status
FROM line LEFT JOIN sum_row USING (file, row);

CREATE UNIQUE INDEX judged_by_row ON judged (file, row);

-- What went back of a row reduces it, and is excluded without it.
CREATE TABLE sale AS
SELECT raw.row, judged.id, coalesce(campaign.name, '(unknown)') AS campaign, coalesce(product.name, '(unknown)') AS product,
  day.day, coalesce(substr(day.day, 1, 7), '(unknown)') AS month,
  CASE WHEN standing = 'refund' AND written > 0 THEN -abs(coalesce(judged.orders, 0)) ELSE coalesce(judged.orders, 0) END AS orders,
  counted - CASE WHEN judged.status IN ('used', 'unattributed') AND counted > 0 THEN coalesce(judged.refunded, 0) ELSE 0 END AS revenue,
  CASE WHEN judged.status IN ('used', 'unattributed') AND counted > 0 THEN coalesce(judged.refunded, 0) ELSE 0 END AS went_back,
  coalesce(standing = 'open', 0) AS is_open,
  judged.status
FROM raw_sales AS raw
JOIN judged ON judged.file = 'sales' AND judged.row = raw.row
JOIN cell AS campaign ON campaign.cell = raw.campaign
JOIN cell AS product ON product.cell = raw.product
LEFT JOIN day ON day.file = 'sales' AND day.cell = raw.date;

CREATE TABLE payout AS
SELECT raw.row, judged.id, campaign.name AS campaign, day.day, counted AS amount, coalesce(standing = 'open', 0) AS is_open,
  CASE WHEN basis.name LIKE 'per %' OR basis.name LIKE 'per!_%' ESCAPE '!' OR basis.name LIKE 'per-%' THEN substr(basis.name, 5) ELSE basis.name END AS basis,
  judged.status
FROM raw_payouts AS raw
JOIN judged ON judged.file = 'payouts' AND judged.row = raw.row
JOIN cell AS campaign ON campaign.cell = raw.campaign
JOIN cell AS basis ON basis.cell = raw.basis
LEFT JOIN day ON day.file = 'payouts' AND day.cell = raw.date;

-- What is asked: one row, and the wanted names in lower case.
CREATE TABLE filter (since TEXT, until TEXT, min_roas INTEGER NOT NULL, min_orders INTEGER NOT NULL);
CREATE TABLE wanted (field TEXT NOT NULL, name TEXT NOT NULL);
