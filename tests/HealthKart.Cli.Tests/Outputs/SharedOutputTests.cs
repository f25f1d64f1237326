using HealthKart.Cli.Processes;
using HealthKart.Files.Tests;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>No two outputs go into one file.</summary>
public sealed class SharedOutputTests
{
    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task The_two_files_of_a_lift_are_two(string way)
    {
        using var folder = new TemporaryFolder();
        folder.WriteExperiment();
        folder.Write("out/x.csv", "old");

        var line = await folder.RefusedAsync("lift", "--csv", "out/x.csv", "--media-mix", folder.Called("out/x.csv", way));

        Assert.Contains("--csv and --media-mix are one file", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_need_be_there_yet()
    {
        using var folder = new TemporaryFolder();
        folder.WriteExperiment();
        folder.LinkTo("x.csv", "new/x.csv");

        await folder.RefusedAsync("lift", "--csv", "x.csv", "--media-mix", "new/x.csv");
        await folder.RefusedAsync("lift", "--csv", "new/./x.csv", "--media-mix", "new/x.csv");
        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "lift", "--csv", "x.csv", "--media-mix", "new/y.csv")).ExitCode);
        Assert.Equal(2, Directory.GetFiles(folder.PathOf("new")).Length);
    }

    [Theory]
    [MemberData(nameof(OtherNames.Links), MemberType = typeof(OtherNames))]
    public async Task A_sample_is_not_written_where_two_of_its_files_are_one(string way)
    {
        using var folder = new TemporaryFolder();
        folder.Write("s/payouts.csv", "mine");
        folder.Write("s/posts.csv", "mine too");
        var other = folder.Called("s/payouts.csv", way);
        if (Path.GetDirectoryName(other) == "hard")
        {
            UnixFiles.HardLink(folder.PathOf("s/tracking_data.csv"), folder.PathOf("s/payouts.csv"));
        }
        else
        {
            folder.LinkTo("s/tracking_data.csv", "../" + other);
        }

        await folder.AssertRefusedAsync("are one file", "sample", "s", "--overwrite");
    }

    [Fact]
    public async Task A_sample_replaces_what_links_in_its_folder_lead_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("real.csv", "old");
        folder.LinkTo("s/payouts.csv", "../real.csv");

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "sample", "s", "--overwrite")).ExitCode);

        Assert.Equal("../real.csv", new FileInfo(folder.PathOf("s/payouts.csv")).LinkTarget);
        Assert.StartsWith("influencer_id,", folder.Read("real.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notebooks_are_not_copied_over_themselves()
    {
        using var folder = new TemporaryFolder();
        folder.LinkTo("tool", AppContext.BaseDirectory);
        folder.LinkTo("copy/notebooks", Path.Combine(AppContext.BaseDirectory, "notebooks"));
        var notebooks = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "notebooks"));
        var before = notebooks.Select(File.GetLastWriteTimeUtc).ToArray();

        foreach (var to in new[] { AppContext.BaseDirectory, "tool", "copy" })
        {
            await folder.AssertRefusedAsync("is read by this run", "init", to, "--overwrite");
        }

        Assert.Equal(before, notebooks.Select(File.GetLastWriteTimeUtc));
        Assert.Equal(notebooks.Length, Directory.GetFileSystemEntries(Path.Combine(AppContext.BaseDirectory, "notebooks")).Length);
    }

    [Fact]
    public async Task Of_the_notebooks_that_are_copied_no_two_become_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/campaign-report.ipynb", "mine");
        folder.LinkTo("notebooks/payout-audit.ipynb", "campaign-report.ipynb");

        await folder.AssertRefusedAsync("are one file", "init", ".", "--overwrite");
    }

    [Theory]
    [InlineData("filtered-influencers.csv", "rejected-rows.csv")]
    [InlineData("campaign-report.html", "campaign-report.ipynb")]
    [InlineData("rejected-rows.csv", "campaign-report.html")]
    public async Task The_files_of_a_report_are_as_many_as_there_are_names(string file, string link)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook();
        folder.LinkTo($"e/{link}", file);

        await folder.AssertRefusedAsync("are one file", "report", "--data", "data", "--export", "e", "--quiet");
    }
}
