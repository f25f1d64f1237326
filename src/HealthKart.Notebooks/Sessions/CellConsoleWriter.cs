using System.Text;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Sends what a cell prints to the cell's outputs and what anybody else prints to where it went before.</summary>
internal sealed class CellConsoleWriter : TextWriter
{
    private readonly string _stream;

    public CellConsoleWriter(string stream, TextWriter host)
    {
        _stream = stream;
        Host = host;
        CoreNewLine = ['\n'];
    }

    public TextWriter Host { get; }

    public override Encoding Encoding => Host.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CurrentCell.Outputs is { } outputs)
        {
            outputs.Write(_stream, buffer);
        }
        else
        {
            Host.Write(buffer);
        }
    }

    public override void WriteLine()
    {
        if (CurrentCell.Outputs is { } outputs)
        {
            outputs.Write(_stream, CoreNewLine);
        }
        else
        {
            Host.WriteLine();
        }
    }

    public override void Flush()
    {
        if (CurrentCell.Outputs is null)
        {
            Host.Flush();
        }
    }
}
