namespace HealthKart.Notebooks.Pdf;

/// <summary>Finds a browser that prints: Chromium, Chrome or Edge.</summary>
public static class InstalledBrowser
{
    /// <summary>The environment variable that names the browser where no option does.</summary>
    public const string Variable = "HEALTHKART_BROWSER";

    private const string Expected = "Expected the program of a Chromium, Chrome or Edge, such as /usr/bin/chromium.";

    private static readonly string[] s_unixNames =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable",
    ];

    private static readonly string[] s_linuxPlaces =
    [
        "/usr/bin/chromium", "/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge",
        "/snap/bin/chromium",
    ];

    private static readonly string[] s_macPlaces =
    [
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Chromium.app/Contents/MacOS/Chromium",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] s_windowsNames = ["chrome.exe", "msedge.exe", "chromium.exe"];

    private static readonly string[] s_windowsPlaces =
    [
        @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe",
    ];

    /// <summary>The path of the browser's program.</summary>
    /// <param name="named">A path, or a name on the PATH; when null, <see cref="Variable"/>, else the first that is found.</param>
    /// <exception cref="PdfExportException">What was named is not there, or nothing was found.</exception>
    public static string Find(string? named) => Find(named, Environment.GetEnvironmentVariable, File.Exists);

    internal static string Find(string? named, Func<string, string?> variable, Func<string, bool> exists)
    {
        if (named is not null)
        {
            return Named(named) ?? throw new PdfExportException($"There is no browser '{named}'. {Expected}");
        }

        if (variable(Variable) is { Length: > 0 } fromVariable)
        {
            return Named(fromVariable)
                ?? throw new PdfExportException(
                    $"There is no browser '{fromVariable}', which the environment variable {Variable} names. {Expected}");
        }

        return (OperatingSystem.IsWindows() ? s_windowsNames : s_unixNames).Select(OnPath).FirstOrDefault(path => path is not null)
            ?? Places(variable).FirstOrDefault(exists)
            ?? throw new PdfExportException(
                "No browser was found that could print the PDF. Install Chromium, Chrome or Edge (on Debian: apt install chromium), "
                + $"or name one with --browser PATH or the environment variable {Variable}.");

        string? Named(string name) =>
            name.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) >= 0 ? (exists(name) ? Path.GetFullPath(name) : null) : OnPath(name);

        string? OnPath(string name) => (variable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(exists);
    }

    private static IEnumerable<string> Places(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
        {
            string[] roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
            return roots.Select(variable).OfType<string>().SelectMany(root => s_windowsPlaces.Select(place => Path.Combine(root, place)));
        }

        return OperatingSystem.IsMacOS()
            ? new[] { "/Applications", Path.Combine(variable("HOME") ?? "/", "Applications") }
                .SelectMany(root => s_macPlaces.Select(place => Path.Combine(root, place)))
            : s_linuxPlaces;
    }
}
