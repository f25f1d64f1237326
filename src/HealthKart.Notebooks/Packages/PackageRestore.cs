using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Packages;

/// <summary>Has NuGet bring packages, by <c>dotnet restore</c>: with its sources, its credentials and its folder of packages.</summary>
internal static class PackageRestore
{
    /// <summary>Restores.</summary>
    /// <exception cref="PackageException">A package or its version is not known to the sources, or the SDK is missing.</exception>
    /// <exception cref="PackageConflictException">A package needs another version of one that is asked for, too.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PackageSet Run(PackageQuery query, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("healthkart-packages-");
        try
        {
            var project = Path.Combine(folder.FullName, "packages.csproj");
            File.WriteAllText(project, PackageProject.Text(query));
            var (isDone, output) = Restore(project, cancellation);
            var assets = ReadAssets(Path.Combine(folder.FullName, "obj", "project.assets.json"));
            if (assets is null)
            {
                throw RestoreFailure.OfOutput(output);
            }

            var failure = new RestoreFailure(query, assets);
            return (isDone ? failure.OfVersions() : failure.OfAssets(output)) is { } reason ? throw reason : PackageAssets.Read(assets);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (bool IsDone, string Output) Restore(string project, CancellationToken cancellation)
    {
        using var restore = Start(project);
        using var stop = cancellation.Register(() => restore.Kill(entireProcessTree: true));
        var error = restore.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = restore.StandardOutput.ReadToEnd();
        restore.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return (restore.ExitCode == 0, output + error.Result);
    }

    private static Process Start(string project)
    {
        var start = new ProcessStartInfo(DotnetCommand.Path, ["restore", project, "--verbosity", "quiet", "--nologo", "-nodeReuse:false"])
        {
            WorkingDirectory = Path.GetDirectoryName(project),
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Where this runs in a build, the build's own paths would lead to another SDK.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw new PackageException(
                $"Packages need the .NET SDK, and there is no command {start.FileName}. Install the SDK, or reference a DLL by its path.");
        }
    }

    private static JsonNode? ReadAssets(string path)
    {
        try
        {
            return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
