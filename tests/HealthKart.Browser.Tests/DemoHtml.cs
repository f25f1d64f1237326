using System.Globalization;
using System.Net;
using System.Text;
using HealthKart.Report.Looks;

namespace HealthKart.Browser.Tests;

/// <summary>Outputs as the analysis library writes them, with the classes of the stylesheet.</summary>
internal static class DemoHtml
{
    private const string Filler = "</div>\n";

    public static string Cards => Output("""
        <div class="hk-cards">
        <div class="hk-card hk-card-lead"><div class="hk-card-label">ROAS</div><div class="hk-card-value">2.41×</div><div class="hk-card-sub">revenue ÷ payout, break-even at 1.00×</div></div>
        <div class="hk-card"><div class="hk-card-label">Revenue</div><div class="hk-card-value">₹23,41,876</div><div class="hk-card-sub">1,939 orders</div></div>
        <div class="hk-card"><div class="hk-card-label">Total payout</div><div class="hk-card-value">₹9,70,600</div><div class="hk-card-sub">₹501 per order</div></div>
        <div class="hk-card"><div class="hk-card-label">Mean influencer ROAS</div><div class="hk-card-value">6.50×</div><div class="hk-card-sub">median 2.01×</div></div>
        <div class="hk-card hk-card-bad"><div class="hk-card-label">Below break-even</div><div class="hk-card-value">9 of 24</div><div class="hk-card-sub">₹3,12,000 paid to them</div></div>
        </div>
        <div class="hk-warning"><p>Three rows of tracking_data.csv could not be used; they hold ₹4,210.50. With them revenue would be 0.2 % higher.</p></div>
        """);

    public static string Insights => Output("""
        <ul class="hk-insights">
        <li><b>Half of the revenue comes from four influencers.</b> They were paid 18 % of the money. <span class="hk-pill hk-pill-good">strong</span><small>revenue by influencer, cumulated; 24 influencers</small></li>
        <li class="hk-insight-warning"><b>YouTube earns 3.2×, Twitter 0.8×.</b> Twitter's posts sell as often, but each order is paid twice. <span class="hk-pill hk-pill-warning">check</span><small>Σ revenue ÷ Σ payout by platform</small></li>
        <li class="hk-insight-bad"><b>Five influencers were paid without a single order.</b> <span class="hk-pill hk-pill-bad">₹1,04,000</span><small>payouts without used sales rows</small></li>
        </ul>
        <p class="hk-muted">Rows with fewer than five orders are left out of rankings.</p>
        """);

    public static string Setup => "<p hidden=\"hidden\" id=\"trusted\"></p><script>document.getElementById('trusted').dataset.ran = 'yes';</script>";

    public static string Table(string hostile, int rows)
    {
        var html = new StringBuilder("""
            <div class="hk-scroll"><table class="hk-table hk-sortable">
            <caption>Influencers of the report, by ROAS</caption>
            <thead><tr><th scope="col">Influencer</th><th scope="col">Platform</th><th scope="col" class="hk-num">Orders</th><th scope="col" class="hk-num">Revenue</th><th scope="col" class="hk-num">ROAS</th></tr></thead>
            <tbody>

            """);
        for (var row = 0; row < rows; row++)
        {
            AppendRow(html, row == 1 ? hostile : DemoFigures.Name(row), row);
        }

        return Output(html.Append("</tbody></table></div>").ToString());
    }

    private static void AppendRow(StringBuilder html, string name, int row)
    {
        // Every seventh has no payout: no ratio.
        var orders = (row * 37 % 89) + 1;
        var (value, shown) = row % 7 == 3 ? ("", "–") : ((row * 13 % 97 / 4m).ToString(CultureInfo.InvariantCulture), (row * 13 % 97 / 4m).ToString("F2", CultureInfo.InvariantCulture) + "×");
        html.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(name)}</td><td>{(row % 3 == 0 ? "YouTube" : "Instagram")}</td>");
        html.Append(CultureInfo.InvariantCulture, $"<td class=\"hk-num\" data-value=\"{orders}\">{orders}</td><td class=\"hk-num\" data-value=\"{orders * 1234.5m}\">{Rupees(orders * 1234.5m)}</td>");
        html.Append(CultureInfo.InvariantCulture, $"<td class=\"hk-num\" data-value=\"{value}\">{shown}</td></tr>\n");
    }

    private static string Rupees(decimal amount) => "₹" + amount.ToString("N2", CultureInfo.GetCultureInfo("en-IN"));

    private static string Output(string html) => $"<div class=\"{ReportStyle.OutputClass}\">\n{html}\n{Filler}";
}
