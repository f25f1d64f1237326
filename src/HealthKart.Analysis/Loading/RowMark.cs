namespace HealthKart.Analysis.Loading;

/// <summary>What a look over the whole file found out about a row.</summary>
internal enum RowMark : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The same row of its order stands before.</summary>
    RepeatedOrder,

    /// <summary>Its order stands again, in a later state.</summary>
    EarlierState,

    /// <summary>It repeats the total of its order, as every order of the file with several rows does.</summary>
    RepeatedTotal,

    /// <summary>It is a further row of its order, without an amount of its own.</summary>
    LineWithoutAmount,

    /// <summary>It is a further row of its order, with an amount of its own: used, and no further order.</summary>
    FurtherLine,

    /// <summary>Its amounts are the sums of rows above.</summary>
    Sum,
}
