using HealthKart.Notebooks.Packages;

namespace HealthKart.Notebooks.Kernels;

/// <summary>How the real .NET Interactive is started: the dotnet tool that is also VS Code's and Jupyter's kernel for C#.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What it is given before the arguments of .NET Interactive itself.</param>
/// <param name="Folder">The folder to start it in.</param>
public sealed record InteractiveTool(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    /// <summary>The package of the tool.</summary>
    public const string Package = "Microsoft.dotnet-interactive";

    private const string Command = "dotnet-interactive";

    private static readonly string[] s_manifests = [Path.Combine(".config", "dotnet-tools.json"), "dotnet-tools.json"];

    /// <summary>Finds the tool: in the tool manifest of a folder or one above it, then on the PATH, then among the user's global
    /// tools.</summary>
    /// <param name="folders">The folders, such as a notebook's and the one that the user works in; the first one with a manifest
    /// counts.</param>
    /// <exception cref="InteractiveKernelException">It is in none of these places.</exception>
    public static InteractiveTool Find(params IReadOnlyList<string> folders) => Find(folders, Environment.GetEnvironmentVariable);

    internal static InteractiveTool Find(IReadOnlyList<string> folders, Func<string, string?> variable)
    {
        string[] full = [.. folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
        return full.Select(ManifestFolder).FirstOrDefault(root => root is not null) is { } root
                ? new InteractiveTool(DotnetCommand.Path, ["tool", "run", Command, "--"], root)
            : Installed(variable) is { } program ? new InteractiveTool(program, [], full[0])
            : throw new InteractiveKernelException(
                $".NET Interactive was not found: neither in a tool manifest in or above {string.Join(" or ", full)}, nor on the PATH. "
                + $"Install it by 'dotnet tool install --global {Package}'.");
    }

    private static string? ManifestFolder(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (s_manifests.Select(name => Path.Combine(parent.FullName, name)).Where(File.Exists).Any(Names))
            {
                return parent.FullName;
            }
        }

        return null;
    }

    // Whether the manifest is sound, dotnet says when it runs the tool.
    private static bool Names(string manifest) => File.ReadAllText(manifest).Contains($"\"{Package}\"", StringComparison.OrdinalIgnoreCase);

    private static string? Installed(Func<string, string?> variable)
    {
        var home = variable("DOTNET_CLI_HOME") is { Length: > 0 } given
            ? given
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var name = OperatingSystem.IsWindows() ? Command + ".exe" : Command;
        return (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(home, ".dotnet", "tools"))
            .Select(place => Path.GetFullPath(Path.Combine(place, name)))
            .FirstOrDefault(File.Exists);
    }
}
