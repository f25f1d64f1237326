using System.Globalization;

namespace HealthKart.Samples;

/// <summary>What the files hold.</summary>
internal static class SampleFiles
{
    public static SampleFile Influencers(IReadOnlyList<SampleInfluencer> influencers) => SampleFile.Of(
        "influencers.csv",
        influencers,
        Text<SampleInfluencer>("id", row => row.Id),
        Text<SampleInfluencer>("name", row => row.Name),
        Text<SampleInfluencer>("category", row => row.Category),
        Text<SampleInfluencer>("gender", row => row.Gender),
        Count<SampleInfluencer>("follower_count", row => row.Followers),
        Text<SampleInfluencer>("platform", row => row.Platform));

    public static SampleFile Posts(IReadOnlyList<SamplePost> posts) => SampleFile.Of(
        "posts.csv",
        posts,
        Text<SamplePost>("influencer_id", row => row.Influencer.Id),
        Text<SamplePost>("platform", row => row.Influencer.Platform),
        Day<SamplePost>("date", row => row.Date),
        Text<SamplePost>("url", row => row.Url),
        Text<SamplePost>("caption", row => row.Caption),
        Count<SamplePost>("reach", row => row.Reach),
        Count<SamplePost>("likes", row => row.Likes),
        Count<SamplePost>("comments", row => row.Comments));

    public static SampleFile Sales(IReadOnlyList<SampleSale> sales) => SampleFile.Of(
        "tracking_data.csv",
        sales,
        Text<SampleSale>("source", row => row.Source),
        Text<SampleSale>("campaign", row => row.Campaign),
        Text<SampleSale>("influencer_id", row => row.InfluencerId),
        Text<SampleSale>("user_id", row => row.UserId),
        Text<SampleSale>("product", row => row.Product.Name),
        Text<SampleSale>("brand", row => row.Product.Brand),
        Day<SampleSale>("date", row => row.Date),
        Count<SampleSale>("orders", row => row.Orders),
        Money<SampleSale>("revenue", row => row.Paise / 100m));

    public static SampleFile Payouts(IReadOnlyList<SamplePayout> payouts) => SampleFile.Of(
        "payouts.csv",
        payouts,
        Text<SamplePayout>("influencer_id", row => row.InfluencerId),
        Text<SamplePayout>("basis", row => row.Basis),
        Money<SamplePayout>("rate", row => row.Rate),
        Count<SamplePayout>("orders", row => row.Orders),
        Money<SamplePayout>("total_payout", row => row.Total));

    public static SampleFile Holdouts(IReadOnlyList<SampleArm> arms) => SampleFile.Of(
        "lift.csv",
        arms,
        Text<SampleArm>("campaign", row => row.Test.Campaign),
        Text<SampleArm>("arm", row => ArmOf(row.IsTreated)),
        Count<SampleArm>("users", row => row.Users),
        Count<SampleArm>("orders", row => row.Orders),
        Money<SampleArm>("revenue", row => row.Paise / 100m),
        Money<SampleArm>("spend", row => row.SpendPaise / 100m),
        Count<SampleArm>("revenue_sum_of_squares", row => row.PaiseSumOfSquares / 10_000m),
        Count<SampleArm>("planned_share", row => (row.IsTreated ? row.Test.TreatedPercent : 100 - row.Test.TreatedPercent) / 100m),
        Count<SampleArm>("true_roas", row => row.Test.TrueRoas));

    public static SampleFile GeoSales(IReadOnlyList<SampleGeoDay> days) => SampleFile.Of(
        "geo_sales.csv",
        days,
        Day<SampleGeoDay>("date", row => row.Date),
        Text<SampleGeoDay>("geo", row => row.Geo.Name),
        Text<SampleGeoDay>("arm", row => ArmOf(row.Geo.IsTreated)),
        Count<SampleGeoDay>("pair", row => row.Geo.Pair),
        Money<SampleGeoDay>("revenue", row => row.Paise / 100m),
        Money<SampleGeoDay>("spend", row => row.Spend),
        Text<SampleGeoDay>("campaign", _ => SampleExperiments.GeoCampaign),
        Count<SampleGeoDay>("true_roas", _ => SampleExperiments.GeoTrueRoas));

    private static string ArmOf(bool isTreated) => isTreated ? "treatment" : "control";

    private static SampleColumn<T> Text<T>(string name, Func<T, string> value) => new(name, value);

    private static SampleColumn<T> Count<T>(string name, Func<T, decimal> value) =>
        new(name, row => value(row).ToString("0.######", CultureInfo.InvariantCulture));

    private static SampleColumn<T> Money<T>(string name, Func<T, decimal?> value) =>
        new(name, row => value(row)?.ToString("F2", CultureInfo.InvariantCulture) ?? "");

    private static SampleColumn<T> Day<T>(string name, Func<T, DateOnly> value) =>
        new(name, row => value(row).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
