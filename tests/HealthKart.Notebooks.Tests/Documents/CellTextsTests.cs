using System.Text;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Documents;

public sealed class CellTextsTests
{
    [Fact]
    public void A_notebook_written_from_kept_texts_is_the_notebook()
    {
        foreach (var name in TestNotebooks.Names)
        {
            var notebook = NotebookDocument.Load(TestNotebooks.Path(name));
            var texts = new CellTexts(notebook);
            Assert.Equal(notebook.ToJson(), Written(notebook, texts));

            foreach (var cell in notebook.Cells)
            {
                cell.Metadata["seen"] = cell.Source;
                notebook.Metadata["last"] = cell.Id;
                texts.Forget(cell);

                Assert.Equal(notebook.ToJson(), Written(notebook, texts));
            }
        }
    }

    [Fact]
    public void A_cell_is_written_anew_only_when_it_is_said_to_have_changed()
    {
        var notebook = NotebookDocument.Parse(
            """{"cells":[{"cell_type":"raw","id":"a","metadata":{},"source":[]}],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
        var texts = new CellTexts(notebook);
        var before = Written(notebook, texts);

        notebook.Cells[0].Source = "new";

        Assert.Equal(before, Written(notebook, texts));
        texts.Forget(notebook.Cells[0]);
        Assert.Equal(notebook.ToJson(), Written(notebook, texts));
    }

    private static string Written(NotebookDocument notebook, CellTexts texts)
    {
        using var stream = new MemoryStream();
        notebook.Write(stream, texts);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
