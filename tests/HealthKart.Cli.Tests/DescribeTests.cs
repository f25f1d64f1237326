using System.Text.Json.Nodes;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class DescribeTests
{
    [Fact]
    public async Task Parameters_are_listed_with_type_default_and_comment()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb",
            "enum Mood { Good, Bad }",
            "string[] platforms = []; // only [these]\n// How it went.\nMood mood = Mood.Good;\nint none;\nvoid Say() { }");

        var lines = (await CommandRun.Of(folder, "describe", "one.ipynb")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim())
            .Where(line => line.Length > 0);

        Assert.Collection(
            lines,
            line => Assert.Matches("^Name +Type +Default +What it is$", line),
            line => Assert.DoesNotMatch("[a-z]", line),
            line => Assert.Matches(@"^platforms +string\[\] +\[\] +only \[these\]$", line),
            line => Assert.Matches(@"^mood +Mood +Mood\.Good +How it went\. \(Good, Bad\)$", line));
    }

    [Fact]
    public async Task As_JSON_each_has_its_default_as_a_value()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook(
            "one.ipynb", "", "decimal min = 2.50m; // least\nDayOfWeek[] days = [DayOfWeek.Friday];\nvar now = DateTime.Now;");

        var json = JsonNode.Parse((await CommandRun.Of(folder, "describe", "one.ipynb", "--json")).Output)!.AsArray();

        Assert.Equal(
            """{"name":"min","type":"decimal","default":2.50,"defaultText":"2.50m","comment":"least","values":null}""",
            json[0]!.ToJsonString());
        Assert.Equal(
            """{"name":"days","type":"DayOfWeek[]","default":["Friday"],"defaultText":"[DayOfWeek.Friday]","comment":null"""
            + ""","values":["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"]}""",
            json[1]!.ToJsonString());
        Assert.Equal(
            """{"name":"now","type":"DateTime","default":null,"defaultText":"DateTime.Now","comment":null,"values":null}""",
            json[2]!.ToJsonString());
    }

    [Fact]
    public async Task A_notebook_without_parameters_says_so_and_why()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("untagged.ipynb", "var n = 1;");
        folder.WriteNotebook("empty.ipynb", "", "int n;");

        Assert.Equal(
            "untagged.ipynb has no parameters. Tag the cell that declares them \"parameters\".\n",
            (await CommandRun.Of(folder, "describe", "untagged.ipynb")).Output);
        Assert.StartsWith(
            "empty.ipynb has no parameters: its cell tagged \"parameters\" sets no variable.",
            (await CommandRun.Of(folder, "describe", "empty.ipynb")).Output,
            StringComparison.Ordinal);
        Assert.Equal("[]\n", (await CommandRun.Of(folder, "describe", "untagged.ipynb", "--json")).Output);
    }

    [Fact]
    public async Task The_defaults_of_the_carried_report_are_values()
    {
        using var folder = new TemporaryFolder();
        var notebook = Path.Combine(AppContext.BaseDirectory, "notebooks", "campaign-report.ipynb");

        var json = JsonNode.Parse((await CommandRun.Of(folder, "describe", notebook, "--json")).Output)!.AsArray();

        Assert.All(json, parameter => Assert.Equal((string)parameter!["defaultText"]! == "null", parameter["default"] is null));
        Assert.All(json, parameter => Assert.NotNull(parameter!["comment"]));
    }
}
