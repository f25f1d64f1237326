using FsCheck;
using FsCheck.Fluent;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>Whatever a folder looks like, and wherever a command is told to write: nothing that it reads is lost.</summary>
public sealed class InputsStayTests
{
    private const int Worlds = 200;
    private const ulong Gamma = 31;

    private int _done;
    private int _refused;

    [Fact]
    public void No_command_line_changes_what_it_reads()
    {
        var seed = (ulong)Random.Shared.NextInt64(1L << 62);
        TestContext.Current.TestOutputHelper!.WriteLine($"FsCheck's seed: ({seed},{Gamma})");
        var config = Config.QuickThrowOnFailure.WithMaxTest(Worlds).WithReplay(seed, Gamma);

        Check.One(config, Prop.ForAll(WorldArbitrary.Worlds(), (Action<GeneratedWorld>)AssertInputsStay));

        // A guard that lets nothing through, and worlds in which nothing is at stake, would show nothing.
        Assert.True(_done > Worlds / 8 && _refused > Worlds / 8, $"{_done} command lines were done, {_refused} refused.");
    }

    private void AssertInputsStay(GeneratedWorld world)
    {
        using var folder = world.Make();
        var inputs = world.InputsIn(folder).Select(Content).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = NamesIn(folder).ToDictionary(path => path, Content, StringComparer.Ordinal);
        var line = world.Line(folder);

        var run = CommandRun.Of(folder, line).GetAwaiter().GetResult();

        foreach (var (name, content) in names.Where(name => name.Value is { } content && inputs.Contains(content)))
        {
            Assert.True(content == Content(name), $"{name} has changed or is gone. {run}");
        }

        Assert.DoesNotContain(NamesIn(folder), path => Path.GetFileName(path).StartsWith(".healthkart-", StringComparison.Ordinal));
        if (run.ExitCode == ExitCode.InputError)
        {
            _refused++;
            Assert.StartsWith("error: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
            return;
        }

        _done++;
        var failed = world is { HasRejectedRows: true, Command.IsCheck: true };
        Assert.True(run.ExitCode == (failed ? ExitCode.Failed : ExitCode.Done), $"{run}");
        if (world.Command.LeavesItsFile)
        {
            var output = Path.GetFullPath(line[Array.FindIndex([.. world.Command.Line("*")], word => word == "*")], folder.FullName);
            Assert.DoesNotContain(Assert.IsType<string>(Content(output)), inputs);
        }
    }

    /// <summary>What a file holds; <c>null</c> where a name leads nowhere.</summary>
    private static string? Content(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Every name of a file that there is, links and what lies behind linked folders included.</summary>
    private static List<string> NamesIn(TemporaryFolder folder)
    {
        var (found, depth) = (new List<string>(), 0);
        Add(new DirectoryInfo(folder.FullName));
        return found;

        void Add(DirectoryInfo parent)
        {
            // Linked folders may lead back into each other.
            if (depth++ < 6)
            {
                foreach (var entry in parent.EnumerateFileSystemInfos())
                {
                    if (Directory.Exists(entry.FullName))
                    {
                        Add(new DirectoryInfo(entry.FullName));
                    }
                    else
                    {
                        found.Add(entry.FullName);
                    }
                }
            }

            depth--;
        }
    }
}
