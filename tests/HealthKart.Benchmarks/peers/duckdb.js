// node duckdb.js FOLDER: sums sales and payouts by influencer, joins, ROAS; prints revenue and payout, then every influencer by ROAS.
'use strict';
const { DuckDBInstance } = require('@duckdb/node-api');

const folder = process.argv[2];
const read = (file, columns) =>
  `read_csv('${folder}/${file}', header=true, auto_detect=false, delim=',', quote='"', escape='"', columns=${columns})`;

(async () => {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await database.connect();
  const sales = read('tracking_data.csv', `{source:'VARCHAR',campaign:'VARCHAR',influencer_id:'VARCHAR',user_id:'VARCHAR',\
product:'VARCHAR',brand:'VARCHAR',date:'DATE',orders:'INTEGER',revenue:'DECIMAL(18,2)'}`);
  const payouts = read('payouts.csv', `{influencer_id:'VARCHAR',basis:'VARCHAR',rate:'DECIMAL(18,2)',orders:'BIGINT',\
total_payout:'DECIMAL(18,2)'}`);
  const influencers = read('influencers.csv', `{influencer_id:'VARCHAR',name:'VARCHAR',category:'VARCHAR',gender:'VARCHAR',\
follower_count:'BIGINT',platform:'VARCHAR'}`);
  await connection.run(`create table performance as
    with s as (select upper(trim(influencer_id)) id, sum(orders) orders, sum(revenue) revenue
               from ${sales} where influencer_id is not null group by 1),
         p as (select upper(trim(influencer_id)) id, sum(total_payout) payout from ${payouts} group by 1),
         i as (select upper(trim(influencer_id)) id, * exclude influencer_id from ${influencers})
    select coalesce(i.id, s.id, p.id) id, name, platform, orders, revenue, payout,
           case when payout > 0 then revenue::double / payout::double else 0 end roas
    from i full join s on i.id = s.id full join p on coalesce(i.id, s.id) = p.id`);
  const rows = async (query) => (await connection.runAndReadAll(query)).getRowsJson();
  const [totals] = await rows('select sum(revenue)::varchar, sum(payout)::varchar from performance');
  const lines = (await rows('select * from performance order by roas desc, revenue desc, id')).map((row) => JSON.stringify(row));
  process.stdout.write(`${totals.join(' ')}\n${lines.join('\n')}\n`);
})();
