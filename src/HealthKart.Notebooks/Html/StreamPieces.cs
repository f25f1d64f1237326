using System.Text;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html;

/// <summary>A program writes in pieces; its reader sees one text.</summary>
internal static class StreamPieces
{
    /// <summary>The outputs with neighbouring pieces of one stream put together.</summary>
    public static IEnumerable<NotebookOutput> Joined(IReadOnlyList<NotebookOutput> outputs)
    {
        for (var index = 0; index < outputs.Count; index++)
        {
            if (outputs[index] is not StreamOutput first)
            {
                yield return outputs[index];
                continue;
            }

            var text = new StringBuilder(first.Text);
            while (index + 1 < outputs.Count && outputs[index + 1] is StreamOutput more && more.Name == first.Name)
            {
                text.Append(more.Text);
                index++;
            }

            yield return first with { Text = text.ToString() };
        }
    }
}
