namespace HealthKart.Analysis.Loading;

/// <summary>Why a file of the folder was not read.</summary>
public enum NotReadReason
{
    /// <summary>Its name does not say what it holds.</summary>
    UnknownName,

    /// <summary>It is called as experiments are, and has not the columns of one.</summary>
    ExperimentWithoutColumns,

    /// <summary>Another file fits better, and was read instead.</summary>
    AnotherFits,

    /// <summary>It is a workbook, and no sheet of it has the name of a campaign's file.</summary>
    NoSuchSheet,

    /// <summary>It is a workbook of the old kind, .xls.</summary>
    OldWorkbook,

    /// <summary>It is JSON.</summary>
    Json,

    /// <summary>It is a Parquet file.</summary>
    Parquet,
}
