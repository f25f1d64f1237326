using HealthKart.Analysis;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>
/// The join report as it is shown: what became of every row of every file, in rows and in rupees, before any filter;
/// and what there is to know.
/// </summary>
public sealed class DataQualityReport : IReportPart
{
    private readonly DataQuality _quality;

    internal DataQualityReport(CampaignData data, FollowerTiers tiers)
    {
        _quality = data.Quality(tiers);
        Accounts = new ResultList<RowAccount>(_quality.Accounts, AccountColumns.All)
        {
            Subject = new ListSubject.Own(JoinReportWords.AccountsCaption, JoinReportWords.HowToReadAccounts),
        };
        FilesNotRead = data.FilesNotRead;
        Columns = data.Columns();
    }

    /// <summary>For each file the rows read, used, unattributed, excluded and rejected, with their money.</summary>
    public ResultList<RowAccount> Accounts { get; }

    /// <summary>What there is to know: what cost rows first, then by money.</summary>
    public IReadOnlyList<QualityFinding> Findings => _quality.Findings;

    /// <summary>The files of the folder that may hold data and were not read, each with the reason.</summary>
    public IReadOnlyList<FileNotRead> FilesNotRead { get; }

    /// <summary>For each file which header was read as what, and which were not read.</summary>
    public IReadOnlyList<FileColumns> Columns { get; }

    void IReportPart.Write(HtmlWriter html)
    {
        using var scope = Numerals.Within(Accounts.Currency);
        Write(Balance(), html);
        foreach (var file in FilesNotRead)
        {
            Write(new Notice(FileWords.NotRead(file), Tone.Warning), html);
        }

        html.Markup("<details class=\"hk-fold\"><summary>").Sentence(JoinReportWords.JoinReport(Findings.Count)).Markup("</summary>\n");
        FrameTable.Write(Accounts, html);
        WriteColumns(html);
        if (Findings.Count == 0)
        {
            Write(new Notice(JoinReportWords.NoFindings), html);
        }
        else
        {
            WriteFindings(html);
        }

        html.Markup("</details>\n");
    }

    private void WriteColumns(HtmlWriter html)
    {
        html.Element("p", "hk-muted", JoinReportWords.ColumnsCaption).Markup("<ul class=\"hk-muted\">\n");
        foreach (var file in Columns)
        {
            html.Element("li", "", FileWords.ColumnsOf(file));
        }

        html.Markup("</ul>\n");
    }

    private void WriteFindings(HtmlWriter html)
    {
        html.Markup("<div class=\"hk-scroll\"><table class=\"hk-sortable hk-table\">\n")
            .Element("caption", "", JoinReportWords.FindingsCaption);
        FindingRow.WriteHead(html);
        html.Markup("<tbody>\n");
        foreach (var finding in Findings)
        {
            FindingRow.Write(finding, html);
        }

        html.Markup("</tbody>\n</table></div>\n");
        html.Element("p", "hk-muted", JoinReportWords.HowToReadFindings);
    }

    private Notice Balance() => _quality.IsBalanced
        ? new(JoinReportWords.Balanced)
        : new(JoinReportWords.Unbalanced(Accounts.Where(account => !account.IsBalanced)), Tone.Bad);

    private static void Write(IReportPart part, HtmlWriter html) => part.Write(html);
}
