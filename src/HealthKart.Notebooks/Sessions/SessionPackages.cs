using System.Globalization;
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

        var added = OnePerPackage(directives).Where(directive => IsNew(directive, directive.Package!)).ToArray();
        if (added.Length == 0)
        {
            return _set;
        }

        PackageRequest[] packages = [.. _packages, .. added.Select(directive => directive.Package!)];
        try
        {
            var set = cache.Find(new PackageQuery(folder, packages, _sources), cancellation);
            Compare(added, set);
            _packages.Clear();
            // What was taken as the latest stays it, though a later one may be published while the notebook runs.
            _packages.AddRange(
                packages.Select(package => set.VersionOf(package.Id) is { } version ? package with { Version = version } : package));
            return _set = set;
        }
        catch (PackageException e)
        {
            var cause = added.FirstOrDefault(directive => directive.Package!.IsFor(e.Package)) ?? added[0];
            throw new CellFaultException($"{cause.Text}: {e.Message}", cause.Line);
        }
        catch (PackageConflictException e)
        {
            throw Conflict(added, e.Needing, e.Needed, e.Asked);
        }
    }

    // A cell may name a package twice; what it says of the version must fit together.
    private static PackageDirective[] OnePerPackage(IEnumerable<PackageDirective> directives)
    {
        var found = new OrderedDictionary<string, PackageDirective>(StringComparer.OrdinalIgnoreCase);
        foreach (var directive in directives.Where(directive => directive.Package is not null))
        {
            var package = directive.Package!;
            if (!found.TryGetValue(package.Id, out var earlier) || package.Satisfies(earlier.Package!))
            {
                found[package.Id] = directive;
            }
            else if (!earlier.Package!.Satisfies(package))
            {
                throw new CellFaultException(
                    $"{directive.Text}: {LineOf(earlier)} asks for version {earlier.Package.Version} of {package.Id}. Ask for one version.",
                    directive.Line);
            }
        }

        return [.. found.Values];
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

    private bool IsNew(PackageDirective directive, PackageRequest package) =>
        _set?.VersionOf(package.Id) is not { } version
        || (package.Allows(version)
            ? false
            : throw new CellFaultException(
                $"{directive.Text}: {package.Id} {version} is in use since an earlier cell. "
                + $"Ask for the version that you want in the first cell: {package.Directive}",
                directive.Line));

    // The packages that others of earlier cells need may become other ones by what this cell asks for.
    private void Compare(PackageDirective[] added, PackageSet set)
    {
        foreach (var (id, version) in _set?.Versions ?? new Dictionary<string, string>())
        {
            if (set.VersionOf(id) is { } now && now != version)
            {
                var needing = (added.FirstOrDefault(directive => set.IsNeeded(directive.Package!.Id, id)) ?? added[0]).Package!;
                throw Conflict(added, needing with { Version = set.VersionOf(needing.Id) }, new PackageRequest(id, now), version);
            }
        }
    }

    private static CellFaultException Conflict(PackageDirective[] added, PackageRequest needing, PackageRequest needed, string asked)
    {
        var cause = added.FirstOrDefault(directive => directive.Package!.IsFor(needing.Id)) ?? added[0];
        var here = added.FirstOrDefault(directive => directive.Package!.IsFor(needed.Id));
        var what = $"{cause.Text}: {needing} needs {needed}, and ";
        return new CellFaultException(
            here is null
                ? $"{what}{needed.Id} {asked} is in use since an earlier cell. "
                    + $"Ask for both in the first cell: {needed.Directive} and {cause.Package!.Directive}"
                : $"{what}{LineOf(here)} asks for {asked}. Write there: {needed.Directive}",
            cause.Line);
    }

    private static string LineOf(PackageDirective directive) =>
        directive.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : "another line";
}
