namespace HealthKart.Cli.Tests.Outputs;

/// <summary>
/// A campaign with files beside it, further names that FsCheck makes up for them, and a command line that writes to one of all those names.
/// </summary>
/// <param name="HasRejectedRows">Whether a payout is none.</param>
/// <param name="Links">The further names, in the order in which they are made.</param>
/// <param name="Command">What is run.</param>
/// <param name="Output">Where it writes.</param>
/// <param name="Spelling">How that is spelt.</param>
public sealed record GeneratedWorld(
    bool HasRejectedRows, IReadOnlyList<GeneratedLink> Links, WritingCommand Command, string Output, Spelling Spelling)
{
    internal static readonly string[] Inputs =
        ["d/tracking_data.csv", "d/payouts.csv", "d/influencers.csv", "d/lift.csv", "n/n.ipynb", "n/part.csx", "n/june.json"];

    internal static readonly string[] Others = ["out/old.csv", "out/stale.csv", "out/empty.csv", "out/result.ipynb"];

    internal static readonly string[] Missing = ["out/new.csv", "new/new.csv", "d/new.csv", "d/lift-new.csv", "d/geo.csv"];

    internal static readonly string[] FileLinks = ["l1.csv", "l2.csv", "out/l3.csv", "d/l4.csv", "d/posts.csv", "far/below/l5.csv"];

    internal static readonly string[] FolderLinks = ["f1", "out/f2", "far/f3"];

    internal static readonly string[] ThroughFolders =
        ["f1/payouts.csv", "f1/tracking_data.csv", "f1/new.csv", "out/f2/l1.csv", "out/f2/old.csv", "far/f3/l5.csv", "far/f3/below/l5.csv"];

    /// <summary>The command line, in the folder of the world.</summary>
    internal string[] Line(TemporaryFolder folder) => [.. Command.Line(Spelt(folder))];

    /// <summary>The inputs of the command, and what it would read if it were there.</summary>
    internal IEnumerable<string> InputsIn(TemporaryFolder folder)
    {
        var readsData = ReadsData(folder);
        return Inputs.Append("d/posts.csv").Where(IsRead).Select(folder.PathOf);

        bool IsRead(string file) =>
            file.StartsWith("d/", StringComparison.Ordinal) ? readsData : Command.ReadsNotebook && (file != "n/june.json" || readsData);
    }

    // Of what is made up, only a link to the campaign's own folder has sales in it.
    private bool ReadsData(TemporaryFolder folder) => Command.Folder is { } data && File.Exists(folder.PathOf($"{data}/tracking_data.csv"));

    /// <summary>Makes the files, and of the further names those that can be made.</summary>
    internal TemporaryFolder Make()
    {
        var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.Write("d/payouts.csv", $"influencer_id,rate,total_payout\n1,1000,1000\n2,500,{(HasRejectedRows ? "lots" : "500")}\n");
        folder.WriteExperiment("d");
        folder.WriteNotebook(
            "n/n.ipynb",
            "Console.Write(\"text\");",
            "int month = 1;",
            "#load \"part.csx\"",
            "HealthKart.Analysis.CampaignData.Load(\"../d\");");
        folder.Write("n/part.csx", "var part = 1;");
        folder.Write("n/june.json", "{\"month\": 6}");
        folder.Write("out/old.csv", "an old table\n");
        folder.Write("out/stale.csv", "file,line,column,reason,influencer_id\npayouts.csv,3,total_payout,old,2\n");
        folder.Write("out/empty.csv", "");
        folder.WriteNotebook("out/result.ipynb", "1");
        Directory.CreateDirectory(folder.PathOf("far/below"));
        foreach (var link in Links)
        {
            link.TryMake(folder);
        }

        return folder;
    }

    private string Spelt(TemporaryFolder folder) => Spelling switch
    {
        Spelling.Absolute => folder.PathOf(Output),
        Spelling.Dots => $"./d/..//{Output}",
        Spelling.Upper => Output.ToUpperInvariant().Replace(".CSV", ".csv", StringComparison.Ordinal),
        _ => Output,
    };

    // What FsCheck prints of a world that breaks a rule.
    public override string ToString()
    {
        string[] parts = [.. Links.Select(link => $"{link}"), HasRejectedRows ? "a rejected row" : "no rejected row"];
        return $"{string.Join("; ", parts)}; {string.Join(' ', Command.Line($"<{Spelling} {Output}>"))}";
    }
}
