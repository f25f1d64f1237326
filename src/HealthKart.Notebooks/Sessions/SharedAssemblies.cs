using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace HealthKart.Notebooks.Sessions;

/// <summary>The assemblies whose types a host and its cells have in common: those of it that cells may use, and what these need.</summary>
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
        var first = host.SelectMany(assembly => assembly.GetReferencedAssemblies().Append(assembly.GetName()));
        var left = new Queue<string>(first.Select(name => name.Name!));
        while (left.TryDequeue(out var name))
        {
            if (names.Add(name) && ScriptReferences.OfFramework(name) is null && ScriptReferences.TrustedPath(name) is { } path)
            {
                foreach (var needed in NeededBy(path))
                {
                    left.Enqueue(needed);
                }
            }
        }

        return names;
    }

    private static string[] NeededBy(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }
}
