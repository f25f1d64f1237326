namespace HealthKart.Analysis.Loading;

/// <summary>Looks whether a file ends in the middle of a row, as one does whose export or download broke off.</summary>
internal static class FileEnd
{
    /// <summary>The issue; <c>null</c> where the last row is whole, or nobody can tell.</summary>
    internal static DataIssue? Of(CsvSource source, CampaignFile kind)
    {
        ReadOnlySpan<byte> lastLine = source.IsUtf8 ? source.Edges.LastLine : default;
        if (lastLine.IsEmpty || lastLine.Contains((byte)'"'))
        {
            return null;
        }

        var header = CsvHeader.Of(source, kind);
        var cells = lastLine.Count(header.Separator) + 1;
        var detail = new FileIssue.CutFile(cells, header.Headers.Count);
        return cells >= header.Headers.Count ? null : new DataIssue(detail) { File = source.Name };
    }
}
