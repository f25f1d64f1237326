namespace HealthKart.Analysis.Campaigns;

/// <summary>What influencers are paid for, in one spelling.</summary>
public static class PayoutBasis
{
    /// <summary>The basis of an influencer whose payout rows have several.</summary>
    public const string Mixed = "(mixed)";

    /// <summary>The name under which influencers without a payout row are grouped.</summary>
    public const string None = "(no payout)";

    /// <summary>One spelling for a basis: <c>Per Order</c>, <c>per_order</c> and <c>order</c> are all <c>order</c>.</summary>
    /// <returns>The basis in lower case without "per", spaces, <c>_</c> and <c>-</c>; empty for a blank.</returns>
    public static string Normalize(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Length > 1 && words[0] == "per" ? words[1..] : words);
    }
}
