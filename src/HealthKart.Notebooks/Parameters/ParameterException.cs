namespace HealthKart.Notebooks.Parameters;

/// <summary>Parameters were given that the notebook does not take. The message is one line that says what to give instead.</summary>
public sealed class ParameterException : Exception
{
    internal ParameterException(params IReadOnlyList<string> errors)
        : base(string.Join(' ', errors)) => Errors = errors;

    /// <summary>What is wrong, a line for each name.</summary>
    public IReadOnlyList<string> Errors { get; }
}
