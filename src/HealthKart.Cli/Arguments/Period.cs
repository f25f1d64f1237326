using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>Days from one to another, both inclusive; <c>null</c> where an end is open.</summary>
internal sealed record Period(DateOnly? From, DateOnly? To)
{
    /// <summary>
    /// Reads <c>2025-01-01..2025-03-31</c>, with one end left out if need be; a month, <c>2025-03</c>; or a year, <c>2025</c>.
    /// </summary>
    /// <exception cref="CommandException">The text is none of them, or its days are in reverse.</exception>
    internal static Period Parse(string text)
    {
        var ends = text.Split("..");
        var period = ends switch
        {
            [var whole] => Whole(whole.Trim()),
            [var from, var to] when from.Trim().Length + to.Trim().Length > 0 =>
                Between(Whole(from.Trim(), orOpen: true), Whole(to.Trim(), orOpen: true)),
            _ => null,
        };
        return period is null || period.From > period.To ? throw new CommandException(CompareTexts.NotAPeriod(text)) : period;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");

    private static Period? Between(Period? from, Period? to) => from is null || to is null ? null : new(from.From, to.To);

    private static Period? Whole(string text, bool orOpen = false)
    {
        if (text.Length == 0)
        {
            return orOpen ? new(null, null) : null;
        }

        return Days.Parse(text) is { } day ? new(day, day)
            : Days.Parse(text + "-01") is { } month ? new(month, month.AddMonths(1).AddDays(-1))
            : Days.Parse(text + "-01-01") is { } year ? new(year, year.AddYears(1).AddDays(-1))
            : null;
    }
}
