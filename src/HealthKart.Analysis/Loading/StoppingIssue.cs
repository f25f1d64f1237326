using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Why a row is rejected, or a result cannot be honest: what a strict run stops at.</summary>
/// <remarks>It says its line itself, as exceptions do.</remarks>
internal abstract record StoppingIssue(IssueKind Kind) : IssueDetail(Kind)
{
    /// <summary>What was found, what was expected, what was done.</summary>
    internal virtual string Sentence(Numerals numerals) => StoppingWords.Of(this, numerals);

    internal sealed record UnclosedQuote(int Lines) : StoppingIssue(IssueKind.UnclosedQuote);

    internal sealed record ExtraCells(int Columns) : StoppingIssue(IssueKind.ExtraCells);

    internal sealed record RepeatedHeader() : StoppingIssue(IssueKind.RepeatedHeader);

    internal sealed record NulBytes() : StoppingIssue(IssueKind.NulBytes);

    internal sealed record ShortRow(int Cells, int Columns, string Missing) : StoppingIssue(IssueKind.ShortRow);

    internal sealed record NotMoney(string Value) : StoppingIssue(IssueKind.UnusableMoney);

    internal sealed record DamagedId(string Id) : StoppingIssue(IssueKind.DamagedId);

    internal sealed record UnsetInfluencerId(string Id) : StoppingIssue(IssueKind.UnsetId);

    internal sealed record BlankInfluencerId() : StoppingIssue(IssueKind.BlankId);

    internal sealed record DuplicateInfluencer(string Id) : StoppingIssue(IssueKind.DuplicateInfluencer);

    internal sealed record UnbalancedAccount(RowAccount Account) : StoppingIssue(IssueKind.UnbalancedAccount);
}
