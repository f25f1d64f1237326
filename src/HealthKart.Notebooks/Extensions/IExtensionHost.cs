using System.Reflection;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Packages;

namespace HealthKart.Notebooks.Extensions;

/// <summary>The session that extensions are loaded into.</summary>
internal interface IExtensionHost
{
    /// <summary>Loads an assembly where the cells find it, beside all that it needs.</summary>
    public Assembly Load(string path);

    /// <summary>Runs C# as a cell would; what it declares is there for the cells.</summary>
    /// <exception cref="Exception">It does not compile, or it threw.</exception>
    public void Run(string code);

    /// <summary>Shows what an extension displays while it is loaded.</summary>
    public void Show(MimeBundle data);

    /// <summary>Tells the user that an extension failed.</summary>
    public void Failed(PackageExtension extension, Exception why);

    /// <summary>Tells the user that cells of an extension are not run.</summary>
    /// <param name="extension">The extension.</param>
    /// <param name="languages">Their languages.</param>
    public void LeftOut(PackageExtension extension, IReadOnlyList<string> languages);
}
