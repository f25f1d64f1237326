namespace HealthKart.Analysis.Campaigns;

/// <summary>What influencers are paid for, in one spelling.</summary>
public static class PayoutBasis
{
    /// <summary>The basis of an influencer whose payout rows have several.</summary>
    public const string Mixed = "(mixed)";

    /// <summary>The name under which influencers without a payout row are grouped.</summary>
    public const string None = "(no payout)";

    /// <summary>The basis of a rate that says it is a share of what was sold: <c>12.3% commission</c>, <c>10% of revenue</c>.</summary>
    public const string Commission = "commission";

    /// <summary>
    /// One spelling for a basis: <c>Per Order</c>, <c>per_order</c>, <c>orders</c> and <c>order</c> are all <c>order</c>.
    /// </summary>
    /// <returns>The basis in lower case without "per", spaces, <c>_</c> and <c>-</c>, the words of a count in the singular;
    /// empty for a blank.</returns>
    public static string Normalize(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        words = words.Length > 1 && words[0] is "per" ? words[1..] : words;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i] switch
            {
                "orders" or "posts" or "sales" or "reels" or "videos" or "clicks" or "views" => words[i][..^1],
                "stories" => "story",
                _ => words[i],
            };
        }

        return string.Join(' ', words);
    }

    /// <summary>
    /// Whether one basis rules the other out: a fee for each post is none for each order.
    /// A commission is for orders, so that these two agree.
    /// </summary>
    internal static bool Contradict(string basis, string other) =>
        Kind(basis) is { } kind && Kind(other) is { } otherKind && kind != otherKind;

    // What is not known here contradicts nothing.
    private static string? Kind(string basis) => basis switch
    {
        "post" or "reel" or "video" or "story" => "content",
        "order" or "sale" or "commission" or "revenue share" or "percentage" or "affiliate" => "sale",
        "click" or "view" => basis,
        "flat" or "fixed" or "flat fee" or "fixed fee" or "retainer" => "flat",
        _ => null,
    };
}
