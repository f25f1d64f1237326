using System.Text;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Loading;

/// <summary>Every name under which a column is known: the one table of them.</summary>
/// <remarks>Names are compared as <see cref="Fold"/> writes them; where a file has two of a line, the first of the line is taken.</remarks>
internal static class ColumnAliases
{
    private static readonly string[] s_ids =
    [
        "influencerid", "infid", "creatorid", "influencercode", "creatorcode", "affiliateid", "affiliatecode", "partnerid",
        "mediapartnerid", "publisherid", "ambassadorid",
    ];

    // Last: the id of a row is called so, too, and a code may be of anything.
    private static readonly string[] s_lastIds =
    [
        "influencer", "affiliate", "publisher", "partner", "mediapartner", "creator", "discountcode", "couponcode", "coupon", "promocode",
        "referralcode", "id",
    ];
    private static readonly string[] s_orders =
    [
        "orders", "ordercount", "orderscount", "totalorders", "numorders", "nooforders", "numberoforders", "purchases", "transactions",
        "conversions",
    ];
    private static readonly string[] s_platforms =
    [
        "platform", "socialplatform", "socialmediaplatform", "socialmedia", "socialnetwork", "primaryplatform", "channel",
    ];
    private static readonly string[] s_campaigns = ["campaign", "campaignname", "campaignid", "campaigncode", "utmcampaign"];
    private static readonly string[] s_arms = ["arm", "group", "geogroup", "variant", "cell", "treatment", "assignment", "testgroup"];
    private static readonly string[] s_geos = ["geo", "geoid", "region", "city", "state", "dma", "location", "market"];
    private static readonly string[] s_trueRoas = ["trueroas", "trueiroas", "simulatedroas"];
    private static readonly string[] s_pairs = ["pair", "pairid", "geopair", "pairnumber"];
    private static readonly string[] s_spends =
    [
        "spend", "cost", "totalspend", "adspend", "totalcost", "payout", "totalpayout", "spendinr",
    ];
    private static readonly string[] s_days = ["date", "day", "orderdate", "datetime", "timestamp"];
    private static readonly string[] s_periods =
    [
        "period", "campaignperiod", "serviceperiod", "salesperiod", "month", "campaignmonth", "servicemonth", "salesmonth", "ordermonth",
    ];
    private static readonly string[] s_statuses =
    [
        "status", "orderstatus", "financialstatus", "paymentstatus", "conversionstatus", "commissionstatus", "transactionstatus",
        "salestatus", "salesstatus",
        "payoutstatus", "paidstatus", "approvalstatus", "validationstatus", "actionstatus", "eventstatus", "orderstate", "paymentstate",
        "state",
    ];

    private static readonly Column s_currency = new(
        "currency",
        ["currency", "currencycode", "curr", "ccy", "ordercurrency", "salecurrency", "paymentcurrency", "payoutcurrency", "currencyiso"]);

    // Columns in which a row says itself that it does not stand.
    private static readonly Column[] s_standing =
    [
        new("status", s_statuses),
        new("type", ["type", "transactiontype", "ordertype", "rowtype", "recordtype", "entrytype", "saletype", "linetype", "eventtype"]),
        new("cancelled_at",
        [
            "cancelledat", "canceledat", "cancelledon", "canceledon", "canceldate", "cancelleddate", "canceleddate", "cancellationdate",
            "voidedat", "voiddate", "iscancelled", "iscanceled", "isvoid", "void",
        ]),
        s_currency,
        new("is_test", ["istest", "test", "testorder", "istestorder", "testflag", "testmode"]),
    ];

    private static readonly string[] s_currencies = ["(₹)", "(inr)", "(rs)", "₹"];

    private static readonly string[] s_numbers =
    [
        "revenue", "orders", "total_payout", "rate", "follower_count", "reach", "likes", "comments", "shares", "saves", "views", "users",
        "buyers", "posts",
        "revenue_sum_of_squares", "pre_revenue", "pre_revenue_sum_of_squares", "spend", "planned_share", "true_roas", "refunded",
    ];

    internal static readonly Column[] Influencers =
    [
        new("influencer_id", ["influencerid", "id", .. s_ids[1..]], IsNeeded: true),
        new("name",
        [
            "name", "influencername", "influencer", "fullname", "creatorname", "creator", "displayname", "username", "handle",
            "influencerhandle",
        ]),
        new("category", ["category", "niche", "influencercategory", "contentcategory", "vertical", "genre"]),
        new("gender", ["gender", "sex"]),
        new("follower_count",
        [
            "followercount", "followers", "followerscount", "followercounts", "totalfollowers", "nooffollowers", "numberoffollowers",
            "numfollowers",
            "subscribers", "subscribercount", "audiencesize",
        ]),
        new("platform", s_platforms),
    ];

    internal static readonly Column[] Posts =
    [
        new("influencer_id", [.. s_ids, "id"], IsNeeded: true),
        new("platform", s_platforms),
        new("date",
        [
            "date", "postdate", "postedat", "publishedat", "postedon", "publishdate", "publisheddate", "publishedon", "postingdate",
            "createdat", "timestamp",
        ]),
        new("url", ["url", "posturl", "link", "postlink", "permalink", "contenturl"]),
        new("caption", ["caption", "text", "postcaption", "posttext", "description"]),
        new("reach", ["reach", "totalreach", "postreach", "uniquereach", "accountsreached"]),
        new("likes", ["likes", "likecount", "likescount", "totallikes", "nooflikes", "numberoflikes"]),
        new("comments", ["comments", "commentcount", "commentscount", "totalcomments", "noofcomments", "numberofcomments"]),
        new("shares", ["shares", "sharecount", "sharescount", "totalshares", "noofshares", "numberofshares", "reposts", "retweets"]),
        new("saves", ["saves", "savecount", "savescount", "totalsaves", "noofsaves", "numberofsaves", "saved", "bookmarks"]),
        new("views", ["views", "viewcount", "viewscount", "totalviews", "noofviews", "numberofviews", "videoviews", "plays", "playcount"]),
    ];

    internal static readonly Column[] Sales =
    [
        new("influencer_id", [.. s_ids, .. s_lastIds], IsNeeded: true),
        // Net before gross: what went back earned nothing.
        new("revenue",
        [
            "netrevenue", "netsales", "netsalesamount", "netamount", "revenue", "totalrevenue", "salesrevenue", "orderrevenue",
            "revenueinr", "revenueamount", "salesamount",
            "saleamount", "salesvalue", "salevalue", "totalsales", "ordervalue", "totalordervalue", "orderamount", "ordertotal",
            "totalamount", "gmv", "amount",
            "grossrevenue", "grosssales", "grossamount",
        ],
        IsNeeded: true),
        new("orders", s_orders),
        new("date",
        [
            "date", "orderdate", "saledate", "salesdate", "purchasedate", "transactiondate", "conversiondate", "trackingdate", "eventdate",
            "orderedat",
            "createdat", "datetime", "timestamp", "day",
        ]),
        new("campaign", s_campaigns),
        new("product", ["product", "productname", "producttitle", "item", "itemname", "sku", "productid"]),
        new("brand", ["brand", "brandname"]),
        new("source", ["source", "utmsource", "trafficsource", "salessource", "channel", "referrer"]),
        new("order_id",
        [
            "orderid", "ordernumber", "orderno", "ordernum", "orderref", "orderreference", "transactionid", "transid", "txnid",
            "conversionid", "actionid", "saleid", "purchaseid", "invoiceno", "invoicenumber",
        ]),
        .. s_standing,
        new("refunded",
        [
            "refundedamount", "refundamount", "amountrefunded", "totalrefunded", "totalrefund", "totalrefunds", "refunded", "refunds",
            "refund", "refundtotal", "refundvalue",
            "returnedamount", "returnamount",
        ]),
    ];

    internal static readonly Column[] Payouts =
    [
        new("influencer_id", [.. s_ids, .. s_lastIds], IsNeeded: true),
        // What was earned, without GST and before tax is withheld, before what was invoiced, and that before what was transferred.
        new("total_payout",
        [
            "totalpayout", "payout", "payoutamount", "totalpayoutamount", "payoutinr", "payoutvalue", "taxableamount", "taxablevalue",
            "feebeforegst", "feeexclgst", "amountexclgst",
            "amountbeforegst", "amountbeforetax", "basefee", "baseamount", "fee", "totalfee", "feeamount", "commissionamount", "commission",
            "earnings", "subtotal", "amount",
            "totalcost", "grossamount", "totalamount", "invoiceamount", "invoicetotal", "amountincludinggst", "totalpayment",
            "paymentamount", "payment", "totalpaid", "paidamount",
            "amountpaid", "netpaid", "netpayable", "netamount", "amounttransferred", "banktransfer",
        ],
        IsNeeded: true),
        new("name", ["name", "influencername", "fullname", "creatorname", "displayname"]),
        new("basis",
        [
            "basis", "payoutbasis", "paymentbasis", "payouttype", "basistype", "paymenttype", "payoutmodel", "paymentmodel", "ratetype",
            "compensationtype",
        ]),
        new("rate", ["rate", "payoutrate", "unitrate", "rateamount", "commissionrate"]),
        new("orders", s_orders),
        new("posts",
        [
            "posts", "postscount", "postcount", "noofposts", "numberofposts", "numposts", "totalposts", "postsdelivered", "deliverables",
            "deliverablescount",
        ]),
        .. s_standing,
        new("campaign", s_campaigns),
        new("date", ["date", "campaigndate", "postdate", .. s_periods]),

        // When money moved, which is not what it was for.
        new("paid_on",
        [
            "paymentdate", "payoutdate", "paiddate", "paidon", "paidat", "datepaid", "settledat", "settlementdate", "settledon",
            "transferdate", "transferredat", "transactiondate",
            "processedat", "disbursedat",
        ]),
    ];

    internal static readonly Column[] Lift =
    [
        new("arm", s_arms, IsNeeded: true),
        new("campaign", [.. s_campaigns, "test", "testid", "experiment", "experimentid"]),
        new("users", ["users", "usercount", "numusers", "nousers", "numberofusers", "n", "samplesize", "audience", "people"]),
        new("user_id", ["userid", "user", "customerid", "customer", "visitorid"]),
        new("orders", s_orders),
        new("buyers", ["buyers", "buyercount", "converters", "convertedusers", "orderingusers", "customerswithorders"]),
        new("revenue", ["revenue", "totalrevenue", "sales", "salesamount", "revenueinr", "gmv", "amount"]),
        new("revenue_sum_of_squares",
        [
            "revenuesumofsquares", "sumofsquares", "revenuesquared", "sumrevenuesquared", "revenuesq", "revenuess",
        ]),
        new("pre_revenue", ["prerevenue", "revenuebefore", "pretestrevenue", "preperiodrevenue", "baselinerevenue", "presales"]),
        new("pre_revenue_sum_of_squares", ["prerevenuesumofsquares", "revenuebeforesumofsquares", "prerevenuesquared", "presumofsquares"]),
        new("spend", s_spends),
        new("planned_share", ["plannedshare", "plannedsplit", "split", "allocation", "expectedshare", "share"]),
        new("true_roas", s_trueRoas),
        new("date", s_days),
        s_currency,
    ];

    internal static readonly Column[] Geos =
    [
        new("geo", s_geos, IsNeeded: true),
        new("revenue", ["revenue", "sales", "response", "totalrevenue", "salesamount", "revenueinr", "gmv", "amount"], IsNeeded: true),
        new("date", s_days),
        new("spend", s_spends),
        new("arm", s_arms),
        new("pair", s_pairs),
        new("campaign", s_campaigns),
        new("true_roas", s_trueRoas),
        s_currency,
    ];

    internal static readonly Column[] GeoGroups =
    [
        new("geo", s_geos, IsNeeded: true),
        new("arm", s_arms, IsNeeded: true),
        new("pair", s_pairs),
    ];

    /// <summary>The columns that a file is read for.</summary>
    internal static Column[] Of(CampaignFile file) => file switch
    {
        CampaignFile.Influencers => Influencers,
        CampaignFile.Posts => Posts,
        CampaignFile.Sales => Sales,
        CampaignFile.Payouts => Payouts,
        CampaignFile.Lift => Lift,
        CampaignFile.Geos => Geos,
        _ => GeoGroups,
    };

    /// <summary>
    /// A header as it is compared: lower case, without spaces, <c>_</c>, <c>-</c>, <c>.</c>, <c>#</c>,
    /// and without a currency as its unit (<c>Revenue (₹)</c>).
    /// </summary>
    internal static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        foreach (var letter in header)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('_' or '-' or '.' or '#' or '\uFEFF'))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        var text = folded.ToString();
        foreach (var currency in s_currencies)
        {
            if (text.Length > currency.Length && text.EndsWith(currency, StringComparison.Ordinal))
            {
                return text[..^currency.Length];
            }
        }

        return CurrencySigns.WithoutUnit(text);
    }

    /// <summary>Whether a header says that what stands below it is a month, whatever day a spreadsheet made of it.</summary>
    internal static bool IsMonth(string header) => Fold(header) is var folded && folded.Contains("month", StringComparison.Ordinal);

    /// <summary>
    /// A column: the name that this product gives it, the names that files give it, and whether nothing can be computed without.
    /// </summary>
    internal sealed record Column(string Name, string[] Aliases, bool IsNeeded = false)
    {
        /// <summary>Whether its cells are numbers or money.</summary>
        internal bool IsNumber => s_numbers.Contains(Name);
    }
}
