using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>What rows have in each currency that they name.</summary>
internal sealed class CurrencySums
{
    // Nearly no file has one, and a process that starts has to compile what it makes.
    private SortedDictionary<string, (long Rows, decimal Money)>? _sums;

    /// <summary>Whether no row names a currency.</summary>
    internal bool AreNone => _sums is null;

    /// <summary>The currencies with the rows and money in them.</summary>
    internal IReadOnlyDictionary<string, (long Rows, decimal Money)> All => _sums ??= new(StringComparer.Ordinal);

    internal void Add(string? currency, long rows, decimal money)
    {
        if (currency is not null)
        {
            _sums ??= new(StringComparer.Ordinal);
            var sums = _sums.GetValueOrDefault(currency);
            _sums[currency] = (sums.Rows + rows, sums.Money + money);
        }
    }

    /// <summary>Adds what another part of the file has.</summary>
    internal void Add(CurrencySums other)
    {
        if (other._sums is { } added)
        {
            foreach (var (currency, sums) in added)
            {
                Add(currency, sums.Rows, sums.Money);
            }
        }
    }

    /// <summary>The one currency that files name; <c>null</c>: they name none.</summary>
    /// <exception cref="CampaignInputException">They name several, which no sum can hold.</exception>
    internal static string? One(IReadOnlyList<(string File, CurrencySums Sums)> files)
    {
        var sums = files
            .SelectMany(static each => each.Sums.All.Select(found => (each.File, Currency: found.Key, found.Value.Rows, found.Value.Money)))
            .ToList();
        var currencies = sums.GroupBy(static each => each.Currency)
            .OrderByDescending(static group => group.Sum(static each => each.Rows))
            .Select(static group => group.Key)
            .ToList();
        if (currencies.Count > 1)
        {
            var first = currencies.Contains(CurrencySigns.Rupee) ? CurrencySigns.Rupee : currencies[0];
            throw new CampaignInputException(LoadingWords.SeveralCurrencies(sums, first, currencies.First(code => code != first)));
        }

        return currencies.Count == 0 ? null : currencies[0];
    }
}
