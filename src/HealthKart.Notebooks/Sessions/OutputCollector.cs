using System.Text;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Gathers what a cell shows, in order; text of one stream that follows itself is one output. Safe for several threads.</summary>
/// <param name="changed">Is told of each change; null when nobody wants to know.</param>
internal sealed class OutputCollector(Action<OutputChange>? changed = null)
{
    private readonly Lock _lock = new();
    private readonly List<NotebookOutput> _outputs = [];
    private readonly StringBuilder _text = new();
    private string _stream = "";
    private bool _clearsAtNext;

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            ClearIfDue();
            if (stream != _stream)
            {
                EndStream();
                _stream = stream;
            }

            _text.Append(text);
            if (changed is not null && text.Length > 0)
            {
                Tell(OutputChangeKind.Added, new StreamOutput(stream, text.ToString()));
            }
        }
    }

    /// <summary>What went wrong in work that the cell left running, first of all; null when nothing did.</summary>
    public CellError? LateError { get; private set; }

    /// <summary>Tells of an exception that came when the cell was over.</summary>
    public void FailLate(CellFaultException fault)
    {
        LateError ??= fault.Error;
        Write(StreamOutput.Stderr, string.Join('\n', fault.Traceback) + "\n");
    }

    public void Show(MimeBundle data) => Add(new DisplayOutput(data));

    public void Add(NotebookOutput output)
    {
        lock (_lock)
        {
            ClearIfDue();
            EndStream();
            _outputs.Add(output);
            Tell(OutputChangeKind.Added, output);
        }
    }

    /// <summary>Replaces what a display shows. One that was cleared stays gone, as in Jupyter.</summary>
    /// <returns>Whether the display is here.</returns>
    public bool Update(string displayId, MimeBundle data)
    {
        lock (_lock)
        {
            var index = _outputs.FindIndex(output => output is DisplayOutput display && display.DisplayId == displayId);
            if (index < 0)
            {
                return false;
            }

            var updated = ((DisplayOutput)_outputs[index]) with { Data = data };
            _outputs[index] = updated;
            Tell(OutputChangeKind.Updated, updated);
            return true;
        }
    }

    /// <summary>Takes back all outputs.</summary>
    /// <param name="wait">Only when the next one comes; when none does, they stay.</param>
    public void Clear(bool wait)
    {
        lock (_lock)
        {
            _clearsAtNext = true;
            if (!wait)
            {
                ClearIfDue();
            }
        }
    }

    public IReadOnlyList<NotebookOutput> Snapshot()
    {
        lock (_lock)
        {
            return _text.Length == 0 ? [.. _outputs] : [.. _outputs, new StreamOutput(_stream, _text.ToString())];
        }
    }

    private void ClearIfDue()
    {
        if (_clearsAtNext)
        {
            _clearsAtNext = false;
            _outputs.Clear();
            _text.Clear();
            _stream = "";
            Tell(OutputChangeKind.Cleared, null);
        }
    }

    private void EndStream()
    {
        if (_text.Length > 0)
        {
            _outputs.Add(new StreamOutput(_stream, _text.ToString()));
            _text.Clear();
        }

        _stream = "";
    }

    private void Tell(OutputChangeKind kind, NotebookOutput? output)
    {
        if (changed is not null)
        {
            CurrentCell.Leave(() => changed(new OutputChange(kind, output)));
        }
    }
}
