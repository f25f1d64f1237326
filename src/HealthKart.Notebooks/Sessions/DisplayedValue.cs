using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>A value that a cell displayed, and may replace with another one where it stands.</summary>
public sealed class DisplayedValue
{
    private readonly OutputCollector _outputs;
    private readonly string[] _mimeTypes;

    internal DisplayedValue(OutputCollector outputs, object? value, string[] mimeTypes)
    {
        _outputs = outputs;
        _mimeTypes = mimeTypes;
        outputs.Add(new DisplayOutput(ValueFormatter.Format(value, mimeTypes), [], DisplayId));
    }

    /// <summary>The id by which the output is known to a front end.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Shows another value in the place of the one displayed, in a later cell too.</summary>
    /// <param name="updatedValue">The value; formatted with the mime types of the first one.</param>
    public void Update(object? updatedValue) => _outputs.Update(DisplayId, ValueFormatter.Format(updatedValue, _mimeTypes));
}
