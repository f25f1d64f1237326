using FsCheck.Xunit;
using HealthKart.Report.Dashboard;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>Columns of whole numbers take few characters in a page and lose nothing.</summary>
public sealed class PackedNumbersTests
{
    private const long Most = (1L << 51) - 1;

    [Property(MaxTest = 1_000)]
    public void Numbers_that_are_packed_are_what_they_were(int?[] numbers)
    {
        var column = numbers.Select(static number => (long?)number).ToList();

        Assert.Equal(column, DashboardSums.Unpacked(PackedNumbers.TextOf(column)));
    }

    [Fact]
    public void Places_one_after_the_other_take_a_character_each_and_the_largest_numbers_are_exact()
    {
        var places = Enumerable.Range(-1, 100_000).Select(static place => (long?)place).ToList();
        long?[] large = [Most, null, -Most, 0];

        Assert.Equal(100_001, PackedNumbers.TextOf(places).Length);
        Assert.Equal(large, DashboardSums.Unpacked(PackedNumbers.TextOf(large)));
    }

    [Theory]
    [InlineData("=AD.-BgC-_Bh3oE-_________D__________D.Y", 0L, -1L, null, 31L, 32L, 1_023L, -70_000L, Most, -Most, null, 12L)]
    [InlineData("~DCCCsCCCC", -1L, 0L, 1L, 2L, 40L, 41L, 42L, 43L)]
    public void They_are_written_as_the_script_of_the_page_reads_them(string packed, params long?[] numbers) =>
        Assert.Equal(packed, PackedNumbers.TextOf(numbers));
}
