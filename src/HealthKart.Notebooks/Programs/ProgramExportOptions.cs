using System.Reflection;

namespace HealthKart.Notebooks.Programs;

/// <summary>What an export of a notebook to a program knows of its surroundings.</summary>
public sealed record ProgramExportOptions
{
    /// <summary>
    /// Assemblies of the host that an <c>#r</c> may name without a file, as in <see cref="Sessions.SessionOptions.HostAssemblies"/>.
    /// </summary>
    public IReadOnlyList<Assembly> HostAssemblies { get; init; } = [];
}
