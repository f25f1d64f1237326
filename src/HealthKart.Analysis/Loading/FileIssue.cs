using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>What there is to know of a file, or of a column of it.</summary>
internal abstract record FileIssue(IssueKind Kind) : IssueDetail(Kind)
{
    internal sealed record NotUtf8() : FileIssue(IssueKind.NotUtf8);

    internal sealed record DuplicateHeader(string Header, int Count) : FileIssue(IssueKind.DuplicateHeader);

    internal sealed record SecondCandidate(string Read, decimal ReadTotal, string Rival, decimal RivalTotal, string Name)
        : FileIssue(IssueKind.SecondCandidate);

    internal sealed record LinesAboveHeader(long Lines, string First) : FileIssue(IssueKind.LinesAboveHeader);

    internal sealed record CutFile(int Cells, int Columns) : FileIssue(IssueKind.CutFile);

    internal sealed record DuplicatesNotSought(long Most) : FileIssue(IssueKind.DuplicatesNotSought);

    internal sealed record OrdersFromIds(string Column) : FileIssue(IssueKind.MissingColumn);

    internal sealed record OrdersFromRows() : FileIssue(IssueKind.MissingColumn);

    internal sealed record AmbiguousNumbers(
        string Column, long Count, string Example, DecimalSign Sign, decimal PointTotal, decimal CommaTotal)
        : FileIssue(IssueKind.AmbiguousNumbers);

    internal sealed record UnknownStatus(string Column, IReadOnlyList<(string Word, long Rows, decimal Money)> Words)
        : FileIssue(IssueKind.UnknownStatus);

    internal sealed record MixedDates(long DayFirst, long MonthFirst, long Unclear) : FileIssue(IssueKind.AmbiguousDates);

    internal sealed record YearFirst(long Count, string Column) : FileIssue(IssueKind.AmbiguousDates);

    internal sealed record AmbiguousDates(long Count, long FirstLine, string First) : FileIssue(IssueKind.AmbiguousDates);

    internal sealed record MoreOfTheKind(IssueKind Of, long Count) : FileIssue(Of);
}
