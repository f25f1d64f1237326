using System.Diagnostics;
using HealthKart.Lift.Details;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the arms of an experiment cost.</summary>
internal static class SpendDetailWords
{
    internal static string Of(SpendDetail detail) => detail switch
    {
        SpendDetail.NoColumn => "Spend is not in the file, so there is no incremental ROAS. Add a column spend.",
        SpendDetail.NoDifference spend => Say(
            $"The treated arm cost no more than as many control users ({spend.Added:money}), so there is no incremental ROAS."),
        SpendDetail.Cut spend =>
            Say($"The treated arm cost {spend.Saved:money} less than it would have: the incremental ROAS is that of what was cut, ")
            + "lost revenue ÷ spend saved. Where the arms are swapped it is the same number.",
        SpendDetail.OfControl control =>
            Say($"The control arm cost {control.Spend:money} ({Counted(control.Users, "user")}): ")
            + "the iROAS is that of what the treated arm cost more for each user. "
            + "If control users saw the campaign, the result is too low.",
        _ => throw new UnreachableException(),
    };
}
