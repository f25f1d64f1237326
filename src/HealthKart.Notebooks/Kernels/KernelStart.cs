using System.Globalization;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Notebooks.Kernels;

/// <summary>
/// What the real .NET Interactive runs before the first cell. A kernel does not notice that nobody writes to it any more, and where it
/// does exit, it waits for a cell that does not end; a cell that reads the console would take what is sent to the kernel.
/// </summary>
internal static class KernelStart
{
    /// <summary>The code, which is the first that is compiled: no cell's time limit pays for that.</summary>
    /// <param name="host">The id of the process that it ends with.</param>
    public static string Code(int host) => string.Create(CultureInfo.InvariantCulture, $$"""
        sealed class NoInput : System.IO.TextReader
        {
            const string Why = "{{CellInput.NobodyAnswers}}";
            public override string ReadLine() { Console.Error.WriteLine(Why); return null; }
            public override int Read() { Console.Error.WriteLine(Why); return -1; }
            public override int Read(char[] buffer, int index, int count) { Console.Error.WriteLine(Why); return 0; }
            public override int Peek() => -1;
        }

        Console.SetIn(new NoInput());
        new System.Threading.Thread(() =>
        {
            try
            {
                System.Diagnostics.Process.GetProcessById({{host}}).WaitForExit();
            }
            catch (System.ArgumentException)
            {
            }

            foreach (var task in System.IO.Directory.Exists("/proc/self/task") ? System.IO.Directory.GetDirectories("/proc/self/task") : [])
            {
                try
                {
                    foreach (var child in System.IO.File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    {
                        System.Diagnostics.Process.GetProcessById(int.Parse(child)).Kill(entireProcessTree: true);
                    }
                }
                catch (Exception)
                {
                }
            }

            System.Diagnostics.Process.GetCurrentProcess().Kill();
        }) { IsBackground = true }.Start();
        """);
}
