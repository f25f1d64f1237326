using System.Text;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>A file is read piece by piece; where one ends and the next starts must not show.</summary>
public sealed class PiecewiseReadingTests
{
    private static readonly string[] s_utf8 = ["a", "\n", "é", "₹", "😀"];
    private static readonly byte[][] s_broken = [[0x80], [0xE9], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xED, 0xA0, 0x80]];

    [Property(MaxTest = 1_000)]
    public Property A_text_is_UTF_8_however_it_is_cut()
    {
        var letters = Gen.Frequency(
            (20, Gen.Elements(s_utf8).Select(Encoding.UTF8.GetBytes)),
            (1, Gen.Elements(s_broken)));
        return Prop.ForAll(Pieces(letters), pieces =>
        {
            var check = new Utf8Check();
            var isValid = pieces.All(piece => check.IsValid(piece)) && check.EndsWell;
            return isValid == Utf8.IsValid(pieces.SelectMany(piece => piece).ToArray());
        });
    }

    [Property(MaxTest = 300)]
    public Property A_line_is_counted_however_the_text_is_cut()
    {
        var letters = Gen.Elements("a", "\n", "\r", "\r\n").Select(Encoding.UTF8.GetBytes);
        return Prop.ForAll(Pieces(letters), pieces =>
        {
            using var campaign = new TestCampaign();
            var bytes = pieces.SelectMany(piece => piece).ToArray();
            campaign.Write("text.csv", bytes);
            var lines = new LineNumbers(new CsvSource(campaign.PathOf("text.csv"), null, IsUtf8: true));
            foreach (var piece in pieces)
            {
                lines.See(piece);
            }

            return Enumerable.Range(0, bytes.Length)
                .Where(place => !IsWithinLineEnd(bytes, place))
                .All(place => lines.LineOf(place) == LineOf(bytes, place));
        });
    }

    [Fact]
    public void A_file_that_turns_out_late_not_to_be_UTF_8_is_read_again_as_what_it_is()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(row => $"{row % 7},Diwali,10\n"));
        using var campaign = new TestCampaign().Write(
            TestCampaign.SalesName,
            [
                .. "influencer_id,campaign,revenue\n"u8, .. Encoding.UTF8.GetBytes(rows), .. "8,F"u8, 0xEA, .. "te,10\n"u8,
                .. "9,x,oops\n"u8,
            ]);

        var data = campaign.Load();

        Assert.Equal(["Diwali", "Fête"], data.Sales().Select(sale => sale.Campaign).Distinct());
        Assert.Equal(200_010m, data.Performance().Totals.Revenue);
        Assert.Single(data.Issues, issue => issue.Kind == IssueKind.NotUtf8);
        Assert.Equal(20_003, Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableMoney).Line);
    }

    [Fact]
    public void A_letter_that_is_cut_at_the_end_of_a_file_is_no_UTF_8()
    {
        using var campaign = new TestCampaign().Write(TestCampaign.SalesName, [.. "influencer_id,revenue,campaign\n1,10,"u8, 0xE2, 0x82]);

        Assert.Equal("â‚", Assert.Single(campaign.Load().Sales()).Campaign);
    }

    [Fact]
    public void An_issue_far_down_a_file_names_its_line()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 30_000).Select(row => row % 100 == 0 ? $"{row},\"two\r\nlines\",10\r\n" : $"{row},one,10\r\n"));
        using var campaign = new TestCampaign { Sales = "influencer_id,campaign,revenue\r\n" + rows + "1,one,oops\r\n" };

        Assert.Equal(30_302, Assert.Single(campaign.Load().Issues, issue => issue.Kind == IssueKind.UnusableMoney).Line);
    }

    private static Arbitrary<byte[][]> Pieces(Gen<byte[]> letters) => Arb.From(
        from text in letters.ListOf()
        from sizes in Gen.Choose(0, 5).NonEmptyListOf()
        select Cut([.. text.SelectMany(letter => letter)], [.. sizes]));

    private static byte[][] Cut(byte[] text, int[] sizes)
    {
        var pieces = new List<byte[]>();
        for (var at = 0; at < text.Length;)
        {
            var size = Math.Max(sizes[pieces.Count % sizes.Length], pieces.Count % 2);
            pieces.Add(text[at..Math.Min(text.Length, at + size)]);
            at += size;
        }

        return [.. pieces];
    }

    private static bool IsWithinLineEnd(byte[] text, int place) => place > 0 && text[place - 1] == '\r' && text[place] == '\n';

    private static long LineOf(byte[] text, int place) =>
        1 + Encoding.UTF8.GetString(text, 0, place).ReplaceLineEndings("\n").Count(letter => letter == '\n');
}
