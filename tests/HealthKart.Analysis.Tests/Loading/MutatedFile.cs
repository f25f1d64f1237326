using System.Text;
using HealthKart.Analysis.Tests.RealData;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Breaks files in the ways in which files break.</summary>
internal static class MutatedFile
{
    private const int MostBytes = 3_000;

    private static readonly byte[][] s_pieces =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), ","u8.ToArray(), ";"u8.ToArray(), "\t"u8.ToArray(), "|"u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\r\n"u8.ToArray(), [0], [0, 0, 0, 0],
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xE9], [0xE2, 0x82], "₹"u8.ToArray(), "😀"u8.ToArray(), "\u202E"u8.ToArray(), "-"u8.ToArray(), "%"u8.ToArray(), "(5)"u8.ToArray(),
        "1e308"u8.ToArray(), "99999999999999999999"u8.ToArray(), "79228162514264337593543950335"u8.ToArray(), "0.0000000000000000000000000001"u8.ToArray(), "31/02/2025"u8.ToArray(),
        "2025-13-45"u8.ToArray(), "NaN"u8.ToArray(), "=1+1"u8.ToArray(), "sep=;\n"u8.ToArray(), "n/a"u8.ToArray(), "\n,,,\n"u8.ToArray(), " "u8.ToArray(), "\u00A0"u8.ToArray(), "₹500/post"u8.ToArray(), "12.3% commission"u8.ToArray(),
    ];

    private static readonly Encoding[] s_encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, new UTF8Encoding(true)];

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
        files.Add(new("payouts.csv", "Influencer ID;Basis;Rate;Orders;Total Payout;Status;Payment Date\r\n1;Per Post;₹500/post;;\"₹1,23,456.78\";Paid;31/12/2025\r\n2;;12.3% commission;20.0;(500);Pending;01/02/2025\r\n;;;;n/a;;\r\n"u8.ToArray()));
        files.Add(new("tracking_data.csv", "influencer_id\tcampaign\trevenue\torders\tdate\n1\t\"Diwali, \"\"big\"\"\nsale\"\tRs. 1,200\t1\t3 Mar 2025\n2.0\t-\t-5.5\t\t\n"u8.ToArray()));
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

        return (file.Name, [.. bytes]);
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
                bytes.InsertRange(at, Enumerable.Repeat(bytes.Count == 0 ? (byte)',' : bytes[random.Next(bytes.Count)], random.Next(1, 3) == 1 ? 3 : 5_000));
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
    private static string NameOf(string path) => Path.GetFileName(path) is var name && name.StartsWith("tracking", StringComparison.OrdinalIgnoreCase) ? "tracking_data.csv" : name;

    private static byte[] Start(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[MostBytes];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
