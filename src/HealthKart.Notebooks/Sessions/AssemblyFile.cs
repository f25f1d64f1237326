using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace HealthKart.Notebooks.Sessions;

/// <summary>What stands in the file of an assembly, without it being loaded.</summary>
public static class AssemblyFile
{
    /// <summary>The simple names of the assemblies that it refers to.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public static IReadOnlyList<string> ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }
}
