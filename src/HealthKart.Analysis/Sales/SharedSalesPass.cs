using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Sales;

/// <summary>Runs a pass over the sales file: a small file by one reader, a large one by two at once, one for each half.</summary>
internal static class SharedSalesPass
{
    internal static SalesReading Run(CsvSource source, SalesQuery query)
    {
        if (query.Progress is { } progress)
        {
            progress.Bytes = source.File.Length;
            source = source with { Progress = progress };
        }

        return (FindMiddle(source, query.LeastToShare) is { } middle ? RunHalves(source, query, middle) : null) ?? RunWhole(source, query);
    }

    /// <summary>
    /// Starts a reading beside others. The threads of the pool may all be reading, and the pool takes its time to start another.
    /// </summary>
    internal static Task<T> OnOwnThread<T>(Func<T> read) =>
        Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static SalesReading RunWhole(CsvSource source, SalesQuery query)
    {
        var log = new IssueLog();
        var pass = new SalesPass(query, log);
        pass.Run(CsvTable.OpenChecked(source, CampaignFile.Sales));
        return new SalesReading(pass, log);
    }

    /// <summary>
    /// The sum of both halves; <c>null</c> when the quotes of the first are not well formed, so that the middle may lie within a row.
    /// </summary>
    private static SalesReading? RunHalves(CsvSource source, SalesQuery query, long middle)
    {
        var ofSecond = new ReadAgain();
        var ofFirst = new ReadAgain(ofSecond);
        var second = OnOwnThread(() =>
        {
            var pass = new SalesPass(query, new IssueLog());
            pass.Run(CsvTable.OpenSecondPart(source with { Again = ofSecond }, CampaignFile.Sales, middle));
            return pass;
        });
        var (log, isMalformed) = (new IssueLog(), false);
        var first = new SalesPass(query, log);
        first.Run(CsvTable.OpenFirstPart(source with { Again = ofFirst }, CampaignFile.Sales, middle, () => isMalformed = true));

        // What a reader that may have started within a row makes of it does not matter, nor that it fails.
        Task.WaitAny(second);
        if (isMalformed)
        {
            return null;
        }

        if ((ofFirst.Reason ?? ofSecond.Reason) is { } reason)
        {
            source.ReadAgain(reason);
            return new SalesReading(first, log);
        }

        first.Add(second.GetAwaiter().GetResult());
        return new SalesReading(first, log);
    }

    /// <summary>
    /// The place after the first line break of the second half; <c>null</c> where two readers cannot or need not share the file. Whether a
    /// row ends there, or the line break is within quotes, is what the reader of the first half finds out.
    /// </summary>
    private static long? FindMiddle(CsvSource source, long leastToShare)
    {
        if (!source.IsUtf8 || Environment.ProcessorCount == 1 || source.File.Length < leastToShare)
        {
            return null;
        }

        var length = source.File.Length;
        var bytes = new byte[CsvTable.BufferSize];
        var end = bytes.AsSpan(0, source.File.Read(bytes, length / 2)).IndexOf((byte)'\n');
        var middle = (length / 2) + end + 1;
        return end >= 0 && middle < length && middle > source.HeaderStart && !IsMarkAt(source.File, middle) ? middle : null;
    }

    // Files that were put one behind the other have it between them; a reader that starts there would skip it,
    // and call the row's place another.
    private static bool IsMarkAt(OpenedFile file, long place)
    {
        Span<byte> start = stackalloc byte[HeaderSeparator.Mark.Length];
        return start[..file.Read(start, place)].SequenceEqual(HeaderSeparator.Mark);
    }
}
