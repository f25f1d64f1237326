using System.Collections.Frozen;
using System.Text;

namespace HealthKart.Analysis.Values;

/// <summary>
/// The words by which rows say whether they stand, of shops, affiliate networks, payment services and ledgers: the one table of them.
/// </summary>
internal static class StandingWords
{
    private static readonly string[] s_stands =
    [
        "approved", "accepted", "active", "captured", "charged", "cleared", "closed", "complete", "completed", "confirmed", "credited",
        "delivered", "disbursed",
        "dispatched", "done", "fulfilled", "locked", "ok", "order", "paid", "paid out", "paid in full", "partially fulfilled",
        "partially paid", "partially refunded",
        "partially returned", "partial refund", "payment received", "payout", "processed", "purchase", "received", "released", "remitted",
        "sale", "sent", "settled",
        "shipped", "succeeded", "success", "successful", "transferred", "valid", "validated", "verified",
    ];

    private static readonly string[] s_open =
    [
        "authorised", "authorized", "awaiting approval", "awaiting fulfillment", "awaiting payment", "awaiting shipment", "created",
        "draft", "due", "expected",
        "held", "hold", "in process", "in progress", "in review", "in transit", "initiated", "invoiced", "new", "not paid", "on hold",
        "open", "out for delivery",
        "outstanding", "overdue", "packed", "payment due", "payment pending", "pending", "pending approval", "pending payment", "placed",
        "planned", "pre-order",
        "processing", "queued", "ready to ship", "requested", "scheduled", "submitted", "to be paid", "tracked", "unconfirmed",
        "under review", "unfulfilled",
        "unpaid", "unsettled", "upcoming", "waiting",
    ];

    private static readonly string[] s_doesNotStand =
    [
        "abandoned", "blocked", "bounced", "canceled", "cancelled", "cancelled by customer", "cancelled by seller", "chargeback",
        "charged back", "customer cancelled",
        "declined", "deleted", "denied", "disapproved", "duplicate", "error", "expired", "failed", "failure", "fraud", "fraudulent",
        "fully refunded", "fully returned",
        "invalid", "lost", "not approved", "not delivered", "payment failed", "refunded", "rejected", "returned", "returned to origin",
        "return to origin", "reversed",
        "reverted", "rto", "rto delivered", "rto initiated", "spam", "test", "trash", "undelivered", "void", "voided", "withdrawn",
    ];

    private static readonly string[] s_refunds = ["clawback", "credit note", "refund", "return", "reversal", "sale reversal"];

    // What the cell of a flag or a date says when it says no.
    private static readonly string[] s_no =
    [
        "0", "false", "n", "never", "no", "none", "off", "live", "0000-00-00", "0000-00-00 00:00:00", "production",
    ];

    private static readonly FrozenDictionary<string, Standing> s_words = Words().ToFrozenDictionary();

    /// <summary>What a word says; without case, spaces, <c>_</c> and <c>-</c>.</summary>
    internal static Standing Of(string word) => s_words.GetValueOrDefault(Fold(word), Standing.Unknown);

    /// <summary>Whether the cell of a flag, or of a date by which a row is cancelled, leaves the row as it is.</summary>
    internal static bool IsNo(string cell) => NumberText.IsBlank(cell) || s_no.Contains(cell, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, Standing> Words()
    {
        var words = new Dictionary<string, Standing>();
        foreach (var (list, standing) in new[]
        {
            (s_stands, Standing.Stands),
            (s_open, Standing.Open),
            (s_doesNotStand, Standing.DoesNotStand),
            (s_refunds, Standing.Refund),
        })
        {
            foreach (var word in list)
            {
                words.Add(Fold(word), standing);
            }
        }

        return words;
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('_' or '-' or '.' or '/'))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
