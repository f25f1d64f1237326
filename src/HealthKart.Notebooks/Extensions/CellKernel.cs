using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace HealthKart.Notebooks.Extensions;

/// <summary>What extensions know as the C# kernel: code that is sent to it runs as a cell does.</summary>
internal sealed class CellKernel : Kernel, IKernelCommandHandler<SubmitCode>
{
    private readonly Action<string> _run;

    /// <param name="run">Runs C#.</param>
    public CellKernel(Action<string> run)
        : base("csharp")
    {
        _run = run;
        KernelInfo.LanguageName = "C#";
    }

    /// <inheritdoc/>
    public Task HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        _run(command.Code);
        return Task.CompletedTask;
    }
}
