namespace HealthKart.Cli.Processes;

/// <summary>When memory that nobody needs any more is collected.</summary>
internal static class Collections
{
    // What a summary of 20 million sales of 100,000 influencers allocates in all, and some room.
    private const long Most = 240_000_000;
    private const int ShareOfMemory = 4;

    private static int s_arePutOff;

    /// <summary>
    /// Puts collections off, as far as memory allows: a process that only reads what it then prints has next to nothing to throw away.
    /// </summary>
    internal static void PutOff()
    {
        // It holds for the process, and cannot be asked for twice.
        if (Interlocked.Exchange(ref s_arePutOff, 1) != 0)
        {
            return;
        }

        var bytes = Math.Min(Most, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfMemory);

        // Where it cannot be done, or more is allocated in the end, memory is collected as ever.
        _ = GC.TryStartNoGCRegion(bytes);
    }
}
