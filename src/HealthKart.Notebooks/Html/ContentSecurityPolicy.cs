using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Html;

/// <summary>
/// The policy of a page: the scripts and the event handlers that are in it may run;
/// they may load nothing, connect to nothing, send no form.
/// </summary>
/// <remarks>
/// A policy in a page has no word against leaving it, opening windows, WebRTC, or connections that are opened in advance without content
/// (<c>preconnect</c>, <c>dns-prefetch</c>). The page's first script, <c>stay.js</c>, stops what a script can stop of these.
/// </remarks>
internal static partial class ContentSecurityPolicy
{
    /// <summary>The policy for the HTML given; its line endings must be those that will be written, <c>\n</c>.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="hasFonts">Whether the page has typefaces in it.</param>
    public static string For(string html, bool hasFonts = false)
    {
        var hashes = ScriptsOf(html)
            .Where(static script => !IsJson().IsMatch(script.Span))
            .Select(static script => Hash(script.Span))
            .Concat(HandlerHashes(html))
            .Distinct()
            .ToArray();
        var scripts = hashes.Length == 0 ? "'none'" : string.Join(' ', hashes);
        return $"default-src 'none'; img-src data: blob:; {(hasFonts ? "font-src data:; " : "")}style-src 'unsafe-inline'; "
            + $"connect-src 'none'; base-uri 'none'; form-action 'none'; script-src {scripts}";
    }

    /// <summary>
    /// The text of every script element, in their order, but for data that is marked as JSON. Besides these, only handlers can run.
    /// </summary>
    public static IEnumerable<ReadOnlyMemory<char>> ScriptsOf(string html) => Scripts().Matches(html)
        .Where(static script => !script.Groups["open"].ValueSpan.Contains("application/json", StringComparison.OrdinalIgnoreCase))
        .Select(script => html.AsMemory(script.Groups["text"].Index, script.Groups["text"].Length));

    // Of the attributes of elements such as onclick; the keyword lets a hash count for them, too.
    private static IEnumerable<string> HandlerHashes(string html)
    {
        var handlers = Tags().Matches(Scripts().Replace(html, "")).SelectMany(static tag => tag.Groups["handler"].Captures);
        string[] hashes = [.. handlers.Select(static handler => Hash(WebUtility.HtmlDecode(handler.Value)))];
        return hashes.Length == 0 ? [] : hashes.Prepend("'unsafe-hashes'");
    }

    private static string Hash(ReadOnlySpan<char> script)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(script.Length)];
        var length = Encoding.UTF8.GetBytes(script, bytes);
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(bytes.AsSpan(0, length)))}'";
    }

    [GeneratedRegex(
        @"<script\b(?<open>[^>]*)>(?<text>.*?)</script\b",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scripts();

    [GeneratedRegex(
        """
        <[a-z][^\s/>]*
        (?:[\s/]+ (?:
          on[a-z]+\s*=\s* (?:"(?<handler>[^"]*)"|'(?<handler>[^']*)')
          | (?!on[a-z]+\s*=\s*["']) [^\s/>=]+ (?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?
        ))+
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    // An object in JSON is no program. As speculation rules, which a policy lets work by the same hash, it would name pages to fetch.
    [GeneratedRegex("""\A[ \t\r\n]*\{[ \t\r\n]*["}]""")]
    private static partial Regex IsJson();
}
