using System.Text;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>A CSV file and the encoding of its text.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Encoding"><c>null</c> for UTF-8, and where a byte order mark tells it.</param>
/// <param name="IsUtf8">Whether the bytes of the file are the bytes that its reader sees. Of a large file the start tells it; its readers check the rest.</param>
internal sealed record CsvSource(string Path, Encoding? Encoding, bool IsUtf8 = false)
{
    /// <summary>What separates the cells of the header; <c>null</c> where that does not show.</summary>
    internal char? HeaderSeparator { get; init; }

    /// <summary>What learns how far the file has been read; <c>null</c>: nobody.</summary>
    internal LoadProgress? Progress { get; init; }

    /// <summary>What was said by hand about how it is written.</summary>
    internal CsvDialect Dialect { get; init; } = CsvDialect.AsFound;

    /// <summary>What a look over the whole file found; <c>null</c> where nothing in it needed one.</summary>
    internal FileLook? Look { get; init; }

    /// <summary>Which of its columns hold codes.</summary>
    internal CodeColumns Codes { get; } = new();

    /// <summary>The name of the file, without its folder.</summary>
    internal string Name => ConvertedFile.NameOf(Path);

    /// <summary>The bytes before the header, where lines stand above it.</summary>
    internal long HeaderStart { get; init; }

    /// <summary>The lines above the header.</summary>
    internal long LinesAbove { get; init; }

    /// <summary>Whether the text is neither UTF-8 nor UTF-16, so that its encoding is a guess.</summary>
    internal bool IsGuess { get; init; }

    /// <summary>Looks at the start of a file for its encoding: UTF-8, UTF-16, else Windows-1252.</summary>
    /// <param name="path">The file; where it is relative, the working directory of now is meant, whatever it is when the file is read again.</param>
    internal static CsvSource Of(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        ConvertedFile.Read(path);
        var start = Start(path);
        var wide = WideEncodingOf(start);
        var isUtf8 = wide is null && IsUtf8Start(start);
        var isGuess = wide is null && !isUtf8;
        return new CsvSource(path, isGuess ? Guess() : HasWideMark(start) ? null : wide, isUtf8)
        {
            IsGuess = isGuess,
            HeaderSeparator = Loading.HeaderSeparator.Of(wide is null ? start : Encoding.UTF8.GetBytes(wide.GetString(start))),
        };
    }

    /// <summary>A file that is read whole, with what its bytes show to be said.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">Which of the campaign's files it is.</param>
    /// <param name="dialect">What was said by hand about how it is written.</param>
    /// <param name="surprises">What an earlier reading has found out about the files.</param>
    /// <param name="log">Takes what there is to say.</param>
    internal static CsvSource Of(string path, CampaignFile kind, CsvDialect dialect, FileSurprises surprises, IssueLog log)
    {
        var source = Of(path);
        source = (surprises.IsNotUtf8(source.Path) ? source.AsNotUtf8() : source) with { Dialect = dialect };
        if (source.IsGuess)
        {
            log.Add(new DataIssue(IssueKind.NotUtf8, IssueSeverity.Warning, Sentences.NotUtf8()) { File = source.Name });
        }

        source = source.AtHeader(kind, log);

        if (FileEnd.Of(source, kind) is { } cut)
        {
            log.Add(cut);
        }

        return surprises.NeedsLook(source.Path) || FileLook.IsNeededFor(source, kind) ? source with { Look = FileLook.Of(source, kind, log) } : source;
    }

    /// <summary>The same file from its header on, whatever stands above it.</summary>
    /// <param name="kind">Which of the campaign's files it is.</param>
    /// <param name="log">Learns of lines above the header; <c>null</c>: nobody does.</param>
    internal CsvSource AtHeader(CampaignFile kind, IssueLog? log = null)
    {
        if (HeaderLine.Find(this, kind) is not var (place, line, text))
        {
            return this;
        }

        log?.Add(new DataIssue(IssueKind.LinesAboveHeader, IssueSeverity.Warning, Sentences.LinesAboveHeader(line - 1, text)) { File = Name, Count = line - 1 });
        return this with { HeaderStart = place, LinesAbove = line - 1, HeaderSeparator = HeaderLine.SeparatorOf(Path, place) };
    }

    /// <summary>The same file, whose bytes turned out not to be UTF-8.</summary>
    internal CsvSource AsNotUtf8() => this with { Encoding = Guess(), IsUtf8 = false, IsGuess = true };

    // Nearly no file needs it, and its tables take their time.
    private static Encoding Guess() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>As much as a reader takes in at once, so that nobody who reads only the header finds out that it is not UTF-8.</summary>
    internal static ReadOnlySpan<byte> Start(string path)
    {
        using var file = File.OpenHandle(path);
        var start = new byte[Math.Min(CsvTable.BufferSize, RandomAccess.GetLength(file))];
        return start.AsSpan(0, RandomAccess.Read(file, start, 0));
    }

    private static Encoding? WideEncodingOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static bool HasWideMark(ReadOnlySpan<byte> start) => start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool IsUtf8Start(ReadOnlySpan<byte> start)
    {
        var check = new Utf8Check();
        return check.IsValid(start) && (start.Length == CsvTable.BufferSize || check.EndsWell);
    }
}
