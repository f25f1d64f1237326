namespace HealthKart.Notebooks.Packages;

/// <summary>A package needs another one in a higher version than the one that is asked for.</summary>
/// <param name="needing">The package that needs it, among those asked for, in its version.</param>
/// <param name="needed">What it needs.</param>
/// <param name="asked">The version that is asked for.</param>
internal sealed class PackageConflictException(PackageRequest needing, PackageRequest needed, string asked)
    : Exception($"{needing} needs {needed}, and {asked} was asked for.")
{
    /// <summary>The package that needs another one, in its version.</summary>
    public PackageRequest Needing { get; } = needing;

    /// <summary>What it needs.</summary>
    public PackageRequest Needed { get; } = needed;

    /// <summary>The version of it that is asked for.</summary>
    public string Asked { get; } = asked;
}
