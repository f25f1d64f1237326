using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html;

/// <summary>A program writes in pieces; its reader sees one text.</summary>
internal static class StreamPieces
{
    /// <summary>The outputs with neighbouring pieces of one stream put together.</summary>
    public static IEnumerable<NotebookOutput> Joined(IReadOnlyList<NotebookOutput> outputs)
    {
        StreamOutput? text = null;
        foreach (var output in outputs)
        {
            if (output is StreamOutput more)
            {
                if (text is not null && text.Name != more.Name)
                {
                    yield return text;
                    text = null;
                }

                text = text is null ? more : text with { Text = text.Text + more.Text };
                continue;
            }

            if (text is not null)
            {
                yield return text;
                text = null;
            }

            yield return output;
        }

        if (text is not null)
        {
            yield return text;
        }
    }
}
