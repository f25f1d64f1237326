using System.Reflection;
using System.Runtime.Loader;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Loads what the cells of one session compile to, and what they reference that the host has not loaded.</summary>
internal sealed class ScriptLoadContext(IReadOnlyList<Assembly> hostAssemblies) : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, Assembly> _host =
        hostAssemblies.ToDictionary(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<Assembly> _cells = [];

    public void AddFile(string path)
    {
        _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        _folders.Add(Path.GetDirectoryName(path)!);
    }

    public Assembly LoadCell(MemoryStream assembly, MemoryStream symbols)
    {
        assembly.Position = 0;
        symbols.Position = 0;
        var loaded = LoadFromStream(assembly, symbols);
        _cells.Add(loaded);
        return loaded;
    }

    public bool IsCell(Assembly assembly) => _cells.Contains(assembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (_host.TryGetValue(name, out var host))
        {
            return host;
        }

        // Two copies of one assembly have two sets of types: what the host has, or can find, is used before a file.
        if (ScriptReferences.TrustedPath(name) is not null)
        {
            return null;
        }

        var path = _files.GetValueOrDefault(name)
            ?? _folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
