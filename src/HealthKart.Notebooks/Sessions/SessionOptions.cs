using System.Reflection;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>What the cells of a session see of their surroundings.</summary>
public sealed record SessionOptions
{
    /// <summary>The folder that relative paths of <c>#r</c> and <c>#load</c> start from; the process's working directory when null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Assemblies of the host that cells may use. An <c>#r</c> that names one of them is this one, whether or not its file exists.</summary>
    public IReadOnlyList<Assembly> HostAssemblies { get; init; } = [];

    /// <summary>Where it is remembered what packages came to; when null, the folder that the environment variable <c>HEALTHKART_CACHE</c> names, else the user's cache.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Is given what cells print, piece by piece as it comes, on the thread that prints; null when nobody wants to know.</summary>
    public Action<StreamOutput>? Printed { get; init; }
}
