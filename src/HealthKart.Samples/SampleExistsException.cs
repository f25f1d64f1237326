namespace HealthKart.Samples;

/// <summary>Files of the sample are there already, and were not to be replaced.</summary>
public sealed class SampleExistsException : IOException
{
    internal SampleExistsException(string message)
        : base(message)
    {
    }
}
