using System.Text.Json.Nodes;
using HealthKart.Notebooks.Html;

namespace HealthKart.Notebooks.Pdf;

/// <summary>One page in a browser, laid out as on paper, once a script has made it ready.</summary>
internal sealed class LoadedPage
{
    // What lies between the margins of page.css on A4, in CSS pixels.
    private const int PaperWidth = 688;
    private const int PaperHeight = 1000;

    private readonly DevToolsPipe _devTools;
    private readonly string _session;

    private LoadedPage(DevToolsPipe devTools, string session) => (_devTools, _session) = (devTools, session);

    /// <summary>What the script has answered.</summary>
    public JsonNode? Answer { get; private set; }

    /// <summary>Loads a page.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="html">The page.</param>
    /// <param name="script">The name of the script, among the resources, that the drawn page is asked.</param>
    /// <exception cref="PdfExportException">The script failed.</exception>
    public static async Task<LoadedPage> LoadAsync(BrowserProcess browser, string html, string script)
    {
        var devTools = browser.DevTools;
        var target = await devTools.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await devTools.CallAsync(
            "Target.attachToTarget", new() { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true });
        var page = new LoadedPage(devTools, (string)attached["sessionId"]!);
        await page.CallAsync("Page.enable", []);
        await page.CallAsync("Inspector.enable", []);
        await page.CallAsync("Emulation.setEmulatedMedia", new() { ["media"] = "print" });
        await page.CallAsync(
            "Emulation.setDeviceMetricsOverride",
            new() { ["width"] = PaperWidth, ["height"] = PaperHeight, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        var frames = await page.CallAsync("Page.getFrameTree", []);

        // Not from a file: a browser in a box of its own, as Ubuntu's is, sees none of ours.
        await page.CallAsync(
            "Page.setDocumentContent", new() { ["frameId"] = (string)frames["frameTree"]!["frame"]!["id"]!, ["html"] = html });
        var ready = await page.CallAsync("Runtime.evaluate", new()
        {
            ["expression"] = $"({PageResource.Read("drawn.js")})().then({PageResource.Read(script)})",
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        });
        if (ready["exceptionDetails"] is { } details)
        {
            throw browser.Messages.Failure(
                $"could not draw the page ({(string?)details["exception"]?["description"] ?? (string?)details["text"]})");
        }

        page.Answer = ready["result"]!["value"];
        return page;
    }

    /// <summary>Asks the browser for something of the page.</summary>
    public Task<JsonObject> CallAsync(string method, JsonObject parameters) => _devTools.CallAsync(method, parameters, _session);
}
