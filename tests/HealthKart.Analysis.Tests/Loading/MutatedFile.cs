using System.IO.Compression;
using System.Text;
using HealthKart.Analysis.Tests.RealData;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Breaks files in the ways in which files break.</summary>
internal static class MutatedFile
{
    private const int MostBytes = 3_000;

    private static readonly byte[][] s_pieces =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), ","u8.ToArray(), ";"u8.ToArray(), "\t"u8.ToArray(), "|"u8.ToArray(), "\n"u8.ToArray(),
        "\r"u8.ToArray(), "\r\n"u8.ToArray(), [0], [0, 0, 0, 0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xE9], [0xE2, 0x82],
        "₹"u8.ToArray(), "😀"u8.ToArray(), "\u202E"u8.ToArray(), "-"u8.ToArray(), "%"u8.ToArray(), "(5)"u8.ToArray(),
        "1e308"u8.ToArray(), "99999999999999999999"u8.ToArray(), "79228162514264337593543950335"u8.ToArray(),
        "0.0000000000000000000000000001"u8.ToArray(), "31/02/2025"u8.ToArray(), "2025-13-45"u8.ToArray(), "NaN"u8.ToArray(),
        "=1+1"u8.ToArray(), "sep=;\n"u8.ToArray(), "n/a"u8.ToArray(), "\n,,,\n"u8.ToArray(), " "u8.ToArray(), "\u00A0"u8.ToArray(),
        "₹500/post"u8.ToArray(), "12.3% commission"u8.ToArray(),
    ];

    // What the columns of an export say of their rows, what experiments need, and numbers of every convention.
    private static readonly (string Name, string Text)[] s_forms =
    [
        ("tracking_data.csv",
            "order_id,influencer_id,date,status,cancelled_at,is_test,type,currency,revenue,refunds,orders\n"
            + "#1,1,2025-03-01,pending,,no,sale,INR,100.50,,1\n#1,1,2025-03-01,approved,,no,sale,INR,100.50,,1\n"
            + "#2,2,2025-03-02,declined,,no,sale,INR,50,,1\n#3,2,2025-03-02,paid,2025-03-04,no,sale,INR,70,,1\n"
            + "#4,1,2025-03-03,paid,,yes,sale,INR,5,,1\n#5,1,2025-03-03,paid,,no,refund,INR,20,,1\n"
            + "#6,2,2025-03-04,odd,,no,sale,INR,80,30,1\n#6,2,2025-03-04,odd,,no,sale,INR,80,30,1\n"),
        ("tracking_data.csv",
            "influencer_id,campaign,orders,revenue\n1,A,1,10\n1,B,2,20.50\n1 Total,,3,30.50\n2,A,1,4\n,A,1,4\n(not set),A,1,7\n"
            + "#N/A,B,1,8\n2 Total,,1,4\nGrand Total,,8,53.50\n"),
        ("tracking_data.csv",
            "Sales of March,,,\n# made by hand,,,\ninfluencer_id,date,orders,net_revenue,gross_revenue\n"
            + "1,45717,1,$10,$12\n2,45718,1,$(3.50),$4\n2,45719,2,$1.5K,$2K\n"),
        ("tracking_data.csv",
            "influencer_id;date;orders;revenue\n1;01.03.2025;1;1.249,00\n2;02.03.2025;1.250;899,50-\n2;03.03.2025;1;(12,345)\n"
            + "1;04.03.2025;2;12.500\n"),
        ("payouts.csv",
            "influencer_id,name,basis,rate,posts,payout,total_cost,status,currency\n1,Asha,post,₹500,2,1000,1180,Paid,INR\n"
            + "2,Bala,order,12.5%,,70,80,Pending,INR\n,Total,,,,1070,1260,,\n=\"00123\",C,fixed,,,₹1.5L,,cancelled,USD\n"
            + "1.23457E+12,D,,,,5,,,\n"),
        ("influencers.csv", "id,name,platform,followers\n1,Asha,Instagram,45.3K\n@bala,Bala,YouTube,1.250.000\nTotal,,,1295300\n"),
        ("posts.csv",
            "influencer_id,date,reach,likes,comments\n1,2025-03-01,1.2M,500,20\n2,2025-03-02,12.000,30,2\nTotal,,1212000,530,22\n"),
        ("lift.csv",
            "campaign,arm,users,orders,buyers,revenue,spend,revenue_sum_of_squares,planned_share,currency\n"
            + "Diwali,treatment,1000,80,70,8000,500,900000,0.5,INR\nDiwali,control,1000,60,55,6000,0,700000,0.5,INR\n"
            + "Holi,yes,500,40,40,$4.000,100,,,\nHoli,no,500,35,35,$3.500,0,,,\nTotal,,3000,215,200,21500,600,,,\n"),
        ("lift.csv",
            "user_id,group,conversion,revenue,spend,pre_revenue,date\nu1,No E-Mail,0,,0,10,2025-01-01\n"
            + "u2,Mens E-Mail,1,99.5,0.15,20,2025-01-02\nu3,Womens E-Mail,1,12,0.15,,2025-01-02\n"
            + "u4,No E-Mail,1,30,0,5,2025-01-03\nu2,Mens E-Mail,1,99.5,0.15,20,2025-01-02\n"),
        ("geo_sales.csv",
            "date,geo,arm,pair,revenue,spend\n" + string.Concat(Enumerable.Range(1, 12).Select(static day =>
                $"2025-01-{day:00},a,treatment,p,{100 + (day * 7 % 13)},{(day > 8 ? 50 : 0)}\n"
                + $"2025-01-{day:00},b,control,p,{100 + (day * 5 % 11)},0\n"
                + $"2025-01-{day:00},Total,,,{200 + (day * 7 % 13) + (day * 5 % 11)},{(day > 8 ? 50 : 0)}\n"))),
    ];

    private static readonly Encoding[] s_encodings =
    [
        Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, new UTF8Encoding(true),
    ];

    /// <summary>A file that is whole: its name and a few of its rows.</summary>
    internal sealed record Base(string Name, byte[] Bytes);

    /// <summary>Files that stand beside the mutated one.</summary>
    internal static IReadOnlyList<(string Name, string Text)> Others { get; } =
    [
        ("influencers.csv", "id,name,platform\n1,Asha,Instagram\n2,Bala,YouTube\n"),
        ("payouts.csv", "influencer_id,basis,total_payout,campaign\n1,post,100,\n2,order,50,Diwali\n,post,7,\n"),
        ("tracking_data.csv", "influencer_id,campaign,date,orders,revenue\n1,Diwali,2025-01-01,1,100\n2,Holi,2025-02-01,2,300\n,,,1,5\n"),
    ];

    /// <summary>The sample's files, real ones where they are there, and one with everything that is unusual.</summary>
    internal static IReadOnlyList<Base> Bases()
    {
        var folders = new List<string> { RepositoryRoot.PathOf("data") };
        if (Directory.Exists(Oracle.Folder))
        {
            folders.AddRange(Directory.EnumerateDirectories(Oracle.Folder).Order(StringComparer.Ordinal));
        }

        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
            .Select(path => new Base(NameOf(path), Start(path)))
            .ToList();
        var payouts = "Influencer ID;Basis;Rate;Orders;Total Payout;Status;Payment Date\r\n"u8
            + "1;Per Post;₹500/post;;\"₹1,23,456.78\";Paid;31/12/2025\r\n2;;12.3% commission;20.0;(500);Pending;01/02/2025\r\n"u8
            + ";;;;n/a;;\r\n"u8;
        files.Add(new("payouts.csv", payouts.ToArray()));
        files.AddRange(s_forms.Select(static form => new Base(form.Name, Encoding.UTF8.GetBytes(form.Text))));
        files.AddRange(
            s_forms.Where(static form => form.Name.StartsWith("tracking", StringComparison.Ordinal))
                .Select(static form => new Base(form.Name[..^4] + ".tsv", Encoding.UTF8.GetBytes(form.Text.Replace(',', '\t')))));
        var sales = "influencer_id\tcampaign\trevenue\torders\tdate\n"u8
            + "1\t\"Diwali, \"\"big\"\"\nsale\"\tRs. 1,200\t1\t3 Mar 2025\n2.0\t-\t-5.5\t\t\n"u8;
        files.Add(new("tracking_data.csv", sales.ToArray()));
        return files;
    }

    /// <summary>A file after one to six accidents.</summary>
    internal static (string Name, byte[] Bytes) Of(Base file, Random random)
    {
        var bytes = file.Bytes.ToList();
        for (var accidents = random.Next(1, 7); accidents > 0; accidents--)
        {
            Break(bytes, random);
        }

        return Packed(file.Name, [.. bytes], random);
    }

    /// <summary>The file as it is, or as another kind of file with the same rows, which may be damaged itself.</summary>
    private static (string Name, byte[] Bytes) Packed(string name, byte[] bytes, Random random)
    {
        var (isWorkbook, isPacked) = (random.Next(24) == 0, random.Next(16) == 0);
        if (isWorkbook)
        {
            var rows = Encoding.UTF8.GetString(bytes)
                .Split('\n')
                .Take(60)
                .Select(static line => line.TrimEnd('\r').Split(',', ';', '\t').Take(26).Select(CellOf).ToArray())
                .ToArray();
            var sheet = random.Next(3) == 0 ? "Sheet1" : Path.GetFileNameWithoutExtension(name);
            bytes = Workbook.Bytes((sheet, rows, random.Next(2) == 0 ? [] : ["A2:A3"]));
            name = Path.ChangeExtension(name, ".xlsx");
        }
        else if (isPacked)
        {
            using var packed = new MemoryStream();
            using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            {
                stream.Write(bytes);
            }

            (name, bytes) = (name + ".gz", packed.ToArray());
        }

        if ((isWorkbook || isPacked) && bytes.Length > 0 && random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            bytes = random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        }

        return (name, bytes);

        // XML has no control characters, nor halves of signs.
        static string CellOf(string cell) =>
            string.Concat(cell.Where(static letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter < '\uFFFE'));
    }

    private static void Break(List<byte> bytes, Random random)
    {
        var (at, length) = (random.Next(bytes.Count + 1), random.Next(1, 200));
        length = Math.Min(length, bytes.Count - at);
        switch (random.Next(11))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5 or 6:
                bytes.InsertRange(at, s_pieces[random.Next(s_pieces.Length)]);
                break;
            case 7:
                Reorder(bytes, random);
                break;
            case 8:
                Encode(bytes, random);
                break;
            case 9:
                ReplaceCell(bytes, at, random);
                break;
            default:
                bytes.InsertRange(
                    at,
                    Enumerable.Repeat(bytes.Count == 0 ? (byte)',' : bytes[random.Next(bytes.Count)], random.Next(1, 3) == 1 ? 3 : 5_000));
                break;
        }
    }

    /// <summary>Writes something else into the cell at a place.</summary>
    private static void ReplaceCell(List<byte> bytes, int at, Random random)
    {
        static bool IsEnd(byte letter) => letter is (byte)',' or (byte)';' or (byte)'\t' or (byte)'\r' or (byte)'\n';
        var start = at == 0 ? 0 : bytes.FindLastIndex(at - 1, IsEnd) + 1;
        var end = at == bytes.Count ? -1 : bytes.FindIndex(at, IsEnd);
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
        bytes.InsertRange(start, s_pieces[random.Next(s_pieces.Length)]);
    }

    /// <summary>Swaps two lines, or writes one twice, the header too.</summary>
    private static void Reorder(List<byte> bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString([.. bytes]).Split('\n');
        var (left, right) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[left], lines[right]) = (lines[right], random.Next(2) == 0 ? lines[left] : lines[right]);
        bytes.Clear();
        bytes.AddRange(Encoding.Latin1.GetBytes(string.Join('\n', lines)));
    }

    /// <summary>Writes the file, or its end, in another encoding.</summary>
    private static void Encode(List<byte> bytes, Random random)
    {
        var encoding = s_encodings[random.Next(s_encodings.Length)];
        var start = random.Next(2) == 0 ? 0 : random.Next(bytes.Count + 1);
        var rest = encoding.GetBytes(Encoding.UTF8.GetString([.. bytes[start..]]));
        bytes.RemoveRange(start, bytes.Count - start);
        bytes.AddRange(random.Next(2) == 0 ? [.. encoding.GetPreamble(), .. rest] : rest);
    }

    // A mutated file must be found as what it is.
    private static string NameOf(string path) =>
        Path.GetFileName(path) is var name && name.StartsWith("tracking", StringComparison.OrdinalIgnoreCase) ? "tracking_data.csv" : name;

    private static byte[] Start(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[MostBytes];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
