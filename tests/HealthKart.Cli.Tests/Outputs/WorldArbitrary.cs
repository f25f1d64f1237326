using FsCheck;
using FsCheck.Fluent;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>Makes up worlds for FsCheck, and smaller ones of one that breaks a rule.</summary>
public static class WorldArbitrary
{
    public static Arbitrary<GeneratedWorld> Worlds()
    {
        var worlds =
            from hasRejectedRows in Gen.Elements(false, true)
            from links in Gen.Choose(0, 6).SelectMany(count => Link().ListOf(count))
            from command in Gen.Frequency((12, Gen.Elements(WritingCommand.Quick)), (1, Gen.Elements(WritingCommand.Slow)))
            from output in Output(links.Select(link => link.Name))
            from spelling in Gen.Elements(Enum.GetValues<Spelling>())
            select new GeneratedWorld(hasRejectedRows, [.. links], command, output, spelling);
        return Arb.From(worlds, Shrink);
    }

    // Most lead to an input, or to a name that does.
    private static Gen<GeneratedLink> Link() => Gen.Frequency(
        (4, from name in Gen.Elements(GeneratedWorld.FileLinks)
            from target in Gen.Frequency(
                (4, Gen.Elements(GeneratedWorld.Inputs)),
                (3, Gen.Elements(GeneratedWorld.FileLinks)),
                (2, Gen.Elements(GeneratedWorld.ThroughFolders)),
                (1, Gen.Elements(GeneratedWorld.Others)),
                (1, Gen.Elements(GeneratedWorld.Missing)))
            from kind in Gen.Elements(Enum.GetValues<LinkKind>())
            select new GeneratedLink(name, target, kind)),
        (2, from name in Gen.Elements(GeneratedWorld.FolderLinks)
            from target in Gen.Elements(["d", "d", "n", "out", "far/below", "missing", .. GeneratedWorld.FolderLinks])
            from kind in Gen.Elements(LinkKind.Relative, LinkKind.Absolute)
            select new GeneratedLink(name, target, kind)));

    private static Gen<string> Output(IEnumerable<string> links) => Gen.Frequency(
        (4, Gen.Elements([.. links, "l1.csv"])),
        (2, Gen.Elements(GeneratedWorld.ThroughFolders)),
        (1, Gen.Elements(GeneratedWorld.Inputs)),
        (1, Gen.Elements(GeneratedWorld.Others)),
        (1, Gen.Elements(GeneratedWorld.Missing)));

    private static IEnumerable<GeneratedWorld> Shrink(GeneratedWorld world) =>
    [
        .. world.HasRejectedRows ? [world with { HasRejectedRows = false }] : Array.Empty<GeneratedWorld>(),
        .. world.Spelling == Spelling.Relative ? [] : new[] { world with { Spelling = Spelling.Relative } },
        .. world.Links.Select((_, i) => world with { Links = [.. world.Links.Where((_, j) => j != i)] }),
    ];
}
