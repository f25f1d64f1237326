using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Analysis.Display;

/// <summary>What became of every row of every file, in rows and in rupees, before any filter; and what was wrong.</summary>
[TypeFormatterSource(typeof(ReportPartFormatterSource))]
public sealed class DataQualityReport : IReportPart
{
    internal DataQualityReport(CampaignData data)
    {
        Accounts = new Frame<RowAccount>(data.Accounts, AccountColumns.All) { Caption = Sentences.AccountsCaption, Note = Sentences.HowToReadAccounts };
        Issues = IssueGroup.Of(data.Issues);
    }

    /// <summary>For each file the rows read, used, unattributed and rejected, with their money.</summary>
    public Frame<RowAccount> Accounts { get; }

    /// <summary>The issues by kind and file: what cost rows first, then by money.</summary>
    public IReadOnlyList<IssueGroup> Issues { get; }

    void IReportPart.Write(HtmlWriter html)
    {
        FrameTable.Write(Accounts, html);
        if (Issues.Count == 0)
        {
            ((IReportPart)new Notice(Sentences.NoIssues)).Write(html);
            return;
        }

        html.Markup("<div class=\"hk-scroll\"><table class=\"hk-sortable hk-table\">\n").Element("caption", "", Sentences.IssuesCaption);
        html.Markup("<thead><tr><th scope=\"col\">What</th><th scope=\"col\">File</th><th scope=\"col\" class=\"hk-num\">Cases</th>")
            .Markup("<th scope=\"col\" class=\"hk-num\">₹ in them</th><th scope=\"col\">First examples</th></tr></thead>\n<tbody>\n");
        foreach (var group in Issues)
        {
            IssueRow.Write(group, html);
        }

        html.Markup("</tbody>\n</table></div>\n");
    }
}
