using System.Collections.Concurrent;
using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis;

/// <summary>A campaign that was loaded for somebody who is about to ask for it, so that its files are read once for both.</summary>
internal sealed class LoadedAhead
{
    private static readonly ConcurrentDictionary<string, LoadedAhead> s_waiting = new(StringComparer.Ordinal);

    private readonly CampaignData _data;
    private readonly IReadOnlyList<FileStamp> _files;

    private LoadedAhead(CampaignData data, IReadOnlyList<FileStamp> files) => (_data, _files) = (data, files);

    /// <summary>Loads a campaign, for the next who asks for the same.</summary>
    internal static CampaignData Load(string folder, LoadOptions options, Func<CampaignData> load)
    {
        if (!IsThere(folder))
        {
            return load();
        }

        // Before they are read: what changes on the way is a change.
        var files = StampsOf(folder, options);
        var data = load();
        s_waiting[Path.GetFullPath(folder)] = new LoadedAhead(data, files);
        return data;
    }

    /// <summary>
    /// What was loaded for this question; <c>null</c>: nothing was, or a file is not what it was. It is handed out once, to whoever asks
    /// first of its folder.
    /// </summary>
    internal static CampaignData? Take(string folder, LoadOptions options) =>
        IsThere(folder)
        && s_waiting.TryRemove(Path.GetFullPath(folder), out var waiting)
        && waiting._data.Options.ReadsAs(options)
        && waiting._files.SequenceEqual(StampsOf(folder, options))
            ? waiting._data
            : null;

    private static bool IsThere(string folder) => Directory.Exists(folder) || DatabaseAddress.IsOne(folder);

    // Whether a database is what it was, its next reading says.
    private static List<FileStamp> StampsOf(string folder, LoadOptions options)
    {
        if (DatabaseAddress.IsOne(folder))
        {
            return [];
        }

        var given = Enum.GetValues<CampaignFile>().Select(options.Given).OfType<string>().Where(File.Exists);
        return
        [
            .. Directory.EnumerateFiles(folder).Concat(given)
                .Order(StringComparer.Ordinal)
                .Select(static path => new FileInfo(path))
                .Select(static file => new FileStamp(file.FullName, file.Length, file.LastWriteTimeUtc)),
        ];
    }

    private sealed record FileStamp(string Path, long Length, DateTime Written);
}
