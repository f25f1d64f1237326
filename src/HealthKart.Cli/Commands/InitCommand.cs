using System.CommandLine;
using System.Text;
using HealthKart.Cli.Help;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Files;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart init</c>: copies the notebooks that the tool carries, to work on, and the library that they name.</summary>
internal static class InitCommand
{
    internal static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("folder") { Description = InitTexts.FolderHelp };
        var overwrite = new Option<bool>("--overwrite") { Description = SampleTexts.OverwriteHelp };
        var command = new ExampleCommand("init", CommandTexts.Init, "healthkart init .", "healthkart init analysis --overwrite")
        {
            folder,
            overwrite,
        };
        command.SetAction(result => Copy(context, context.FullPath(result.GetRequiredValue(folder)), result.GetValue(overwrite)));
        return command;
    }

    private static void Copy(CommandContext context, string folder, bool overwrite)
    {
        var notebooks = Copies(NotebookFile.Carried(), Path.Combine(folder, NotebookFile.Folder));
        var library = Copies(CarriedLibrary.Files(), Path.Combine(folder, CarriedLibrary.Folder));
        if (!overwrite && notebooks.Concat(library).FirstOrDefault(file => File.Exists(file.To)) is { To: { } existing })
        {
            throw new CommandException(InitTexts.FileExists(context.ShortPath(existing)));
        }

        using (var files = new WholeFiles())
        {
            Array.ForEach([.. notebooks, .. library], file => RunFiles.Current.Read(file.From));
            foreach (var (from, to) in library)
            {
                files.Add(to, stream => stream.Write(File.ReadAllBytes(from)));
            }

            foreach (var (from, to) in notebooks)
            {
                files.Add(to, stream => stream.Write(Encoding.UTF8.GetBytes(CarriedLibrary.Named(File.ReadAllText(from)))));
            }

            files.Replace(overwrite);
        }

        foreach (var (_, to) in notebooks)
        {
            context.Out.WriteLine(context.ShortPath(to));
        }

        context.Out.WriteLine(InitTexts.LibraryWritten(context.ShortPath(Path.Combine(folder, CarriedLibrary.Folder)), library.Length));
    }

    private static (string From, string To)[] Copies(string[] files, string folder) =>
        [.. files.Select(file => (file, Path.Combine(folder, Path.GetFileName(file))))];
}
