namespace HealthKart.Notebooks.Parameters;

/// <summary>Parameters were given that the notebook does not take. The message is one line that says what to give instead.</summary>
public sealed class ParameterException : Exception
{
    internal ParameterException(string message)
        : base(message)
    {
    }
}
