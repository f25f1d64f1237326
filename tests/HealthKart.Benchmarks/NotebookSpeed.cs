using System.Globalization;
using CsvHelper;

namespace HealthKart.Benchmarks;

/// <summary>
/// How long notebooks take from process start to the saved result, beside Python notebooks of the same content run by Debian's
/// <c>jupyter nbconvert --execute</c>: fifteen trivial cells (in the real .NET Interactive, too), and the report on the sample data. The
/// two reports must agree.
/// </summary>
internal static class NotebookSpeed
{
    private const string RealKernel = "trivial, .NET Interactive";

    private static readonly string s_sample = Path.Combine(BuiltCommand.Root, "data");
    private static readonly string s_peers = Path.Combine(BuiltCommand.Root, "tests", "HealthKart.Benchmarks", "peers");

    internal static int Run(int rounds)
    {
        var outputs = Directory.CreateTempSubdirectory("healthkart-notebooks-");
        try
        {
            var (ours, theirs) = (outputs.CreateSubdirectory("healthkart").FullName, outputs.CreateSubdirectory("python").FullName);
            var medians = InterleavedRun.Run(
                rounds,
                BuiltCommand.With(
                    "trivial, healthkart",
                    "run",
                    Path.Combine(s_peers, "trivial-csharp.ipynb"),
                    Path.Combine(ours, "trivial.ipynb"),
                    "--quiet"),
                BuiltCommand.With(
                    RealKernel,
                    "run",
                    Path.Combine(s_peers, "trivial-csharp.ipynb"),
                    Path.Combine(ours, "trivial-real.ipynb"),
                    "--kernel",
                    "dotnet-interactive",
                    "--quiet"),
                Nbconvert("trivial, nbconvert", "trivial-python.ipynb", "notebook", theirs, s_sample),
                BuiltCommand.With("report, healthkart", "report", "--export", ours, "--quiet"),
                Nbconvert("report, nbconvert", "campaign-report-python.ipynb", "html", theirs, s_sample));
            foreach (var notebook in new[] { "trivial", "report" })
            {
                var (ourTime, theirTime) = (medians[notebook + ", healthkart"].Seconds, medians[notebook + ", nbconvert"].Seconds);
                Console.WriteLine(
                    FormattableString.Invariant($"{notebook}: healthkart takes {ourTime / theirTime:0.00} of the time of nbconvert"));
            }

            var (here, real) = (medians["trivial, healthkart"].Seconds, medians[RealKernel].Seconds);
            Console.WriteLine(
                FormattableString.Invariant($"trivial: healthkart's own kernel takes {here / real:0.00} of the time of .NET Interactive"));
            return Agree(Sums(ours), Sums(theirs)) ? 0 : 1;
        }
        finally
        {
            outputs.Delete(recursive: true);
        }
    }

    /// <summary>A notebook of the peers' as <c>jupyter nbconvert</c> runs it.</summary>
    /// <param name="name">What the command is called.</param>
    /// <param name="notebook">The notebook among the peers.</param>
    /// <param name="format">What it writes.</param>
    /// <param name="folder">Where it writes.</param>
    /// <param name="data">The folder of the campaign's files.</param>
    internal static MeasuredCommand Nbconvert(string name, string notebook, string format, string folder, string data) =>
        new(
            name,
            "jupyter",
            ["nbconvert", "--execute", "--to", format, "--output-dir", folder, Path.Combine(s_peers, notebook)],
            BuiltCommand.Root)
        {
            Variables = new Dictionary<string, string>
            {
                ["HEALTHKART_DATA"] = data,
                ["HEALTHKART_EXPORT"] = folder,
            },
        };

    private static bool Agree((int Rows, decimal Revenue, decimal Payout) ours, (int Rows, decimal Revenue, decimal Payout) theirs)
    {
        var agree = ours == theirs;
        Console.WriteLine(
            agree
                ? $"both reports: {ours.Rows} influencers, revenue {ours.Revenue}, payout {ours.Payout}"
                : $"the reports disagree: {ours} and {theirs}");
        return agree;
    }

    /// <summary>What the CSV of a report sums to. Money is rounded to the paisa, since pandas sums in doubles.</summary>
    private static (int Rows, decimal Revenue, decimal Payout) Sums(string folder)
    {
        using var reader = CsvReader.FromFile(Path.Combine(folder, "filtered-influencers.csv"), new CsvReaderOptions());
        reader.ReadHeader();
        var (revenue, payout) = (reader.GetFieldIndex("revenue"), reader.GetFieldIndex("total_payout"));
        var sums = (Rows: 0, Revenue: 0m, Payout: 0m);
        while (reader.Read())
        {
            sums = (sums.Rows + 1, sums.Revenue + Money(reader.GetString(revenue)), sums.Payout + Money(reader.GetString(payout)));
        }

        return (sums.Rows, Math.Round(sums.Revenue, 2), Math.Round(sums.Payout, 2));
    }

    private static decimal Money(string text) =>
        text.Length == 0
            ? 0
            : Math.Round(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero);
}
