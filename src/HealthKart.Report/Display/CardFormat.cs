namespace HealthKart.Report.Display;

/// <summary>How the number of a card is written.</summary>
internal enum CardFormat
{
    /// <summary>As a count.</summary>
    Count,

    /// <summary>In lakh or crore, with the exact amount below.</summary>
    ShortMoney,

    /// <summary>To the paisa as long as a card has room for it.</summary>
    Price,

    /// <summary>As a ratio.</summary>
    Ratio,

    /// <summary>As a percentage.</summary>
    Percent,
}
