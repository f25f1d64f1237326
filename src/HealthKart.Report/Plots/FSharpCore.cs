using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace HealthKart.Report.Plots;

/// <summary>
/// Gives Plotly.NET the FSharp.Core that its host has. .NET Interactive has loaded an older one than Plotly.NET asks for, which the runtime
/// takes for none at all; a second one beside it would have other types of the same names.
/// </summary>
internal static class FSharpCore
{
    private const string Name = "FSharp.Core";

    [ModuleInitializer]
    [SuppressMessage(
        "Usage", "CA2255", Justification = "Whoever uses a type of this assembly may make a chart next, and needs to call nothing before.")]
    internal static void Provide() => AssemblyLoadContext.Default.Resolving += Find;

    // Asked for without a version, it is found where it lies, or this is not asked again.
    private static Assembly? Find(AssemblyLoadContext context, AssemblyName wanted) => wanted is not { Name: Name, Version: not null }
        ? null
        : context.Assemblies.FirstOrDefault(static loaded => loaded.GetName().Name == Name)
            ?? context.LoadFromAssemblyName(new AssemblyName(Name));
}
