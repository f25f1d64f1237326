using FsCheck;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>Makes up exports for FsCheck in which rows belong together, so that their order matters.</summary>
public static class OrderedExportArbitrary
{
    /// <summary>Exports with lines and states of orders and with sums of other rows.</summary>
    public static Arbitrary<ExportedCampaign> Campaigns() => ExportedCampaignArbitrary.Make(hasOrders: true);
}
