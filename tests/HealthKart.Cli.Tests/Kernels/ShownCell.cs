using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Tests.Kernels;
using Xunit;

namespace HealthKart.Cli.Tests.Kernels;

/// <summary>What a cell shows.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Outputs">Its outputs in order.</param>
internal sealed record ShownCell(string? Id, IReadOnlyList<NotebookOutput> Outputs)
{
    /// <summary>Fails when the same cells do not show the same.</summary>
    public static void AssertSame(IReadOnlyList<ShownCell> real, IReadOnlyList<ShownCell> ours)
    {
        Assert.Equal(real.Select(cell => cell.Id), ours.Select(cell => cell.Id));
        Assert.All(real.Zip(ours), pair => ShownOutput.AssertSame(pair.First.Outputs, pair.Second.Outputs, pair.First.Id!));
    }
}
