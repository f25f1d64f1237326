using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Engines;

/// <summary>How many rows a table had, and what they came to, when it was read first.</summary>
internal sealed class EngineContents
{
    private string? _seen;

    /// <summary>Takes in what a reading found.</summary>
    /// <param name="table">The table.</param>
    /// <param name="found">What it holds now.</param>
    /// <exception cref="CampaignInputException">It held something else before: sums of both would go together no more.</exception>
    internal void See(EngineTable table, string found)
    {
        if ((_seen ??= found) != found)
        {
            throw new CampaignInputException(EngineWords.TableHasChanged(table));
        }
    }
}
