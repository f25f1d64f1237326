using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// Files that are read as CSV and are none: several of the same columns as one, compressed ones, and the sheets of a workbook. Each is
/// written as CSV into a folder of its own that goes when the process ends, and keeps the name under which people know it.
/// </summary>
internal static class ConvertedFile
{
    private static readonly ConcurrentDictionary<string, Original> s_originals = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> s_copies = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> s_sheets = new(StringComparer.Ordinal);
    private static readonly Lazy<string> s_folder = new(CreateFolder);

    /// <summary>The name under which people know a file: that of its original.</summary>
    internal static string NameOf(string path) => s_originals.TryGetValue(path, out var original) ? original.Name : Path.GetFileName(path);

    /// <summary>The files that a file was made from; itself where it is none of these.</summary>
    internal static IReadOnlyList<string> OriginalsOf(string path) =>
        s_originals.TryGetValue(path, out var original) ? [.. original.Paths.SelectMany(OriginalsOf)] : [path];

    /// <summary>The table of an engine whose sums a file is to tell of, which has its header alone; <c>null</c> for any other.</summary>
    internal static EngineTable? TableOf(string path) => s_originals.TryGetValue(path, out var original) ? original.Table : null;

    /// <summary>Whether an engine wrote what stands in a file.</summary>
    internal static bool IsOfEngine(string path) => s_originals.TryGetValue(path, out var original) && original.IsOfEngine;

    /// <summary>Says that a file is an input, or that its originals are.</summary>
    /// <exception cref="OutputRefusedException">The run writes it.</exception>
    internal static void Read(string path)
    {
        foreach (var original in OriginalsOf(path))
        {
            RunFiles.Current.Read(original);
        }
    }

    /// <summary>
    /// The file and the line there of a line of several files that are read as one; the same where it is a file by itself.
    /// </summary>
    internal static (string? File, long? Line) PlaceOf(string path, string? file, long? line)
    {
        if (line is not { } number
            || !s_originals.TryGetValue(path, out var original)
            || original.Parts.Count == 0
            || file != original.Name)
        {
            return (file, line);
        }

        var part = original.Parts.Last(part => part.FirstLine <= number || part == original.Parts[0]);
        return (part.Name, number - part.FirstLine + part.LineThere);
    }

    /// <summary>A compressed file as it was.</summary>
    /// <exception cref="CampaignInputException">It is damaged.</exception>
    internal static string Unpacked(string path) => Copy(path, "", target =>
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var file = File.Create(target);
        try
        {
            packed.CopyTo(file);
        }
        catch (InvalidDataException exception)
        {
            throw new CampaignInputException(LoadingWords.PackedFileIsDamaged(Path.GetFileName(path)), exception);
        }

        return new Original(Path.GetFileName(path), [path], []);
    });

    /// <summary>A table of an engine: its rows, or of sales, which the engine sums, its header alone.</summary>
    /// <exception cref="CampaignInputException">The engine cannot answer.</exception>
    internal static string Of(EngineTable table, CampaignFile kind) => Written(table, kind == CampaignFile.Sales, writer =>
    {
        if (kind == CampaignFile.Sales)
        {
            TableCsv.WriteHeader(table, writer);
        }
        else
        {
            TableCsv.WriteRows(table, writer);
        }
    });

    /// <summary>What an engine has answered about a table, as CSV.</summary>
    internal static string Answer(EngineTable table, Action<StreamWriter> write) => Written(table, isHeader: false, write);

    /// <summary>A Parquet file; of sales, which are summed where they lie, its header alone.</summary>
    /// <exception cref="CampaignInputException">It is damaged.</exception>
    internal static string Parquet(string path, CampaignFile kind) =>
        Copy(path, $"{kind}", target =>
        {
            var table = DuckDbEngine.Parquet(Path.GetFileName(path), [path]);
            File.Move(Of(table, kind), target);
            return new Original(table.Name, [path], []) { IsOfEngine = true, Table = kind == CampaignFile.Sales ? table : null };
        });

    private static string Written(EngineTable table, bool isHeader, Action<StreamWriter> write)
    {
        var target = Path.Combine(s_folder.Value, $"{Guid.NewGuid():N}.csv");
        using (var writer = new StreamWriter(target, false, new UTF8Encoding(false)))
        {
            write(writer);
        }

        s_originals[target] = new Original(table.Name, table.Engine.Files, []) { IsOfEngine = true, Table = isHeader ? table : null };
        return target;
    }

    /// <summary>The names of the sheets of a workbook that have cells.</summary>
    /// <exception cref="CampaignInputException">It is damaged.</exception>
    internal static IReadOnlyList<string> SheetsOf(string path) =>
        s_sheets.GetOrAdd($"{File.GetLastWriteTimeUtc(path).Ticks}\n{path}", _ => FromWorkbook(path, () =>
        {
            using var stream = File.OpenRead(path);
            using var reader = Reader(stream);
            var sheets = new List<string>();
            do
            {
                if (reader.RowCount > 0 && reader.FieldCount > 0)
                {
                    sheets.Add(reader.Name);
                }
            }
            while (reader.NextResult());

            return sheets;
        }));

    /// <summary>A sheet of a workbook as CSV; cells that are merged downwards have their value in each row.</summary>
    /// <exception cref="CampaignInputException">The workbook is damaged.</exception>
    internal static string Sheet(string path, string sheet) => Copy(path, sheet, target => FromWorkbook(path, () =>
    {
        using var stream = File.OpenRead(path);
        using var reader = Reader(stream);
        while (reader.Name != sheet && reader.NextResult())
        {
        }

        using var writer = new StreamWriter(target, false, new UTF8Encoding(false));
        WriteRows(reader, writer);
        return new Original(SheetsOf(path).Count > 1 ? $"{Path.GetFileName(path)} ({sheet})" : Path.GetFileName(path), [path], []);
    }));

    /// <summary>Several files of the same columns as one.</summary>
    /// <param name="files">The files from their headers on.</param>
    internal static string Joined(IReadOnlyList<CsvSource> files) => files.All(static file => file.Table is not null)
        ? JoinedParquet([.. files.SelectMany(static file => OriginalsOf(file.Path))])
        : JoinedText(files);

    private static string JoinedParquet(IReadOnlyList<string> paths) => Copy(string.Join('\n', paths), "", target =>
    {
        var table = DuckDbEngine.Parquet(string.Join(" + ", paths.Select(static path => Path.GetFileName(path))), paths);
        File.Move(Of(table, CampaignFile.Sales), target);
        return new Original(table.Name, paths, []) { IsOfEngine = true, Table = table };
    });

    private static string JoinedText(IReadOnlyList<CsvSource> files) => Copy(string.Join('\n', PathsOf(files)), "", target =>
    {
        var (parts, written) = (new List<Part>(), 0L);
        using var writer = new StreamWriter(target, false, new UTF8Encoding(false));
        foreach (var file in files)
        {
            using var reader = new StreamReader(file.Path, file.Encoding ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            var (read, hasHeader) = (0L, false);
            while (reader.ReadLine() is { } line)
            {
                if (++read <= file.LinesAbove)
                {
                    continue;
                }

                if (!hasHeader)
                {
                    hasHeader = line.Trim().Length > 0 && !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
                    if (hasHeader && parts.Count > 0)
                    {
                        parts.Add(new Part(file.Name, written + 1, read + 1));
                        continue;
                    }
                }

                writer.Write(line + "\n");
                written++;
                if (hasHeader && parts.Count == 0)
                {
                    parts.Add(new Part(file.Name, written + 1, read + 1));
                }
            }
        }

        return new Original(string.Join(" + ", files.Select(static file => file.Name)), [.. PathsOf(files)], parts);
    });

    private static IEnumerable<string> PathsOf(IReadOnlyList<CsvSource> files) => files.Select(static file => file.Path);

    // What the package throws at a damaged workbook is whatever it met there, a null or a bad attribute.
    private static T FromWorkbook<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (
            exception is not (IOException or UnauthorizedAccessException or CampaignInputException or OutOfMemoryException))
        {
            throw new CampaignInputException(LoadingWords.WorkbookIsDamaged(Path.GetFileName(path)), exception);
        }
    }

    private static IExcelDataReader Reader(FileStream stream)
    {
        // What a workbook of old may be written in is no part of .NET by itself.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return ExcelReaderFactory.CreateReader(stream);
    }

    private static void WriteRows(IExcelDataReader reader, StreamWriter writer)
    {
        var merged = (reader.MergeCells ?? []).Where(static range => range.ToRow > range.FromRow).ToList();
        var values = new Dictionary<CellRange, string>();
        for (var row = 0; reader.Read(); row++)
        {
            var cells = new string[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = TextOf(reader, column);
                if (merged.Find(range => Holds(range, row, column)) is { } range)
                {
                    cells[column] = row == range.FromRow ? values[range] = cells[column] : values.GetValueOrDefault(range, "");
                }
            }

            writer.Write(string.Join(',', cells.Select(Quoted)) + "\n");
        }
    }

    private static bool Holds(CellRange range, int row, int column) =>
        row >= range.FromRow && row <= range.ToRow && column >= range.FromColumn && column <= range.ToColumn;

    private static string TextOf(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        DateTime day when day.TimeOfDay == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 && number == Math.Truncate(number) => number.ToString("0", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString() ?? "",
    };

    /// <summary>A cell as it stands in a file.</summary>
    internal static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Copy(string path, string sheet, Func<string, Original> write)
    {
        var written = path.Split('\n').Max(File.GetLastWriteTimeUtc);
        return s_copies.GetOrAdd($"{written.Ticks}\n{sheet}\n{path}", _ =>
        {
            var target = Path.Combine(s_folder.Value, $"{Guid.NewGuid():N}.csv");
            s_originals[target] = write(target);
            return target;
        });
    }

    private static string CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("healthkart-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    /// <summary>What a copy was made from.</summary>
    private sealed record Original(string Name, IReadOnlyList<string> Paths, IReadOnlyList<Part> Parts)
    {
        /// <summary>The table whose sums it is to tell of.</summary>
        internal EngineTable? Table { get; init; }

        internal bool IsOfEngine { get; init; }
    }

    /// <summary>One of several files: its first row of values stands in one line of the whole, and in another there.</summary>
    private sealed record Part(string Name, long FirstLine, long LineThere);
}
