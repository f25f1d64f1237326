namespace HealthKart.Analysis.Values;

/// <summary>
/// The files or the filters that were given allow no honest result. The message is one line for the person who gave them:
/// what was found, where, what was expected and what to do.
/// </summary>
public sealed class CampaignInputException : Exception
{
    /// <summary>Makes the exception with its one line.</summary>
    public CampaignInputException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its one line and what caused it.</summary>
    public CampaignInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception without a word; prefer the others.</summary>
    public CampaignInputException()
    {
    }
}
