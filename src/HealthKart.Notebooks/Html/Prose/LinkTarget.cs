namespace HealthKart.Notebooks.Html.Prose;

/// <summary>Where a link of a notebook's text may lead: to the web, to a mail program, to a place in the page.</summary>
internal static class LinkTarget
{
    private static readonly string[] s_schemes = ["http", "https", "mailto"];

    public static bool IsAllowed(string? url) =>
        url is not null && (url.StartsWith('#') || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && s_schemes.Contains(uri.Scheme)));
}
