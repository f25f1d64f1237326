namespace HealthKart.Analysis.Frames;

/// <summary>What the rows of a list are, with the values that a caption and a note need; these are said by who shows the list.</summary>
public abstract record ListSubject
{
    internal ListSubject()
    {
    }

    /// <summary>Rows of somebody's own.</summary>
    /// <param name="Caption">What they are, shown above the table.</param>
    /// <param name="Note">How they are to be read, shown below it; <c>null</c>: nothing.</param>
    public sealed record Own(string Caption, string? Note = null) : ListSubject;
}
