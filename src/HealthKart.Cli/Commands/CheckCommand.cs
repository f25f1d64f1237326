using System.CommandLine;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Output;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart check</c>: what became of every row, and every issue of the files.</summary>
internal static class CheckCommand
{
    internal static Command Create(CommandContext context)
    {
        var data = new DataOptions(context);
        var command = new ExampleCommand("check", Texts.Check, "healthkart check --data data");
        data.AddTo(command);
        command.SetAction(result => Write(context.Out, Interruption.Run(() => data.Load(result, breakdowns: false), context.Cancellation)));
        return command;
    }

    private static int Write(TextWriter output, CampaignData data)
    {
        foreach (var account in data.Accounts)
        {
            WriteLine(Texts.Account(account).ToString(Numerals.Indian));
        }

        foreach (var issue in data.Issues)
        {
            WriteLine(IssueLine.Of(issue, Numerals.Indian));
        }

        var rejected = data.Accounts.Sum(account => account.RowsRejected);
        WriteLine(Texts.CheckResult(rejected).ToString(Numerals.Indian));
        return rejected == 0 ? ExitCode.Done : ExitCode.Failed;

        void WriteLine(string text) => output.WriteLine(PlainText.OneLine(text));
    }
}
