using System.Text;
using FsCheck.Xunit;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Tests.RealData;
using HealthKart.Report.Json;
using Xunit;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>A large sales file is read by two readers at once: nothing may tell it from one reader's result.</summary>
[Properties(Arbitrary = [typeof(OrderedExportArbitrary)], MaxTest = 500, EndSize = 40)]
public sealed class SharedReadingTests
{
    private static readonly LoadOptions s_byTwo = new() { LeastToShare = 1 };
    private static readonly LoadOptions s_byOne = new() { LeastToShare = long.MaxValue };

    public static TheoryData<string> Sets => Oracle.Sets();

    public static TheoryData<string> Files =>
    [
        "influencer_id,campaign,date,orders,revenue\nA,one,2025-01-01,1,10\nA,two,2025-01-02,1,20\n"
        + "B,one,2025-01-03,2,30.005\n,one,2025-01-04,1,5\n",
        "influencer_id,campaign,date,orders,revenue\nA,\"line\nbreak\",2025-01-01,1,10\nA,\"line\nbreak\",2025-01-02,1,20\n"
        + "B,\"a \"\"quoted\"\"\nname\",x,2,oops\n",
        "influencer_id,campaign,date,orders,revenue\r\nA,5\" pipe,2025-01-01,1,10\r\nA,two,2025-01-02,1,20\r\nB,\"one\r\n"
        + "more\",2025-01-03,2,30\r\nB,\"never closed,2025-01-03,2,30\r\n",
        "influencer_id,campaign,date,revenue\nA,one,1/2/2025,10\nA,one,3/4/2025,10\nC,one,5/6/2025,10\nC,one,7/8/2025,10\n",
        "influencer_id,revenue\nA,1\nA,1\nA,1\nA,1\nNew,-2\nnew,x\nNEW,7\n\n\nZ,99999999999999999\nZ,99999999999999999\nZ,0.005\n",
        "influencer_id,date,orders,revenue\nA,2199-01-01,0,1\n,2199-01-02,2,0\n,2025-01-02,0,5,x\nB,1/1/2199,0,3.005\n"
        + "B,2199-01-03,1,0\nA,2199-01-03,0,1\n",
        "influencer_id;revenue\nA;1\nB;2\nC;3\nD;4\n",

        // The middle is above the header.
        "Sales of the whole of March, as they were exported by hand\nand another line that says so at length\ninfluencer_id,revenue\nA,1\n",
        "Sales of March\ninfluencer_id,revenue\nA,1\n,4\nB,3\n,8\n",

        // The paise of each fit in a long, those of two do not: within a half, and when the halves are added.
        "influencer_id,revenue\nA,90000000000000000\nB,90000000000000000\n,90000000000000000\nB,90000000000000000\n"
        + "A,90000000000000000\n,90000000000000000\n",

        // The middle is within quotes.
        "influencer_id,campaign,revenue\nA,one,1\nB,\"a\nlong\nname\nof\nmany\nlines\n\nX,two,2\nX,two,2\n\",4\n",

        // The second half starts with the mark of a file that was put behind another, in a row that is the sum of those before.
        "influencer_id,campaign,orders,revenue\n1,A,1,10\n1,B,2,20.50\n\uFEFF,,3,30.50\n2,A,1,4\n,A,1,4\n(not set),",

        // A sum whose rows come to less than nothing in the first half, or in the second.
        "influencer_id,revenue\nA,-9000\nB,100\nA,8000\nB,1000\n,100\n",
        "influencer_id,revenue\nA,1000\nB,900\nA,-1000\nB,-1000\n,-100\n",

        // More of a kind than are kept, in each half.
        "influencer_id,revenue\n" + string.Concat(Enumerable.Range(0, 2_500).Select(row => $",{row}\n")),
        "influencer_id,revenue\n",
        "influencer_id,revenue\nA,1",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Two_readers_find_what_one_finds_in_a_file_made_for_it(string sales)
    {
        using var campaign = new TestCampaign { Influencers = "id,platform\nA,Instagram\n", Sales = sales };

        AssertSame(campaign.Folder);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Sets))]
    public void Two_readers_find_what_one_finds_in_real_data(string set) => AssertSame(Oracle.FolderOf(set));

    [Fact]
    public void Two_readers_find_what_one_finds_in_the_sample() => AssertSame(RepositoryRoot.PathOf("data"));

    [Property]
    public void Two_readers_find_what_one_finds_in_exports_with_every_fault(ExportedCampaign exported)
    {
        using var campaign = exported.Write();

        AssertSame(campaign.Folder);
    }

    private static void AssertSame(string folder)
    {
        var one = CampaignData.Load(folder, s_byOne);
        var two = CampaignData.Load(folder, s_byTwo);

        Assert.Equal(Json(one.Performance()), Json(two.Performance()));
        Assert.Equal(one.Accounts, two.Accounts);
        Assert.All(one.Accounts, account => Assert.True(account.IsBalanced, account.ToString()));
        Assert.Equal(Json(new QualityCheck(one.Performance(), [])), Json(new QualityCheck(two.Performance(), [])));
        Assert.Equal((one.FirstDay, one.LastDay), (two.FirstDay, two.LastDay));
        Assert.Equal(one.Performance().ByDay(), two.Performance().ByDay());
        Assert.Equal(one.Performance().UnattributedByDay(), two.Performance().UnattributedByDay());
        if (one.FirstDay is { } day)
        {
            // The sales are read again.
            var filter = new CampaignFilter { From = day.AddDays(1) };
            Assert.Equal(Json(one.Performance(filter)), Json(two.Performance(filter)));
        }

        foreach (var dimension in Enum.GetValues<SaleDimension>())
        {
            Assert.Equal(one.Performance().By(dimension), two.Performance().By(dimension));
        }
    }

    [Fact]
    public void Two_readers_find_the_same_values_of_a_further_column()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue,city\n"
                + string.Concat(Enumerable.Range(0, 3_000).Select(row => $"{row % 7},{row},city {row % 1_500}\n")),
            Payouts = "influencer_id,total_payout\n1,500\n2,70\n",
        };
        var (one, two) = (campaign.Load(s_byOne), campaign.Load(s_byTwo with { SplitBy = ["City"] }));

        Assert.Equal(1_500, one.Performance().By("city").Count);
        Assert.Equal(one.Performance().By("city"), two.Performance().By("city"));
        Assert.Equal(
            Json(one.Performance(new() { Where = ["city=CITY 1400"] })), Json(two.Performance(new() { Where = ["city=CITY 1400"] })));
    }

    private static string Json(CampaignPerformance performance) => Json(stream => SummaryJson.Write(performance, stream));

    private static string Json(QualityCheck check) => Json(stream => QualityJson.Write(check, stream));

    private static string Json(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
