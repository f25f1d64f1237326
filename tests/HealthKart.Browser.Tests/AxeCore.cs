using Microsoft.Playwright;

namespace HealthKart.Browser.Tests;

/// <summary>Asks axe-core what is in the way of readers who do not see, or do not see well, or use no mouse.</summary>
internal static class AxeCore
{
    // The rules of WCAG 2.2 A and AA, and what its makers recommend beside them.
    private const string Run = """
        async (hasColours) => {
          const rules = { "color-contrast": { enabled: hasColours } };
          const { violations } = await axe.run(document, { resultTypes: ["violations"], rules });
          return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
            .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary.replace(/\s+/g, " ")}`));
        }
        """;

    private static readonly Lazy<string> s_script = new(Read);

    /// <summary>The serious and critical findings, each with its element.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasColours">Whether to look at the contrast of every text, which takes most of the time.</param>
    public static async Task<string[]> SeriousFindingsAsync(IPage page, bool hasColours = true)
    {
        // Evaluated by the browser's tools, which the page's policy does not concern.
        await page.EvaluateAsync(s_script.Value);
        return await page.EvaluateAsync<string[]>(Run, hasColours);
    }

    private static string Read()
    {
        using var stream = typeof(AxeCore).Assembly.GetManifestResourceStream("axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
