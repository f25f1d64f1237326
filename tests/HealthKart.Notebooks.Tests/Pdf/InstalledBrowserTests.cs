using HealthKart.Notebooks.Pdf;
using Xunit;

namespace HealthKart.Notebooks.Tests.Pdf;

public sealed class InstalledBrowserTests
{
    private static readonly string s_separator = Path.PathSeparator.ToString();

    [Fact]
    public void Without_any_the_message_says_what_to_install_and_how_to_name_one()
    {
        var exception = Assert.Throws<PdfExportException>(() => Find(null, []));

        Assert.Contains("Install Chromium, Chrome or Edge", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--browser PATH", exception.Message, StringComparison.Ordinal);
        Assert.Contains("HEALTHKART_BROWSER", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void What_is_named_is_taken_and_nothing_else()
    {
        var (own, found) = (Path.GetFullPath("/own/browser"), Program("/bin"));

        Assert.Equal(own, Find(own, [own, found], ("PATH", "/bin")));
        Assert.Equal(own, Find(null, [own, found], ("PATH", "/bin"), (InstalledBrowser.Variable, own)));
        Assert.Equal(found, Find(Path.GetFileName(found), [own, found], ("PATH", "/bin"), (InstalledBrowser.Variable, own)));
        Assert.Contains(
            "'/no/where'",
            Assert.Throws<PdfExportException>(() => Find("/no/where", [found], ("PATH", "/bin"))).Message,
            StringComparison.Ordinal);
        var ofVariable = Assert.Throws<PdfExportException>(
            () => Find(null, [found], ("PATH", "/bin"), (InstalledBrowser.Variable, "none")));
        Assert.Contains("'none', which the environment variable HEALTHKART_BROWSER names", ofVariable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_on_the_path_comes_before_the_usual_places()
    {
        string[] usual =
        [
            "/opt/google/chrome/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Files/Google/Chrome/Application/chrome.exe",
        ];
        string[] all = [.. usual.Select(path => path.Replace('/', OperatingSystem.IsWindows() ? '\\' : '/')), Program("/b"), Program("/a")];

        Assert.Equal(Program("/a"), Find(null, all, ("PATH", $"/none{s_separator}/a{s_separator}/b")));
        Assert.Contains(Find(null, all, ("PATH", "/none"), ("ProgramFiles", @"\Files")), all[..3]);
    }

    private static string Program(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "chrome.exe" : "chromium");

    private static string Find(string? named, string[] files, params (string Name, string Value)[] variables) => InstalledBrowser.Find(
        named,
        name => variables.FirstOrDefault(variable => variable.Name == name).Value,
        files.Contains);
}
