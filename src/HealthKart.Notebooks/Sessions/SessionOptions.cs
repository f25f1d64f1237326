using System.Reflection;

namespace HealthKart.Notebooks.Sessions;

/// <summary>What the cells of a session see of their surroundings.</summary>
public sealed record SessionOptions
{
    /// <summary>
    /// The folder that relative paths of <c>#r</c> and <c>#load</c> start from; the process's working directory when null.
    /// </summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>
    /// Assemblies of the host that cells may use. An <c>#r</c> that names one of them is this one, whether or not its file exists.
    /// </summary>
    public IReadOnlyList<Assembly> HostAssemblies { get; init; } = [];

    /// <summary>
    /// Where it is remembered what packages came to; when null,
    /// the folder that the environment variable <c>HEALTHKART_CACHE</c> names, else the user's cache.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>Is told of what cells show, piece by piece as it comes, on the thread that shows it and one at a time; null when nobody
    /// wants to know. What it prints itself goes to the host's console, not into the cell.</summary>
    public Action<OutputChange>? OutputChanged { get; init; }
}
