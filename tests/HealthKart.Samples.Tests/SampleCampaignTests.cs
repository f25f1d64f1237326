using System.Security.Cryptography;
using Xunit;

namespace HealthKart.Samples.Tests;

public sealed class SampleCampaignTests : IDisposable
{
    private static readonly string[] s_names =
    [
        "influencers.csv", "posts.csv", "tracking_data.csv", "payouts.csv", "lift.csv", "geo_sales.csv",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _other = new();

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [CulturedTheory(["en-US", "de-DE", "hi-IN", "ar-SA"])]
    [InlineData("influencers.csv", "e3de67d4446f5902852dce1c036ed99e52007465e22d8e30210e8e2244713b97")]
    [InlineData("posts.csv", "0371f8e1c57199069298c53f3b34033b3ba1188d7b797c56a4a059a0e8739b14")]
    [InlineData("tracking_data.csv", "3aad1303039840f2e135d3bd1b96b6598794c7ae3d7fb27e589a08244c6428e1")]
    [InlineData("payouts.csv", "dfd0790e745b00bc3d3fd3a0f8964fdc3c83608b42920dfe7f659495705eef28")]
    [InlineData("lift.csv", "01e3daa04d78467985e171af641175b08d07f69d6cf967c2fe1499df5f20de14")]
    [InlineData("geo_sales.csv", "9e4a2000428adebac8bd3b81fc4feccdee3146253068ce01a9bef48a71a31caa")]
    public void The_default_seed_writes_the_same_bytes_in_every_culture(string name, string sha256)
    {
        SampleCampaign.Write(_folder.FullName);

        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(_folder.Bytes(name))));
    }

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        SampleCampaign.Write(_folder.FullName, new SampleOptions { Seed = -7 });
        SampleCampaign.Write(_other.FullName, new SampleOptions { Seed = -7 });

        Assert.All(s_names, name => Assert.Equal(_folder.Bytes(name), _other.Bytes(name)));
    }

    [Fact]
    public void Another_seed_writes_other_bytes()
    {
        SampleCampaign.Write(_folder.FullName, new SampleOptions { Seed = 1 });
        SampleCampaign.Write(_other.FullName, new SampleOptions { Seed = 2 });

        Assert.All(s_names, name => Assert.NotEqual(_folder.Bytes(name), _other.Bytes(name)));
    }

    [Fact]
    public void The_files_in_data_are_what_the_generator_writes()
    {
        SampleCampaign.Write(_folder.FullName);

        Assert.All(s_names, name => Assert.Equal(File.ReadAllBytes(RepositoryRoot.PathOf("data", name)), _folder.Bytes(name)));
    }

    [Fact]
    public void The_paths_written_are_returned_and_nothing_else_is_left()
    {
        var folder = Path.Combine(_folder.FullName, "new", "folder");

        var paths = SampleCampaign.Write(folder);

        Assert.Equal(s_names.Select(name => Path.Combine(folder, name)), paths);
        Assert.Equal(paths.Order(), Directory.GetFileSystemEntries(folder).Order());
    }

    [Theory]
    [InlineData("payouts.csv")]
    [InlineData("lift.csv")]
    [InlineData("geo_sales.csv")]
    public void Files_that_exist_are_left_alone_and_named_in_one_line(string name)
    {
        var existing = Path.Combine(_folder.FullName, name);
        File.WriteAllText(existing, "mine");

        var error = Assert.Throws<SampleExistsException>(() => SampleCampaign.Write(_folder.FullName));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("posts.csv", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal([existing], Directory.GetFileSystemEntries(_folder.FullName));
        Assert.Equal("mine", File.ReadAllText(existing));
    }

    [Fact]
    public void Files_that_exist_are_replaced_when_asked_for()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "payouts.csv"), "mine");

        SampleCampaign.Write(_folder.FullName, new SampleOptions { Overwrite = true });
        SampleCampaign.Write(_other.FullName);

        Assert.Equal(_other.Bytes("payouts.csv"), _folder.Bytes("payouts.csv"));
        Assert.Equal(s_names.Length, Directory.GetFileSystemEntries(_folder.FullName).Length);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(3, 2, 50)]
    [InlineData(2_500, 10_000, 20_000)]
    public void Other_sizes_have_exactly_the_rows_asked_for(int influencers, int posts, int sales)
    {
        SampleCampaign.Write(_folder.FullName, new SampleOptions { Influencers = influencers, Posts = posts, Sales = sales });

        Assert.Equal(influencers + 1, CountLines("influencers.csv"));
        Assert.Equal(posts + 1, CountLines("posts.csv"));
        Assert.Equal(sales + 1, CountLines("tracking_data.csv"));
    }

    [Fact]
    public void A_sample_without_influencers_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => SampleCampaign.Write(_folder.FullName, new SampleOptions { Influencers = 0 }));

        Assert.Equal("Influencers", error.ParamName);
    }

    private int CountLines(string name) => _folder.Bytes(name).Count(b => b == (byte)'\n');
}
