using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// Reads in which currency each row of a file is: by the sign in its amount, else by its column of currencies,
/// else by the header of the amounts.
/// </summary>
internal sealed class CurrencyRules
{
    private readonly CsvTable _table;
    private readonly int _column;
    private readonly string? _header;
    private readonly string? _wanted;
    private readonly IReadOnlyDictionary<string, decimal>? _rates;
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <param name="table">The file.</param>
    /// <param name="money">The position of its column of amounts.</param>
    internal CurrencyRules(CsvTable table, int money)
    {
        _table = table;
        _column = table.IndexOf("currency");
        _header = money < 0 ? null : CurrencySigns.OfHeader(table.Headers[money]);
        (_wanted, _rates) = (table.Source.Dialect.Currency, table.Source.Dialect.Rates);
    }

    /// <summary>Whether every row without a sign in its amount is as the file writes it.</summary>
    internal bool AreNone => _column < 0 && (_header is null || (_header == CurrencySigns.Rupee && _wanted is null && _rates is null));

    /// <summary>What the rows used have in each currency that they name.</summary>
    internal CurrencySums Sums { get; } = new();

    /// <summary>The currency of the current row, whose amount was read last; <c>null</c>: it names none.</summary>
    internal string? Of()
    {
        if (_table.MoneyCurrency is { } sign)
        {
            return sign;
        }

        if (_column < 0)
        {
            return _header;
        }

        var text = _table.RepeatedText(_column);
        if (!_known.TryGetValue(text, out var code))
        {
            _known.Add(
                text,
                code = NumberText.IsBlank(text) || InfluencerId.IsUnset(Encoding.UTF8.GetBytes(text)) ? null : CurrencySigns.CodeOf(text));
        }

        return code ?? _header;
    }

    /// <summary>
    /// By what the amount of a row is multiplied; <c>null</c>: the row is in another currency than the one that is wanted.
    /// </summary>
    internal decimal? FactorOf(string? currency) => currency is null ? 1
        : _rates is not null && _rates.TryGetValue(currency, out var rate) ? rate
        : _wanted is null || currency == _wanted ? 1
        : null;

    /// <summary>The currency in which the amount of a row is counted.</summary>
    internal string? CountedIn(string? currency) => IsConverted(currency) ? _wanted ?? CurrencySigns.Rupee : currency;

    /// <summary>Whether amounts in a currency are converted.</summary>
    internal bool IsConverted(string? currency) => currency is not null && _rates?.ContainsKey(currency) == true;

    /// <summary>Why a row in another currency is left out.</summary>
    internal static Exclusion OtherCurrency(decimal amount, string currency, int column) =>
        new(new ExcludedRow.OtherCurrency(amount, currency), column);
}
