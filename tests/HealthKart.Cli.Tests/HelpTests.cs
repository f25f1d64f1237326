using System.CommandLine;
using System.CommandLine.Parsing;
using HealthKart.Cli.Help;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class HelpTests
{
    private static readonly RootCommand s_root = HealthKartCommand.Create(new CommandContext(TextWriter.Null, TextWriter.Null, "."));

    public static TheoryData<string> Commands => [.. s_root.Subcommands.Select(command => command.Name)];

    public static TheoryData<string> All => [.. NamesBelow(s_root, "")];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_command_shows_an_example_in_its_help(string command)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, [.. command.Split(' '), "--help"]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"\n  healthkart {command} ",
            run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_alone_shows_what_there_is()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.All(Commands, command => Assert.Contains($"  {command.Data}", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_help_says_what_is_never_written_over()
    {
        using var folder = new TemporaryFolder();

        var all = await CommandRun.Of(folder, "--help");
        var run = await CommandRun.Of(folder, "run", "--help");

        Assert.Contains("No command writes over a file that it reads", all.Output, StringComparison.Ordinal);
        Assert.Contains("own file, which nothing is written over otherwise", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No command writes over", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_the_products()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, "--version");

        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Output);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_example_is_understood(string command)
    {
        Assert.All(Find(command).Examples, example =>
        {
            var line = example.Split(" > ")[0]["healthkart ".Length..];
            Assert.Empty(s_root.Parse([.. CommandLineParser.SplitCommandLine(line)]).Errors);
        });
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report audit")]
    [InlineData("report incremental")]
    [InlineData("summary")]
    [InlineData("compare")]
    [InlineData("lift")]
    [InlineData("check")]
    public async Task Every_example_on_the_sample_names_what_the_sample_has(string command)
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of(folder, "sample", "data");
        var examples = Find(command).Examples.Select(example => example.Split(" > ")[0]["healthkart ".Length..])
            .Where(line => !line.Contains("exports-", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            // What a browser prints needs one, and is tested where there is one.
            var run = await CommandRun.Of(folder, [.. CommandLineParser.SplitCommandLine(example).Where(word => word != "--pdf")]);

            Assert.DoesNotContain("error: ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(" is left: ", run.Output, StringComparison.Ordinal);
            Assert.NotEqual(ExitCode.InputError, run.ExitCode);
        }
    }

    private static ExampleCommand Find(string command) => Assert.IsType<ExampleCommand>(command.Split(' ').Aggregate(
        (Command)s_root, (outer, name) => outer.Subcommands.Single(inner => inner.Name == name)));

    private static IEnumerable<string> NamesBelow(Command command, string before) => command.Subcommands.SelectMany(
        inner => NamesBelow(inner, $"{before}{inner.Name} ").Prepend(before + inner.Name));
}
