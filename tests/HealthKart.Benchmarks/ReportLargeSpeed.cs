using System.Globalization;

namespace HealthKart.Benchmarks;

/// <summary>
/// How long the report of a large campaign takes, beside the summary of the same files, DuckDB that computes the same sums without any
/// page, and a pandas notebook run by Debian's <c>jupyter nbconvert</c>.
/// </summary>
internal static class ReportLargeSpeed
{
    /// <param name="folder">The campaign's files.</param>
    /// <param name="rounds">How many rounds after one to warm up.</param>
    /// <param name="withPandas">Whether pandas takes part, which needs some gigabytes for twenty million sales.</param>
    internal static int Run(string folder, int rounds, bool withPandas)
    {
        var work = Directory.CreateTempSubdirectory("healthkart-report-large-");
        try
        {
            Peers.Install();
            folder = Path.GetFullPath(folder);
            var pandas = withPandas ? [Pandas(folder, work)] : Array.Empty<MeasuredCommand>();
            var medians = InterleavedRun.Run(
                rounds,
                [
                    BuiltCommand.With("summary", "summary", "--json", "--data", folder),
                    BuiltCommand.With("report", "report", "--quiet", "--data", folder, "--export", work.FullName),
                    Peers.Command("duckdb", "breakdowns-duckdb.js", folder),
                    .. pandas,
                ]);
            foreach (var peer in medians.Keys.Where(static name => name != "report"))
            {
                var (ours, theirs) = (medians["report"], medians[peer]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"report takes {ours.Seconds / theirs.Seconds:0.00} of the time and {ours.CpuSeconds / theirs.CpuSeconds:0.00} "
                    + $"of the processor of {peer}"));
            }

            foreach (var file in work.GetFiles().OrderBy(static file => file.Name, StringComparer.Ordinal))
            {
                Console.WriteLine(FormattableString.Invariant($"{file.Name,-30} {file.Length / 1024.0 / 1024.0,6:0.00} MB"));
            }

            return SummaryTotals.Agree(medians["summary"].Output, medians["duckdb"].Output) ? 0 : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // The notebook reads posts, which a folder of sales need not have.
    private static MeasuredCommand Pandas(string folder, DirectoryInfo work)
    {
        var data = work.CreateSubdirectory("with-posts").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
        {
            File.CreateSymbolicLink(Path.Combine(data, Path.GetFileName(file)), file);
        }

        var posts = Path.Combine(data, "posts.csv");
        if (!File.Exists(posts))
        {
            File.WriteAllText(posts, "influencer_id,platform,date,url,caption,reach,likes,comments\n1,Instagram,2025-01-01,,,100,10,1\n");
        }

        return NotebookSpeed.Nbconvert("pandas", "campaign-report-python.ipynb", "html", work.FullName, data);
    }
}
