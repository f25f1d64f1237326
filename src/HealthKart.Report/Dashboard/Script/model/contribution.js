/** What is left after the goods and the payout, as AnalysisSettings.Contribution in C#. */
export const contribution = ({ revenue, payout }, data) => revenue * data.margin - payout;
