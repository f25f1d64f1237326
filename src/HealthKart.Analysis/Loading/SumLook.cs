using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// Finds lines of sums: rows that name nobody, or name a sum, and whose amounts are those of all rows above, or of the rows since the last
/// such line; or, in the first row, of all rows below. In a file of experiments a line may be the sum of its day, or of its arm.
/// </summary>
/// <param name="table">The file.</param>
/// <param name="marks">Takes the marks by the places of the rows; knows those that stand in the file more than once.</param>
internal sealed class SumLook(CsvTable table, Dictionary<long, RowMark> marks)
{
    private const decimal Rounding = 0.01m;

    private static readonly string[] s_ofInfluencers = ["influencer_id"];
    private static readonly string[] s_ofHoldouts = ["arm", "user_id", "campaign"];
    private static readonly string[] s_ofGeos = ["geo", "campaign"];

    private readonly RowRules? _rules = table.Kind is CampaignFile.Sales or CampaignFile.Payouts ? new RowRules(table) : null;
    private readonly int _id = NameOf(table);
    private readonly int _amount = AmountOf(table);
    private readonly int _orders = CountOf(table);
    private readonly int _part = PartOf(table);
    private readonly Scope _all = new();
    private readonly Scope _since = new();
    private readonly Dictionary<string, Scope> _parts = new(StringComparer.OrdinalIgnoreCase);
    private (long Place, Amounts Amounts, bool IsWord)? _first;
    private bool _hasRows;

    /// <summary>Whether a row that names nobody may be a sum, for which the file is worth a look.</summary>
    internal static bool IsWorthALook(CsvTable table, int id, int name)
    {
        return IsSum(id) || IsSum(name);

        bool IsSum(int column) => SumWords.MayBeSum(table.Bytes(column)) && SumWords.IsSum(table.Text(column));
    }

    /// <summary>Reads the file to its end.</summary>
    internal void Mark()
    {
        while (table.Read())
        {
            if (!table.IsBlankRow() && !table.HasExtraCells() && !table.IsHeaderAgain() && table.TryMoney(_amount, out var amount))
            {
                See(amount.Value);
            }
        }

        if (_first is var (place, amounts, isWord) && _all.Matches(amounts, isWord))
        {
            marks[place] = RowMark.Sum;
        }
    }

    /// <summary>The position of the column that says whose a row is.</summary>
    internal static int NameOf(CsvTable table) => table.IndexOf(table.Kind switch
    {
        CampaignFile.Lift => "arm",
        CampaignFile.Geos => "geo",
        _ => "influencer_id",
    });

    /// <summary>What the current row is called where others name somebody, if it is called a sum; <c>null</c>: it is not.</summary>
    internal static string? NameOfSum(CsvTable table)
    {
        foreach (var column in NameColumns(table.Kind))
        {
            if (table.RepeatedText(table.IndexOf(column)) is var name && SumWords.IsSum(name))
            {
                return name;
            }
        }

        return null;
    }

    private static ReadOnlySpan<string> NameColumns(CampaignFile kind) => kind switch
    {
        CampaignFile.Lift => s_ofHoldouts,
        CampaignFile.Geos => s_ofGeos,
        _ => s_ofInfluencers,
    };

    // What all geos sold on a day may stand below them, or below all days; what all campaigns sold in an arm below all campaigns.
    private static int PartOf(CsvTable table) => table.Kind switch
    {
        CampaignFile.Lift => table.IndexOf("arm"),
        CampaignFile.Geos => table.IndexOf("date"),
        _ => -1,
    };

    private static int AmountOf(CsvTable table) => table.Kind switch
    {
        CampaignFile.Sales or CampaignFile.Geos => table.IndexOf("revenue"),
        CampaignFile.Payouts => table.IndexOf("total_payout"),
        CampaignFile.Influencers => table.IndexOf("follower_count"),
        CampaignFile.Lift => table.IndexOf("revenue") is >= 0 and var revenue ? revenue : table.IndexOf("orders"),
        _ => table.IndexOf("reach"),
    };

    private static int CountOf(CsvTable table) => table.Kind switch
    {
        CampaignFile.Sales => table.IndexOf("orders"),
        CampaignFile.Lift => table.IndexOf("users"),
        _ => -1,
    };

    private void See(decimal amount)
    {
        var mark = marks.GetValueOrDefault(table.Place);
        var verdict = _rules?.Judge() ?? default;
        var isUsed = verdict.Excluded is null && mark is RowMark.None or RowMark.FurtherLine;
        var amounts = new Amounts(
            amount, verdict.IsReturn ? -Math.Abs(amount) : amount, table.TryCount(_orders, out var orders) ? orders : null, isUsed);
        var isFirst = !_hasRows;
        _hasRows = true;
        var isNobody = InfluencerId.Normalize(table.Bytes(_id)).IsEmpty;
        var part = _part < 0 ? null : Part(table.RepeatedText(_part));
        var isWord = isNobody ? HasWord(table) : NameOfSum(table) is not null;
        if (isNobody || isWord)
        {
            if (isFirst)
            {
                _first = (table.Place, amounts, isWord);
                return;
            }

            if (_all.Matches(amounts, isWord, _first?.Amounts) || _since.Matches(amounts, isWord) || part?.Matches(amounts, isWord) == true)
            {
                marks[table.Place] = RowMark.Sum;
                _since.Clear();
                return;
            }
        }

        _all.Add(amounts);
        _since.Add(amounts);
        part?.Add(amounts);
    }

    private Scope Part(string text)
    {
        if (!_parts.TryGetValue(text, out var scope))
        {
            _parts.Add(text, scope = new Scope());
        }

        return scope;
    }

    /// <summary>Whether any cell of the current row is a word for a sum.</summary>
    internal static bool HasWord(CsvTable table)
    {
        for (var i = 0; i < table.CellCount; i++)
        {
            if (SumWords.IsSum(table.Text(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a row has: its amount as it stands there, and as it counts.</summary>
    private readonly record struct Amounts(decimal Written, decimal Counted, decimal? Orders, bool IsUsed);

    /// <summary>The sums of rows: of all, as a spreadsheet adds them up, and of those that count.</summary>
    private sealed class Scope
    {
        private decimal _written;
        private decimal _used;
        private decimal _orders;
        private decimal _usedOrders;
        private long _rows;
        private long _usedRows;

        internal void Add(Amounts row)
        {
            // A row without an amount makes no sum of another.
            _rows += row.Written == 0 ? 0 : 1;
            _usedRows += row.IsUsed && row.Counted != 0 ? 1 : 0;
            _written += row.Written;
            _orders += row.Orders ?? 0;
            _used += row.IsUsed ? row.Counted : 0;
            _usedOrders += row.IsUsed ? row.Orders ?? 0 : 0;
        }

        internal void Clear() => (_written, _used, _orders, _usedOrders, _rows, _usedRows) = (0, 0, 0, 0, 0, 0);

        /// <summary>Whether a row has these sums. Without a word that says so it takes several rows, and the orders as well.</summary>
        /// <param name="row">The row.</param>
        /// <param name="isWord">Whether the row says that it is a sum.</param>
        /// <param name="first">The first row of the file, which is among the others where it is no sum itself.</param>
        internal bool Matches(Amounts row, bool isWord, Amounts? first = null)
        {
            return Is(_written, _orders, _rows)
                || Is(_used, _usedOrders, _usedRows)
                || (first is { } more && IsWith(more));

            bool IsWith(Amounts more) =>
                Is(_written + more.Written, _orders + (more.Orders ?? 0), _rows + (more.Written == 0 ? 0 : 1))
                || (more.IsUsed && Is(_used + more.Counted, _usedOrders + (more.Orders ?? 0), _usedRows + (more.Counted == 0 ? 0 : 1)));

            bool Is(decimal money, decimal orders, long rows) => isWord
                ? row.Written != 0 && rows > 0 && Math.Abs(row.Written - money) <= Rounding
                : row.Written != 0 && rows > 1 && row.Written == money && (row.Orders is null || row.Orders == orders);
        }
    }
}
