using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>What only all rows of a file together tell, found by readings of their own before the one that counts.</summary>
internal sealed class FileLook
{
    private static readonly string[] s_amounts = ["revenue", "total_payout", "orders"];

    private readonly Dictionary<long, RowMark> _marks = [];

    private FileLook(DecimalSign[] signs) => Signs = signs;

    /// <summary>What stands before the decimals, column by column.</summary>
    internal DecimalSign[] Signs { get; }

    /// <summary>The position of the column of order ids; −1 where the file has none.</summary>
    internal int OrderIds { get; private init; } = -1;

    /// <summary>Whether any row is not to be taken as it stands.</summary>
    internal bool HasMarks => _marks.Count > 0;

    /// <summary>Whether the header alone shows that a file must be looked at: it may have order ids, or two columns fit one need.</summary>
    internal static bool IsNeededFor(CsvSource source, CampaignFile kind)
    {
        // An engine is asked for what only all rows tell.
        if (kind is not (CampaignFile.Sales or CampaignFile.Payouts) || source.Table is not null)
        {
            return false;
        }

        var header = CsvHeader.Of(source, kind);
        return (kind == CampaignFile.Sales && OrderRows.MayHaveIds(header)) || Rivals(header).Count > 0;
    }

    /// <summary>The columns of amounts that fit as well as the ones that are read.</summary>
    private static List<(int Read, int Rival)> Rivals(CsvHeader header)
    {
        var rivals = new List<(int Read, int Rival)>();
        foreach (var column in s_amounts)
        {
            var isOfKind = Array.Exists(header.Columns, each => each.Name == column);
            if (isOfKind && !header.IsChosen(column) && header.AllOf(column) is { Count: > 1 } all)
            {
                for (var i = 1; i < all.Count; i++)
                {
                    rivals.Add((all[0], all[i]));
                }
            }
        }

        return rivals;
    }

    /// <summary>What was found out about the row that starts at a place; see <see cref="CsvTable.Place"/>.</summary>
    internal RowMark MarkOf(long place) => _marks.GetValueOrDefault(place);

    /// <summary>Looks at a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">Which of the campaign's files it is.</param>
    /// <param name="log">Takes what could be meant in two ways.</param>
    internal static FileLook Of(CsvSource source, CampaignFile kind, IssueLog log)
    {
        using var table = CsvTable.Open(source, kind);
        var (numbers, orders) = (new NumberLook(table), kind == CampaignFile.Sales ? new OrderRows(table) : null);
        while (table.Read())
        {
            if (!table.IsBlankRow() && !table.IsHeaderAgain())
            {
                numbers.See();
                orders?.See();
            }
        }

        var signs = numbers.Decide(log);
        foreach (var (read, rival) in Rivals(table.Header))
        {
            log.Add(new DataIssue(new FileIssue.SecondCandidate(
                table.Headers[read],
                numbers.TotalOf(read, signs[read]),
                table.Headers[rival],
                numbers.TotalOf(rival, signs[rival]),
                $"{LoadingWords.ShortNameOf(kind)}.{table.Header.NameOf(read)}"))
            {
                File = table.Name,
                Column = table.Headers[rival],
            });
        }

        var look = new FileLook(signs) { OrderIds = orders?.Column ?? -1 };
        if (table.Header.MissingNeededColumn is null)
        {
            look.LookAtRows(source with { Look = look }, kind, orders);
        }

        return look;
    }

    /// <summary>Looks at sums of an engine, among which the rows of orders that have several stand as rows.</summary>
    /// <param name="source">The sums.</param>
    /// <param name="orderIds">The position of the column of order ids; −1: there is none.</param>
    /// <param name="hasRows">Whether there are such rows.</param>
    internal static FileLook OfSums(CsvSource source, int orderIds, bool hasRows)
    {
        var look = new FileLook([]) { OrderIds = orderIds };
        if (!hasRows)
        {
            return look;
        }

        using var table = CsvTable.Open(source, CampaignFile.Sales);
        var orders = new OrderRows(table);
        while (table.Read())
        {
            orders.See();
        }

        if (orders.HasRepeated)
        {
            using var again = CsvTable.Open(source with { Look = look }, CampaignFile.Sales);
            orders.Mark(again, look._marks);
        }

        return look;
    }

    /// <summary>The exclusion that a mark comes to; <c>null</c>: the row is used.</summary>
    internal Exclusion? ExclusionOf(RowMark mark, CsvTable table) => mark switch
    {
        RowMark.RepeatedOrder => new(new ExcludedRow.RepeatedOrder(table.Text(OrderIds)), OrderIds),
        RowMark.EarlierState => new(new ExcludedRow.EarlierState(table.Text(OrderIds)), OrderIds),
        RowMark.RepeatedTotal => new(new ExcludedRow.RepeatedTotal(table.Text(OrderIds)), OrderIds),
        RowMark.LineWithoutAmount => new(new ExcludedRow.LineWithoutAmount(table.Text(OrderIds)), OrderIds),
        RowMark.Sum => new(new ExcludedRow.ExcludedSum(), SumLook.NameOf(table)),
        _ => null,
    };

    private void LookAtRows(CsvSource source, CampaignFile kind, OrderRows? orders)
    {
        if (orders is { HasRepeated: true })
        {
            using var table = CsvTable.Open(source, kind);
            orders.Mark(table, _marks);
        }

        if (kind is not CampaignFile.GeoGroups)
        {
            using var table = CsvTable.Open(source, kind);
            new SumLook(table, _marks).Mark();
        }
    }
}
