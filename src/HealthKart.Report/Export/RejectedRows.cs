using System.Globalization;
using CsvHelper;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Wording;
using HealthKart.Files;
using HealthKart.Report.Words;

namespace HealthKart.Report.Export;

/// <summary>Writes the rejected and the excluded rows of all files as they stand there, with the place and the reason.</summary>
internal sealed class RejectedRows
{
    private static readonly string[] s_ownHeaders = ["file", "line", "column", "reason"];
    private static readonly string s_ownHeader = string.Join(',', s_ownHeaders);

    private readonly CampaignData _data;
    private readonly List<CampaignFile> _files = [];
    private readonly Dictionary<CampaignFile, int[]> _columns = [];
    private readonly List<string> _headers = [];

    // The cells of a row that no header names; how many there may be, only the rows tell.
    private int _extras;

    private RejectedRows(CampaignData data) => _data = data;

    /// <summary>Reads which columns such rows have.</summary>
    internal static RejectedRows Of(CampaignData data)
    {
        var rows = new RejectedRows(data);
        rows._files.AddRange(data.Accounts
            .Where(static account => account.RowsRejected > 0 || account.RowsExcluded > 0 || account.MoneyExcluded != 0)
            .Select(static account => account.File));
        foreach (var file in rows._files)
        {
            rows.Read(file, (_, table) => rows.LookAt(table));
        }

        return rows;
    }

    /// <summary>Refuses a file that may hold something else than the rejected rows of an earlier run.</summary>
    /// <exception cref="OutputRefusedException">There is a file of another kind, or an input.</exception>
    /// <exception cref="IOException">It is a folder, or cannot be read.</exception>
    internal static void ThrowIfOther(string path)
    {
        RunFiles.Current.ThrowIfTaken(path);
        WholeFile.ThrowIfFolder(path);
        if (Earlier(path) is { } file && !StartsWithHeader(file))
        {
            throw new OutputRefusedException(FindingWords.HoldsNoRejectedRows(path, s_ownHeader));
        }
    }

    /// <summary>Writes the file, in the place of an older one.</summary>
    internal void Write(string path, CsvExportOptions options) => WholeFile.Write(path, stream => Write(stream, options));

    /// <summary>Removes the file of an earlier run, which would be taken for one of this.</summary>
    internal static void Remove(string path)
    {
        if (Earlier(path) is { } file)
        {
            File.Delete(file);
        }
    }

    // An empty file holds nothing that could be lost, and is taken for nothing.
    private static string? Earlier(string path) =>
        FileTarget.Of(path) is { IsStream: false } target && new FileInfo(target.Path) is { Exists: true, Length: > 0 }
            ? target.Path
            : null;

    private static bool StartsWithHeader(string path)
    {
        using var reader = new StreamReader(path);
        Span<char> start = new char[s_ownHeader.Length + 1];
        start = start[..reader.ReadBlock(start)];
        return start.StartsWith(s_ownHeader) && start[s_ownHeader.Length..] is [] or [','] or ['\r'] or ['\n'];
    }

    private void Write(Stream stream, CsvExportOptions options)
    {
        using var writer = CsvExport.Writer(stream, options);
        foreach (var header in s_ownHeaders.Concat(_headers).Concat(Enumerable.Range(1, _extras).Select(i => $"extra_{i}")))
        {
            CsvExport.WriteUnknown(writer, header, options.GuardFormulas);
        }

        writer.EndRecord();
        foreach (var file in _files)
        {
            Read(file, (issue, table) => Write(issue, table, writer, options.GuardFormulas));
        }
    }

    private void LookAt(CsvTable table)
    {
        _extras = Math.Max(_extras, table.Cells().Count - table.Headers.Count);
        if (!_columns.ContainsKey(table.Kind))
        {
            _columns[table.Kind] = [.. ColumnsOf(table.Headers)];
        }
    }

    /// <summary>
    /// The columns of a file: those of its names that other files have already, and new ones; a name twice in a file is two columns.
    /// </summary>
    private IEnumerable<int> ColumnsOf(IReadOnlyList<string> headers)
    {
        var taken = new HashSet<int>();
        foreach (var header in headers)
        {
            var column = _headers.FindIndex(known => string.Equals(known, header, StringComparison.OrdinalIgnoreCase));
            if (column < 0 || !taken.Add(column))
            {
                column = _headers.Count;
                _headers.Add(header);
                taken.Add(column);
            }

            yield return column;
        }
    }

    private void Write(DataIssue rejected, CsvTable table, CsvWriter writer, bool guard)
    {
        var issue = _data.Placed(rejected);
        string?[] own =
        [
            issue.File,
            issue.Line?.ToString(CultureInfo.InvariantCulture),
            issue.Column,
            IssueWords.Of(issue, Numerals.International),
        ];
        foreach (var text in own)
        {
            CsvExport.WriteUnknown(writer, text ?? "", guard);
        }

        var (columns, cells) = (_columns[table.Kind], table.Cells());
        var row = new string?[_headers.Count + _extras];
        for (var i = 0; i < cells.Count; i++)
        {
            row[i < columns.Length ? columns[i] : _headers.Count + i - columns.Length] = cells[i];
        }

        foreach (var cell in row)
        {
            CsvExport.WriteUnknown(writer, cell ?? "", guard);
        }

        writer.EndRecord();
    }

    /// <summary>Reads a file again by the same rules.</summary>
    private void Read(CampaignFile file, Action<DataIssue, CsvTable> onRejected)
    {
        var (source, log) = (_data.SourceOf(file)!, new IssueLog(onRejected));
        switch (file)
        {
            case CampaignFile.Influencers:
                InfluencersFile.Read(source, new InfluencerTable(), log);
                break;
            case CampaignFile.Posts:
                PostsFile.Read(source, log);
                break;
            case CampaignFile.Payouts:
                PayoutsFile.Read(source, new InfluencerTable(), log);
                break;
            default:
                using (var sales = SaleReader.Open(source, log))
                {
                    while (sales.Read())
                    {
                    }
                }

                break;
        }
    }
}
