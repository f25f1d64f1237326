using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Something that an analyst should know about a file: where it stands, what was found, what was expected.</summary>
public sealed record DataIssue
{
    internal DataIssue(IssueKind kind, IssueSeverity severity, FormattableString sentence)
    {
        Kind = kind;
        Severity = severity;
        Sentence = sentence;
    }

    /// <summary>What is wrong.</summary>
    public IssueKind Kind { get; }

    /// <summary>Whether it cost a row.</summary>
    public IssueSeverity Severity { get; }

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

    internal FormattableString Sentence { get; }

    /// <summary>The currency of the amounts in the sentence.</summary>
    internal string Currency { get; init; } = CurrencySigns.Rupee;

    /// <summary>One sentence: what was found, what was expected, what was done; with numbers in groups of three.</summary>
    public string Message => Describe(Numerals.International);

    /// <summary>The same sentence with the numbers written another way.</summary>
    public string Describe(Numerals numerals) => Sentence.ToString(numerals.Of(Currency));

    /// <summary>Where it stands and what it is, in one line.</summary>
    public override string ToString() => ToString(Numerals.International);

    /// <summary>The same line with the numbers written another way.</summary>
    public string ToString(Numerals numerals) => File is null ? Describe(numerals)
        : Line is null ? $"{Phrases.OneLine(File)}: {Describe(numerals)}"
        : $"{Phrases.OneLine(File)}, line {Line}: {Describe(numerals)}";
}
