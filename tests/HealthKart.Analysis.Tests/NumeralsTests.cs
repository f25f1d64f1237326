using System.Globalization;
using HealthKart.Analysis.Wording;
using Xunit;

namespace HealthKart.Analysis.Tests;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("99.5", "₹99.50")]
    [InlineData("100.4", "₹100")]
    [InlineData("99999.4", "₹99,999")]
    [InlineData("99999.9", "₹1 lakh")]
    [InlineData("100000", "₹1 lakh")]
    [InlineData("6377270", "₹63.77 lakh")]
    [InlineData("9999999", "₹1 crore")]
    [InlineData("12485231.25", "₹1.25 crore")]
    [InlineData("-250000", "−₹2.50 lakh")]
    [InlineData("5507143000", "₹550.71 crore")]
    public void Short_money_is_in_lakh_and_crore(string amount, string expected) =>
        Assert.Equal(expected, Numerals.Indian.ShortMoney(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1234567", "₹12,34,567.00")]
    [InlineData("-0.005", "−₹0.01")]
    public void Exact_money_keeps_its_paise(string amount, string expected) =>
        Assert.Equal(expected, Numerals.Indian.ExactMoney(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0", "0 %")]
    [InlineData("1", "100 %")]
    [InlineData("-1", "−100 %")]
    [InlineData("-0.99996", "−99.996 %")]
    [InlineData("0.00017", "0.02 %")]
    [InlineData("1.0004", "100.04 %")]
    [InlineData("0.1254", "12.5 %")]
    [InlineData("18.5561", "1,855.6 %")]
    public void A_share_is_a_percentage_with_one_decimal_unless_it_would_seem_nothing_or_the_whole(string share, string expected) =>
        Assert.Equal(expected, Numerals.Indian.Percent(decimal.Parse(share, CultureInfo.InvariantCulture)));

    [Fact]
    public void What_is_undefined_is_a_dash() => Assert.Equal(
        ["–", "–", "–", "–"],
        new[]
        {
            Numerals.Indian.ShortMoney(null),
            Numerals.Indian.ExactMoney(null),
            Numerals.Indian.Percent(null),
            Numerals.Indian.Ratio(null),
        });

    [Theory]
    [InlineData(0.022, "0.02×")]
    [InlineData(-0.001, "0.00×")]
    [InlineData(-1.2, "−1.20×")]
    [InlineData(123456.789, "1,23,456.79×")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.PositiveInfinity, "–")]
    public void An_estimated_ratio_has_two_decimals_whatever_its_size(double ratio, string expected) =>
        Assert.Equal(expected, Numerals.Indian.EstimatedRatio(ratio));

    [Theory]
    [InlineData(0.0, "< 0.1 %")]
    [InlineData(0.00004, "< 0.1 %")]
    [InlineData(0.001, "0.1 %")]
    [InlineData(0.934, "93.4 %")]
    [InlineData(0.999, "99.9 %")]
    [InlineData(0.99996, "> 99.9 %")]
    [InlineData(1.0, "> 99.9 %")]
    [InlineData(null, "–")]
    [InlineData(double.NaN, "–")]
    public void A_chance_is_never_certainty(double? chance, string expected) => Assert.Equal(expected, Numerals.Indian.Chance(chance));

    [Theory]
    [InlineData(1e300, "–")]
    [InlineData(-116000.0, "−₹1.16 lakh")]
    public void An_estimated_amount_is_written_as_any_other_unless_it_is_none(double amount, string expected) =>
        Assert.Equal(expected, Numerals.Indian.EstimatedMoney(amount));

    [Theory]
    [InlineData(0.0304, "0.030")]
    [InlineData(1e-9, "< 0.001")]
    [InlineData(null, "–")]
    public void A_p_value_has_three_decimals(double? p, string expected) => Assert.Equal(expected, Numerals.Indian.PValue(p));
}
