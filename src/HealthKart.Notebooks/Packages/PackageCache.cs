using HealthKart.Files;

namespace HealthKart.Notebooks.Packages;

/// <summary>Remembers what sets of packages came to, so that a notebook runs again without a network, and without asking NuGet.</summary>
/// <param name="folder">The cache's folder; null for the user's.</param>
internal sealed class PackageCache(string? folder)
{
    /// <summary>The environment variable that names another folder for the cache.</summary>
    public const string Variable = "HEALTHKART_CACHE";

    private readonly string _folder = Path.Combine(folder ?? UsersFolder(), "packages");

    /// <summary>What the packages come to: as remembered, else restored.</summary>
    /// <exception cref="PackageException">They could not be restored.</exception>
    /// <exception cref="PackageConflictException">A package needs another version of one that is asked for, too.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public PackageSet Find(PackageQuery query, CancellationToken cancellation)
    {
        var path = Path.Combine(_folder, query.Key() + ".json");
        if (PackageSet.Read(path) is { Exists: true } known)
        {
            return known;
        }

        var set = PackageRestore.Run(query, cancellation);
        try
        {
            WholeFile.Write(path, set.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost but time: the next run restores again.
        }

        return set;
    }

    private static string UsersFolder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }

        var user = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var caches = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(user, "Library", "Caches")
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : Path.Combine(user, ".cache");
        return Path.Combine(caches, "healthkart");
    }
}
