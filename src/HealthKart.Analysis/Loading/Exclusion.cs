namespace HealthKart.Analysis.Loading;

/// <summary>Why a row is in no sum, although it could be read.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Column">The position of the column that tells it; −1: no single one does.</param>
internal sealed record Exclusion(IssueDetail Reason, int Column = -1);
