namespace HealthKart.Notebooks.Pdf;

/// <summary>One page in a browser, from its HTML to its PDF.</summary>
internal static class PrintedPage
{
    public static async Task<byte[]> PrintAsync(BrowserProcess browser, string html, string footer)
    {
        var page = await LoadedPage.LoadAsync(browser, html, "paper.js");
        if (!(bool)page.Answer!)
        {
            throw new PdfExportException(
                "A script in the notebook's outputs left or replaced the page before it was printed. "
                + "Export with --untrusted, which leaves such scripts out.");
        }

        var printed = await page.CallAsync("Page.printToPDF", new()
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
    }
}
