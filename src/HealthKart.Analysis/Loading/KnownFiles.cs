namespace HealthKart.Analysis.Loading;

/// <summary>
/// The files whose rows a loading reads, each as it is known to be written by now: what a reading of their rows finds out leads to
/// another one.
/// </summary>
internal sealed class KnownFiles
{
    private readonly List<KnownFile> _files = [];

    /// <summary>Takes in a file.</summary>
    /// <param name="head">The file as it starts.</param>
    /// <param name="kind">Which of the campaign's files it is.</param>
    internal KnownFile Add(CsvSource head, CampaignFile kind)
    {
        var file = KnownFile.Of(head, kind);
        _files.Add(file);
        return file;
    }

    /// <summary>Reads the rows, and again as long as a reading finds that a file is written otherwise than it was read.</summary>
    /// <param name="read">Reads them from their start; it may end early where a file is to be read again.</param>
    /// <returns>What the one reading returned that counts. There are three for a file at most: each reason is given once.</returns>
    internal T Read<T>(Func<T> read)
    {
        while (true)
        {
            var result = read();
            if (!Learn())
            {
                return result;
            }
        }
    }

    private bool Learn()
    {
        var hasLearnt = false;
        foreach (var file in _files)
        {
            hasLearnt |= file.Learn();
        }

        return hasLearnt;
    }
}
