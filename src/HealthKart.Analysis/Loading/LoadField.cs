namespace HealthKart.Analysis.Loading;

/// <summary>One of the <see cref="LoadOptions"/> under all its names: the one table that pairs option and notebook parameter.</summary>
public sealed class LoadField
{
    private readonly Func<LoadOptions, IReadOnlyList<string>> _texts;
    private readonly Func<LoadOptions, IReadOnlyList<string>, LoadOptions> _with;

    private LoadField(
        string option,
        string parameter,
        LoadValue value,
        string help,
        Func<LoadOptions, IReadOnlyList<string>> texts,
        Func<LoadOptions, IReadOnlyList<string>, LoadOptions> with)
    {
        Option = option;
        Parameter = parameter;
        Value = value;
        Help = help;
        _texts = texts;
        _with = with;
    }

    /// <summary>Every option that says by hand how the files are read.</summary>
    public static IReadOnlyList<LoadField> All { get; } =
    [
        File(CampaignFile.Sales, o => o.SalesFile, (o, v) => o with { SalesFile = v }),
        File(CampaignFile.Payouts, o => o.PayoutsFile, (o, v) => o with { PayoutsFile = v }),
        File(CampaignFile.Influencers, o => o.InfluencersFile, (o, v) => o with { InfluencersFile = v }),
        File(CampaignFile.Posts, o => o.PostsFile, (o, v) => o with { PostsFile = v }),
        new("--column", "columns", LoadValue.Choices, LoadingWords.ColumnHelp, o => o.Columns, (o, v) => o with { Columns = v }),
        Text("--date-format", "dateFormat", LoadingWords.DateFormatHelp, o => o.DateFormat, (o, v) => o with { DateFormat = v }),
        Text("--separator", "separator", LoadingWords.SeparatorHelp, o => o.Separator, (o, v) => o with { Separator = v }),
        Text("--decimal", "decimalSign", LoadingWords.DecimalHelp, o => o.DecimalSign, (o, v) => o with { DecimalSign = v }),
        Text("--open", "openRows", LoadingWords.OpenHelp, o => o.Open, (o, v) => o with { Open = v }),
        Text("--order-lines", "orderLines", LoadingWords.OrderLinesHelp, o => o.OrderLines, (o, v) => o with { OrderLines = v }),
        Text("--currency", "currency", LoadingWords.CurrencyHelp, o => o.Currency, (o, v) => o with { Currency = v }),
        new("--rate", "rates", LoadValue.Choices, LoadingWords.RateHelp, o => o.Rates, (o, v) => o with { Rates = v })
        {
            ValueName = "currency=amount",
        },
        Text("--time-zone", "timeZone", LoadingWords.TimeZoneHelp, o => o.TimeZone, (o, v) => o with { TimeZone = v }),
        new(
            "--strict",
            "strict",
            LoadValue.Switch,
            LoadingWords.StrictHelp,
            o => o.Strict ? ["true"] : [],
            (o, v) => o with { Strict = v[^1] == "true" }),
    ];

    /// <summary>The option of the command, such as <c>--date-format</c>.</summary>
    public string Option { get; }

    /// <summary>The variable of the report notebook, such as <c>dateFormat</c>.</summary>
    public string Parameter { get; }

    /// <summary>What kind of value it takes.</summary>
    public LoadValue Value { get; }

    /// <summary>What stands for its value in a help text, such as <c>file</c>.</summary>
    public string ValueName
    {
        get => field ?? Value switch { LoadValue.Choices => "name=header", LoadValue.File => "file", _ => "text" };
        private init;
    }

    /// <summary>What it says, in a sentence.</summary>
    public string Help { get; }

    /// <summary>
    /// The values that the options have here, as they are written; none where they leave it to the files.
    /// A switch that is on is <c>true</c>.
    /// </summary>
    public IReadOnlyList<string> TextsOf(LoadOptions options) => _texts(options);

    /// <summary>The options with this one set from text; unchanged without a text.</summary>
    public LoadOptions Set(LoadOptions options, IReadOnlyList<string> texts) => texts.Count == 0 ? options : _with(options, texts);

    private static LoadField File(CampaignFile file, Func<LoadOptions, string?> get, Func<LoadOptions, string, LoadOptions> set)
    {
        var name = LoadingWords.ShortNameOf(file);
        return new(
            $"--{name}",
            $"{name}File",
            LoadValue.File,
            LoadingWords.FileHelp(file),
            options => OneText(get(options)),
            (options, values) => set(options, values[^1]));
    }

    private static LoadField Text(
        string option, string parameter, string help, Func<LoadOptions, string?> get, Func<LoadOptions, string, LoadOptions> set) =>
        new(
            option,
            parameter,
            LoadValue.Text,
            help,
            options => OneText(get(options)),
            (options, values) => set(options, values[^1]));

    private static string[] OneText(string? text) => text is null ? [] : [text];
}
