namespace HealthKart.Analysis.Loading;

/// <summary>A file that lies in the folder and was not read.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReadInstead">The file that was read in its place; <c>null</c>: none was.</param>
public sealed record FileNotRead(string File, NotReadReason Reason, string? ReadInstead)
{
    /// <summary>Tells why from what is known of a file.</summary>
    internal static FileNotRead Of(string file, string? better, bool isExperiment) =>
        new(file, ReasonOf(file, better, isExperiment), better);

    private static NotReadReason ReasonOf(string file, string? better, bool isExperiment) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".xls" => NotReadReason.OldWorkbook,
            ".json" => NotReadReason.Json,
            ".parquet" => NotReadReason.Parquet,
            ".xlsx" => NotReadReason.NoSuchSheet,
            _ when better is not null => NotReadReason.AnotherFits,
            _ when isExperiment => NotReadReason.ExperimentWithoutColumns,
            _ => NotReadReason.UnknownName,
        };
}
