using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Packages;

namespace HealthKart.Notebooks.Extensions;

/// <summary>
/// Loads the extensions of packages, by which their values are shown as in .NET Interactive. One that fails is told, and stops nothing.
/// </summary>
internal static class ExtensionLoader
{
    /// <summary>Loads.</summary>
    public static void Load(IEnumerable<PackageExtension> extensions, IExtensionHost host)
    {
        using var kernel = new ExtensionKernel(host.Run, host.Show);
        foreach (var extension in extensions)
        {
            if (TryLoad(extension, kernel, host) is { } failure)
            {
                host.Failed(extension, failure);
            }
        }
    }

    private static Exception? TryLoad(PackageExtension extension, ExtensionKernel kernel, IExtensionHost host)
    {
        try
        {
            return extension.IsScript ? RunScript(extension, kernel, host) : kernel.Load(host.Load(extension.File));
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException or NotebookFormatException)
        {
            return e;
        }
    }

    private static Exception? RunScript(PackageExtension extension, ExtensionKernel kernel, IExtensionHost host)
    {
        var script = ExtensionScript.Parse(File.ReadAllText(extension.File), Path.GetFileName(extension.File));
        if (script.LeftOut.Count > 0)
        {
            host.LeftOut(extension, script.LeftOut);
        }

        return kernel.Run(() => host.Run(script.Code));
    }
}
