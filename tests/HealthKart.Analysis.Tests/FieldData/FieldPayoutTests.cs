using HealthKart.Analysis.Payouts;
using Xunit;

namespace HealthKart.Analysis.Tests.FieldData;

/// <summary>The payout rules of files as people really have them.</summary>
public sealed class FieldPayoutTests
{
    [Theory]
    [InlineData("r5", "rate × tracked revenue", 4)]
    [InlineData("r5b", "rate × orders of the payouts file", 4)]
    [InlineData("r6", "rate × posts of the payouts file", 3)]
    [InlineData("r7", "rate × posts", 2)]
    public void The_rule_explains_every_row(string folder, string rule, int rows)
    {
        var audit = CampaignData.Load(FieldFolder.Of(folder)).PayoutAudit();

        var basis = Assert.Single(audit.Bases);
        Assert.Equal((rule, rows, rows, 0), (basis.Rule?.ToString(), basis.Rows, basis.Test?.RowsExplained, basis.Exceptions));
        Assert.Empty(audit.Exceptions);
    }
}
