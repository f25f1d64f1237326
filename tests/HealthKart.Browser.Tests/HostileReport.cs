using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The report of a campaign whose files hold whatever breaks a page, written once for all tests of a class.</summary>
public sealed class HostileReport : IAsyncLifetime
{
    private readonly CommandReport _files = new();
    private readonly CommandReport _filtered = new();

    /// <summary>What stands in every column of text.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "<script>window.hostile = 1</script>",
        "\"><img src=x onerror=window.hostile=1>",
        "</script><script>window.hostile = 1</script>",
        "[click](javascript:window.hostile=1)",
        "javascript:window.hostile=1",
        "<a href=\"javascript:window.hostile=1\">click</a>",
        "a\u2028b\u2029c",
        "\u202Egnp.exe",
        "%{x} $x$ {{1}} ${window.hostile=1}",
        new string('x', 10_000),
    ];

    /// <summary>The page.</summary>
    public string Page => _files.Page;

    /// <summary>The page of a report whose filters are such texts.</summary>
    public string FilteredPage => _filtered.Page;

    /// <summary>The folder of the files.</summary>
    public string DataFolder => _files.PathOf("data");

    /// <summary>How many figures the notebook showed when it ran.</summary>
    public int Figures => _files.Figures;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await WriteDataAsync(_files);
        await _files.RunAsync();
        await WriteDataAsync(_filtered);
        await _filtered.RunAsync("--category", Texts[0], Texts[1], Texts[7], Texts[9], "--product", Texts[2]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _files.Dispose();
        _filtered.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task WriteDataAsync(CommandReport files)
    {
        Directory.CreateDirectory(files.PathOf("data"));
        await Write(
            "influencers.csv",
            "id,name,category,gender,follower_count,platform",
            Rows((i, text) => $"{i},{text},{text},{text},{i * 9000},{text}"));
        await Write(
            "posts.csv",
            "influencer_id,platform,date,url,caption,reach,likes,comments",
            Rows((i, text) => $"{i},{text},2025-01-0{i % 9 + 1},{text},{text},1000,10,1"));
        await Write(
            "tracking_data.csv",
            "source,campaign,influencer_id,user_id,product,brand,date,orders,revenue",
            Rows((i, text) => $"{text},{text},{i},{text},{Quoted(Texts[i % 3])},{text},2025-0{i % 3 + 1}-0{i % 9 + 1},{i + 5},{i * 900}")
                .Append($"app,x,{Quoted(Texts[0])},u,p,b,{Quoted(Texts[1])},1,{Quoted(Texts[2])}")
                .Append($"app,x,{Quoted(Texts[0])},u,p,b,2025-01-01,7,900"));
        await Write(
            "payouts.csv", "influencer_id,basis,rate,orders,total_payout", Rows((i, text) => $"{i},{text},{text},{i},{4000 - (i * 300)}"));

        Task Write(string name, string header, IEnumerable<string> rows) =>
            File.WriteAllTextAsync(
                files.PathOf("data/" + name), string.Join('\n', rows.Prepend(header)) + "\n", TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Rows(Func<int, string, string> row) => Texts.Select((text, index) => row(index + 1, Quoted(text)));

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
