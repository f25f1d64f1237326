using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Looks whether a file ends in the middle of a row, as one does whose export or download broke off.</summary>
internal static class FileEnd
{
    private const int MostBytes = 64 * 1024;

    /// <summary>The issue; <c>null</c> where the last row is whole, or nobody can tell.</summary>
    internal static DataIssue? Of(CsvSource source, CampaignFile kind)
    {
        var end = source.IsUtf8 ? End(source.Path) : default;
        if (end.IsEmpty || end[^1] is (byte)'\n' or (byte)'\r')
        {
            return null;
        }

        var lastLine = end[(end.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..];
        if (lastLine.Length == end.Length || lastLine.Contains((byte)'"'))
        {
            return null;
        }

        using var table = CsvTable.Open(source, kind);
        var cells = lastLine.Count(table.Separator) + 1;
        return cells >= table.Headers.Count ? null : new DataIssue(IssueKind.CutFile, IssueSeverity.Warning, Sentences.CutFile(cells, table.Headers.Count)) { File = source.Name };
    }

    private static ReadOnlySpan<byte> End(string path)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        var end = new byte[Math.Min(MostBytes, length)];
        return end.AsSpan(0, RandomAccess.Read(file, end, length - end.Length));
    }
}
