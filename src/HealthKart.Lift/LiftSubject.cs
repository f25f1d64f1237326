using HealthKart.Analysis.Frames;
using HealthKart.Lift.Plans;

namespace HealthKart.Lift;

/// <summary>What the lists of experiments hold.</summary>
internal abstract record LiftSubject : ListSubject
{
    /// <summary>Every result.</summary>
    internal sealed record Results(LiftSettings Settings, bool HasAttributed) : LiftSubject;

    /// <summary>What a media-mix model is told; some results have no standard error and are left out, some effects are below 0.</summary>
    internal sealed record MediaMix(int All, IReadOnlyList<string> LeftOut, int Negative) : LiftSubject;

    /// <summary>What a test takes and finds; <c>null</c>: there is no plan.</summary>
    internal sealed record Planned(LiftPlan? Plan) : LiftSubject;
}
