namespace HealthKart.Report.Display;

/// <summary>What may stand below the number of a card.</summary>
internal enum CardLine
{
    /// <summary>How the number has changed since an earlier period, where the report compares with one.</summary>
    Change,

    /// <summary>The amount to the paisa, where it was shortened.</summary>
    Exactly,

    /// <summary>The number over influencers with sales only, where it is another one.</summary>
    InSales,

    /// <summary>The ROAS of those who were paid, where hardly anybody was.</summary>
    WithPayout,

    /// <summary>The ROAS at which the goods are paid for.</summary>
    BreakEven,

    /// <summary>The revenue that may still not happen.</summary>
    OpenRevenue,

    /// <summary>The payout that is not paid yet.</summary>
    OpenPayout,

    /// <summary>That payouts were split by orders.</summary>
    Allocated,

    /// <summary>How the number is made.</summary>
    Formula,

    /// <summary>How many were paid.</summary>
    Paid,

    /// <summary>How many have open payouts only.</summary>
    Open,

    /// <summary>How many have sales.</summary>
    WithSales,
}
