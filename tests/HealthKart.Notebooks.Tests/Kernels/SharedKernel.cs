using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>One real kernel for the tests of a class whose cells do not end it: its start takes seconds.</summary>
public sealed class SharedKernel : IAsyncDisposable
{
    private readonly TemporaryFolder _parent = new();
    private InteractiveKernel? _kernel;
    private int _count;

    /// <summary>Makes the folder, in which any of the tests may be the first.</summary>
    public SharedKernel() => Directory.CreateDirectory(Folder);

    /// <summary>The folder in which its cells work. Its name has a space.</summary>
    public string Folder => _parent.PathOf("a folder");

    /// <summary>Runs a cell.</summary>
    public async Task<CellResult> TryRun(string source)
    {
        if (_kernel is null)
        {
            var tool = await RealKernel.RequireAsync();
            _kernel = await InteractiveKernel.StartAsync(tool, Folder, TestContext.Current.CancellationToken);
        }

        _count++;
        return await _kernel.RunAsync(new CellCode(source, _count, _count), TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a cell, which must succeed.</summary>
    public async Task<IReadOnlyList<NotebookOutput>> Run(string source)
    {
        var result = await TryRun(source);
        Assert.Null(result.Error);
        Assert.Equal(CellStatus.Succeeded, result.Status);
        return result.Outputs;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_kernel is not null)
        {
            await _kernel.DisposeAsync();
        }

        _parent.Dispose();
    }
}
