using System.Text;
using HealthKart.Analysis.Engines;

namespace HealthKart.Analysis.Loading;

/// <summary>A CSV file and the encoding of its text.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Encoding"><c>null</c> for UTF-8, and where a byte order mark tells it.</param>
/// <param name="IsUtf8">Whether the bytes of the file are the bytes that its reader sees. Of a large file the start tells it;
/// its readers check the rest.</param>
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

    /// <summary>The file itself, opened when somebody asks first.</summary>
    internal OpenedFile File
    {
        get => field ??= OpenedFile.Of(Path);
        init;
    }

    /// <summary>How the file starts and ends.</summary>
    internal FileEdges Edges { get; init; } = FileEdges.None;

    /// <summary>What takes that a reading does not count; <c>null</c>: all is known of the file, and it is read as it is known.</summary>
    internal ReadAgain? Again { get; init; }

    /// <summary>Which of its columns hold codes.</summary>
    internal CodeColumns Codes { get; init; } = new();

    /// <summary>The table of an engine that the file stands for; <c>null</c>: the file is one by itself.</summary>
    internal EngineTable? Table { get; init; }

    /// <summary>The position of the column that says how many rows a row stands for; −1 in files, where each stands for itself.</summary>
    internal int RowsColumn { get; init; } = -1;

    /// <summary>Whether nobody can look up a line of it: its rows came from an engine.</summary>
    internal bool HasNoLines => ConvertedFile.IsOfEngine(Path);

    /// <summary>The name of the file, without its folder.</summary>
    internal string Name => ConvertedFile.NameOf(Path);

    /// <summary>The bytes before the header, where lines stand above it.</summary>
    internal long HeaderStart { get; init; }

    /// <summary>The lines above the header.</summary>
    internal long LinesAbove { get; init; }

    /// <summary>Whether the text is neither UTF-8 nor UTF-16, so that its encoding is a guess.</summary>
    internal bool IsGuess { get; init; }

    /// <summary>Looks at the start of a file for its encoding: UTF-8, UTF-16, else Windows-1252.</summary>
    /// <param name="path">The file; where it is relative, the working directory of now is meant,
    /// whatever it is when the file is read again.</param>
    internal static CsvSource Of(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        ConvertedFile.Read(path);
        var file = OpenedFile.Of(path);
        var edges = FileEdges.Of(file);
        var wide = WideEncodingOf(edges.Start);
        var isUtf8 = wide is null && IsUtf8Start(edges.Start);
        var isGuess = wide is null && !isUtf8;
        return new CsvSource(path, isGuess ? Guess() : HasWideMark(edges.Start) ? null : wide, isUtf8)
        {
            File = file,
            Edges = edges,
            IsGuess = isGuess,
            Table = ConvertedFile.TableOf(path),
            HeaderSeparator = Loading.HeaderSeparator.Of(wide is null ? edges.Start : Encoding.UTF8.GetBytes(wide.GetString(edges.Start))),
        };
    }

    /// <summary>Asks that the file be read again, because this reading does not count.</summary>
    /// <exception cref="IOException">A reading has counted already: the file is not what it was then.</exception>
    internal void ReadAgain(ReadAgainReason reason) =>
        (Again ?? throw new IOException(LoadingWords.FileIsAnother(Name))).Ask(reason);

    /// <summary>The same file from its header on, whatever stands above it.</summary>
    /// <param name="kind">Which of the campaign's files it is.</param>
    /// <param name="log">Learns of lines above the header; <c>null</c>: nobody does.</param>
    internal CsvSource AtHeader(CampaignFile kind, IssueLog? log = null)
    {
        if (HeaderLine.Find(this, kind) is not var (place, line, text))
        {
            return this;
        }

        log?.Add(new DataIssue(new FileIssue.LinesAboveHeader(line - 1, text)) { File = Name, Count = line - 1 });
        return this with { HeaderStart = place, LinesAbove = line - 1, HeaderSeparator = HeaderLine.SeparatorOf(this, place) };
    }

    /// <summary>The same file, whose bytes turned out not to be UTF-8.</summary>
    internal CsvSource AsNotUtf8() => this with { Encoding = Guess(), IsUtf8 = false, IsGuess = true };

    // Nearly no file needs it, and its tables take their time.
    private static Encoding Guess() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

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
