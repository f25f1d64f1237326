using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Finds the campaign's tables and views in a database by the start of their names, and reads all as of one moment.</summary>
internal sealed class CampaignDatabase : ICampaignPlace
{
    private readonly Engine _engine;
    private readonly IDisposable _moment;
    private readonly IReadOnlyList<(string Schema, string Name)> _tables;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Connects to a database.</summary>
    /// <param name="address">Its address.</param>
    /// <exception cref="CampaignInputException">There is none, or nobody is let in.</exception>
    internal CampaignDatabase(string address)
    {
        (Folder, _engine) = (address, EngineAddress.Of(address));
        _moment = _engine.Hold();
        _tables = _engine.Tables();
    }

    public string Folder { get; }

    public bool HasExperiments => false;

    private IReadOnlyList<string> Names =>
        [.. _tables.Select(table => table.Schema == _engine.Schema ? table.Name : $"{table.Schema}.{table.Name}")];

    public CsvSource? Find(CampaignFile kind, string? given, CsvDialect dialect)
    {
        var table = given is null ? Choose(kind, dialect) : Given(given);
        if (table is null)
        {
            return null;
        }

        _read.Add(table.Name);
        return Head(table, kind, dialect);
    }

    public CsvSource? FindTakenForSales(CsvDialect dialect) => null;

    public IReadOnlyList<string> NotRead(IEnumerable<string> read) =>
    [
        .. _tables.Where(table => table.Schema == _engine.Schema && CampaignFolder.KindOf(table.Name) <= CampaignFile.Payouts)
            .Select(static table => table.Name)
            .Where(name => !_read.Contains(name)),
    ];

    public CampaignInputException NothingFound() =>
        new(EngineWords.NeitherSalesNorPayouts(_engine.Name, _engine.Schema, Names));

    public void Dispose() => _moment.Dispose();

    private static CsvSource Head(EngineTable table, CampaignFile kind, CsvDialect dialect)
    {
        var head = CsvSource.Of(ConvertedFile.Of(table, kind)) with { Dialect = dialect };
        var hasTexts = CsvHeader.Of(head, kind).NumberColumns
            .Any(column => column < table.Columns.Count && table.Columns[column].Type == EngineType.Text);
        return hasTexts ? head : head with { Dialect = dialect.WithPoints() };
    }

    private EngineTable Given(string given)
    {
        var point = given.IndexOf('.', StringComparison.Ordinal);
        (string Schema, string Name)[] named = [(_engine.Schema, given), point < 0 ? default : (given[..point], given[(point + 1)..])];
        foreach (var table in named)
        {
            if (_tables.Contains(table))
            {
                return _engine.Table(table.Schema, table.Name);
            }
        }

        throw new CampaignInputException(EngineWords.NoTable(_engine.Name, given, Names));
    }

    private EngineTable? Choose(CampaignFile kind, CsvDialect dialect)
    {
        var tables = _tables.Where(table => table.Schema == _engine.Schema && CampaignFolder.KindOf(table.Name) == kind)
            .Select(static table => table.Name).ToList();
        if (tables.Find(name => CampaignFolder.IsNamedExactly(name, kind)) is { } exact)
        {
            return _engine.Table(_engine.Schema, exact);
        }

        if (tables.Count > 1)
        {
            var fitting = tables.Where(name => HasColumns(name, kind, dialect)).ToList();
            tables = fitting.Count == 1 ? fitting : tables;
        }

        return tables.Count switch
        {
            0 => null,
            1 => _engine.Table(_engine.Schema, tables[0]),
            _ => throw new CampaignInputException(LoadingWords.SeveralFiles(kind, tables)),
        };
    }

    private bool HasColumns(string name, CampaignFile kind, CsvDialect dialect)
    {
        var head = CsvSource.Of(ConvertedFile.Of(_engine.Table(_engine.Schema, name), CampaignFile.Sales));
        return CsvHeader.Of(head with { Dialect = dialect }, kind).MissingNeededColumn is null;
    }
}
