using System.Diagnostics;
using System.Globalization;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Pdf;
using Xunit;

namespace HealthKart.Notebooks.Tests.Pdf;

/// <summary>
/// Whatever a browser does, it does not outlive the export, and an older file is untouched. The browsers are shell scripts.
/// </summary>
public sealed class BrowserEndTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.PathOf("report.pdf");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_browser_that_hangs_is_stopped_with_its_children()
    {
        var program = Script("sleep 600 & echo $! > \"$0.child\"; echo $$ > \"$0.parent\"; wait");

        // A busy machine may not have started it by then.
        for (var limit = 1; !File.Exists(program + ".parent"); limit *= 2)
        {
            var exception = await Assert.ThrowsAsync<PdfExportException>(
                () => SaveAsync(program, TimeSpan.FromSeconds(limit), TestContext.Current.CancellationToken));

            Assert.True(exception.IsTimeLimit);
            Assert.Contains($"within {limit} seconds and was stopped", exception.Message, StringComparison.Ordinal);
        }

        await AssertGone(program);
    }

    [Fact]
    public async Task An_interruption_stops_the_browser()
    {
        var program = Script("sleep 600 & echo $! > \"$0.child\"; echo $$ > \"$0.parent\"; wait");
        using var interruption = new CancellationTokenSource();
        var saving = SaveAsync(program, TimeSpan.FromHours(1), interruption.Token);
        while (!File.Exists(program + ".parent"))
        {
            Assert.False(saving.IsCompleted, "It ended before the browser said who it is.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await interruption.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);

        await AssertGone(program);
    }

    [Fact]
    public async Task A_browser_that_fails_is_told_with_its_own_words()
    {
        var program = Script("echo starting >&2; echo '[1:2:FATAL:zygote.cc] No usable sandbox!' >&2; echo '#0 0x55d1' >&2; exit 1");

        var exception = await Assert.ThrowsAsync<PdfExportException>(
            () => SaveAsync(program, TimeSpan.FromHours(1), TestContext.Current.CancellationToken));

        Assert.False(exception.IsTimeLimit);
        Assert.Equal(
            $"The browser {program} ended before the page was printed: [1:2:FATAL:zygote.cc] No usable sandbox. "
            + "Name another with --browser.",
            exception.Message);
        await AssertGone(program);
    }

    private async Task SaveAsync(string program, TimeSpan limit, CancellationToken cancellation)
    {
        File.WriteAllText(Target, "older");
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
        await PdfExport.SaveAsync(notebook, new PdfExportOptions { Browser = program, TimeLimit = limit }, Target, cancellation);
    }

    // The script's TMPDIR is the folder that the browser was given.
    private string Script(string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser is a shell script.");
        var path = _folder.PathOf("browser");
        File.WriteAllText(path, $"#!/bin/sh\necho \"$TMPDIR\" > \"$0.folder\"\n{code}\n");
        Debug.Assert(!OperatingSystem.IsWindows());
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private async Task AssertGone(string program)
    {
        Assert.Equal("older", await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_folder.FullName, ".healthkart-*"));
        Assert.False(Directory.Exists((await File.ReadAllTextAsync(program + ".folder", TestContext.Current.CancellationToken)).Trim()));
        foreach (var file in new[] { program + ".child", program + ".parent" }.Where(File.Exists))
        {
            await AssertEnded(
                int.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture));
        }
    }

    private static async Task AssertEnded(int id)
    {
        for (var attempt = 0; IsRunning(id); attempt++)
        {
            Assert.True(attempt < 3_000, "A process of the browser is still running.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    // One that has ended may wait for its parent to notice.
    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            var status = $"/proc/{id}/stat";
            return !process.HasExited && !(File.Exists(status) && File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            return false;
        }
    }
}
