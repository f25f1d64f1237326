namespace HealthKart.Notebooks.Packages;

/// <summary>The command <c>dotnet</c> of the runtime that this process runs on.</summary>
internal static class DotnetCommand
{
    private static readonly string s_name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>Its path; the bare name when it is to be looked for in the user's path.</summary>
    public static string Path =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : OfRuntime() ?? s_name;

    // …/dotnet and …/shared/Microsoft.NETCore.App/10.0.1/System.Private.CoreLib.dll
    private static string? OfRuntime()
    {
        var runtime = System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(runtime, "..", "..", "..", s_name));
        return File.Exists(path) ? path : null;
    }
}
