using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

// Alone: what other tests keep would be counted.
[Collection(typeof(HostConsole))]
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const int Cells = 1000;
    private const int WarmUp = 200;

    /// <summary>
    /// A session keeps what cells declare, and so what the compiler knows of them: some 0.06 MB a cell. What they show it does not keep.
    /// </summary>
    [Fact]
    public async Task A_thousand_cells_in_one_session_keep_a_tenth_of_a_megabyte_each_at_most()
    {
        var session = new CSharpSession();
        var (start, middle) = (0L, 0L);
        for (var number = 1; number <= Cells; number++)
        {
            // Each prints a fifth of a megabyte, and leaves two behind that nothing refers to.
            var code =
                $"int F{number}(int n) => n + {number};\nvar kept = F{number}(1);\nConsole.Write(new string('x', 200_000)); "
                + "GC.KeepAlive(new byte[2_000_000]);\nkept";
            Assert.Null((await session.RunAsync(new CellCode(code, number, number), TestContext.Current.CancellationToken)).Error);
            start = number == WarmUp ? GC.GetTotalMemory(forceFullCollection: true) : start;
            middle = number == (Cells + WarmUp) / 2 ? GC.GetTotalMemory(forceFullCollection: true) : middle;
        }

        var end = GC.GetTotalMemory(forceFullCollection: true);
        var megabytes = (end - start) / 1e6 / (Cells - WarmUp);
        output.WriteLine(FormattableString.Invariant($"{megabytes:0.000} MB a cell, {end / 1e6:0} MB at the end."));
        Assert.InRange(megabytes, 0, 0.1);
        Assert.True(end - middle < (middle - start) * 1.5, "The later cells keep more than the earlier ones.");
    }
}
