using System.Runtime.InteropServices;

namespace HealthKart.Cli.Processes;

/// <summary>Ctrl-C and the signal to end, as a cancellation: work stops at its next safe point, and no file stays half-written.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    internal Interruption() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),
    ];

    internal CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _source.Dispose();
    }

    // Who asks twice means it: the system's own end of the process follows, whatever is being done.
    private void Interrupt(PosixSignalContext context)
    {
        if (!_source.IsCancellationRequested)
        {
            context.Cancel = true;
            _source.Cancel();
        }
    }
}
