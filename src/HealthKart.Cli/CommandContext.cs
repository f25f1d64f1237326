namespace HealthKart.Cli;

/// <summary>What a command sees of the process that it runs in.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where progress and errors go.</param>
/// <param name="WorkingDirectory">The folder that relative paths start from.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, string WorkingDirectory)
{
    /// <summary>A path as it was given, made absolute.</summary>
    internal string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>A path as the caller would write it: relative where it lies in or beside the working directory.</summary>
    internal string ShortPath(string path)
    {
        var relative = Path.GetRelativePath(WorkingDirectory, path);
        return relative.Length < path.Length ? relative : path;
    }
}
