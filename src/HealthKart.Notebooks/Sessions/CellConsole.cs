using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Stands in for the process's console while at least one cell runs. Its input is at its end: nobody is there to answer a cell.</summary>
internal sealed class CellConsole : IDisposable
{
    private static readonly Lock s_lock = new();
    private static int s_running;
    private static ConsoleStream? s_out;
    private static ConsoleStream? s_error;
    private static TextReader? s_inputBefore;

    private CellConsole()
    {
    }

    public static CellConsole Open()
    {
        lock (s_lock)
        {
            if (s_running++ == 0)
            {
                s_inputBefore = Console.In;
                Console.SetIn(TextReader.Null);
            }

            if (s_out is null || !s_out.IsCurrent(Console.Out))
            {
                s_out = new ConsoleStream(StreamOutput.Stdout, Console.Out, Console.SetOut, () => Console.Out);
            }

            if (s_error is null || !s_error.IsCurrent(Console.Error))
            {
                s_error = new ConsoleStream(StreamOutput.Stderr, Console.Error, Console.SetError, () => Console.Error);
            }

            return new CellConsole();
        }
    }

    public void Dispose()
    {
        lock (s_lock)
        {
            if (--s_running == 0)
            {
                s_out!.Restore();
                s_error!.Restore();
                s_out = s_error = null;
                Console.SetIn(s_inputBefore!);
            }
        }
    }

    private sealed class ConsoleStream
    {
        private readonly Action<TextWriter> _set;
        private readonly Func<TextWriter> _get;
        private readonly TextWriter _before;
        private readonly TextWriter _installed;

        public ConsoleStream(string name, TextWriter before, Action<TextWriter> set, Func<TextWriter> get)
        {
            _before = before;
            _set = set;
            _get = get;
            set(new CellConsoleWriter(name, before));
            // The console wraps what it is given; only the wrapper can be recognised again.
            _installed = get();
        }

        public bool IsCurrent(TextWriter writer) => ReferenceEquals(writer, _installed);

        // A cell may have put a writer of its own in place; what stood there before the cells comes back all the same.
        public void Restore() => _set(_before);
    }
}
