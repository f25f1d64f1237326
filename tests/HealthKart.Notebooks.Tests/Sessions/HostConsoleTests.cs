using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

// The console belongs to the process: a test that puts a writer of its own in place runs while no other does.
[CollectionDefinition(DisableParallelization = true)]
public sealed class HostConsole;

[Collection(typeof(HostConsole))]
public sealed class HostConsoleTests
{
    [Fact]
    public async Task The_hosts_own_output_is_not_swallowed_while_a_cell_runs()
    {
        var before = Console.Out;
        var host = new StringWriter();
        Console.SetOut(host);
        try
        {
            var cell = new Cells().Printed("Console.Write(\"cell\"); System.Threading.Thread.Sleep(300); Console.Write(\" end\");");
            await Task.Delay(150, TestContext.Current.CancellationToken);
            Console.Write("host");

            Assert.Equal("cell end", await cell);
            Assert.Contains("host", host.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Console.SetOut(before);
        }
    }
}
