using HealthKart.Report;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using Xunit;

namespace HealthKart.Analysis.Tests.FieldData;

/// <summary>Columns of the user's own stay his, whatever they are called.</summary>
public sealed class FieldColumnTests
{
    [Fact]
    public void A_column_with_a_name_of_ours_is_kept_under_another()
    {
        using var folder = new TemporaryFolder();
        var data = CampaignData.Load(FieldFolder.Of("r8"));

        data.Performance().ToDataFrame().WriteCsv(Path.Combine(folder.FullName, "all.csv"));

        var rows = File.ReadLines(Path.Combine(folder.FullName, "all.csv")).Select(line => line.Split(',')).ToList();
        Assert.Equal(rows[0].Length, rows[0].Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(("micro", "Micro"), (rows[1][Array.IndexOf(rows[0], "tier")], rows[1][Array.IndexOf(rows[0], "tier_2")]));
    }

    [Fact]
    public void A_tier_of_the_file_that_its_followers_contradict_is_a_finding()
    {
        var data = CampaignData.Load(FieldFolder.Of("r8"));

        var finding = Assert.Single(data.Quality().Findings, finding => finding.Kind == IssueKind.OtherTier);
        Assert.Equal((1, 2L), (finding.Count, finding.Examples[0].Line!.Value));
        Assert.StartsWith(
            "1 listed influencer has another tier in column 'tier' than by followers", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(data.Quality(new FollowerTiers { Mega = 500_000 }).Findings, finding => finding.Kind == IssueKind.OtherTier);
    }
}
