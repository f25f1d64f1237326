using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Recognises the address of a database, which is no folder; it may hold a password, so that it is never shown.</summary>
public static class DatabaseAddress
{
    /// <summary>Whether a text is such an address: of an engine that is read, or of another that people name.</summary>
    public static bool IsOne(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return EngineAddress.EngineOf(folder) is not null;
    }

    /// <summary>The full path of what was given for a folder; an address as it is, that of a file with the full path of the file.</summary>
    /// <param name="folder">What was given.</param>
    /// <param name="workingDirectory">Where a relative path starts.</param>
    /// <exception cref="CampaignInputException">It is an address with a password, or of an engine that is not read.</exception>
    public static string FullPath(string folder, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(folder);
        EngineAddress.Check(folder);
        return EngineAddress.FileOf(folder) is { } file ? EngineAddress.DuckDb + Path.GetFullPath(file, workingDirectory)
            : IsOne(folder) ? folder
            : Path.GetFullPath(folder, workingDirectory);
    }

    /// <summary>Refuses such an address where a folder of files is expected.</summary>
    /// <param name="folder">What was given for a folder: an address, or a path into which one has come.</param>
    /// <exception cref="CampaignInputException">It is one.</exception>
    public static void ThrowIfOne(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (EngineAddress.EngineIn(folder) is { } engine)
        {
            throw new CampaignInputException(LoadingWords.DatabaseNotRead(engine));
        }
    }
}
