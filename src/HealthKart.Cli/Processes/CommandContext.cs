using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;

namespace HealthKart.Cli.Processes;

/// <summary>What a command sees of the process that it runs in.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where progress and errors go.</param>
/// <param name="WorkingDirectory">The folder that relative paths start from.</param>
/// <param name="Cancellation">Interrupts the command.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, string WorkingDirectory, CancellationToken Cancellation = default)
{
    /// <summary>Whether results go to a terminal. Asked at the start: notebooks put writers of their own in the console's place.</summary>
    internal bool IsOutTerminal { get; } = ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Opens what the caller pipes in.</summary>
    internal Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Whether somebody watches progress on a terminal that can draw it.</summary>
    internal bool IsErrorTerminal { get; } =
        ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Writes a document as results, at once, so that a failure leaves no half of it on the pipe.</summary>
    /// <param name="write">Writes the document.</param>
    /// <param name="bytes">A first guess of its size, which would otherwise be found out by copying it over and over.</param>
    internal void WriteDocument(Action<Stream> write, int bytes = 0)
    {
        using var stream = new MemoryStream(bytes);
        write(stream);
        stream.WriteByte((byte)'\n');
        WriteUtf8(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    // Past the console's writer, which hands on 256 letters at a time.
    private void WriteUtf8(ReadOnlySpan<byte> text)
    {
        if (ReferenceEquals(Out, Console.Out) && Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage)
        {
            using var stream = Console.OpenStandardOutput();
            stream.Write(text);
        }
        else
        {
            Out.Write(Encoding.UTF8.GetString(text));
        }
    }

    /// <summary>A path as it was given, made absolute.</summary>
    internal string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>The full path of a folder of data; the address of a database as it is.</summary>
    /// <exception cref="CampaignInputException">It is an address that has a password, or that nothing here reads.</exception>
    internal string DataPath(string folder) => DatabaseAddress.FullPath(folder, WorkingDirectory);

    /// <summary>A path as the caller would write it: relative where it lies in or beside the working directory.</summary>
    internal string ShortPath(string path)
    {
        if (DatabaseAddress.IsOne(path))
        {
            return path;
        }

        var relative = Path.GetRelativePath(WorkingDirectory, path);
        return relative.Length < path.Length ? relative : path;
    }
}
