namespace HealthKart.Analysis.Samples;

/// <summary>What the four files hold.</summary>
internal static class SampleFiles
{
    private const string Money = "0.00";

    public static SampleFile Influencers(IReadOnlyList<SampleInfluencer> influencers) =>
        new("influencers.csv", ["id", "name", "category", "gender", "follower_count", "platform"], writer =>
        {
            foreach (var influencer in influencers)
            {
                writer.WriteField(influencer.Id);
                writer.WriteField(influencer.Name);
                writer.WriteField(influencer.Category);
                writer.WriteField(influencer.Gender);
                writer.WriteField(influencer.Followers);
                writer.WriteField(influencer.Platform);
                writer.EndRecord();
            }
        });

    public static SampleFile Posts(IReadOnlyList<SamplePost> posts) =>
        new("posts.csv", ["influencer_id", "platform", "date", "url", "caption", "reach", "likes", "comments"], writer =>
        {
            foreach (var post in posts)
            {
                writer.WriteField(post.Influencer.Id);
                writer.WriteField(post.Influencer.Platform);
                writer.WriteField(post.Date);
                writer.WriteField(post.Url);
                writer.WriteField(post.Caption);
                writer.WriteField(post.Reach);
                writer.WriteField(post.Likes);
                writer.WriteField(post.Comments);
                writer.EndRecord();
            }
        });

    public static SampleFile Sales(IReadOnlyList<SampleSale> sales) =>
        new("tracking_data.csv", ["source", "campaign", "influencer_id", "user_id", "product", "brand", "date", "orders", "revenue"], writer =>
        {
            foreach (var sale in sales)
            {
                writer.WriteField(sale.Source);
                writer.WriteField(sale.Campaign);
                writer.WriteField(sale.InfluencerId);
                writer.WriteField(sale.UserId);
                writer.WriteField(sale.Product.Name);
                writer.WriteField(sale.Product.Brand);
                writer.WriteField(sale.Date);
                writer.WriteField(sale.Orders);
                writer.WriteField(sale.Paise / 100m, Money);
                writer.EndRecord();
            }
        });

    public static SampleFile Payouts(IReadOnlyList<SamplePayout> payouts) =>
        new("payouts.csv", ["influencer_id", "basis", "rate", "orders", "total_payout"], writer =>
        {
            foreach (var payout in payouts)
            {
                writer.WriteField(payout.InfluencerId);
                writer.WriteField(payout.Basis);
                writer.WriteField((decimal)payout.Rate, Money);
                writer.WriteField(payout.Orders);
                writer.WriteField((decimal?)payout.Total, Money);
                writer.EndRecord();
            }
        });
}
