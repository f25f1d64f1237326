using System.Globalization;

namespace HealthKart.Notebooks.Packages;

/// <summary>A version of a package, in NuGet's order: <c>1.0</c> is <c>1.0.0</c>, and <c>1.0.0-beta.2</c> is before it.</summary>
internal sealed class PackageVersion : IComparable<PackageVersion>
{
    private readonly long[] _numbers;
    private readonly string[] _labels;

    /// <param name="text">The version as it is written; what is no number in it counts as 0.</param>
    public PackageVersion(string text)
    {
        var parts = text.Split('+')[0].Split('-', 2);
        _numbers = [.. parts[0].Split('.').Select(part => long.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        _labels = parts.Length == 2 ? parts[1].Split('.') : [];
    }

    /// <inheritdoc/>
    public int CompareTo(PackageVersion? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var index = 0; index < Math.Max(_numbers.Length, other._numbers.Length); index++)
        {
            if (_numbers.ElementAtOrDefault(index).CompareTo(other._numbers.ElementAtOrDefault(index)) is not 0 and var order)
            {
                return order;
            }
        }

        return (_labels.Length, other._labels.Length) switch
        {
            (0, 0) => 0,
            (0, _) => 1,
            (_, 0) => -1,
            _ => CompareLabels(_labels, other._labels),
        };
    }

    private static int CompareLabels(string[] labels, string[] others)
    {
        foreach (var (label, other) in labels.Zip(others))
        {
            var order = (IsNumber(label, out var number), IsNumber(other, out var otherNumber)) switch
            {
                (true, true) => number.CompareTo(otherNumber),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.Compare(label, other, StringComparison.OrdinalIgnoreCase),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return labels.Length.CompareTo(others.Length);
    }

    private static bool IsNumber(string label, out long number) =>
        long.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
