using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Packages;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// The packages that the cells of one session have asked for so far. A version stays once it is there: its assemblies may be loaded.
/// </summary>
/// <param name="folder">The notebook's folder, from which relative sources start.</param>
/// <param name="cache">What earlier runs found.</param>
internal sealed class SessionPackages(string folder, PackageCache cache)
{
    private readonly List<PackageRequest> _packages = [];
    private readonly List<string> _sources = [];
    private PackageSet? _set;

    /// <summary>Adds packages and sources.</summary>
    /// <returns>What all the session's packages come to now.</returns>
    /// <exception cref="CellFaultException">A package is not to be had, or only in another version than the one in use.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public PackageSet? Add(IReadOnlyList<PackageDirective> directives, CancellationToken cancellation)
    {
        foreach (var directive in directives.Where(directive => directive.Source is not null))
        {
            AddSource(directive.Source!);
        }

        var added = directives.Where(directive => directive.Package is { } package && IsNew(directive, package)).ToArray();
        if (added.Length == 0)
        {
            return _set;
        }

        PackageRequest[] packages = [.. _packages, .. added.Select(directive => directive.Package!).Distinct()];
        try
        {
            var set = cache.Find(new PackageQuery(folder, packages, _sources), cancellation);
            Compare(added[0], set);
            _packages.Clear();
            // What was taken as the latest stays it, though a later one may be published while the notebook runs.
            _packages.AddRange(
                packages.Select(package => set.VersionOf(package.Id) is { } version ? package with { Version = version } : package));
            return _set = set;
        }
        catch (PackageException e)
        {
            throw new CellFaultException($"{added[0].Text}: {e.Message}", added[0].Line);
        }
    }

    private void AddSource(string source)
    {
        var path = source.Contains("://", StringComparison.Ordinal)
            ? source
            : Path.GetFullPath(source.Replace('\\', Path.DirectorySeparatorChar), folder);
        if (!_sources.Contains(path, StringComparer.Ordinal))
        {
            _sources.Add(path);
        }
    }

    private bool IsNew(PackageDirective directive, PackageRequest package)
    {
        if (_set?.VersionOf(package.Id) is not { } version)
        {
            return true;
        }

        return package.IsExact && !package.Is(version)
            ? throw new CellFaultException(InUse(directive, package.Id, version, package.Version!), directive.Line)
            : !_packages.Any(known => known.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase))
                && !package.IsExact
                && package.Version is not null;
    }

    private void Compare(PackageDirective directive, PackageSet set)
    {
        foreach (var (id, version) in _set?.Versions ?? new Dictionary<string, string>())
        {
            if (set.VersionOf(id) is { } now && now != version)
            {
                throw new CellFaultException(InUse(directive, id, version, now), directive.Line);
            }
        }
    }

    private static string InUse(PackageDirective directive, string id, string version, string other) =>
        $"{directive.Text}: {id} {version} is in use since an earlier cell and cannot be replaced by {other}. "
        + "Ask for both packages in one cell, before anything uses them.";
}
