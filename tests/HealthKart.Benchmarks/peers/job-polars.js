// node job-polars.js FOLDER OUT: the same job as job-duckdb.js, in doubles.
'use strict';
const pl = require('nodejs-polars');

const [folder, out] = process.argv.slice(2);
const read = (file) => pl.scanCSV(`${folder}/${file}`);

(async () => {
  const sales = read('tracking_data.csv').select('influencer_id', 'orders', 'revenue')
    .groupBy('influencer_id').agg(pl.col('orders').sum(), pl.col('revenue').sum());
  const payouts = read('payouts.csv').groupBy('influencer_id').agg(pl.col('total_payout').sum());
  const kept = (await read('influencers.csv')
    .join(sales, { on: 'influencer_id', how: 'left' })
    .join(payouts, { on: 'influencer_id', how: 'left' })
    .withColumns(pl.col('orders').fillNull(0), pl.col('revenue').fillNull(0), pl.col('total_payout').fillNull(0))
    .withColumns(pl.when(pl.col('total_payout').gt(0))
      .then(pl.col('revenue').div(pl.col('total_payout')))
      .otherwise(pl.lit(0))
      .alias('roas'))
    .collect())
    .filter(pl.col('roas').gtEq(1.5)
      .and(pl.col('platform').isIn(['Instagram', 'YouTube']))
      .and(pl.col('category').isIn(['Fitness', 'Nutrition', 'Lifestyle', 'Yoga', 'Food', 'Sports'])))
    .sort({ by: ['roas', 'revenue', 'influencer_id'], descending: [true, true, false] });
  kept.select('influencer_id', 'name', 'platform', 'category', 'orders', 'revenue', 'total_payout', 'roas').writeCSV(out);
})();
