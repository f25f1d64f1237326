namespace HealthKart.Analysis.Values;

/// <summary>What a cell says of the way in which its column's numbers are written.</summary>
internal enum NumberEvidence
{
    /// <summary>It is the same number in either way, such as <c>1200</c>.</summary>
    Neutral,

    /// <summary>It can only be a number with a decimal point, such as <c>12.50</c> or <c>1,23,456</c>.</summary>
    Point,

    /// <summary>It can only be a number with a decimal comma, such as <c>12,50</c> or <c>1.234.567</c>.</summary>
    Comma,

    /// <summary>It is one number with a decimal point and another with a decimal comma, such as <c>12.500</c>.</summary>
    Either,

    /// <summary>It is no number.</summary>
    NoNumber,
}
