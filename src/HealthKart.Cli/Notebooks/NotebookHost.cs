using System.Reflection;
using HealthKart.Analysis;
using HealthKart.Lift;
using HealthKart.Notebooks.Running;
using HealthKart.Report;
using Microsoft.Data.Analysis;
using Plotly.NET;
using Plotly.NET.CSharp;

namespace HealthKart.Cli.Notebooks;

/// <summary>What the command lends to the notebooks that it runs.</summary>
internal static class NotebookHost
{
    /// <summary>What cells can use without naming a file.</summary>
    internal static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        typeof(CampaignData).Assembly, typeof(LiftData).Assembly, typeof(DataFrame).Assembly, typeof(ReportSetup).Assembly,
        typeof(GenericChart).Assembly, typeof(GenericChartExtensions).Assembly,
    ];

    /// <summary>The options of a run with the assemblies that its cells may use.</summary>
    internal static RunOptions Lent(RunOptions options) => options with { HostAssemblies = Assemblies };
}
