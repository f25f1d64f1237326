using System.Diagnostics;
using HealthKart.Notebooks.Kernels;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>The real .NET Interactive that the checkout's tool manifest names.</summary>
internal static class RealKernel
{
    private static readonly Lazy<Task<string?>> s_missing = new(MissingAsync);

    /// <summary>How it is started; skips the test where it is missing, or fails it where everything is asked for.</summary>
    public static async Task<InteractiveTool> RequireAsync()
    {
        var missing = await s_missing.Value;
        Assert.False(missing is not null && Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1", missing);
        Assert.SkipWhen(missing is not null, missing ?? "");
        return InteractiveTool.Find(RepositoryRoot.Folder);
    }

    private static async Task<string?> MissingAsync()
    {
        var tool = InteractiveTool.Find(RepositoryRoot.Folder);
        using var process = Process.Start(new ProcessStartInfo(tool.Program, [.. tool.Arguments, "--version"])
        {
            WorkingDirectory = tool.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : $".NET Interactive is missing ('dotnet tool restore' brings it): {(await error).Trim()}";
    }
}
