namespace HealthKart.Analysis.Loading;

/// <summary>What an issue is, with the values that make it up; where it stands and its money are the issue's own.</summary>
/// <remarks>What is said of it is said by who shows it. Each family of details is a type, and each detail a type within.</remarks>
/// <param name="Kind">The kind that it is one of.</param>
internal abstract record IssueDetail(IssueKind Kind);
