using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Stands in for the process's console while at least one cell runs.
/// </summary>
internal sealed class CellConsole : IDisposable
{
    // What stands in, and for what, of all copies of this assembly in the process: each has statics of its own, but there is one console.
    private static readonly ConditionalWeakTable<TextWriter, TextWriter> s_standIns = OfTheProcess();

    private static int s_running;
    private static ConsoleStream? s_out;
    private static ConsoleStream? s_error;
    private static TextReader? s_inputBefore;

    private CellConsole()
    {
    }

    public static CellConsole Open()
    {
        lock (s_standIns)
        {
            if (s_running++ == 0)
            {
                s_inputBefore = Console.In;
                Console.SetIn(new CellInput());
            }

            if (s_out is null || !s_out.IsReached)
            {
                s_out = new ConsoleStream(StreamOutput.Stdout, Console.Out, Console.SetOut, () => Console.Out);
            }

            if (s_error is null || !s_error.IsReached)
            {
                s_error = new ConsoleStream(StreamOutput.Stderr, Console.Error, Console.SetError, () => Console.Error);
            }

            return new CellConsole();
        }
    }

    public void Dispose()
    {
        lock (s_standIns)
        {
            if (--s_running == 0)
            {
                s_out = s_out!.IsCovered ? s_out : s_out.Restore();
                s_error = s_error!.IsCovered ? s_error : s_error.Restore();
                Console.SetIn(s_inputBefore!);
            }
        }
    }

    [SuppressMessage("Reliability", "CA2002", Justification = "An object that every copy of this assembly sees.")]
    private static ConditionalWeakTable<TextWriter, TextWriter> OfTheProcess()
    {
        const string name = "HealthKart.Notebooks.Console";
        lock (typeof(Console))
        {
            if (AppDomain.CurrentDomain.GetData(name) is not ConditionalWeakTable<TextWriter, TextWriter> standIns)
            {
                AppDomain.CurrentDomain.SetData(name, standIns = []);
            }

            return standIns;
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
            s_standIns.Add(_installed, before);
        }

        /// <summary>
        /// Whether what is printed comes here: at once, or through another copy's stand-in, which hands on what none of its cells prints.
        /// </summary>
        public bool IsReached
        {
            get
            {
                var writer = _get();
                while (writer != _installed && s_standIns.TryGetValue(writer, out var next))
                {
                    writer = next;
                }

                return writer == _installed;
            }
        }

        /// <summary>Whether another copy's stand-in is in place, which must not be taken from its cells.</summary>
        public bool IsCovered => _get() is var writer && writer != _installed && s_standIns.TryGetValue(writer, out _);

        // A cell may have put a writer of its own in place; what stood there before the cells comes back all the same.
        public ConsoleStream? Restore()
        {
            _set(_before);
            return null;
        }
    }
}
