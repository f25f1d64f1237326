using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HealthKart.Cli.Pages;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Pdf;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>A notebook printed, as poppler reads it.</summary>
internal sealed partial class PrintedPdf : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthkart-");

    /// <summary>The text of each page, laid out as it stands there.</summary>
    public IReadOnlyList<string> Pages => Poppler("pdftotext", "-layout", File, "-").Split('\f')[..^1];

    /// <summary>What pdfinfo says.</summary>
    public string Info => Poppler("pdfinfo", File);

    /// <summary>The text of all pages, with single spaces.</summary>
    public string Text => Spaces().Replace(Poppler("pdftotext", File, "-"), " ");

    /// <summary>The file as Latin-1, in which the names of the format can be looked for.</summary>
    public string Raw => Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(File));

    private string File => Path.Combine(_folder.FullName, "notebook.pdf");

    /// <summary>Prints a notebook; skips the test where a browser or poppler is missing.</summary>
    public static async Task<PrintedPdf> OfAsync(NotebookDocument notebook, PdfExportOptions? options = null)
    {
        Require();
        var printed = new PrintedPdf();
        options ??= new PdfExportOptions();
        var report = options with { Page = options.Page with { Design = ReportPageDesign.Instance } };
        await PdfExport.SaveAsync(notebook, report, printed.File, TestContext.Current.CancellationToken);
        return printed;
    }

    /// <summary>A PDF that was printed already.</summary>
    public static PrintedPdf Of(string file)
    {
        var printed = new PrintedPdf();
        System.IO.File.Copy(file, printed.File);
        return printed;
    }

    /// <summary>Skips the test where a browser or poppler is missing, or fails it where everything is asked for.</summary>
    public static void Require()
    {
        string? missing = null;
        try
        {
            InstalledBrowser.Find(null);
            missing = OnPath("pdftotext") ? null : "pdftotext is not on the PATH (Debian: poppler-utils).";
        }
        catch (PdfExportException exception)
        {
            missing = exception.Message;
        }

        Assert.False(missing is not null && Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1", missing);
        Assert.SkipWhen(missing is not null, missing ?? "");
    }

    /// <summary>A page as a picture: how bright each pixel is, from 0 to 255, 50 pixels to the inch.</summary>
    public byte[,] Picture(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var picture = Path.Combine(_folder.FullName, "page");
        Poppler("pdftoppm", "-r", "50", "-gray", "-f", number, "-l", number, "-singlefile", File, picture);
        return ReadGray(System.IO.File.ReadAllBytes(picture + ".pgm"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // P5, width, height, the brightest value, then a byte for each pixel.
    private static byte[,] ReadGray(byte[] file)
    {
        var head = Encoding.ASCII.GetString(file, 0, 64).Split((char[])[' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        var pixels = new byte[height, width];
        Buffer.BlockCopy(file, file.Length - (width * height), pixels, 0, width * height);
        return pixels;
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => System.IO.File.Exists(Path.Combine(folder, program)));

    private static string Poppler(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
