using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>What a file of experiments holds.</summary>
/// <param name="Account">What became of its rows.</param>
/// <param name="Tests">The experiments that have both arms.</param>
/// <param name="Arms">What its arms are called.</param>
/// <param name="Rejected">The experiments of which every row was rejected.</param>
/// <param name="Money">In which currencies its rows are.</param>
internal sealed record ExperimentFile<T>(
    RowAccount Account, IReadOnlyList<T> Tests, FileArms Arms, IReadOnlyList<string> Rejected, RowMoney Money);
