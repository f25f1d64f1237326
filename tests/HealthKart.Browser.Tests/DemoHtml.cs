using System.Globalization;
using System.Net;
using System.Text;
using HealthKart.Report.Looks;

namespace HealthKart.Browser.Tests;

/// <summary>Outputs as the analysis library writes them, with the classes of the stylesheet.</summary>
internal static class DemoHtml
{
    private const string Filler = "</div>\n";

    private const string Warning =
        "Three rows of tracking_data.csv could not be used; they hold ₹4,210.50. With them revenue would be 0.2 % higher.";

    private const string Head =
        "<th scope=\"col\">Influencer</th><th scope=\"col\">Platform</th><th scope=\"col\" class=\"hk-num\">Orders</th>"
        + "<th scope=\"col\" class=\"hk-num\">Revenue</th><th scope=\"col\" class=\"hk-num\">ROAS</th>";

    public static string Cards => Output($"""
        <div class="hk-cards">
        {Card("ROAS", "2.41×", "revenue ÷ payout, break-even at 1.00×", " hk-card-lead")}
        {Card("Revenue", "₹23,41,876", "1,939 orders")}
        {Card("Total payout", "₹9,70,600", "₹501 per order")}
        {Card("Mean influencer ROAS", "6.50×", "median 2.01×")}
        {Card("Below break-even", "9 of 24", "₹3,12,000 paid to them", " hk-card-bad")}
        </div>
        <div class="hk-warning"><p>{Warning}</p></div>
        """);

    public static string Insights
    {
        get
        {
            var strong = Pill("good", "strong", "revenue by influencer, cumulated; 24 influencers");
            var check = Pill("warning", "check", "Σ revenue ÷ Σ payout by platform");
            var bad = Pill("bad", "₹1,04,000", "payouts without used sales rows");
            const string Twice = "Twitter's posts sell as often, but each order is paid twice.";
            return Output($"""
                <ul class="hk-insights">
                <li><b>Half of the revenue comes from four influencers.</b> They were paid 18 % of the money. {strong}</li>
                <li class="hk-insight-warning"><b>YouTube earns 3.2×, Twitter 0.8×.</b> {Twice} {check}</li>
                <li class="hk-insight-bad"><b>Five influencers were paid without a single order.</b> {bad}</li>
                </ul>
                <p class="hk-muted">Rows with fewer than five orders are left out of rankings.</p>
                """);
        }
    }

    public static string Setup =>
        "<p hidden=\"hidden\" id=\"trusted\"></p><script>document.getElementById('trusted').dataset.ran = 'yes';</script>";

    public static string Table(string hostile, int rows)
    {
        var html = new StringBuilder($"""
            <div class="hk-scroll"><table class="hk-table hk-sortable">
            <caption>Influencers of the report, by ROAS</caption>
            <thead><tr>{Head}</tr></thead>
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
        var roas = row * 13 % 97 / 4m;
        var (value, shown) = row % 7 == 3
            ? ("", "–")
            : (roas.ToString(CultureInfo.InvariantCulture), roas.ToString("F2", CultureInfo.InvariantCulture) + "×");
        html.Append(
            CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(name)}</td><td>{(row % 3 == 0 ? "YouTube" : "Instagram")}</td>");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<td class=\"hk-num\" data-value=\"{orders}\">{orders}</td><td class=\"hk-num\" "
            + $"data-value=\"{orders * 1234.5m}\">{Rupees(orders * 1234.5m)}</td>");
        html.Append(CultureInfo.InvariantCulture, $"<td class=\"hk-num\" data-value=\"{value}\">{shown}</td></tr>\n");
    }

    private static string Card(string label, string value, string sub, string kind = "") =>
        $"<div class=\"hk-card{kind}\"><div class=\"hk-card-label\">{label}</div><div class=\"hk-card-value\">{value}</div>"
        + $"<div class=\"hk-card-sub\">{sub}</div></div>";

    private static string Pill(string kind, string text, string basis) =>
        $"<span class=\"hk-pill hk-pill-{kind}\">{text}</span><small>{basis}</small>";

    private static string Rupees(decimal amount) => "₹" + amount.ToString("N2", CultureInfo.GetCultureInfo("en-IN"));

    private static string Output(string html) => $"<div class=\"{ReportStyle.OutputClass}\">\n{html}\n{Filler}";
}
