using System.Reflection;
using Microsoft.DotNet.Interactive;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// The assemblies whose types a host and its cells have in common: those of it that cells may use, the engine's own, and those whose types
/// are on the surface of these. What they only work with, such as a reader of CSV, a package may bring in a version of its own.
/// </summary>
/// <param name="host">Those of the host.</param>
internal sealed class SharedAssemblies(IReadOnlyList<Assembly> host)
{
    private HashSet<string>? _names;

    /// <summary>Whether an assembly is one of them.</summary>
    public bool Contains(string simpleName) =>
        ScriptReferences.OfFramework(simpleName) is not null || (_names ??= Names()).Contains(simpleName);

    private HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = new Queue<string>(host.Append(typeof(Kernel).Assembly).Select(assembly => assembly.GetName().Name!));
        while (left.TryDequeue(out var name))
        {
            if (names.Add(name) && ScriptReferences.OfFramework(name) is null && ScriptReferences.TrustedPath(name) is { } path)
            {
                foreach (var shown in AssemblySurface.Of(path))
                {
                    left.Enqueue(shown);
                }
            }
        }

        return names;
    }
}
