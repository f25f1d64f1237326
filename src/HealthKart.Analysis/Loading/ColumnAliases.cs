using System.Text;

namespace HealthKart.Analysis.Loading;

/// <summary>Every name under which a column is known: the one table of them.</summary>
/// <remarks>Names are compared without case, spaces, <c>_</c> and <c>-</c>; where a file has two of a line, the first of the line is taken.</remarks>
internal static class ColumnAliases
{
    internal static readonly Column[] Influencers =
    [
        new("influencer_id", ["influencerid", "id", "infid", "creatorid"], IsNeeded: true),
        new("name", ["name", "influencername", "influencer", "fullname", "creatorname"]),
        new("category", ["category", "niche", "influencercategory"]),
        new("gender", ["gender", "sex"]),
        new("follower_count", ["followercount", "followers", "followerscount", "followercounts", "subscribers"]),
        new("platform", ["platform", "socialplatform", "channel"]),
    ];

    internal static readonly Column[] Posts =
    [
        new("influencer_id", ["influencerid", "infid", "creatorid", "id"], IsNeeded: true),
        new("platform", ["platform", "socialplatform", "channel"]),
        new("date", ["date", "postdate", "postedat", "publishedat", "postedon"]),
        new("url", ["url", "posturl", "link"]),
        new("caption", ["caption", "text"]),
        new("reach", ["reach"]),
        new("likes", ["likes", "likecount"]),
        new("comments", ["comments", "commentcount"]),
    ];

    internal static readonly Column[] Sales =
    [
        new("influencer_id", ["influencerid", "infid", "creatorid", "influencer", "id"], IsNeeded: true),
        new("revenue", ["revenue", "totalrevenue", "salesrevenue", "revenueinr", "salesamount", "ordervalue"], IsNeeded: true),
        new("orders", ["orders", "ordercount", "orderscount", "totalorders"]),
        new("date", ["date", "orderdate", "saledate", "salesdate", "purchasedate"]),
        new("campaign", ["campaign", "campaignname", "campaignid"]),
        new("product", ["product", "productname"]),
        new("brand", ["brand", "brandname"]),
        new("source", ["source", "utmsource"]),
    ];

    internal static readonly Column[] Payouts =
    [
        new("influencer_id", ["influencerid", "infid", "creatorid", "influencer", "id"], IsNeeded: true),
        new("total_payout", ["totalpayout", "payout", "payoutamount", "totalpayoutamount", "amountpaid", "amount"], IsNeeded: true),
        new("basis", ["basis", "payoutbasis", "paymentbasis", "payouttype", "basistype"]),
        new("rate", ["rate", "payoutrate"]),
        new("orders", ["orders", "ordercount", "orderscount", "totalorders"]),
        new("status", ["status", "payoutstatus", "paymentstatus"]),
        new("campaign", ["campaign", "campaignname", "campaignid"]),
        new("date", ["date", "payoutdate", "paymentdate", "paidon"]),
    ];

    /// <summary>The columns that a file is read for.</summary>
    internal static Column[] Of(CampaignFile file) => file switch
    {
        CampaignFile.Influencers => Influencers,
        CampaignFile.Posts => Posts,
        CampaignFile.Sales => Sales,
        _ => Payouts,
    };

    /// <summary>A header as it is compared: lower case, without spaces, <c>_</c>, <c>-</c>.</summary>
    internal static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        foreach (var letter in header)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('_' or '-' or '\uFEFF'))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    /// <summary>A column: the name that this product gives it, the names that files give it, and whether nothing can be computed without.</summary>
    internal sealed record Column(string Name, string[] Aliases, bool IsNeeded = false);
}
