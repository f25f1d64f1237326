namespace HealthKart.Analysis.Values;

/// <summary>What stands before the decimals of a column's numbers; the other of the two stands between its groups.</summary>
internal enum DecimalSign
{
    /// <summary><c>1,234.50</c> and <c>1,23,456.78</c>, as in English and in India.</summary>
    Point,

    /// <summary><c>1.234,50</c>, as in most of Europe.</summary>
    Comma,
}
