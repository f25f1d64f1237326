using System.CommandLine;
using HealthKart.Cli.Help;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Files;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart init</c>: copies the notebooks that the tool carries, to work on.</summary>
internal static class InitCommand
{
    internal static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("folder") { Description = Texts.InitFolderHelp };
        var overwrite = new Option<bool>("--overwrite") { Description = Texts.OverwriteHelp };
        var command = new ExampleCommand("init", Texts.Init, "healthkart init .", "healthkart init analysis --overwrite") { folder, overwrite };
        command.SetAction(result => Copy(context, context.FullPath(result.GetRequiredValue(folder)), result.GetValue(overwrite)));
        return command;
    }

    private static void Copy(CommandContext context, string folder, bool overwrite)
    {
        var notebooks = NotebookFile.Carried().Select(path => (From: path, To: Path.Combine(folder, NotebookFile.Folder, Path.GetFileName(path)))).ToList();
        if (!overwrite && notebooks.Find(notebook => File.Exists(notebook.To)) is { To: { } existing })
        {
            throw new CommandException(Texts.NotebookExists(context.ShortPath(existing)));
        }

        using (var files = new WholeFiles())
        {
            notebooks.ForEach(notebook => RunFiles.Current.Read(notebook.From));
            foreach (var (from, to) in notebooks)
            {
                files.Add(to, stream => stream.Write(File.ReadAllBytes(from)));
            }

            files.Replace(overwrite);
        }

        foreach (var (_, to) in notebooks)
        {
            context.Out.WriteLine(context.ShortPath(to));
        }
    }
}
