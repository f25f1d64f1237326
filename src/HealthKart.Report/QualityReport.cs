using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;
using HealthKart.Files;
using HealthKart.Report.Export;
using HealthKart.Report.Words;

namespace HealthKart.Report;

/// <summary>What is said of files, rows and findings, and the rows that were not used.</summary>
/// <example>
/// <code>
/// var quality = CampaignData.Load("data").Quality();
/// quality.Findings.First().Message
/// </code>
/// </example>
public static class QualityReport
{
    extension(DataIssue issue)
    {
        /// <summary>One sentence: what was found, what was expected, what was done; with numbers in groups of three.</summary>
        public string Message => issue.Describe(Numerals.International);

        /// <summary>The same sentence with the numbers written another way.</summary>
        public string Describe(Numerals numerals) => IssueWords.Of(issue, numerals);

        /// <summary>Where it stands and what it is, in one line.</summary>
        public string ToLine(Numerals? numerals = null) => IssueWords.Line(issue, numerals ?? Numerals.International);
    }

    extension(QualityFinding finding)
    {
        /// <summary>What it is, in a few words.</summary>
        public string Title => IssueTitles.Of(finding.Kind);

        /// <summary>One sentence: what was found and what was done; with numbers in groups of three.</summary>
        public string Message => finding.Describe(Numerals.International);

        /// <summary>Where it is so first: <c>Line 3 ('oops'), line 9 (a blank)</c>; empty without examples.</summary>
        public string Where => finding.Examples.Count == 0 ? "" : FindingWords.Examples(finding.Examples);

        /// <summary>The same sentence with the numbers written another way.</summary>
        public string Describe(Numerals numerals) => FindingWords.Of(finding, numerals);
    }

    extension(FileNotRead file)
    {
        /// <summary>Why it was not read, and what to do, in a few words.</summary>
        public string Why => FileWords.WhyNotRead(file);

        /// <summary>It in words: which file, and why.</summary>
        public string Describe() => FileWords.NotRead(file);
    }

    extension(FileColumns columns)
    {
        /// <summary>It in words: a header that has this product's own name stands alone.</summary>
        public string Describe() => FileWords.ColumnsOf(columns);
    }

    /// <summary>
    /// Writes all rejected and excluded rows of all files as CSV: file, line, column and reason, then the cells as they stand in the file,
    /// under the headers of the files and, beyond them, <c>extra_1</c> and so on.
    /// </summary>
    /// <remarks>The files with such rows are read again, row by row; what it takes does not grow with them.</remarks>
    /// <param name="quality">The files.</param>
    /// <param name="path">
    /// The file; one of an earlier run is replaced. Without such a row none is written, and one of an earlier run is removed, since it
    /// would be taken for one of this. An earlier one is known by its header.
    /// </param>
    /// <param name="options">Formulas and byte order mark; <c>null</c>: guarded, without a mark.</param>
    /// <returns>The path; <c>null</c> when no row was rejected or excluded.</returns>
    /// <exception cref="OutputRefusedException">The path is one of the files that are read, or holds something else.</exception>
    /// <exception cref="CampaignInputException">The files cannot be read again.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static string? WriteRejectedRows(this DataQuality quality, string path, CsvExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(quality);
        ArgumentNullException.ThrowIfNull(path);
        RejectedRows.ThrowIfOther(path);
        if (quality.RowsRejected + quality.RowsExcluded > 0 || quality.Accounts.Any(static account => account.MoneyExcluded != 0))
        {
            RejectedRows.Of(quality.Data).Write(path, options ?? new CsvExportOptions());
            return path;
        }

        RejectedRows.Remove(path);
        return null;
    }
}
