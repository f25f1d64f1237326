using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>Reads the money of a row of an experiment in the currency of the report.</summary>
/// <param name="table">The file.</param>
internal sealed class RowMoney(CsvTable table)
{
    private readonly int _revenue = table.IndexOf("revenue");
    private readonly int _spend = table.IndexOf("spend");
    private readonly CurrencyRules _revenues = new(table, table.IndexOf("revenue"));
    private readonly CurrencyRules _spends = new(table, table.IndexOf("spend"));
    private (string? Currency, decimal Money) _revenueRead;
    private (string? Currency, decimal Money) _spendRead;

    /// <summary>
    /// The revenue of the current row; <c>null</c> where its cell is no amount, 0 where it is one in a currency that is left out.
    /// </summary>
    internal decimal? Revenue { get; private set; }

    /// <summary>By what other amounts of the row, such as those before the test, are multiplied.</summary>
    internal decimal Factor { get; private set; } = 1;

    /// <summary>By what the spend of the row is multiplied.</summary>
    internal decimal SpendFactor { get; private set; } = 1;

    /// <summary>
    /// Why the row is left out: an amount of it is in another currency than the one that is wanted; <c>null</c>: none is.
    /// </summary>
    internal Exclusion? Other { get; private set; }

    /// <summary>What the rows used have in each currency that they name.</summary>
    internal CurrencySums Sums { get; } = new();

    /// <summary>What the rows that were converted come to, by the currency that they were in.</summary>
    internal CurrencySums Converted { get; } = new();

    /// <summary>Takes the current row.</summary>
    internal void Read()
    {
        Other = null;
        (Revenue, Factor, _revenueRead) = Read(_revenues, _revenue);
        (_, SpendFactor, _spendRead) = Read(_spends, _spend);
        Revenue = Other is null || Revenue is null ? Revenue : 0;
    }

    /// <summary>Counts the current row, which is used, with its currencies.</summary>
    internal void Count()
    {
        Count(_revenues, _revenueRead);
        Count(_spends, _spendRead);
    }

    private (decimal? Money, decimal Factor, (string? Currency, decimal Money) Counted) Read(CurrencyRules rules, int column)
    {
        if (!table.TryMoney(column, out var amount))
        {
            return (null, 1, default);
        }

        var currency = rules.Of();
        if (rules.FactorOf(currency) is not { } factor)
        {
            Other = CurrencyRules.OtherCurrency(amount.Value, currency!, column);
            return (0, 1, default);
        }

        return (amount.Value * factor, factor, (currency, amount.Value * factor));
    }

    private void Count(CurrencyRules rules, (string? Currency, decimal Money) read)
    {
        var counted = rules.CountedIn(read.Currency);
        Sums.Add(counted, 1, read.Money);
        Converted.Add(rules.IsConverted(read.Currency) ? read.Currency : null, 1, read.Money);
    }
}
