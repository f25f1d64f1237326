using HealthKart.Cli.Processes;
using HealthKart.Files.Tests;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary><c>check --rejected</c> replaces and removes files of rejected rows, and nothing else.</summary>
public sealed class RejectedFileTests
{
    private const string Header = "file,line,column,reason";
    private const string Stale = Header + ",influencer_id\ntracking_data.csv,2,revenue,lots,1\n";
    private const string OneRejected = "influencer_id,basis,rate,orders,total_payout\n1,post,1000,,1000\n2,post,500,,lots\n";

    public static TheoryData<string> Others =>
    [
        "my notes\n", " ", "\n", "\n" + Stale, "\"" + Header, "file,line,column", "File,line,column,reason\n",
        Header + "able\nx\n", Header + " \n", "\uFEFF\uFEFF" + Stale,
    ];

    public static TheoryData<string> Earlier =>
        [Stale, "\uFEFF" + Stale, Header, Header + "\n", Header + "\r\n", "\uFEFF" + Header + "\r\n", Header + ",x"];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Whatever_else_a_file_holds_it_is_left_as_it_is(string content)
    {
        foreach (var payouts in new[] { null, OneRejected })
        {
            using var folder = Campaign(payouts);
            folder.Write("notes.txt", content);
            folder.LinkTo("link.txt", "notes.txt");

            foreach (var name in new[] { "notes.txt", "link.txt" })
            {
                await folder.AssertRefusedAsync($"its first line is not '{Header}'. It was left as it is", "check", "--rejected", name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task A_file_of_an_earlier_run_goes_where_there_are_no_rejected_rows_and_is_replaced_where_there_are(string content)
    {
        using var folder = Campaign();
        folder.Write("rejected.csv", content);

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "check", "--rejected", "rejected.csv")).ExitCode);
        Assert.False(File.Exists(folder.PathOf("rejected.csv")));

        folder.Write("data/payouts.csv", OneRejected);
        folder.Write("rejected.csv", content);
        Assert.Equal(ExitCode.Failed, (await CommandRun.Of(folder, "check", "--rejected", "rejected.csv")).ExitCode);
        Assert.Contains("payouts.csv,3,total_payout", folder.Read("rejected.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_link_the_file_goes_and_the_link_stays_and_is_used_again()
    {
        using var folder = Campaign();
        folder.Write("out/rejected.csv", Stale);
        folder.LinkTo("link.csv", "out/rejected.csv");

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "check", "--rejected", "link.csv")).ExitCode);
        Assert.False(File.Exists(folder.PathOf("out/rejected.csv")));
        Assert.Equal("out/rejected.csv", new FileInfo(folder.PathOf("link.csv")).LinkTarget);

        folder.Write("data/payouts.csv", OneRejected);
        Assert.Equal(ExitCode.Failed, (await CommandRun.Of(folder, "check", "--rejected", "link.csv")).ExitCode);
        Assert.StartsWith(Header, folder.Read("out/rejected.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_stays_where_there_are_no_rejected_rows_and_is_replaced_where_there_are()
    {
        using var folder = Campaign();
        folder.Write("empty.csv", "");

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "check", "--rejected", "empty.csv")).ExitCode);
        Assert.Equal("", folder.Read("empty.csv"));

        folder.Write("data/payouts.csv", OneRejected);
        Assert.Equal(ExitCode.Failed, (await CommandRun.Of(folder, "check", "--rejected", "empty.csv")).ExitCode);
        Assert.StartsWith(Header, folder.Read("empty.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_file_with_and_without_rejected_rows()
    {
        foreach (var payouts in new[] { null, OneRejected })
        {
            using var folder = Campaign(payouts);
            Directory.CreateDirectory(folder.PathOf("out/below"));

            await folder.AssertRefusedAsync("is a folder", "check", "--rejected", "out");
        }
    }

    [Fact]
    public async Task A_pipe_stays_a_pipe_where_there_are_no_rejected_rows()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs pipes with names.");
        using var folder = Campaign();
        UnixFiles.Pipe(folder.PathOf("pipe"));
        folder.LinkTo("link", "pipe");

        foreach (var name in new[] { "pipe", "link" })
        {
            Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "check", "--rejected", name)).ExitCode);
            Assert.True(HealthKart.Files.FileTarget.Of(folder.PathOf(name)).IsStream);
        }
    }

    [Fact]
    public async Task A_circle_of_links_is_one_line()
    {
        using var folder = Campaign();
        folder.LinkTo("a.csv", "b.csv");
        folder.LinkTo("b.csv", "a.csv");

        await folder.AssertRefusedAsync("is a link that leads back to itself", "check", "--rejected", "a.csv");
        await folder.AssertRefusedAsync("is a link that leads back to itself", "summary", "--csv", "a.csv");
    }

    private static TemporaryFolder Campaign(string? payouts = null)
    {
        var folder = new TemporaryFolder();
        folder.WriteSmall();
        if (payouts is not null)
        {
            folder.Write("data/payouts.csv", payouts);
        }

        return folder;
    }
}
