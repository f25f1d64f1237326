// node job-duckdb.js FOLDER OUT: the job of the comparison: read, join, ROAS, keep some platforms and categories with a ROAS of 1.5,
// write them as CSV.
'use strict';
const { DuckDBInstance } = require('@duckdb/node-api');

const [folder, out] = process.argv.slice(2);
const read = (file, columns) =>
  `read_csv('${folder}/${file}', header=true, auto_detect=false, delim=',', quote='"', escape='"', columns=${columns})`;

(async () => {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await database.connect();
  const sales = read('tracking_data.csv', `{source:'VARCHAR',campaign:'VARCHAR',influencer_id:'VARCHAR',user_id:'VARCHAR',\
product:'VARCHAR',date:'DATE',orders:'INTEGER',revenue:'DECIMAL(18,2)'}`);
  const payouts = read('payouts.csv', `{influencer_id:'VARCHAR',basis:'VARCHAR',rate:'DECIMAL(18,2)',orders:'BIGINT',\
total_payout:'DECIMAL(18,2)'}`);
  const influencers = read('influencers.csv', `{influencer_id:'VARCHAR',name:'VARCHAR',category:'VARCHAR',gender:'VARCHAR',\
follower_count:'BIGINT',platform:'VARCHAR'}`);
  await connection.run(`create table performance as
    with s as (select influencer_id, sum(orders)::bigint orders, sum(revenue) revenue from ${sales} group by 1),
         p as (select influencer_id, sum(total_payout) total_payout from ${payouts} group by 1)
    select influencer_id, name, platform, category, coalesce(orders, 0) orders, coalesce(revenue, 0) revenue,
           coalesce(total_payout, 0) total_payout,
           case when total_payout > 0 then coalesce(revenue, 0)::double / total_payout::double else 0 end roas
    from ${influencers} left join s using (influencer_id) left join p using (influencer_id)`);
  await connection.run(`copy (select * from performance where roas >= 1.5
      and platform in ('Instagram', 'YouTube') and category in ('Fitness', 'Nutrition', 'Lifestyle', 'Yoga', 'Food', 'Sports')
    order by roas desc, revenue desc, influencer_id) to '${out}' (header true)`);
})();
