namespace HealthKart.Cli.Tests.Outputs;

/// <summary>A command line that writes one file.</summary>
/// <param name="Words">The words before and after the file, which stands for <c>*</c>.</param>
/// <param name="Folder">The folder whose campaign it reads; <c>null</c>: none.</param>
/// <param name="ReadsNotebook">Whether it reads the notebook and what that names.</param>
public sealed record WritingCommand(string Words, string? Folder, bool ReadsNotebook)
{
    internal static readonly WritingCommand[] Quick =
    [
        new("summary --data d --csv *", "d", false),
        new("summary --data f1 --csv *", "f1", false),
        new("check --data d --rejected *", "d", false),
        new("lift d --csv *", "d", false),
        new("lift d --media-mix *", "d", false),
        new("export n/n.ipynb --to html -o *", null, true),
        new("export n/n.ipynb --to cs -o *", null, true),
    ];

    internal static readonly WritingCommand[] Slow =
    [
        new("run n/n.ipynb out/run.ipynb -q -f n/june.json --stdout-file *", "d", true),
        new("run n/n.ipynb out/run.ipynb -q -f n/june.json --stderr-file *", "d", true),
        new("run n/n.ipynb * -q -f n/june.json", "d", true),
    ];

    /// <summary>Whether it ends with 1 where rows are rejected.</summary>
    internal bool IsCheck => Words.StartsWith("check", StringComparison.Ordinal);

    /// <summary>Whether the file is there when it was written, and holds nothing else.</summary>
    internal bool LeavesItsFile => !IsCheck && !Words.Contains("--std", StringComparison.Ordinal);

    internal IEnumerable<string> Line(string file) => Words.Split(' ').Select(word => word == "*" ? file : word);
}
