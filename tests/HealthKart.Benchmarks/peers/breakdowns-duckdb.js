// node breakdowns-duckdb.js FOLDER: reads the sales once into a table and sums them by influencer, by influencer and each column that the
// report breaks down by, and by day; joins payouts; prints revenue and payout, then the rows of each sum. No page, no checks.
'use strict';
const { DuckDBInstance } = require('@duckdb/node-api');

const folder = process.argv[2];
const read = (file, types) => `read_csv('${folder}/${file}', header=true, types=${types})`;

(async () => {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await database.connect();
  const rows = async (query) => (await connection.runAndReadAll(query)).getRowsJson();
  await connection.run(`create table sales as
    select upper(trim(influencer_id)) id, * exclude influencer_id, date_trunc('month', date) as month
    from ${read('tracking_data.csv', "{influencer_id:'VARCHAR',date:'DATE',revenue:'DECIMAL(18,2)'}")}`);
  await connection.run(`create table payouts as
    select upper(trim(influencer_id)) id, sum(total_payout) payout
    from ${read('payouts.csv', "{influencer_id:'VARCHAR',total_payout:'DECIMAL(18,2)'}")} group by 1`);
  await connection.run(`create table performance as
    with s as (select id, count(*) sales, sum(orders) orders, sum(revenue) revenue from sales where id is not null group by 1)
    select coalesce(s.id, p.id) id, sales, orders, revenue, payout,
           case when payout > 0 then revenue::double / payout::double else 0 end roas
    from s full join payouts p on s.id = p.id`);
  const [totals] = await rows('select sum(revenue)::varchar, sum(payout)::varchar from performance');
  console.log(totals.join(' '));
  const columns = (await rows("select column_name from information_schema.columns where table_name = 'sales'")).map(([name]) => name);
  for (const column of ['campaign', 'product', 'brand', 'source', 'month'].filter((name) => columns.includes(name))) {
    await connection.run(`create table by_${column} as
      select id, ${column}, count(*) sales, sum(orders) orders, sum(revenue) revenue from sales where id is not null group by 1, 2`);
    const [[count]] = await rows(`select count(*)::varchar from by_${column}`);
    const parts = await rows(
      `select ${column}::varchar, sum(orders)::varchar, sum(revenue)::varchar from by_${column} group by 1 order by 1`);
    console.log(column, count, parts.length);
  }

  const days = await rows('select date::varchar, sum(orders)::varchar, sum(revenue)::varchar from sales where id is not null group by 1');
  console.log('days', days.length);
})();
