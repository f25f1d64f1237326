using System.Text;
using System.Text.Json;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis;

/// <summary>
/// A JSON file that says for every command which headers hold which columns, as <see cref="LoadOptions.Columns"/> does:
/// <c>{ "columns": { "revenue": "Value", "payouts.total_payout": "Fee" } }</c>.
/// </summary>
public sealed class ColumnsFile
{
    /// <summary>The name under which it is found in a data folder.</summary>
    public const string DefaultName = ColumnChoice.FileName;

    private const string Columns = "columns";
    private const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ColumnChoice[] _choices;

    private ColumnsFile(string path, ColumnChoice[] choices) => (Path, _choices) = (path, choices);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The file of that name in a data folder; <c>null</c>: there is none, or a database is read.</summary>
    /// <param name="folder">The folder, or the address of a database.</param>
    /// <inheritdoc cref="Read"/>
    public static ColumnsFile? In(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = System.IO.Path.Combine(folder, DefaultName);
        return !DatabaseAddress.IsOne(folder) && File.Exists(path) ? Read(path) : null;
    }

    /// <summary>Reads one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CampaignInputException">
    /// There is no such file, or it is no JSON of that form, or a name in it is no column of this product.
    /// </exception>
    /// <exception cref="OutputRefusedException">The file is one that this run writes.</exception>
    public static ColumnsFile Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            throw new CampaignInputException(ColumnsFileWords.Missing(path));
        }

        RunFiles.Current.Read(path);
        var name = System.IO.Path.GetFileName(path);
        try
        {
            using var json = JsonDocument.Parse(TextOf(path, name));
            return new ColumnsFile(path, ChoicesOf(json.RootElement, name));
        }
        catch (JsonException exception)
        {
            throw new CampaignInputException(
                ColumnsFileWords.NotJson(name, exception.LineNumber + 1, exception.BytePositionInLine + 1), exception);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or InvalidOperationException)
        {
            // A name with half a surrogate pair is no text either.
            throw new CampaignInputException(ColumnsFileWords.NotUtf8(name), exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not OutputRefusedException))
        {
            throw new CampaignInputException(CampaignWords.CannotRead(exception.Message), exception);
        }
    }

    /// <summary>
    /// The options for reading a campaign with what the file says. Where <see cref="LoadOptions.Columns"/> says something of a column, that
    /// stands alone; what only the files of experiments have is left out.
    /// </summary>
    /// <param name="options">The options so far.</param>
    /// <param name="folder">The folder that is read, or the address of a database.</param>
    /// <exception cref="CampaignInputException">No file has a header that this one names, or a file has two for one column.</exception>
    public LoadOptions AddTo(LoadOptions options, string folder)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (added, sources) = Checked(options, folder);
        var ofCampaign = sources.Where(static source => source.Kind <= CampaignFile.Payouts).ToList();
        return options with
        {
            Columns = [.. ColumnChoice.Fitting([.. added.Select(static choice => choice.Text)], ofCampaign), .. options.Columns],
        };
    }

    /// <summary>The same for reading experiments, with the campaign beside them.</summary>
    /// <inheritdoc cref="AddTo"/>
    public LoadOptions AddToExperiments(LoadOptions options, string folder)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Columns = [.. Checked(options, folder).Added.Select(static choice => choice.Text), .. options.Columns] };
    }

    private (ColumnChoice[] Added, IReadOnlyList<(CampaignFile Kind, CsvSource Source)> Sources) Checked(
        LoadOptions options, string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var byHand = options.Columns.Select(ColumnChoice.Of).ToList();
        ColumnChoice[] added = [.. _choices.Where(choice => !byHand.Exists(choice.IsReplacedBy))];
        if (added.Length == 0)
        {
            return (added, []);
        }

        var all = options with { Columns = [.. added.Select(static choice => choice.Text), .. options.Columns] };
        var sources = SourcesOf(folder, all, CsvDialect.Of(all));
        WithAdvice(() =>
        {
            ColumnChoice.Check(added, sources);
            return added;
        });
        return (added, sources);
    }

    private static T WithAdvice<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CampaignInputException exception)
        {
            throw new CampaignInputException(ColumnsFileWords.Advised(exception.Message), exception);
        }
    }

    private static List<(CampaignFile Kind, CsvSource Source)> SourcesOf(string folder, LoadOptions options, CsvDialect dialect)
    {
        using ICampaignPlace place = DatabaseAddress.IsOne(folder) ? new CampaignDatabase(folder) : new CampaignFolder(folder);
        var sources = new List<(CampaignFile Kind, CsvSource Source)>();
        try
        {
            sources.AddRange(CampaignFiles.Find(place, options, dialect).AtHeaders());
        }
        catch (CampaignInputException) when (place is CampaignFolder { HoldsCampaign: false })
        {
            // Experiments alone.
        }

        if (place is CampaignFolder files)
        {
            foreach (var kind in Enum.GetValues<CampaignFile>().Where(static kind => kind > CampaignFile.Payouts))
            {
                sources.AddRange(files.Heads(kind, options, dialect).Select(head => (kind, head)));
            }
        }

        return sources;
    }

    private static string TextOf(string path, string name)
    {
        using var stream = File.OpenRead(path);
        using var reader = new StreamReader(stream, s_utf8);
        var text = new char[MostBytes + 1];
        var length = reader.ReadBlock(text);
        return length <= MostBytes ? new string(text, 0, length) : throw new CampaignInputException(ColumnsFileWords.TooLarge(name));
    }

    private static ColumnChoice[] ChoicesOf(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new CampaignInputException(ColumnsFileWords.NoObject(name, root.ValueKind));
        }

        var members = root.EnumerateObject().ToList();
        if (members.Find(static member => member.Name != Columns) is { Value.ValueKind: not JsonValueKind.Undefined } other)
        {
            throw new CampaignInputException(ColumnsFileWords.UnknownMember(name, other.Name, NearestName.Find(other.Name, [Columns])));
        }

        return members switch
        {
            [] => throw new CampaignInputException(ColumnsFileWords.NoColumns(name)),
            [{ Value: { ValueKind: JsonValueKind.Object } columns }] => [.. ChoicesIn(columns, name)],
            [var one] => throw new CampaignInputException(ColumnsFileWords.ColumnsAreNoObject(name, one.Value.ValueKind)),
            _ => throw new CampaignInputException(ColumnsFileWords.Twice(name, Columns)),
        };
    }

    private static IEnumerable<ColumnChoice> ChoicesIn(JsonElement columns, string name)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in columns.EnumerateObject())
        {
            if (!known.Add(member.Name))
            {
                throw new CampaignInputException(ColumnsFileWords.Twice(name, member.Name));
            }

            yield return member.Value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(member.Value.GetString())
                ? WithAdvice(() => ColumnChoice.Of(member.Name, member.Value.GetString()!, ColumnsFileWords.Member(name, member.Name)))
                : throw new CampaignInputException(ColumnsFileWords.NoHeader(name, member.Name, member.Value.ValueKind));
        }
    }
}
