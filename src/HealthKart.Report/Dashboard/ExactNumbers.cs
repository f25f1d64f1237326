using System.Numerics;
using System.Text.Json;

namespace HealthKart.Report.Dashboard;

/// <summary>Writes exact decimals as whole numbers of a power of ten, which JavaScript reads without a loss.</summary>
internal static class ExactNumbers
{
    // Beyond, the numbers of JavaScript skip some.
    private const long MostInANumber = (1L << 53) - 1;

    // Divides the zeros at the end away.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The decimals that the finest of the values has, at least so many.</summary>
    internal static int Decimals(IEnumerable<decimal?> values, int least) =>
        values.Aggregate(
            least, static (most, value) => value is { } number && number.Scale > most ? Math.Max(most, WithoutZeros(number).Scale) : most);

    /// <summary>The value in units of 10^−<paramref name="decimals"/>; it has no more decimals.</summary>
    internal static BigInteger? UnitsOf(decimal? value, int decimals) => value is { } number ? Units(WithoutZeros(number), decimals) : null;

    /// <summary>Writes whole units: a number where that is exact, else a text of digits.</summary>
    internal static void Write(Utf8JsonWriter json, BigInteger? value)
    {
        if (value is not { } units)
        {
            json.WriteNullValue();
        }
        else if (BigInteger.Abs(units) <= MostInANumber)
        {
            json.WriteNumberValue((long)units);
        }
        else
        {
            json.WriteStringValue(units.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    internal static decimal WithoutZeros(decimal value) => value / One;

    private static BigInteger Units(decimal value, int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new decimal(bits[0], bits[1], bits[2], value < 0, 0);
        return (BigInteger)digits * BigInteger.Pow(10, decimals - value.Scale);
    }
}
