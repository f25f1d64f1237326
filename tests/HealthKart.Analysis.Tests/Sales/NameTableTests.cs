using System.Globalization;
using System.Text;
using HealthKart.Analysis.Sums;
using Xunit;

namespace HealthKart.Analysis.Tests.Sales;

public sealed class NameTableTests
{
    [Fact]
    public void Names_have_the_numbers_in_which_they_came_however_many_there_are_and_however_they_are_spelled()
    {
        var (table, names) = (new NameTable(), Names(5_000));

        for (var i = 0; i < names.Length; i++)
        {
            Assert.Equal(i, table.FindOrAdd(names[i]));
        }

        for (var i = 0; i < names.Length; i++)
        {
            Assert.Equal(i, table.FindOrAdd(names[i].ToLowerInvariant()));
            Assert.Equal(i, table.Find(Encoding.UTF8.GetBytes(names[i])));
            Assert.Equal(names[i], table.NameOf(i));
        }

        Assert.Equal(names, table.Names);
        Assert.Equal(-1, table.Find("nobody"u8));
    }

    [Fact]
    public void Several_short_names_are_found_at_once_and_others_left_to_a_closer_look()
    {
        var (table, names) = (new NameTable(), Names(2_000));
        Array.ForEach(names, name => table.FindOrAdd(name));
        var asked = names.Append("INF9999999").Append("inf0000003").ToArray();
        var (keys, hashes, numbers) = (new NameKey[asked.Length], new uint[asked.Length], new int[asked.Length]);
        for (var i = 0; i < asked.Length; i++)
        {
            keys[i] = NameKey.Of(Encoding.UTF8.GetBytes(asked[i]), out hashes[i]);
        }

        table.Find(keys, hashes, numbers);

        for (var i = 0; i < asked.Length; i++)
        {
            var expected = i < names.Length && Encoding.UTF8.GetByteCount(asked[i]) <= 15 ? i : -1;
            Assert.True(numbers[i] == expected || numbers[i] == -1, asked[i]);
            Assert.Equal(keys[i].IsShort && i < names.Length, expected >= 0);
        }

        Assert.True(numbers.Count(number => number >= 0) > 0.9 * keys.Count(key => key.IsShort));
    }

    [Fact]
    public void Another_table_is_taken_in_name_by_name()
    {
        var (here, there, names) = (new NameTable(), new NameTable(), Names(300));
        Array.ForEach(names[..200], name => here.FindOrAdd(name));
        Array.ForEach(names[100..].Reverse().ToArray(), name => there.FindOrAdd(name.ToLowerInvariant()));

        var numbers = here.Add(there);

        Assert.Equal(300, here.Count);
        Assert.Equal(there.Names, numbers.Select(number => here.NameOf(number)), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Names_in_any_script_have_hashes_of_their_own_that_do_not_see_case()
    {
        var names = Enumerable.Range(0, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Élan-{i}-प्रिया")).ToList();

        var hashes = names.Select(HashOf).ToHashSet();

        Assert.True(hashes.Count > 990, $"{hashes.Count} hashes");
        Assert.All(names, name => Assert.Equal(HashOf(name), HashOf(name.ToLowerInvariant())));

        static uint HashOf(string name)
        {
            NameKey.Of(Encoding.UTF8.GetBytes(name), out var hash);
            return hash;
        }
    }

    /// <summary>Names of all lengths around that of a key, some of them not ASCII.</summary>
    private static string[] Names(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (i % 5) switch
        {
            0 => $"INF{i:D7}",
            1 => $"{i}",
            2 => $"{i:D15}",
            3 => $"INFLUENCER-{i:D12}",
            _ => $"ÉLAN-{i}",
        })];
}
