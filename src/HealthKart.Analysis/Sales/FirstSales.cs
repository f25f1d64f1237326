using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>Where the influencers' first sales stand in the file.</summary>
/// <param name="ids">The ids in the order of their first sales.</param>
/// <param name="seen">What a pass remembers of each of them.</param>
/// <param name="column">The header of the ids.</param>
/// <param name="lines">The lines of the file.</param>
internal sealed class FirstSales(NameTable ids, SeenInfluencers seen, string column, LineNumbers lines)
{
    /// <summary>The place of the first sale of an influencer; <c>null</c> without a sale.</summary>
    /// <exception cref="IOException">The file became shorter since it was read.</exception>
    internal RowPlace? PlaceOf(string id)
    {
        var number = ids.Find(Encoding.UTF8.GetBytes(id));
        if (number < 0)
        {
            return null;
        }

        return new RowPlace(lines.LineOf(seen.PlaceOf(number)), column);
    }
}
