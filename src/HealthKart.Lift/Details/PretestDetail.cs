using HealthKart.Lift.Statistics;

namespace HealthKart.Lift.Details;

/// <summary>How the arms were to each other before the test, when nothing ran.</summary>
internal abstract record PretestDetail : LiftDetail
{
    /// <summary>Users of both arms brought as much; the interval is that of the iROAS that the same method finds there.</summary>
    internal sealed record AlikeUsers(decimal Difference, double Chance, LiftInterval? Roas) : PretestDetail;

    /// <summary>They did not.</summary>
    internal sealed record UnlikeUsers(decimal Difference, double Chance, LiftInterval? Roas) : PretestDetail;

    /// <summary>The geos of a pair sold as much.</summary>
    internal sealed record AlikePairs(decimal Effect) : PretestDetail;

    /// <summary>They did not.</summary>
    internal sealed record UnlikePairs(decimal Effect) : PretestDetail;

    /// <summary>The same method finds no effect there.</summary>
    internal sealed record QuietPlacebo(int Days, string Unit) : PretestDetail;

    /// <summary>It finds one.</summary>
    internal sealed record PlaceboEffect(int Days, string Unit, decimal Effect) : PretestDetail;

    /// <summary>The control geos tell little of what the treated ones sell.</summary>
    internal sealed record GeosGoApart(double Part) : PretestDetail;
}
