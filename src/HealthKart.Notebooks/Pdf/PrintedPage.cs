using System.Text.Json.Nodes;
using HealthKart.Notebooks.Html;

namespace HealthKart.Notebooks.Pdf;

/// <summary>One page in a browser, from its HTML to its PDF.</summary>
internal static class PrintedPage
{
    // What lies between the margins of page.css on A4, in CSS pixels.
    private const int PaperWidth = 688;
    private const int PaperHeight = 1000;

    public static async Task<byte[]> PrintAsync(BrowserProcess browser, string html, string footer)
    {
        var devTools = browser.DevTools;
        var target = await devTools.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await devTools.CallAsync(
            "Target.attachToTarget", new() { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true });
        var session = (string)attached["sessionId"]!;
        await CallAsync("Page.enable", []);
        await CallAsync("Inspector.enable", []);
        await CallAsync("Emulation.setEmulatedMedia", new() { ["media"] = "print" });
        await CallAsync(
            "Emulation.setDeviceMetricsOverride",
            new() { ["width"] = PaperWidth, ["height"] = PaperHeight, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        var frames = await CallAsync("Page.getFrameTree", []);

        // Not from a file: a browser in a box of its own, as Ubuntu's is, sees none of ours.
        await CallAsync("Page.setDocumentContent", new() { ["frameId"] = (string)frames["frameTree"]!["frame"]!["id"]!, ["html"] = html });
        var ready = await CallAsync("Runtime.evaluate", new()
        {
            ["expression"] = PageResource.Read("paper.js"),
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        });
        if (ready["exceptionDetails"] is { } details)
        {
            throw browser.Messages.Failure(
                $"could not draw the page ({(string?)details["exception"]?["description"] ?? (string?)details["text"]})");
        }

        if (!(bool)ready["result"]!["value"]!)
        {
            throw new PdfExportException(
                "A script in the notebook's outputs left or replaced the page before it was printed. "
                + "Export with --untrusted, which leaves such scripts out.");
        }

        var printed = await CallAsync("Page.printToPDF", new()
        {
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["displayHeaderFooter"] = true,
            ["headerTemplate"] = "<span></span>",
            ["footerTemplate"] = footer,
        });
        return Convert.FromBase64String((string)printed["data"]!);

        Task<JsonObject> CallAsync(string method, JsonObject parameters) => devTools.CallAsync(method, parameters, session);
    }
}
