using System.Diagnostics;
using System.Text.Json;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Cli.Tests.Kernels;

/// <summary>Debian's Jupyter with the real .NET Interactive as its only kernel; its settings lie in a temporary folder.</summary>
internal sealed class JupyterKernels : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Kernel = ".net-csharp";

    private static readonly string s_home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private readonly TemporaryFolder _folder = new();

    public JupyterKernels(InteractiveTool tool)
    {
        // Jupyter starts a kernel in its notebook's folder, where a tool of the checkout is known by this file only.
        Directory.CreateDirectory(_folder.PathOf(".config"));
        File.Copy(RepositoryRoot.PathOf(".config", "dotnet-tools.json"), _folder.PathOf(".config/dotnet-tools.json"));
        _folder.Write($"data/kernels/{Kernel}/kernel.json", JsonSerializer.Serialize(new
        {
            argv = new[] { tool.Program }.Concat(tool.Arguments).Concat(["jupyter", "--default-kernel", "csharp", "{connection_file}"]),
            display_name = ".NET (C#)",
            language = "C#",
            // The tool lies in the user's own folder.
            env = new { HOME = s_home, DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT = "1" },
        }));
    }

    /// <summary>Runs a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="name">Its file's name.</param>
    /// <returns>The notebook with what its cells show.</returns>
    public async Task<NotebookDocument> ExecuteAsync(NotebookDocument notebook, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(_folder.PathOf("notebooks")).FullName, name);
        notebook.Save(path);
        string[] arguments =
        [
            "-m", "nbconvert", "--to", "notebook", "--execute", "--output", "executed.ipynb", path,
            $"--ExecutePreprocessor.kernel_name={Kernel}", "--ExecutePreprocessor.timeout=-1", "--ExecutePreprocessor.startup_timeout=600",
        ];
        var start = new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.FullName,
        };
        JupyterFolders.Use(start, _folder.FullName);
        using var process = Process.Start(start)!;
        // The kernel writes to both, too: who does not read them stops it.
        var said = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, string.Concat(said));
        return NotebookDocument.Load(_folder.PathOf("notebooks/executed.ipynb"));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
