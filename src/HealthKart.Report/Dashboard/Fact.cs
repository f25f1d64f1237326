namespace HealthKart.Report.Dashboard;

/// <summary>
/// Sales of one influencer that have all in common by which facts are summed; places in the lists of values, −1 without one.
/// </summary>
/// <param name="Influencer">The place of the influencer; −1 for nobody.</param>
/// <param name="Campaign">The place of the campaign.</param>
/// <param name="Product">The place of the product.</param>
/// <param name="Brand">The place of the brand.</param>
/// <param name="Source">The place of the source.</param>
/// <param name="Time">The place of the day or month.</param>
/// <param name="Rows">The number of sales.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="Revenue">Their revenue in ₹.</param>
/// <param name="Open">What of it may still not happen, in ₹.</param>
internal sealed record Fact(
    int Influencer, int Campaign, int Product, int Brand, int Source, int Time, long Rows, decimal Orders, decimal Revenue, decimal Open);
