namespace HealthKart.Analysis.Loading;

/// <summary>What rows have in each currency that they name.</summary>
internal sealed class CurrencySums
{
    private readonly SortedDictionary<string, (long Rows, decimal Money)> _sums = new(StringComparer.Ordinal);

    /// <summary>The currencies with the rows and money in them.</summary>
    internal IReadOnlyDictionary<string, (long Rows, decimal Money)> All => _sums;

    internal void Add(string? currency, long rows, decimal money)
    {
        if (currency is not null)
        {
            var sums = _sums.GetValueOrDefault(currency);
            _sums[currency] = (sums.Rows + rows, sums.Money + money);
        }
    }

    /// <summary>Adds what another part of the file has.</summary>
    internal void Add(CurrencySums other)
    {
        foreach (var (currency, sums) in other._sums)
        {
            Add(currency, sums.Rows, sums.Money);
        }
    }
}
