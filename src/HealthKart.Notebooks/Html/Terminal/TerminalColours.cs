using HealthKart.Notebooks.Html.Colours;

namespace HealthKart.Notebooks.Html.Terminal;

/// <summary>The 256 colours of a terminal: sixteen by name, a cube of six levels, and greys.</summary>
internal static class TerminalColours
{
    // As VS Code's terminal has them.
    private static readonly TextColour[] s_named =
    [
        new(0, 0, 0), new(205, 49, 49), new(13, 188, 121), new(229, 229, 16),
        new(36, 114, 200), new(188, 63, 188), new(17, 168, 205), new(229, 229, 229),
        new(102, 102, 102), new(241, 76, 76), new(35, 209, 139), new(245, 245, 67),
        new(59, 142, 234), new(214, 112, 214), new(41, 184, 219), new(255, 255, 255),
    ];

    /// <summary>The colour of a number; null where there is none.</summary>
    public static TextColour? Of(int number) => number switch
    {
        < 0 or > 255 => null,
        < 16 => s_named[number],
        < 232 => new(Level((number - 16) / 36), Level((number - 16) / 6 % 6), Level((number - 16) % 6)),
        _ => new(Grey(number), Grey(number), Grey(number)),
    };

    private static byte Level(int step) => (byte)(step == 0 ? 0 : 55 + (40 * step));

    private static byte Grey(int number) => (byte)(8 + (10 * (number - 232)));
}
