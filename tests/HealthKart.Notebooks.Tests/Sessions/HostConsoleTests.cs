using System.Reflection;
using System.Runtime.Loader;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
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

    // Each copy of the engine has its own count of cells that run, but there is one console for all.
    [Theory]
    [InlineData("other, cell", "other")]
    [InlineData("other, cell, cell", "other, cell")]
    [InlineData("cell, other, cell", "other, cell")]
    [InlineData("other, cell, other", "other, other")]
    public void A_copy_of_the_engine_that_has_run_its_cells_does_not_take_the_console_from_the_cells_of_another(
        string opened, string closed)
    {
        var before = Console.Out;
        var other = new AssemblyLoadContext("other").LoadFromAssemblyPath(typeof(CellConsole).Assembly.Location);
        var openOther = other.GetType(typeof(CellConsole).FullName!)!.GetMethod(
            nameof(CellConsole.Open), BindingFlags.Public | BindingFlags.Static)!;
        var outputs = new OutputCollector();
        var printing = new Thread(() =>
        {
            CurrentCell.Enter(new RunningCell(outputs, _ => { }, () => new Dictionary<string, object?>(), CancellationToken.None));
            var open = opened.Split(", ")
                .Select(name => (Name: name, Console: name == "cell" ? CellConsole.Open() : (IDisposable)openOther.Invoke(null, [])!))
                .ToList();
            foreach (var name in closed.Split(", "))
            {
                var first = open.Find(console => console.Name == name);
                first.Console.Dispose();
                open.Remove(first);
            }

            Console.Write("printed");
            open.ForEach(console => console.Console.Dispose());
        });

        printing.Start();
        printing.Join();
        Console.SetOut(before);

        Assert.Equal([new StreamOutput("stdout", "printed")], outputs.Snapshot());
    }
}
