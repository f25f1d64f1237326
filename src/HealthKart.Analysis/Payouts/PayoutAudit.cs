using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Payouts;

/// <summary>
/// Whether what was paid follows from the rows themselves: the rule of each basis, the exceptions in ₹, and what could be paid at most.
/// </summary>
/// <remarks>
/// An audit is of whole payouts. Of a filter it takes the influencers; campaigns, products, brands, sources and dates do not cut it, and
/// minimum ROAS and orders are asked of the whole. The rules are found in all rows of the payouts file, whoever is in the filter.
/// </remarks>
/// <example>
/// <code>
/// var audit = CampaignData.Load("data").PayoutAudit();
/// audit.Exceptions.Where(row => row.Difference > 0)
/// </code>
/// </example>
public sealed class PayoutAudit
{
    private readonly IReadOnlyList<(string Basis, PayoutClaims Claims)> _claims;
    private readonly HashSet<int> _influencers;
    private readonly bool _includesUnattributed;
    private readonly Lazy<ResultList<CheckedPayout>> _checked;
    private readonly Lazy<ResultList<CheckedPayout>> _exceptions;

    internal PayoutAudit(CampaignPerformance campaign, decimal targetRoas)
    {
        using var scope = Numerals.Within(campaign.Data.Currency);
        Campaign = OfWholePayouts(campaign);
        TargetRoas = targetRoas;
        _influencers = [.. Campaign.Shown.Select(row => row.Index)];
        _includesUnattributed = campaign.IncludesUnattributed;
        _claims = [.. PayoutClaims.ByBasis(campaign.Data)];
        var bases = _claims.Select(basis => Audit(basis.Basis, basis.Claims)).Where(basis => basis.Rows + basis.RowsWithoutAmount > 0);
        Bases = new(bases.OrderByDescending(basis => basis.TotalPayout), BasisAudit.Columns)
        {
            Subject = new AuditSubject.Bases(),
        };
        Rates = RatesOf(campaign.Data);
        _checked = new(() => Payouts(Bases.Where(basis => basis.Rule is not null).SelectMany(basis => Check(basis.Basis, basis.Rule!))));
        _exceptions = new(() => ExceptionsOf(Checked));
    }

    /// <summary>What the influencers of the audit sold and were paid, by their whole sales and payouts.</summary>
    public CampaignPerformance Campaign { get; }

    /// <summary>The ROAS that the highest rates are for: as given, else break-even.</summary>
    public decimal TargetRoas { get; }

    /// <summary>Each basis with the rule that explains it, most payout first.</summary>
    public ResultList<BasisAudit> Bases { get; }

    /// <summary>Every rule that was tested on a basis, and what was over- and underpaid if it were the agreed one.</summary>
    public ResultList<RuleTest> Rules => new(Bases.SelectMany(basis => basis.Tests), RuleTest.Columns)
    {
        Currency = Campaign.Data.Currency,
        Subject = new AuditSubject.Rules(
            Campaign.HasSales, Campaign.Data.Posts.Count > 0 || Campaign.Data.Payouts.Any(payout => payout.Posts is not null)),
    };

    /// <summary>Every payout that its rule can be asked about, beside what the rule says.</summary>
    public ResultList<CheckedPayout> Checked => _checked.Value;

    /// <summary>The payouts that their rule does not explain, largest difference first; none of a basis without a rule.</summary>
    public ResultList<CheckedPayout> Exceptions => _exceptions.Value;

    /// <summary>What was paid beyond the rules, in ₹.</summary>
    public decimal Overpaid => Bases.Sum(basis => basis.Test?.Overpaid ?? 0);

    /// <summary>What the rules say beyond what was paid, in ₹.</summary>
    public decimal Underpaid => Bases.Sum(basis => basis.Test?.Underpaid ?? 0);

    /// <summary>What an order costs on each basis: whole payouts ÷ tracked orders of the influencers who are paid so.</summary>
    public ResultList<BreakdownRow> CostPerOrder => Campaign.ByPayoutBasis();

    /// <summary>What the orders and posts of each influencer cost and may cost at most, the highest overspending first.</summary>
    public ResultList<InfluencerRate> Rates { get; }

    /// <summary>What the exceptions would be if a rule of <see cref="Rules"/> were the agreed one, largest difference first.</summary>
    /// <param name="basis">The basis, in any spelling.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">There are no payouts on that basis.</exception>
    public ResultList<CheckedPayout> ExceptionsBy(string basis, PayoutRule rule)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(rule);
        var name = NameOf(PayoutBasis.Normalize(basis));
        return Bases.Any(row => row.Basis == name)
            ? ExceptionsOf(Payouts(Check(name, new PayoutRuleFinder(ClaimsOf(name)).AsWritten(rule with { RatesAreRounded = false }))))
            : throw new ArgumentException(PayoutWords.NoSuchBasis(basis, Bases.Select(row => row.Basis)), nameof(basis));
    }

    private static string NameOf(string basis) => basis.Length == 0 ? Influencer.Unknown : basis;

    private static CampaignPerformance OfWholePayouts(CampaignPerformance campaign)
    {
        var filter = campaign.Filter;
        return filter is { Campaigns.Count: 0, Products.Count: 0, Brands.Count: 0, Sources.Count: 0, From: null, To: null }
            ? campaign
            : campaign.Data.Performance(
                filter with { Campaigns = [], Products = [], Brands = [], Sources = [], From = null, To = null }, campaign.Settings);
    }

    private ResultList<CheckedPayout> Payouts(IEnumerable<CheckedPayout> rows) => new(rows, CheckedPayout.Columns)
    {
        Subject = new AuditSubject.Checked(),
        Currency = Campaign.Data.Currency,
    };

    private static ResultList<CheckedPayout> ExceptionsOf(ResultList<CheckedPayout> payouts)
    {
        using var scope = Numerals.Within(payouts.Currency);
        var rows = payouts.Where(row => !row.IsExplained).OrderByDescending(row => Math.Abs(row.Difference)).ToList();
        return new(rows, CheckedPayout.Columns)
        {
            Subject = new AuditSubject.Exceptions(
                rows.Count, rows.Sum(row => Math.Max(0, row.Difference)), rows.Sum(row => Math.Max(0, -row.Difference))),
        };
    }

    private BasisAudit Audit(string basis, PayoutClaims claims)
    {
        var finder = new PayoutRuleFinder(claims);
        var rule = finder.Find();
        IEnumerable<PayoutRule> rules = rule is null || finder.Tested.Contains(rule) ? finder.Tested : [rule, .. finder.Tested];
        var tests = rules.Select(tested => Test(basis, claims, tested) with { IsChosen = tested == rule }).ToList();
        var rows = claims.OfRows.Where(IsIn).ToList();
        return new BasisAudit
        {
            Basis = NameOf(basis),
            Test = tests.Find(test => test.IsChosen),
            Tests = tests,
            Rows = rows.Count(row => row.Paid is not null),
            RowsWithoutAmount = rows.Count(row => row.Paid is null),
            Influencers = rows.Where(row => row.Influencer >= 0).DistinctBy(row => row.Influencer).Count(),
            TotalPayout = rows.Sum(row => row.Paid ?? 0),
            OpenPayout = rows.Sum(row => row.Open),
            Exceptions = rule is null ? 0 : claims.Of(rule).Count(claim => IsIn(claim) && claim.Agrees(rule) == false),
            RevenueIfRatesAreShares = rule is null && !Campaign.HasSales && claims.OfRows.All(row => row.Rate is > 0 and < 1)
                ? rows.Sum(row => (row.Paid ?? 0) / row.Rate!.Value)
                : null,
        };
    }

    private RuleTest Test(string basis, PayoutClaims claims, PayoutRule rule)
    {
        var (rows, explained, notChecked) = (0, 0, 0);
        var (paid, paidExplained, over, under) = (0m, 0m, 0m, 0m);
        foreach (var claim in claims.Of(rule).Where(claim => IsIn(claim) && claim.Paid is not null))
        {
            var difference = claim.Paid!.Value - rule.Expected(claim);
            var agrees = claim.Agrees(rule);
            rows += claim.RowsWithAmount;
            paid += claim.Paid.Value;
            explained += agrees == true ? claim.RowsWithAmount : 0;
            paidExplained += agrees == true ? claim.Paid.Value : 0;
            notChecked += agrees is null ? claim.RowsWithAmount : 0;
            over += agrees == false && difference > 0 ? difference.Value : 0;
            under -= agrees == false && difference < 0 ? difference.Value : 0;
        }

        return new RuleTest
        {
            Basis = NameOf(basis),
            Rule = rule,
            Rows = rows,
            RowsExplained = explained,
            RowsNotChecked = notChecked,
            Paid = paid,
            PaidExplained = paidExplained,
            Overpaid = over,
            Underpaid = under,
        };
    }

    private IEnumerable<CheckedPayout> Check(string basis, PayoutRule rule)
    {
        foreach (var claim in ClaimsOf(basis).Of(rule).Where(IsIn))
        {
            if (rule.Expected(claim) is { } expected && claim.Paid is { } paid)
            {
                yield return new CheckedPayout
                {
                    Influencer = claim.Influencer < 0 ? null : Campaign.Data.Influencers[claim.Influencer],
                    Basis = basis,
                    Rule = rule,
                    Rows = claim.RowsWithAmount,
                    Rate = claim.Rate,
                    Counted = claim.Of(rule.Measure),
                    Expected = expected,
                    Paid = paid,
                    Open = claim.Open,
                    IsExplained = claim.Agrees(rule) == true,
                };
            }
        }
    }

    private PayoutClaims ClaimsOf(string basis) => _claims.First(claims => NameOf(claims.Basis) == basis).Claims;

    private bool IsIn(PayoutClaim claim) => claim.Influencer < 0 ? _includesUnattributed : _influencers.Contains(claim.Influencer);

    private ResultList<InfluencerRate> RatesOf(CampaignData data)
    {
        var posts = PayoutClaims.PostsOf(data);
        var rows = Campaign.Influencers.Where(row => _influencers.Contains(row.Index)).Select(row => new InfluencerRate
        {
            Performance = row,
            Posts = posts.Count > 0 ? posts.GetValueOrDefault(row.Index) : null,
            TargetRoas = TargetRoas,
        });
        return new ResultList<InfluencerRate>(rows.OrderBy(row => row.Room is null).ThenBy(row => row.Room), InfluencerRate.Columns)
        {
            Subject = new AuditSubject.Rates(TargetRoas),
        };
    }
}
