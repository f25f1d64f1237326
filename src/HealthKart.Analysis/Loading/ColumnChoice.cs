using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// A column that somebody named by hand: <c>revenue=Value</c>, or <c>payouts.total_payout=Fee</c> for one file alone.
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="File">The file it is for; <c>null</c>: each that has the header.</param>
/// <param name="Column">This product's name of the column.</param>
/// <param name="Header">The header in the file.</param>
internal sealed record ColumnChoice(string Text, CampaignFile? File, string Column, string Header)
{
    /// <summary>The file of a data folder that holds choices, which is no file of data.</summary>
    internal const string FileName = "healthkart.json";

    /// <summary>How messages name it: where it was written, and as what.</summary>
    internal string Named { get; private init; } = LoadingWords.ColumnOption(Text);

    /// <exception cref="CampaignInputException">It has no <c>=</c>, or its left side is no file or no column.</exception>
    internal static ColumnChoice Of(string text) => Of(text, Enum.GetValues<CampaignFile>());

    /// <summary>As <see cref="Of(string)"/>, where only these files are read.</summary>
    internal static ColumnChoice Of(string text, CampaignFile[] files)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || string.IsNullOrWhiteSpace(text[(equals + 1)..]))
        {
            throw new CampaignInputException(LoadingWords.NotAColumnChoice(text));
        }

        return Of(text[..equals].Trim(), text[(equals + 1)..].Trim(), LoadingWords.ColumnOption(text), files) with { Text = text };
    }

    /// <summary>The choice of a header for a column.</summary>
    /// <param name="name">The column, with its file before it or not: <c>payouts.total_payout</c>.</param>
    /// <param name="header">The header.</param>
    /// <param name="named">How messages name the choice.</param>
    /// <exception cref="CampaignInputException">The name is no file or no column.</exception>
    internal static ColumnChoice Of(string name, string header, string named) =>
        Of(name.Trim(), header.Trim(), named, Enum.GetValues<CampaignFile>());

    private static ColumnChoice Of(string name, string header, string named, CampaignFile[] files)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        CampaignFile? file = dot < 0 ? null : FileOf(named, name[..dot], files);
        return new ColumnChoice($"{name}={header}", file, ColumnOf(named, file, name[(dot + 1)..], files), header) { Named = named };
    }

    /// <summary>Whether another choice says of a file of this one which header holds the column.</summary>
    internal bool IsReplacedBy(ColumnChoice other) =>
        other.Column == Column && (File is null || other.File is null || other.File == File);

    /// <summary>Whether the choice is for a file of this kind.</summary>
    internal bool IsFor(CampaignFile kind) =>
        (File is null || File == kind) && Array.Exists(ColumnAliases.Of(kind), column => column.Name == Column);

    /// <summary>The position of the header among those of a file; −1 where the file lacks it.</summary>
    internal int IndexIn(IReadOnlyList<string> headers)
    {
        var folded = ColumnAliases.Fold(Header);
        for (var i = 0; i < headers.Count; i++)
        {
            if (ColumnAliases.Fold(headers[i]) == folded)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Holds the choices against the headers of the files.</summary>
    /// <exception cref="CampaignInputException">A header is in none of the files, or a file has two for one column.</exception>
    internal static void Check(ColumnChoice[] choices, IEnumerable<(CampaignFile Kind, CsvSource Source)> files)
    {
        if (choices.Length == 0)
        {
            return;
        }

        var headers = new List<(CampaignFile Kind, string Name, IReadOnlyList<string> Headers)>();
        foreach (var (kind, source) in files)
        {
            headers.Add((kind, source.Name, CsvHeader.Of(source, kind).Headers));
        }

        foreach (var choice in choices)
        {
            var fitting = headers.Where(file => choice.IsFor(file.Kind)).ToList();
            if (!fitting.Exists(file => choice.IndexIn(file.Headers) >= 0))
            {
                var known = fitting.SelectMany(file => file.Headers).Distinct().ToList();
                throw new CampaignInputException(
                    LoadingWords.NoSuchHeader(
                        choice.Named,
                        choice.Header,
                        [.. fitting.Select(file => file.Name)],
                        NearestName.Find(choice.Header, known),
                        known));
            }

            var other = choices.FirstOrDefault(other => other != choice && other.Column == choice.Column
                && fitting.Exists(file => other.IsFor(file.Kind) && other.IndexIn(file.Headers) >= 0 && choice.IndexIn(file.Headers) >= 0));
            if (other is not null)
            {
                throw new CampaignInputException(LoadingWords.TwoHeaders(choice.Column, choice.Named, other.Named));
            }
        }
    }

    /// <summary>Those of the choices whose header one of the files has.</summary>
    internal static IReadOnlyList<string> Fitting(IReadOnlyList<string> choices, IEnumerable<(CampaignFile Kind, CsvSource Source)> files)
    {
        if (choices.Count == 0)
        {
            return choices;
        }

        var headers = new List<(CampaignFile Kind, IReadOnlyList<string> Headers)>();
        foreach (var (kind, source) in files)
        {
            headers.Add((kind, CsvHeader.Of(source, kind).Headers));
        }

        return [.. choices.Where(text => IsInAny(Of(text)))];

        bool IsInAny(ColumnChoice choice) =>
            headers.Exists(file => choice.IsFor(file.Kind) && choice.IndexIn(file.Headers) >= 0);
    }

    private static CampaignFile FileOf(string named, string name, CampaignFile[] files)
    {
        foreach (var file in files)
        {
            if (name.Equals(LoadingWords.ShortNameOf(file), StringComparison.OrdinalIgnoreCase))
            {
                return file;
            }
        }

        var known = files.Select(LoadingWords.ShortNameOf).ToList();
        throw new CampaignInputException(LoadingWords.UnknownPart(named, "file", name, NearestName.Find(name, known), known));
    }

    private static string ColumnOf(string named, CampaignFile? file, string name, CampaignFile[] files)
    {
        var known = files.Where(kind => file is null || kind == file)
            .SelectMany(ColumnAliases.Of).Select(column => column.Name).Distinct().ToList();
        return known.Find(column => ColumnAliases.Fold(column) == ColumnAliases.Fold(name))
            ?? throw new CampaignInputException(
                LoadingWords.UnknownPart(named, "column", name, NearestName.Find(name, known), known));
    }
}
