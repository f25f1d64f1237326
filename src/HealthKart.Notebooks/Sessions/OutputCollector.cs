using System.Text;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Gathers what a cell shows, in order; text of one stream that follows itself is one output. Safe for several threads.</summary>
/// <param name="printed">Is given each piece of text as it comes.</param>
internal sealed class OutputCollector(Action<StreamOutput>? printed = null)
{
    private readonly Lock _lock = new();
    private readonly List<NotebookOutput> _outputs = [];
    private readonly StringBuilder _text = new();
    private string _stream = "";

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (stream != _stream)
            {
                EndStream();
                _stream = stream;
            }

            _text.Append(text);
            printed?.Invoke(new StreamOutput(stream, text.ToString()));
        }
    }

    public void Add(NotebookOutput output)
    {
        lock (_lock)
        {
            EndStream();
            _outputs.Add(output);
        }
    }

    public void Update(string displayId, MimeBundle data)
    {
        lock (_lock)
        {
            var index = _outputs.FindIndex(output => output is DisplayOutput display && display.DisplayId == displayId);
            _outputs[index] = ((DisplayOutput)_outputs[index]) with { Data = data };
        }
    }

    public IReadOnlyList<NotebookOutput> Snapshot()
    {
        lock (_lock)
        {
            return _text.Length == 0 ? [.. _outputs] : [.. _outputs, new StreamOutput(_stream, _text.ToString())];
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
}
