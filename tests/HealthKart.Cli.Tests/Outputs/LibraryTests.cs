using HealthKart.Report;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Values;
using HealthKart.Files;
using HealthKart.Lift;
using HealthKart.Lift.Export;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Pdf;
using HealthKart.Notebooks.Programs;
using HealthKart.Notebooks.Running;
using HealthKart.Samples;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>Programs that use the library are kept from the same as the command is.</summary>
public sealed class LibraryTests
{
    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task No_writer_writes_over_what_was_loaded(string way)
    {
        using var files = RunFiles.Begin();
        using var folder = Campaign();
        var data = CampaignData.Load(folder.PathOf("d"));
        var lift = LiftData.Load(folder.PathOf("d"));
        var notebook = NotebookDocument.Load(folder.WriteNotebook("n.ipynb", "1"));
        var path = Path.GetFullPath(folder.Called("d/payouts.csv", way), folder.FullName);
        folder.LinkTo("sample/tracking_data.csv", path);
        var before = folder.Content();

        Assert.Throws<OutputRefusedException>(() => SampleCampaign.Write(folder.PathOf("d"), new SampleOptions { Overwrite = true }));
        Assert.Throws<OutputRefusedException>(() => SampleCampaign.Write(folder.PathOf("sample"), new SampleOptions { Overwrite = true }));
        Assert.Throws<OutputRefusedException>(() => data.Performance().ToDataFrame().WriteCsv(path));
        Assert.Throws<OutputRefusedException>(() => data.Quality().WriteRejectedRows(path));
        Assert.Throws<OutputRefusedException>(() => lift.Report().Table().ToDataFrame().WriteCsv(path));
        Assert.Throws<OutputRefusedException>(() => lift.Report().MediaMix().WriteMediaMix(path));
        Assert.Throws<OutputRefusedException>(() => notebook.Save(path));
        Assert.Throws<OutputRefusedException>(() => HtmlExport.Save(notebook, new HtmlExportOptions(), path));
        Assert.Throws<OutputRefusedException>(() => ProgramExport.Save(notebook, new ProgramExportOptions(), path));
        await Assert.ThrowsAsync<OutputRefusedException>(
            () => NotebookRunner.RunAsync(notebook, new RunOptions { OutputPath = path }, TestContext.Current.CancellationToken));

        Assert.Equal(before, folder.Content());
    }

    // It is known to be an input without a word from whoever loaded it.
    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task No_export_of_a_notebook_is_written_over_it(string way)
    {
        using var files = RunFiles.Begin();
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("n/n.ipynb", "#load \"part.csx\"");
        folder.Write("n/part.csx", "var a = 1;");
        var notebook = NotebookDocument.Load(folder.PathOf("n/n.ipynb"));
        string[] paths = [Path.GetFullPath(folder.Called("n/n.ipynb", way), folder.FullName), folder.PathOf("n/part.csx")];
        var before = folder.Content();

        foreach (var path in paths)
        {
            Assert.Throws<OutputRefusedException>(() => HtmlExport.Save(notebook, new HtmlExportOptions(), path));
            Assert.Throws<OutputRefusedException>(() => ProgramExport.Save(notebook, new ProgramExportOptions(), path));
            await Assert.ThrowsAsync<OutputRefusedException>(
                () => PdfExport.SaveAsync(notebook, new PdfExportOptions(), path, TestContext.Current.CancellationToken));
            await Assert.ThrowsAsync<OutputRefusedException>(
                () => NotebookRunner.RunAsync(notebook, new RunOptions { OutputPath = path }, TestContext.Current.CancellationToken));
        }

        Assert.Equal(before, folder.Content());
    }

    [Fact]
    public void An_output_is_looked_at_before_a_run_wherever_the_paths_of_cells_start()
    {
        using var files = RunFiles.Begin();
        using var folder = new TemporaryFolder();
        folder.Write("there/part.csx", "var a = 1;");
        var notebook = NotebookDocument.Load(folder.WriteNotebook("n.ipynb", "#load \"part.csx\""));
        var options = new RunOptions { OutputPath = folder.PathOf("there/part.csx"), WorkingDirectory = folder.PathOf("there") };

        Assert.Contains("holds something else than a notebook", Refusal(options), StringComparison.Ordinal);
        folder.Write("there/part.csx", "");
        Assert.Contains("is read by this run", Refusal(options), StringComparison.Ordinal);
        NotebookRunner.CheckOutput(notebook, options with { WorkingDirectory = null });

        string Refusal(RunOptions asked) =>
            Assert.Throws<OutputRefusedException>(() => NotebookRunner.CheckOutput(notebook, asked)).Message;
    }

    [Fact]
    public async Task The_same_output_is_written_over_and_over_and_read_in_between()
    {
        using var files = RunFiles.Begin();
        using var folder = Campaign();
        var data = CampaignData.Load(folder.PathOf("d"));
        var notebook = NotebookDocument.Load(folder.WriteNotebook("n.ipynb", "1"));
        for (var time = 0; time < 3; time++)
        {
            data.Performance().ToDataFrame().WriteCsv(folder.PathOf("out/tracking-again.csv"));
            data.Quality().WriteRejectedRows(folder.PathOf("out/rejected.csv"));
            HtmlExport.Save(notebook, new HtmlExportOptions(), folder.PathOf("out/n.html"));
            ProgramExport.Save(notebook, new ProgramExportOptions(), folder.PathOf("out/n.cs"));
            notebook.Save(folder.PathOf("n.ipynb"));
            var options = new RunOptions { OutputPath = folder.PathOf("out/n.ipynb") };
            await NotebookRunner.RunAsync(notebook, options, TestContext.Current.CancellationToken);
            NotebookDocument.Load(folder.PathOf("out/n.ipynb")).Save(folder.PathOf("out/n.ipynb"));
            SampleCampaign.Write(folder.PathOf("sample"), new SampleOptions { Overwrite = true });
            Assert.NotEmpty(CampaignData.Load(folder.PathOf("sample")).Influencers);
        }
    }

    [Fact]
    public void Runs_do_not_keep_each_other_from_their_files()
    {
        using var outside = RunFiles.Begin();
        using var folder = Campaign();
        using (RunFiles.Begin())
        {
            CampaignData.Load(folder.PathOf("d")).Performance().ToDataFrame().WriteCsv(folder.PathOf("out.csv"));
        }

        using (RunFiles.Begin())
        {
            Assert.NotEmpty(SampleCampaign.Write(folder.PathOf("d"), new SampleOptions { Overwrite = true }));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no/such/folder")]
    [InlineData("with\0nothing")]
    public void A_folder_that_cannot_be_read_is_told_as_before(string folder)
    {
        Assert.Throws<CampaignInputException>(() => CampaignData.Load(folder));
        Assert.Throws<CampaignInputException>(() => LiftData.Load(folder));
    }

    private static TemporaryFolder Campaign()
    {
        var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.WriteExperiment("d");
        return folder;
    }
}
