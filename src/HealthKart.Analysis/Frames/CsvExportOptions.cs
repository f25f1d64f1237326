namespace HealthKart.Analysis.Frames;

/// <summary>How CSV files are written.</summary>
public sealed record CsvExportOptions
{
    /// <summary>
    /// Whether text that a spreadsheet would run as a formula gets a <c>'</c> in front; numbers stay numbers. Off, every text is written as
    /// it is, for programs that read the file again. Default: on.
    /// </summary>
    /// <remarks>
    /// Source: OWASP, CSV Injection. Text that starts with <c>= + - @</c>, tab, CR or LF, also behind spaces, and these signs behind a
    /// separator, a quote or a line break inside the text, where a spreadsheet that splits at other separators would start a cell. That a
    /// sign stands alone, as <c>-</c>, or before digits, as in the name <c>-5</c>, makes no difference; only columns of an unknown kind
    /// keep numbers (<see cref="Frames.ResultColumn{T}.KeepsNumbers"/>).
    /// </remarks>
    public bool GuardFormulas { get; init; } = true;

    /// <summary>
    /// Whether the file starts with the UTF-8 byte order mark, by which Excel knows UTF-8 when a file is opened by a click. Default: no.
    /// </summary>
    public bool ByteOrderMark { get; init; }

    internal string LineEnd { get; init; } = "\r\n";
}
