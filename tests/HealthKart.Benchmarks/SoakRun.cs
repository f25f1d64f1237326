using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace HealthKart.Benchmarks;

/// <summary>
/// Runs the report again and again into one folder, and kills every second run (SIGKILL, where there is one) at a random moment; of these,
/// every second one when the next file after that moment is being written. After each run every file in the folder must be whole: a
/// notebook parses, a page ends, a CSV is the one that a whole run writes.
/// </summary>
/// <param name="command">The command's assembly.</param>
/// <param name="root">The folder of the project, with the sample data.</param>
/// <param name="folder">An empty folder to write into.</param>
internal sealed class SoakRun(string command, string root, string folder)
{
    private const string Temporary = ".tmp";

    private static readonly string[] s_results = ["campaign-report.html", "campaign-report.ipynb", "filtered-influencers.csv"];

    private readonly List<string> _problems = [];
    private readonly Dictionary<string, byte[]> _tables = [];
    private int _filesChecked;

    /// <summary>Soaks in several folders at once.</summary>
    public static async Task<SoakResult> RunAsync(int runs, int lanes, string command, string root, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("healthkart-soak-");
        try
        {
            var all = await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane =>
                new SoakRun(command, root, folder.CreateSubdirectory($"{lane}").FullName).RunAsync((runs + lane) / lanes, cancellation)));
            return all.Aggregate((one, other) => one + other);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs so many times; the first run is never killed, for what it writes is what later ones are compared with.</summary>
    private async Task<SoakResult> RunAsync(int runs, CancellationToken cancellation)
    {
        var (ended, killed, longest) = (0, 0, TimeSpan.Zero);
        for (var run = 1; run <= runs; run++)
        {
            var clock = Stopwatch.StartNew();
            if (await RunOnceAsync(run % 2 == 0 ? longest * (Random.Shared.NextDouble() * 1.05) : null, run % 4 == 0, cancellation))
            {
                killed++;
            }
            else
            {
                ended++;
                longest = clock.Elapsed;
                RequireResults(run);
            }

            Check(run);
        }

        return new SoakResult(ended, killed, _filesChecked, _problems);
    }

    private async Task<bool> RunOnceAsync(TimeSpan? life, bool inTheMiddleOfAFile, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [command, "report", "--quiet", "--export", folder])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        var end = process.WaitForExitAsync(cancellation);
        var isKilled = life is { } moment && await Task.WhenAny(end, Task.Delay(moment, cancellation)) != end;
        while (isKilled && inTheMiddleOfAFile && !process.HasExited && !Directory.EnumerateFiles(folder, "*" + Temporary).Any())
        {
            await Task.Delay(1, cancellation);
        }

        isKilled &= !process.HasExited;
        if (isKilled)
        {
            process.Kill();
        }

        await Task.WhenAll(end, output, error);
        if (!isKilled && process.ExitCode != 0)
        {
            _problems.Add($"A run that was left alone ended with {process.ExitCode}: {(await error).Trim()}");
        }

        return isKilled;
    }

    private void RequireResults(int run) =>
        _problems.AddRange(
            s_results.Where(name => !File.Exists(Path.Combine(folder, name))).Select(name => $"Run {run} ended without {name}."));

    private void Check(int run)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
        {
            if (file.Extension == Temporary)
            {
                // What a killed run could not delete; the product does so after an hour.
                file.Delete();
                continue;
            }

            _filesChecked++;
            if (Problem(file.Name, File.ReadAllBytes(file.FullName)) is { } problem)
            {
                _problems.Add($"After run {run}, {file.Name} {problem}.");
            }
        }
    }

    private string? Problem(string name, byte[] content) => Path.GetExtension(name) switch
    {
        ".ipynb" => NotebookProblem(content),
        ".html" =>
            Encoding.UTF8.GetString(content) is var page
                && page.StartsWith("<!DOCTYPE html>", StringComparison.OrdinalIgnoreCase)
                && page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)
            ? null
            : "is a part of a page",
        ".csv" =>
            _tables.TryAdd(name, content) || content.AsSpan().SequenceEqual(_tables[name])
                ? null
                : "is not the table that the first run wrote",
        _ => "was not expected",
    };

    private static string? NotebookProblem(byte[] content)
    {
        try
        {
            using var notebook = JsonDocument.Parse(content);
            return notebook.RootElement.GetProperty("nbformat").GetInt32() == 4
                && notebook.RootElement.GetProperty("cells").GetArrayLength() > 0
                ? null
                : "has no cells";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "is no notebook: " + e.Message;
        }
    }
}
