using HealthKart.Report;
using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Lift;
using HealthKart.Lift.Tests;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>
/// Whatever a file holds, reading it ends soon, with a result that accounts for every row or with one line that says what is wrong.
/// <c>HEALTHKART_FUZZ_FILES</c> mutates more files, <c>HEALTHKART_FUZZ_SEED</c> starts at another seed, such as one that failed.
/// </summary>
public sealed class FuzzTests
{
    private const int FewFiles = 4_000;
    private static readonly IReadOnlyList<MutatedFile.Base> s_bases = MutatedFile.Bases();
    private static readonly string?[] s_decimals = [null, null, null, "point", "comma"];
    private static readonly string?[] s_currencies = [null, null, null, "INR", "USD"];
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    [Fact]
    public void Mutated_files_end_in_a_result_that_accounts_for_every_row_or_in_one_line()
    {
        var (first, count) = (Setting("HEALTHKART_FUZZ_SEED", 1), Setting("HEALTHKART_FUZZ_FILES", FewFiles));
        var run = new FuzzRun(first, count, s_limit, TryRead);

        var failure = run.Run();

        Assert.True(failure is null, failure);

        // Files that were all refused would test little.
        Assert.True(count < 1_000 || run.Results > count / 4, $"only {run.Results} of {count} files gave a result");
    }

    /// <summary>Reads a campaign of which one file is mutated; <c>false</c> where it was refused.</summary>
    private static bool TryRead(TestCampaign campaign, int seed)
    {
        var random = new Random(seed);
        var (name, bytes) = MutatedFile.Of(s_bases[random.Next(s_bases.Count)], random);
        foreach (var old in Directory.EnumerateFiles(campaign.Folder))
        {
            File.Delete(old);
        }

        // What the mutated file is joined with.
        foreach (var (other, text) in MutatedFile.Others)
        {
            campaign.Write(other, text);
        }

        // Beside the same file in another form, two would fit.
        File.Delete(campaign.PathOf(name[..name.IndexOf('.', StringComparison.Ordinal)] + ".csv"));
        campaign.Write(name, bytes);
        return Read(campaign, random) | ReadExperiments(campaign);
    }

    private static bool Read(TestCampaign campaign, Random random)
    {
        try
        {
            var data = campaign.Load(new LoadOptions
            {
                Breakdowns = random.Next(4) == 0,
                LeastToShare = random.Next(3) == 0 ? 0 : long.MaxValue,
                DecimalSign = s_decimals[random.Next(s_decimals.Length)],
                Open = random.Next(6) == 0 ? "exclude" : null,
                OrderLines = random.Next(6) == 0 ? "sum" : null,
                Currency = s_currencies[random.Next(s_currencies.Length)],
                Rates = random.Next(6) == 0 ? ["USD=83.20"] : [],
            });
            AssertBalanced(data.Accounts);
            Check(data);
            return true;
        }
        catch (CampaignInputException exception)
        {
            AssertOneLine(exception);
            return false;
        }
    }

    /// <summary>Reads what experiments there are; <c>false</c> where there are none, or they were refused.</summary>
    private static bool ReadExperiments(TestCampaign campaign)
    {
        try
        {
            if (!LiftData.IsIn(campaign.Folder))
            {
                return false;
            }

            var data = LiftData.Load(campaign.Folder);
            AssertBalanced(data.Accounts);
            Assert.All(LiftFolder.Numbers(data.Report()), number => Assert.True(double.IsFinite(number)));
            Assert.All(data.Issues, issue => Assert.DoesNotContain(issue.ToLine(), char.IsControl));
            return data.Holdouts.Count + data.Geos.Count > 0;
        }
        catch (CampaignInputException exception)
        {
            AssertOneLine(exception);
            return false;
        }
    }

    private static void AssertBalanced(IReadOnlyList<RowAccount> accounts)
    {
        foreach (var account in accounts)
        {
            Assert.Equal(account.RowsRead, account.RowsUsed + account.RowsUnattributed + account.RowsExcluded + account.RowsRejected);
            Assert.True(account.IsBalanced, account.ToString());
            Assert.True(account.RowsUsed >= 0 && account.RowsUnattributed >= 0 && account.RowsExcluded >= 0 && account.RowsRejected >= 0);
        }
    }

    private static void AssertOneLine(CampaignInputException exception)
    {
        Assert.DoesNotContain(exception.Message, char.IsControl);
        Assert.InRange(exception.Message.Length, 10, 2_000);
    }

    private static void Check(CampaignData data)
    {
        var totals = data.Performance().Totals;
        var sales = data.Accounts.FirstOrDefault(account => account.File == CampaignFile.Sales);
        Assert.Equal(sales?.MoneyUsed ?? totals.Revenue, totals.Revenue);
        Assert.Equal(sales is null ? 0 : sales.RowsUsed + sales.RowsUnattributed, data.Sales().LongCount());
        Assert.All(data.Issues, issue => Assert.DoesNotContain(issue.ToLine(), char.IsControl));

        // A rejected row has an error that says so, unless there are too many to keep.
        Assert.Equal(
            data.Accounts.Sum(account => account.RowsRejected),
            data.Issues.Where(issue => issue.Severity == IssueSeverity.Error).Sum(issue => issue.Count));
    }

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
