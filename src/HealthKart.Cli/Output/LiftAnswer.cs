using HealthKart.Lift;

namespace HealthKart.Cli.Output;

/// <summary>What <c>healthkart lift</c> found.</summary>
/// <param name="Data">The experiments as they were read.</param>
/// <param name="Report">What they show.</param>
/// <param name="Assumed">The ROAS at an assumed baseline; <c>null</c> where nobody asked for it.</param>
/// <param name="Trouble">Why the campaign beside the experiments could not be read; <c>null</c> where it could, or is not there.</param>
internal sealed record LiftAnswer(LiftData Data, LiftReport Report, AssumedBaseline? Assumed, string? Trouble);
