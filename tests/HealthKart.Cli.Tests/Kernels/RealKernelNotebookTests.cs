using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Tests.Kernels;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Cli.Tests.Kernels;

/// <summary>Our notebooks in the real .NET Interactive, beside our own kernel: both must show the same, to the byte.</summary>
public sealed class RealKernelNotebookTests
{
    public static TheoryData<string> Notebooks => KernelNotebook.All;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_shows_in_NET_Interactive_what_it_shows_here(string name)
    {
        var tool = await RealKernel.RequireAsync();
        using var notebook = new KernelNotebook(name);

        var real = notebook.InRealKernelAsync(tool);
        var ours = await notebook.InOurKernelAsync();

        ShownCell.AssertSame(await real, ours);
    }

    [Fact]
    public async Task A_notebook_of_a_folder_that_init_wrote_shows_in_NET_Interactive_what_it_shows_here()
    {
        var tool = await RealKernel.RequireAsync();
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "init", ".")).ExitCode);
        using var notebook = new KernelNotebook("campaign-report.ipynb", folder.PathOf("notebooks"));

        var real = notebook.InRealKernelAsync(tool);
        var ours = await notebook.InOurKernelAsync();

        ShownCell.AssertSame(await real, ours);
    }

    [Fact]
    public async Task A_notebook_shows_in_Jupyter_what_it_shows_here()
    {
        await JupyterValidator.RequireConverterAsync();
        using var jupyter = new JupyterKernels(await RealKernel.RequireAsync());
        using var notebook = new KernelNotebook("payout-audit.ipynb");

        var real = notebook.InJupyterAsync(jupyter);
        var ours = await notebook.InOurKernelAsync();

        ShownCell.AssertSame(await real, ours);
    }
}
