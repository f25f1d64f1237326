using HealthKart.Notebooks.Packages;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// The packages that a notebook has for itself though the host has them, too: those it asks for in another version, and what has to be of
/// one piece with them, for two copies of an assembly have two sets of types.
/// </summary>
internal static class OwnPackages
{
    /// <summary>Finds them.</summary>
    /// <param name="set">All packages of the notebook.</param>
    /// <param name="others">The ids of those that it asks for in another version than the host's.</param>
    public static HashSet<string> Of(PackageSet set, IEnumerable<string> others)
    {
        var own = new HashSet<string>(others, StringComparer.OrdinalIgnoreCase);
        var left = new Queue<string>(own);
        while (left.TryDequeue(out var id))
        {
            foreach (var other in set.Versions.Keys.Where(other => set.IsNeeded(other, id) || set.IsNeeded(id, other)))
            {
                if (own.Add(other))
                {
                    left.Enqueue(other);
                }
            }
        }

        return own;
    }
}
