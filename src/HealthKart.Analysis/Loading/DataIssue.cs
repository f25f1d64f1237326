using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Something that an analyst should know about a file: where it stands, what was found, what was expected.</summary>
public sealed record DataIssue
{
    internal DataIssue(IssueDetail detail)
    {
        Detail = detail;
        Severity = detail is StoppingIssue ? IssueSeverity.Error : IssueSeverity.Warning;
    }

    /// <summary>What is wrong.</summary>
    public IssueKind Kind => Detail.Kind;

    /// <summary>Whether it cost a row.</summary>
    public IssueSeverity Severity { get; internal init; }

    /// <summary>The name of the file, without its folder; <c>null</c> where no file is at fault.</summary>
    public string? File { get; init; }

    /// <summary>The line of the file, counted from 1, at which the row starts; <c>null</c> for an issue of the whole file.</summary>
    public long? Line { get; init; }

    /// <summary>The column as the file's header names it.</summary>
    public string? Column { get; init; }

    /// <summary>The cell as it was found.</summary>
    public string? Value { get; init; }

    /// <summary>The revenue in ₹ of the sales row; <c>null</c> where none could be read.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>The payout in ₹ of the payouts row; <c>null</c> where none could be read.</summary>
    public decimal? TotalPayout { get; init; }

    /// <summary>How many rows or influencers the issue stands for.</summary>
    public long Count { get; init; } = 1;

    internal IssueDetail Detail { get; }

    /// <summary>The currency of the amounts in the detail.</summary>
    internal string Currency { get; init; } = CurrencySigns.Rupee;

    /// <summary>Where it stands: <c>tracking.csv, line 3</c>; <c>null</c> where no file is at fault.</summary>
    internal string? Place => File is null ? null : Line is null ? Phrases.OneLine(File) : $"{Phrases.OneLine(File)}, line {Line}";

    /// <summary>Its severity, kind and place, for a debugger.</summary>
    public override string ToString() => $"{Severity}: {Kind} ({Place})";
}
